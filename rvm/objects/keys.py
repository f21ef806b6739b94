"""Hash and equality of objects as keys of dicts and sets; the hash of tuples."""
from rvm.objects import protocol
from rvm.objects.intobject import W_Int
from rvm.objects.intvalue import int_hash
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import intmask, r_uint
from rvm.rlib.jit import look_inside_iff, loop_unrolling_heuristic


def key_hash(w_key):
    """Return hash(w_key) as a machine integer.  Raise TypeError if the key is unhashable."""
    if type(w_key) is W_Str:
        value = w_key.hash()
        return -2 if value == -1 else value
    if type(w_key) is W_Int:
        return int_hash(w_key.value)
    if type(w_key) is W_Tuple:
        return hash_items(w_key.items_w)
    return protocol.hash(w_key)


def key_equal(w_1, w_2):
    """Return whether two keys are the same: the same object, or equal."""
    if type(w_1) is W_Tuple and type(w_2) is W_Tuple:
        return w_1 is w_2 or same_keys(w_1.items_w, w_2.items_w)
    return protocol.equal(w_1, w_2)


def same_keys(left_w, right_w):
    if len(left_w) != len(right_w):
        return False
    for i in range(len(left_w)):
        if not key_equal(left_w[i], right_w[i]):
            return False
    return True


# xxHash, as CPython hashes tuples.

XX_PRIME_1 = r_uint(11400714785074694791)
XX_PRIME_2 = r_uint(14029467366897019727)
XX_PRIME_5 = r_uint(2870177450012600261)


def _few(items_w):
    return loop_unrolling_heuristic(items_w, len(items_w), 4)


@look_inside_iff(_few)
def hash_items(items_w):
    """Return the hash of a tuple of these items."""
    result = XX_PRIME_5
    for w_item in items_w:
        result += r_uint(key_hash(w_item)) * XX_PRIME_2
        result = (result << 31) | (result >> 33)
        result *= XX_PRIME_1
    result += r_uint(len(items_w)) ^ (XX_PRIME_5 ^ r_uint(3527539))
    value = intmask(result)
    if value == -1:
        return 1546275796
    return value
