"""The class of float objects, below instances, which keep some floats without an object.

The type float is in rvm.objects.floatobject.
"""
from rvm.objects.root import W_Root


class W_Float(W_Root):
    _immutable_fields_ = ["value"]

    def __init__(self, value):
        self.value = value


def is_number_float(w_object):
    """Return whether this is a float (not of a derived class) and not NaN.

    Such a float is a value without identity (protocol.is_same), so its machine float may be kept in its place.
    """
    return type(w_object) is W_Float and w_object.value == w_object.value


def float_of(w_object):
    """Return the value of an object that is known to be a float."""
    assert isinstance(w_object, W_Float)
    return w_object.value
