"""math.fsum, prod, hypot and dist: sums, products and norms of many numbers."""
from rvm.interp import operations
from rvm.modules.math import math
from rvm.objects import protocol
from rvm.objects.errors import overflow_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.rlib import floats


@math.function("fsum(seq, /) -> float")
def fsum(w_iterable):
    """An accurate floating point sum of values in the iterable seq.

The method is Shewchuk's, "Adaptive precision floating-point arithmetic", 1997."""
    partials = []           # no two overlap; in order of growing magnitude
    infinities = 0.0        # the sum of the values that are not finite
    special = False
    w_iter = protocol.iter(w_iterable)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            break
        x = w_item.value if isinstance(w_item, W_Float) else protocol.float_of(w_item)
        if floats.isfinite(x):
            add_partial(partials, x)
        else:
            special = True
            if floats.isinf(x) and floats.isinf(infinities) and x != infinities:
                raise value_error("-inf + inf in fsum")
            infinities += x
    if special:
        return infinities
    return round_partials(partials)


def add_partial(partials, x):
    """Add x to the partials, exactly."""
    kept = 0
    for i in range(len(partials)):
        y = partials[i]
        if abs(x) < abs(y):
            x, y = y, x
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            partials[kept] = low
            kept += 1
        x = high
    if not floats.isfinite(x):
        raise overflow_error("intermediate overflow in fsum")
    del partials[kept:]
    partials.append(x)


def round_partials(partials):
    """Return the sum of partials, rounded half to even."""
    i = len(partials) - 1
    if i < 0:
        return 0.0
    high = partials[i]
    low = 0.0
    while i > 0 and low == 0.0:
        i -= 1
        x = high
        high = x + partials[i]
        low = partials[i] - (high - x)
    if i > 0 and ((low < 0.0 and partials[i - 1] < 0.0) or (low > 0.0 and partials[i - 1] > 0.0)):
        doubled = low * 2.0         # a tie, which the remaining partials break?
        x = high + doubled
        if doubled == x - high:
            high = x
    return high


@math.function("prod(iterable, /, *, start=1)")
def prod(w_iterable, w_start):
    """Calculate the product of all the elements in the input iterable."""
    w_result = w_start
    w_iter = protocol.iter(w_iterable)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return w_result
        w_result = operations.multiply(w_result, w_item)


# Euclidean norm.

@math.function("hypot(*coordinates) -> float [unsigned]")
def hypot(args_w):
    """Multidimensional Euclidean distance from the origin to a point."""
    return norm([protocol.float_of(w_x) for w_x in args_w])


@math.function("dist(p, q, /) -> float")
def dist(w_p, w_q):
    """The Euclidean distance between two points p and q."""
    p_w = protocol.items_of(w_p)
    q_w = protocol.items_of(w_q)
    if len(p_w) != len(q_w):
        raise value_error("both points must have the same number of dimensions")
    differences = []
    for i in range(len(p_w)):
        differences.append(protocol.float_of(p_w[i]) - protocol.float_of(q_w[i]))
    return norm(differences)


def norm(vector):
    """Return the square root of the sum of squares.

    The sum is kept as a pair of floats, scaled to avoid overflow.
    """
    largest = 0.0
    nan = False
    for x in vector:
        if floats.isnan(x):
            nan = True
        elif abs(x) > largest:
            largest = abs(x)
    if floats.isinf(largest):
        return largest
    if nan:
        return floats.NAN
    if largest == 0.0:
        return 0.0
    _, exponent = floats.frexp(largest)
    high = 0.0
    low = 0.0
    for x in vector:
        x = floats.ldexp(x, -exponent)
        square, error = exact_square(x)
        total = high + square
        if high >= square:
            low += (high - total) + square + error
        else:
            low += (square - total) + high + error
        high = total
    root = floats.sqrt(high + low)
    square, error = exact_square(root)
    root += ((high - square) - error + low) / (2.0 * root)
    try:
        return floats.ldexp(root, exponent)
    except OverflowError:
        return floats.INFINITY


def exact_square(x):
    """Return x * x as two floats, whose sum it is (Dekker's product)."""
    split = x * 134217729.0         # 2**27 + 1
    high = split - (split - x)
    low = x - high
    square = x * x
    return square, ((high * high - square) + 2.0 * high * low) + low * low
