"""The classes of ints that fit a machine word, below instances, which keep some ints without an object.

Big ints, bool and the type int are in rvm.objects.intobject.
"""
from rvm.objects.root import W_Root
from rvm.rlib.bigint import HASH_MODULUS, bigint_hash, rbigint


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


def int_of(w_object):
    """Return the value of an object that is known to be a W_Int."""
    assert isinstance(w_object, W_Int)
    return w_object.value


def int_hash(value):
    """Return hash() of a machine integer."""
    if -HASH_MODULUS < value < HASH_MODULUS:
        return -2 if value == -1 else value
    return bigint_hash(rbigint.fromint(value))
