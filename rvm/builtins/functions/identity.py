"""The builtin functions hash and id."""
from rvm.objects import protocol
from rvm.objects.builtin import function
from rvm.objects.floatvalue import float_of, is_number_float
from rvm.objects.intobject import W_Int
from rvm.objects.numbers import arithmetic
from rvm.rlib.floats import float2longlong
from rvm.rlib.objectmodel import compute_unique_id


@function("hash(obj, /) -> int")
def hash(w_object):
    """Return the hash value for the given object."""
    return protocol.hash(w_object)


@function("id(obj, /)")
def id(w_object):
    """Return the identity of an object: of machine integers and floats, which are values, by their value."""
    if type(w_object) is W_Int:
        return id_of_value(w_object.value, 1)
    if is_number_float(w_object):
        return id_of_value(float2longlong(float_of(w_object)), 5)
    return W_Int(compute_unique_id(w_object))


def id_of_value(bits, mark):
    """Return an odd number, which is no address, that follows from a value of the type that `mark` stands for."""
    return arithmetic.integer_add(arithmetic.int_mul(bits, 16), W_Int(mark))
