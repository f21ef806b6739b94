"""Named tuples of the core, such as sys.version_info."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple, w_tuple_type


class W_StructSequence(W_Tuple):
    """A tuple whose items have names, which its type knows; `hidden_w` has attributes that are not items."""

    def __init__(self, w_type, items_w, hidden_w):
        W_Tuple.__init__(self, items_w)
        self.w_type = w_type
        self.hidden_w = hidden_w

    def gettype(self):
        return self.w_type


class Fields(object):
    """What a type of named tuples knows.

    Its name with its module's, the names of the items in order, and those of the attributes that are
    not items.
    """
    _immutable_fields_ = ["type_name", "visible[*]", "hidden[*]"]

    def __init__(self, type_name, visible, hidden):
        self.type_name = type_name
        self.visible = visible
        self.hidden = hidden


def struct_sequence_type(fields, doc, is_made_by_programs=False):
    w_type = builtin_type(fields.type_name, W_StructSequence, w_tuple_type)
    table = TypeTable(w_type, W_StructSequence)
    for i in range(len(fields.visible)):
        declare_field(table, fields.visible[i], i)
    for i in range(len(fields.hidden)):
        declare_hidden_field(table, fields.hidden[i], i)
    table.value("n_fields", W_Int(len(fields.visible) + len(fields.hidden)))
    table.value("n_sequence_fields", W_Int(len(fields.visible)))
    # An item is unnamed where the attribute of its name is another, hidden one.
    named = [field for field in fields.visible if field not in fields.hidden]
    table.value("n_unnamed_fields", W_Int(len(fields.visible) - len(named)))
    table.value("__match_args__", W_Tuple([W_Str(field) for field in named]))
    table.value("__doc__", W_Str(doc))
    if is_made_by_programs:
        declare_constructor(table, fields)
    else:
        declare_refusal(table, fields)
    declare_methods(table, fields)
    return w_type


def declare_methods(table, fields):
    @table.method("__repr__(self, /) -> str")
    def repr_(self):
        names = fields.visible
        parts = [names[i] + "=" + protocol.repr(self.items_w[i]) for i in range(len(names))]
        return "%s(%s)" % (fields.type_name, ", ".join(parts))

    @table.method("__reduce__(self, /) [unsigned]")
    def reduce(self):
        w_hidden = new_dict()
        for i in range(len(fields.hidden)):
            w_hidden.setitem_str(fields.hidden[i], self.hidden_w[i])
        return W_Tuple([self.w_type, W_Tuple([W_Tuple(self.items_w), w_hidden])])


def declare_field(table, name, index):
    @table.member(name)
    def get(self):
        return self.items_w[index]


def declare_hidden_field(table, name, index):
    @table.member(name)
    def get(self):
        return self.hidden_w[index]


def declare_refusal(table, fields):
    @table.static("__new__(cls, /, *args, **kwargs)")
    def new(w_cls, args_w, names, values_w):
        raise type_error("cannot create '%s' instances" % fields.type_name)


def declare_constructor(table, fields):
    """Declare the constructor, which takes a sequence of the items.

    The hidden attributes follow them there, or are in a dict, or are None.
    """
    @table.constructor("structseq(cls: cls, sequence, dict=NULL) [unsigned]")
    def new(w_cls, w_sequence, w_dict):
        if not protocol.is_iterable(w_sequence):
            raise type_error("constructor requires a sequence")
        items_w = protocol.items_of(w_sequence)
        if w_dict is not None and not isinstance(w_dict, W_Dict):
            raise type_error("%s() takes a dict as second arg, if any" % fields.type_name)
        least = len(fields.visible)
        if not least <= len(items_w) <= least + len(fields.hidden):
            raise wrong_length(fields, len(items_w))
        return W_StructSequence(w_cls, items_w[:least], hidden_values(fields, items_w, w_dict))


def hidden_values(fields, items_w, w_dict):
    values_w = [w_None] * len(fields.hidden)
    first = len(fields.visible)
    for i in range(len(values_w)):
        w_value = None
        if first + i < len(items_w):
            w_value = items_w[first + i]
        elif w_dict is not None:
            w_value = w_dict.getitem_str(fields.hidden[i])
        if w_value is not None:
            values_w[i] = w_value
    return values_w


def wrong_length(fields, given):
    wanted = len(fields.visible)
    article = "a"
    if len(fields.hidden) > 0:
        article = "an at least"
        if given > wanted:
            article = "an at most"
            wanted += len(fields.hidden)
    return type_error("%s() takes %s %d-sequence (%d-sequence given)" % (fields.type_name, article, wanted, given))
