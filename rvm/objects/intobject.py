"""int: machine words (W_Int) that overflow to big integers (W_Long), and bool."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Root
from rvm.objects.typeobject import Layout
from rvm.rlib.bigint import HASH_MODULUS, bigint_hash, is_surely_large, rbigint


class W_Integer(W_Root):
    """An int, of any size, or of a subclass."""

    def is_integer(self):
        return True

    def to_big(self):
        """Return the value as an rbigint."""
        raise NotImplementedError

    def hash(self):
        """Return hash() of the int as a machine integer."""
        raise NotImplementedError


class W_Int(W_Integer):
    """An int that fits a machine word."""
    _immutable_fields_ = ["value"]

    def __init__(self, value):
        self.value = value

    def to_big(self):
        return rbigint.fromint(self.value)

    def hash(self):
        return int_hash(self.value)


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


def new_int(big):
    """Return the int object for the rbigint `big`: a W_Int where it fits, else a W_Long."""
    if is_surely_large(big):
        return W_Long(big)
    try:
        return W_Int(big.toint())
    except OverflowError:
        return W_Long(big)


def int_hash(value):
    """Return hash() of a machine integer."""
    if -HASH_MODULUS < value < HASH_MODULUS:
        return -2 if value == -1 else value
    return bigint_hash(rbigint.fromint(value))
