"""The builtin functions hash and id."""
from rvm.objects import protocol
from rvm.objects.builtin import function
from rvm.objects.intobject import W_Int
from rvm.objects.numbers import arithmetic
from rvm.rlib.objectmodel import compute_unique_id


@function("hash(obj, /) -> int")
def hash(w_object):
    """Return the hash value for the given object."""
    return protocol.hash(w_object)


@function("id(obj, /)")
def id(w_object):
    """Return the identity of an object: of machine integers, which are values, by their value."""
    if type(w_object) is W_Int:
        w_scaled = arithmetic.int_mul(w_object.value, 16)
        return arithmetic.integer_add(w_scaled, W_Int(1))       # an odd number: no address
    return W_Int(compute_unique_id(w_object))
