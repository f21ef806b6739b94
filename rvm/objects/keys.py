"""Hash and equality of objects as keys of dicts and sets."""
from rvm.objects import protocol
from rvm.objects.intobject import W_Int, int_hash


def key_hash(w_key):
    """hash(w_key) as a machine integer; TypeError for what is unhashable."""
    if type(w_key) is W_Int:
        return int_hash(w_key.value)
    return protocol.hash(w_key)


def key_equal(w_1, w_2):
    """Are they the same key: the same object, or equal?"""
    return protocol.equal(w_1, w_2)
