"""int: machine words (W_Int) that overflow to big integers (W_Long), and bool."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.instance import user_subclass
from rvm.objects.intvalue import W_Int, W_Integer
from rvm.objects.typeobject import Layout
from rvm.rlib.arith import r_uint
from rvm.rlib.bigint import bigint_hash, is_surely_large, rbigint


class W_Bool(W_Int):
    """True or False; only the two instances below exist."""


class W_Long(W_Integer):
    """An int that does not fit a machine word; `big` is an rbigint."""
    _immutable_fields_ = ["big"]

    def __init__(self, big):
        self.big = big

    def to_big(self):
        return self.big

    def hash(self):
        return bigint_hash(self.big)


w_int_type = builtin_type("int", W_Integer, w_object_type, Layout("int"), matches_self=True)
w_bool_type = builtin_type("bool", W_Bool, w_int_type)

# Instances of the classes that programs derive from int.
W_IntUser = user_subclass(W_Int)
W_LongUser = user_subclass(W_Long)

w_True = W_Bool(1)
w_False = W_Bool(0)


def new_unsigned(bits):
    """Return the int object for the bits of a machine word that has no sign."""
    if bits >= 0:
        return W_Int(bits)
    return W_Long(rbigint.fromrarith_int(r_uint(bits)))


def new_int(big):
    """Return the int object for the rbigint `big`: a W_Int where it fits, else a W_Long."""
    if is_surely_large(big):
        return W_Long(big)
    try:
        return W_Int(big.toint())
    except OverflowError:
        return W_Long(big)
