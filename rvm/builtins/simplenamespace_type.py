"""types.SimpleNamespace: an object with any attributes."""
from rvm.interp import operations
from rvm.objects import protocol, sequences
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import type_error
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.simplenamespace import W_SimpleNamespace, w_simplenamespace_type
from rvm.objects.tupleobject import W_Tuple

namespace_table = TypeTable(w_simplenamespace_type, W_SimpleNamespace)


@namespace_table.constructor("SimpleNamespace(cls: cls, /, *args, **kwargs)")
def new_namespace(w_cls, args_w, names, values_w):
    """A simple attribute-based namespace."""
    return W_SimpleNamespace(w_cls)


@namespace_table.initializer("SimpleNamespace(self, /, *args, **kwargs) -> None")
def init_namespace(self, args_w, names, values_w):
    if len(args_w) > 0:
        raise type_error("no positional arguments expected")
    for i in range(len(names)):
        self.setdictvalue(names[i], values_w[i])


@namespace_table.method("__repr__(self, /) -> str")
def repr_namespace(self):
    name = "namespace" if self.gettype() is w_simplenamespace_type else protocol.type_name(self)
    if not sequences.under_way.enter(self):
        return name + "(...)"
    try:
        parts = []
        for attribute in self.own_names():
            parts.append("%s=%s" % (attribute, protocol.repr(self.getdictvalue(attribute))))
        return "%s(%s)" % (name, ", ".join(parts))
    finally:
        sequences.under_way.leave()


@namespace_table.method("__eq__(self, value, /)")
def eq_namespace(self, w_other):
    if not isinstance(w_other, W_SimpleNamespace):
        return w_NotImplemented
    return operations.compare_eq(self.getdict(), w_other.getdict())


@namespace_table.method("__ne__(self, value, /)")
def ne_namespace(self, w_other):
    if not isinstance(w_other, W_SimpleNamespace):
        return w_NotImplemented
    return operations.compare_ne(self.getdict(), w_other.getdict())


namespace_table.value("__hash__", w_None)


@namespace_table.method("__reduce__(self, /)")
def reduce_namespace(self):
    """Return state information for pickling"""
    return W_Tuple([self.gettype(), W_Tuple([]), self.getdict()])
