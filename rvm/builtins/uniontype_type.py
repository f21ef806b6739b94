"""types.UnionType, and the `|` of types and generic aliases, which makes one."""
from rvm.builtins.genericalias_type import argument_repr
from rvm.objects import protocol
from rvm.objects.basetypes import w_none_type, w_type_type
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.setobject import hash_members, set_of
from rvm.objects.errors import type_error
from rvm.objects.genericalias import W_GenericAlias, parameters, substituted, w_genericalias_type
from rvm.objects.root import w_NotImplemented
from rvm.objects.specials import OR
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.objects.uniontype import W_Union, contains, union, w_union_type

table = TypeTable(w_union_type, W_Union)
table.value("__module__", W_Str("types"))


def declare_operator(operand_table):
    """Declare `|` for operands of a type."""
    @operand_table.method("__or__(self, value, /)")
    def or_(self, w_other):
        """Return self|value."""
        return union(self, w_other)

    @operand_table.method("__ror__(self, value, /)")
    def ror(self, w_other):
        """Return value|self."""
        return union(w_other, self)


declare_operator(table)
declare_operator(TypeTable(w_type_type, W_Type))
declare_operator(TypeTable(w_genericalias_type, W_GenericAlias))


@table.method("__repr__(self, /) -> str")
def repr(self):
    texts = []
    for w_argument in self.args_w:
        texts.append("None" if w_argument is w_none_type else argument_repr(w_argument))
    return " | ".join(texts)


@table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_Union):
        return w_NotImplemented
    if len(self.args_w) != len(w_other.args_w):
        return protocol.wrap_bool(False)
    others_w = w_other.args_w[:]
    for w_argument in self.args_w:
        if not contains(others_w, w_argument):
            return protocol.wrap_bool(False)
    return protocol.wrap_bool(True)


@table.method("__hash__(self, /) -> int")
def hash(self):
    return hash_members(set_of(W_Tuple(self.args_w)))


@table.method("__instancecheck__(self, instance, /) -> bool")
def instancecheck(self, w_instance):
    for w_argument in self.args_w:
        if protocol.isinstance_of(w_instance, w_argument):
            return True
    return False


@table.method("__subclasscheck__(self, cls, /) -> bool")
def subclasscheck(self, w_class):
    if not isinstance(w_class, W_Type):
        raise type_error("issubclass() arg 1 must be a class")
    for w_argument in self.args_w:
        if protocol.issubclass_of(w_class, w_argument):
            return True
    return False


@table.method("__getitem__(self, key, /)")
def getitem(self, w_items):
    """The union with items for its type variables."""
    parameters_w = parameters(W_Tuple(self.args_w))
    if len(parameters_w) == 0:
        raise type_error("%s is not a generic class" % protocol.repr(self))
    w_alias = substituted(W_GenericAlias(self, W_Tuple(self.args_w)), w_items)
    args_w = w_alias.w_args.items_w
    w_result = args_w[0]
    for i in range(1, len(args_w)):
        w_result = protocol.binary(OR, w_result, args_w[i])
    return w_result


@table.member("__args__")
def args(self):
    return W_Tuple(self.args_w)


@table.getter("__parameters__")
def get_parameters(self):
    return W_Tuple(parameters(W_Tuple(self.args_w))[:])
