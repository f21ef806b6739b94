"""_struct.kinds: what the codes of a format stand for.

A kind knows how one object becomes `size` bytes and back, not where they lie.  Each pair of a code and a byte order
has one, which the JIT takes for a constant; strings have one for each length.
"""
from math import copysign, fabs, floor, frexp, isinf, isnan, ldexp

from rvm.modules._struct import struct_error
from rvm.objects import protocol, specials
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.errors import PyError, overflow_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Integer, new_unsigned
from rvm.rlib.arith import integer_range, intmask, sign_extended
from rvm.rlib.floats import INFINITY, NAN, float2longlong, longlong2float
from rvm.rlib.jit import unroll_safe
from rvm.rlib.objectmodel import dont_inline
from rvm.rlib.singles import bits_of_single, round_single, single_of_bits

NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}    # where C converts to a type of that size
MOST_OF_PASCAL = 255        # bytes of a string whose length is its first byte


@unroll_safe
def append_bits(builder, bits, size, is_big):
    """Append the lowest `size` bytes of a machine integer."""
    for i in range(size):
        shift = 8 * (size - 1 - i) if is_big else 8 * i
        builder.append(chr((bits >> shift) & 255))


@unroll_safe
def bits_at(data, place, size, is_big):
    """Return `size` bytes, at most 8, as the lowest bits of a machine integer; the others are 0."""
    assert place >= 0
    bits = 0
    for i in range(size):
        shift = 8 * (size - 1 - i) if is_big else 8 * i
        bits |= intmask(ord(data[place + i]) << shift)
    return bits


@dont_inline
def integer_of(w_value):
    """Return the int that an object is or stands for."""
    if w_value.is_integer():
        w_index = w_value
    elif w_value.gettype().special(specials.INDEX) is None:
        raise struct_error("required argument is not an integer")
    else:
        w_index = protocol.index_object(w_value)
    assert isinstance(w_index, W_Integer)
    return w_index


def out_of_range():
    return struct_error("argument out of range")


def too_large(w_value, message):
    """Return the error for an object that does not fit: of ints CPython says so in other words."""
    if w_value.is_integer():
        return struct_error("int too large to convert")
    return overflow_error(message)


class Kind(object):
    """What a code stands for in one byte order."""
    _immutable_fields_ = ["code", "size", "is_big"]

    def __init__(self, code, size, is_big):
        self.code = code
        self.size = size
        self.is_big = is_big

    def pack(self, builder, w_value):
        """Append the bytes of an object; code of the program may run."""
        raise NotImplementedError

    def unpack(self, data, place):
        """Return the object of the bytes from a place on, of which there are enough."""
        raise NotImplementedError


class IntKind(Kind):
    """Integers that fit a signed machine word."""
    _immutable_fields_ = ["low", "high", "name", "is_read_unsigned"]

    def __init__(self, code, size, is_big):
        Kind.__init__(self, code, size, is_big)
        has_name = size == 1 or size == 2 and not is_big
        self.name = NAMES[code] if has_name else "'%s'" % code      # in errors
        self.is_read_unsigned = code.isupper() and not has_name     # C reads an unsigned word first
        self.low, self.high = integer_range(size, not code.isupper())

    def pack(self, builder, w_value):
        value = w_value.value if type(w_value) is W_Int else self.value_of(w_value)
        if value < self.low or value > self.high:
            raise self.wrong_value(value)
        append_bits(builder, value, self.size, self.is_big)

    @dont_inline
    def value_of(self, w_value):
        w_index = integer_of(w_value)
        if isinstance(w_index, W_Int):
            return w_index.value
        big = w_index.to_big()
        if self.is_read_unsigned and big.sign > 0 and big.bit_length() <= 64:
            raise self.not_between()
        if self.is_big and self.size == 8:
            raise too_large(w_value, "int too big to convert")
        raise out_of_range()

    def wrong_value(self, value):
        """Return the error for a value that does not fit, in the words of the C conversion of that code."""
        if value < 0 and self.is_read_unsigned:
            return out_of_range()
        return self.not_between()

    def not_between(self):
        return struct_error("%s format requires %d <= number <= %d" % (self.name, self.low, self.high))

    def unpack(self, data, place):
        bits = bits_at(data, place, self.size, self.is_big)
        if self.low < 0:
            bits = sign_extended(bits, self.size)
        return W_Int(bits)


class WordKind(Kind):
    """Unsigned integers of 64 bits."""

    def pack(self, builder, w_value):
        value = w_value.value if type(w_value) is W_Int else -1
        if value < 0:
            value = self.word_of(w_value)
        append_bits(builder, value, 8, self.is_big)

    @dont_inline
    def word_of(self, w_value):
        """Return the signed word with the bits of an int."""
        big = integer_of(w_value).to_big()
        if big.sign < 0:
            raise self.wrong_word(w_value, "can't convert negative int to unsigned")
        if big.bit_length() > 64:
            raise self.wrong_word(w_value, "int too big to convert")
        return intmask(big.touint())

    def wrong_word(self, w_value, message):
        return too_large(w_value, message) if self.is_big else out_of_range()

    def unpack(self, data, place):
        return new_unsigned(bits_at(data, place, 8, self.is_big))


class PointerKind(WordKind):
    """Addresses; negative ones are taken as the words with the same bits."""

    def word_of(self, w_value):
        w_index = integer_of(w_value)
        if isinstance(w_index, W_Int):
            return w_index.value
        big = w_index.to_big()
        if big.sign < 0:
            raise too_large(w_value, "Python int too large to convert to C long")
        if big.bit_length() > 64:
            raise too_large(w_value, "Python int too large to convert to C unsigned long")
        return intmask(big.touint())


@dont_inline
def float_of(w_value):
    """Return the machine float of an object; whatever goes wrong is an error of _struct."""
    try:
        return protocol.float_of(w_value)
    except PyError:
        raise struct_error("required argument is not a float")


def float_value(w_value):
    return w_value.value if type(w_value) is W_Float else float_of(w_value)


class DoubleKind(Kind):
    """Floats of 64 bits."""

    def pack(self, builder, w_value):
        append_bits(builder, float2longlong(float_value(w_value)), 8, self.is_big)

    def unpack(self, data, place):
        return W_Float(longlong2float(bits_at(data, place, 8, self.is_big)))


class SingleKind(Kind):
    """Floats of 32 bits."""
    _immutable_fields_ = ["is_checked"]

    def __init__(self, code, size, is_big, is_checked):
        Kind.__init__(self, code, size, is_big)
        self.is_checked = is_checked        # whether a float that is too large is an error

    def pack(self, builder, w_value):
        value = float_value(w_value)
        single = round_single(value)
        if self.is_checked and isinf(single) and not isinf(value):
            raise too_large(w_value, "float too large to pack with f format")
        append_bits(builder, bits_of_single(single), 4, self.is_big)

    def unpack(self, data, place):
        return W_Float(single_of_bits(bits_at(data, place, 4, self.is_big)))


class HalfKind(Kind):
    """Floats of 16 bits."""

    def pack(self, builder, w_value):
        bits = bits_of_half(float_value(w_value))
        if bits < 0:
            raise too_large(w_value, "float too large to pack with e format")
        append_bits(builder, bits, 2, self.is_big)

    def unpack(self, data, place):
        return W_Float(half_of_bits(bits_at(data, place, 2, self.is_big)))


def bits_of_half(value):
    """Return the bits of a float in half precision, rounded to even, or -1 if it is too large."""
    sign = 0x8000 if copysign(1.0, value) < 0 else 0
    value = fabs(value)
    if isnan(value):
        return sign | 0x7E00
    if isinf(value):
        return sign | 0x7C00
    exponent = -14              # of the smallest normal number, and of all that are smaller
    if value != 0.0:
        exponent = max(frexp(value)[1] - 1, exponent)
    if exponent > 15:
        return -1
    scaled = ldexp(value, 10 - exponent)
    bits = int(floor(scaled))
    rest = scaled - floor(scaled)
    if rest > 0.5 or rest == 0.5 and bits & 1 == 1:
        bits += 1
    bits += (exponent + 14) << 10
    return sign | bits if bits < 0x7C00 else -1


def half_of_bits(bits):
    """Return the float that 16 bits stand for."""
    sign = -1.0 if bits & 0x8000 else 1.0
    exponent = (bits >> 10) & 31
    fraction = bits & 0x3FF
    if exponent == 31:
        return copysign(NAN if fraction else INFINITY, sign)
    if exponent == 0:
        return sign * ldexp(float(fraction), -24)
    return sign * ldexp(float(fraction + 1024), exponent - 25)


class BoolKind(Kind):
    """Truth values."""

    def pack(self, builder, w_value):
        builder.append("\x01" if protocol.truth(w_value) else "\x00")

    def unpack(self, data, place):
        assert place >= 0
        return protocol.wrap_bool(data[place] != "\x00")


class CharKind(Kind):
    """Single bytes, as bytes objects."""

    def pack(self, builder, w_value):
        if not isinstance(w_value, W_Bytes) or len(w_value.data()) != 1:
            raise struct_error("char format requires a bytes object of length 1")
        builder.append(w_value.data())

    def unpack(self, data, place):
        assert place >= 0
        return W_Bytes(data[place])


class StringKind(Kind):
    """`size` bytes: those of a bytes object, with zeros behind."""

    def pack(self, builder, w_value):
        self.append(builder, self.data_of(w_value), self.size)

    def data_of(self, w_value):
        if isinstance(w_value, W_Bytes) or isinstance(w_value, W_ByteArray):
            return w_value.buffer_data()
        raise struct_error("argument for '%s' must be a bytes object" % self.code)

    def append(self, builder, data, size):
        """Append the first `size` bytes of a byte string, or all of them and zeros."""
        given = min(len(data), size)
        assert given >= 0
        builder.append_slice(data, 0, given)
        if given < size:
            builder.append_multiple_char("\x00", size - given)

    def unpack(self, data, place):
        stop = place + self.size
        assert 0 <= place <= stop
        return W_Bytes(data[place:stop])


class PascalKind(StringKind):
    """A byte with the length of a string, and the string, in `size` bytes together."""

    def pack(self, builder, w_value):
        data = self.data_of(w_value)
        if self.size > 0:
            builder.append(chr(min(min(len(data), self.size - 1), MOST_OF_PASCAL)))
            self.append(builder, data, self.size - 1)

    def unpack(self, data, place):
        if self.size == 0:
            return W_Bytes("")
        assert place >= 0
        start = place + 1
        stop = start + min(ord(data[place]), self.size - 1)
        assert 0 <= start <= stop
        return W_Bytes(data[start:stop])


# Tables.

SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "s": 1, "p": 1, "?": 1, "h": 2, "H": 2, "e": 2, "i": 4, "I": 4, "f": 4,
         "l": 4, "L": 4, "q": 8, "Q": 8, "d": 8}
NATIVE_SIZES = SIZES.copy()
NATIVE_SIZES.update({"l": 8, "L": 8, "n": 8, "N": 8, "P": 8})


def make_kind(code, size, is_big, is_native):
    """Return the Kind of a code that is no padding and no string."""
    if code == "f":
        return SingleKind(code, size, is_big, not is_native)
    if code in "QLN" and size == 8:
        return WordKind(code, size, is_big)
    classes = {"d": DoubleKind, "e": HalfKind, "?": BoolKind, "c": CharKind, "P": PointerKind}
    return classes.get(code, IntKind)(code, size, is_big)


def make_kinds(sizes, is_big, is_native):
    kinds = {}
    for code in sizes:
        if code not in "xsp":
            kinds[code] = make_kind(code, sizes[code], is_big, is_native)
    return kinds


NATIVE_KINDS = make_kinds(NATIVE_SIZES, False, True)
LITTLE_KINDS = make_kinds(SIZES, False, False)
BIG_KINDS = make_kinds(SIZES, True, False)
