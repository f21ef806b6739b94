"""Floats with few decimals: their texts and rounding, by machine integers.

The general way, dtoa, computes with integers of any size.  Most floats that programs write are numbers like 12.5, or
are wanted with two decimals: for these one multiplication tells the digits.  Where it does not, each function says so.
"""
from __future__ import absolute_import

from rvm.rlib.jit import dont_look_inside
from rvm.rlib.strings import StringBuilder

MOST_DECIMALS = 6
NAN = float("nan")
POWERS = [1.0, 10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0]       # of ten, up to MOST_DECIMALS

# Of these, repr() has no exponent, and MOST_DECIMALS decimals are no more than 15 digits.
LEAST_PLAIN = 1e-4
PLAIN_LIMIT = 1e9

# A product below the limit is wrong by less than 0.0001, which matters only where it is that close to a half.
PRODUCT_LIMIT = 1e12
BELOW_HALF = 0.499
ABOVE_HALF = 0.501


@dont_look_inside
def shortest_text(x):
    """Return repr(x) if that has at most MOST_DECIMALS decimals, else "".

    No two decimal numbers of up to 15 digits are the same float, so the one that is found is the shortest text.
    """
    magnitude = -x if x < 0.0 else x
    if not LEAST_PLAIN <= magnitude < PLAIN_LIMIT:
        return ""
    number = int(magnitude * POWERS[MOST_DECIMALS] + 0.5)
    if float(number) / POWERS[MOST_DECIMALS] != magnitude:      # of exact numbers, so it is what reading would return
        return ""
    decimals = MOST_DECIMALS
    while decimals > 1 and number % 10 == 0:
        number //= 10
        decimals -= 1
    return decimal_text(x < 0.0, number, decimals)


@dont_look_inside
def fixed_text(x, decimals):
    """Return the text of a float rounded to so many decimals, or "" where that takes the general way."""
    number = rounded_product(x, decimals)
    return decimal_text(x < 0.0, number, decimals) if number >= 0 else ""


@dont_look_inside
def rounded(x, decimals):
    """Return a float rounded to so many decimals, or NaN where that takes the general way."""
    number = rounded_product(x, decimals)
    if number < 0:
        return NAN
    result = float(number) / POWERS[decimals]       # of exact numbers, so it is the float nearest to the decimal number
    return -result if x < 0.0 else result


def rounded_product(x, decimals):
    """Return the integer nearest to abs(x) * 10 ** decimals, or -1 if that is not told by machine floats."""
    magnitude = -x if x < 0.0 else x
    if not 0.0 < magnitude < PRODUCT_LIMIT or not 0 <= decimals <= MOST_DECIMALS:
        return -1
    product = magnitude * POWERS[decimals]
    if not product < PRODUCT_LIMIT:
        return -1
    number = int(product)
    rest = product - float(number)
    if BELOW_HALF < rest < ABOVE_HALF:
        return -1
    return number + 1 if rest > 0.5 else number


def decimal_text(is_negative, number, decimals):
    """Return the text of number / 10 ** decimals."""
    digits = str(number)
    builder = StringBuilder(len(digits) + decimals + 3)
    if is_negative:
        builder.append("-")
    point = len(digits) - decimals
    if point <= 0:
        zeros = -point
        assert zeros >= 0
        builder.append("0.")
        builder.append_multiple_char("0", zeros)
        builder.append(digits)
    elif decimals == 0:
        builder.append(digits)
    else:
        assert point >= 0
        builder.append_slice(digits, 0, point)
        builder.append(".")
        builder.append_slice(digits, point, len(digits))
    return builder.build()
