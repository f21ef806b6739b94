"""_functools.cmp_to_key: keys that compare by a function of two objects."""
from rvm.interp import operations
from rvm.modules._functools import functools
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import attribute_error, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, w_None


class W_Key(W_Root):
    """A key, which holds an object; or the function that makes keys, which is what cmp_to_key() returns."""
    _immutable_fields_ = ["w_compare", "w_object"]

    def __init__(self, w_compare, w_object):
        self.w_compare = w_compare
        self.w_object = w_object        # None (machine-level) where this makes keys

    def call1(self, w_object):
        return W_Key(self.w_compare, w_object)

    def comparison_shape(self):
        return self.w_compare.loop_shape()


w_key_type = builtin_type("functools.KeyWrapper", W_Key, w_object_type)
key_table = TypeTable(w_key_type, W_Key)
key_table.value("__hash__", w_None)


@functools.function("cmp_to_key(mycmp) [unsigned]")
def cmp_to_key(w_compare):
    """Convert a cmp= function into a key= function."""
    return W_Key(w_compare, None)


@key_table.method("__call__(self, obj)")
def call_key(self, w_object):
    return W_Key(self.w_compare, w_object)


@key_table.getter("obj")
def get_object(self):
    """Value wrapped by a key function."""
    return self.w_object if self.w_object is not None else w_None


def compared(w_key):
    """Return the object of a key."""
    if w_key.w_object is None:
        raise attribute_error("object")
    return w_key.w_object


w_zero = W_Int(0)


def declare_comparison(name, number):
    @key_table.method("%s(self, value, /)" % name)
    def comparison(self, w_other):
        if not isinstance(w_other, W_Key):
            raise type_error("other argument must be K instance")
        w_order = self.w_compare.call2(compared(self), compared(w_other))
        return compare_to_zero(number, w_order)


def compare_to_zero(number, w_order):
    if number == specials.LT:
        return operations.compare_lt(w_order, w_zero)
    return protocol.compare(number, w_order, w_zero)


for _name, _number in [("__lt__", specials.LT), ("__le__", specials.LE), ("__eq__", specials.EQ),
                       ("__ne__", specials.NE), ("__gt__", specials.GT), ("__ge__", specials.GE)]:
    declare_comparison(_name, _number)
