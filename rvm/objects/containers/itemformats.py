"""The formats of items in memory: those of the module struct for one native item, which memoryviews read and write."""
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import (
    EXCEPTION_TYPES, PyError, type_error, value_error, w_OverflowError, w_TypeError, w_ValueError)
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Integer, new_unsigned, w_True
from rvm.rlib.arith import integer_range, intmask, sign_extended
from rvm.rlib.objectmodel import dont_inline
from rvm.rlib.singles import round_single


def not_implemented(message):
    return PyError(EXCEPTION_TYPES["NotImplementedError"], None, message)


class ItemFormat(object):
    """How an object becomes `size` bytes, and bytes an object.  `text` is the format without a leading '@'."""
    _immutable_fields_ = ["text", "size"]

    def __init__(self, text, size):
        self.text = text
        self.size = size

    def is_of_bytes(self):
        """Return whether the items are single bytes, between which and other formats views can be cast."""
        return self.text == "B" or self.text == "b" or self.text == "c"

    def is_readable(self):
        """Return whether there are objects for the items."""
        return True

    def load(self, memory, offset):
        """Return the item at an offset of a Memory as an object."""
        raise NotImplementedError

    def plain(self, w_value):
        """Return the object that store() takes for any other; code of the program may run.  Raise CPython's errors."""
        return w_value

    def store(self, memory, offset, w_value):
        """Make an object from plain() the item at an offset.  Raise ValueError if it does not fit."""
        raise NotImplementedError

    def equal(self, memory, offset, other_memory, other_offset):
        """Return whether two items are equal."""
        return memory.get_bits(offset, self.size) == other_memory.get_bits(other_offset, self.size)

    def wrong_type(self):
        return type_error("memoryview: invalid type for format '%s'" % self.text)

    def wrong_value(self):
        return value_error("memoryview: invalid value for format '%s'" % self.text)

    def error(self, error):
        """Return the error of a conversion, in this format's words where it is about the type or the value."""
        if error.matches(w_TypeError):
            return self.wrong_type()
        if error.matches(w_OverflowError) or error.matches(w_ValueError):
            return self.wrong_value()
        return error

    @dont_inline
    def integer_of(self, w_value):
        """Return the int that an object is or stands for."""
        try:
            w_index = protocol.index_object(w_value)
        except PyError as e:
            raise self.error(e)
        assert isinstance(w_index, W_Integer)
        return w_index


class IntFormat(ItemFormat):
    """Integers that fit a machine word."""
    _immutable_fields_ = ["low", "high", "is_signed"]

    def __init__(self, text, size, is_signed):
        ItemFormat.__init__(self, text, size)
        self.is_signed = is_signed
        self.low, self.high = integer_range(size, is_signed)

    def value(self, memory, offset):
        bits = memory.get_bits(offset, self.size)
        if not self.is_signed:
            return bits & self.high
        return sign_extended(bits, self.size)

    def load(self, memory, offset):
        return W_Int(self.value(memory, offset))

    def plain(self, w_value):
        return w_value if type(w_value) is W_Int else self.integer_of(w_value)

    def store(self, memory, offset, w_value):
        if not isinstance(w_value, W_Int):
            raise self.wrong_value()
        value = w_value.value
        if value < self.low or value > self.high:
            raise self.wrong_value()
        memory.set_bits(offset, self.size, value)

    def equal(self, memory, offset, other_memory, other_offset):
        return self.value(memory, offset) == self.value(other_memory, other_offset)


class WordFormat(ItemFormat):
    """Unsigned integers of 64 bits."""

    def load(self, memory, offset):
        return new_unsigned(memory.get_bits(offset, self.size))

    def plain(self, w_value):
        return w_value if type(w_value) is W_Int else self.integer_of(w_value)

    def store(self, memory, offset, w_value):
        assert isinstance(w_value, W_Integer)
        memory.set_bits(offset, self.size, self.word_of(w_value))

    def word_of(self, w_index):
        """Return the signed word with the bits of an int."""
        if isinstance(w_index, W_Int):
            value = w_index.value
            if value < 0:
                raise self.wrong_value()
            return value
        big = w_index.to_big()
        if big.sign < 0 or big.bit_length() > 64:
            raise self.wrong_value()
        return intmask(big.touint())


class PointerFormat(WordFormat):
    """Addresses; negative ones are taken as the words with the same bits."""

    def integer_of(self, w_value):
        if not isinstance(w_value, W_Integer):
            raise self.wrong_type()
        return w_value

    def word_of(self, w_index):
        if isinstance(w_index, W_Int):
            return w_index.value
        return WordFormat.word_of(self, w_index)


class FloatFormat(ItemFormat):
    def load(self, memory, offset):
        return W_Float(memory.get_float(offset, self.size))

    def plain(self, w_value):
        return w_value if type(w_value) is W_Float else self.float_of(w_value)

    @dont_inline
    def float_of(self, w_value):
        try:
            return W_Float(protocol.float_of(w_value))
        except PyError as e:
            raise self.error(e)

    def store(self, memory, offset, w_value):
        assert isinstance(w_value, W_Float)
        value = w_value.value
        memory.set_float(offset, self.size, round_single(value) if self.size == 4 else value)

    def equal(self, memory, offset, other_memory, other_offset):
        return memory.get_float(offset, self.size) == other_memory.get_float(other_offset, self.size)


class BoolFormat(ItemFormat):
    def load(self, memory, offset):
        return protocol.wrap_bool(memory.get_byte(offset) != 0)

    def plain(self, w_value):
        return protocol.wrap_bool(protocol.truth(w_value))

    def store(self, memory, offset, w_value):
        memory.set_byte(offset, 1 if w_value is w_True else 0)


class CharFormat(ItemFormat):
    """Bytes, as bytes objects of length 1."""

    def load(self, memory, offset):
        return W_Bytes(chr(memory.get_byte(offset)))

    def plain(self, w_value):
        if not isinstance(w_value, W_Bytes):
            raise self.wrong_type()
        return w_value

    def store(self, memory, offset, w_value):
        assert isinstance(w_value, W_Bytes)
        if len(w_value.data()) != 1:
            raise self.wrong_value()
        memory.set_byte(offset, ord(w_value.data()[0]))


class UnreadableFormat(ItemFormat):
    """Items for which there are no objects: the characters of an array."""

    def is_readable(self):
        return False

    def load(self, memory, offset):
        raise self.not_supported()

    def plain(self, w_value):
        raise self.not_supported()

    def store(self, memory, offset, w_value):
        raise self.not_supported()

    def not_supported(self):
        return not_implemented("memoryview: format %s not supported" % self.text)


UNREADABLE = UnreadableFormat("w", 4)
ITEM_FORMATS = {}       # format, with '@' too -> ItemFormat
for _format in [
        IntFormat("b", 1, True), IntFormat("B", 1, False), IntFormat("h", 2, True), IntFormat("H", 2, False),
        IntFormat("i", 4, True), IntFormat("I", 4, False), IntFormat("l", 8, True), IntFormat("q", 8, True),
        IntFormat("n", 8, True), WordFormat("L", 8), WordFormat("Q", 8), WordFormat("N", 8), PointerFormat("P", 8),
        FloatFormat("f", 4), FloatFormat("d", 8), BoolFormat("?", 1), CharFormat("c", 1)]:
    ITEM_FORMATS[_format.text] = _format
    ITEM_FORMATS["@" + _format.text] = _format


def item_format(format):
    """Return the ItemFormat of a format, or None if it is none of those."""
    return ITEM_FORMATS.get(format, None)
