"""Named tuples of the core, such as sys.version_info."""
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable
from rvm.objects import protocol
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple, w_tuple_type


class W_StructSequence(W_Tuple):
    """A tuple whose items have names, which its type knows."""

    def __init__(self, w_type, items_w):
        W_Tuple.__init__(self, items_w)
        self.w_type = w_type

    def gettype(self):
        return self.w_type


def struct_sequence_type(name, fields, doc):
    """Make a type; `name` with its module's, `fields` the items' names in order."""
    w_type = builtin_type(name, W_StructSequence, w_tuple_type)
    table = TypeTable(w_type, W_StructSequence)
    for i in range(len(fields)):
        declare_field(table, fields[i], i)
    for attribute in ["n_fields", "n_sequence_fields"]:
        table.value(attribute, W_Int(len(fields)))
    table.value("n_unnamed_fields", W_Int(0))
    table.value("__match_args__", W_Tuple([W_Str(field) for field in fields]))
    table.value("__doc__", W_Str(doc))

    @table.static("__new__(cls, /, *args, **kwargs)")
    def new(w_cls, args_w, names, values_w):
        raise type_error("cannot create '%s' instances" % name)

    @table.method("__repr__(self, /) -> str")
    def repr_(self):
        parts = [fields[i] + "=" + protocol.repr(self.items_w[i]) for i in range(len(fields))]
        return "%s(%s)" % (name, ", ".join(parts))

    return w_type


def declare_field(table, name, index):
    @table.member(name)
    def get(self):
        return self.items_w[index]
