"""Machine integers as bytes, in either order, and back."""
from __future__ import absolute_import

from rvm.rlib.arith import intmask, sign_extended
from rvm.rlib.jit import dont_look_inside

WORD_SIZE = 8       # bytes


def word_fits(value, size, signed):
    """Return whether an integer can be written as `size` bytes, which are at most WORD_SIZE."""
    if signed:
        return size == WORD_SIZE or -1 <= value >> 8 * size - 1 <= 0
    return value >= 0 and (size == WORD_SIZE or value >> 8 * size == 0)


@dont_look_inside
def bytes_of_word(value, size, is_big):
    """Return an integer as `size` bytes; it fits them."""
    chars = ["\x00"] * size
    for i in range(size):
        chars[size - 1 - i if is_big else i] = chr(value & 255)
        value >>= 8
    return "".join(chars)


@dont_look_inside
def word_of_bytes(data, is_big, signed):
    """Return the integer that at most WORD_SIZE bytes are; it is negative too where one without a sign does not fit."""
    size = len(data)
    value = 0
    for i in range(size):
        value = intmask(value << 8) | ord(data[i if is_big else size - 1 - i])
    return sign_extended(value, size) if signed and size > 0 else value
