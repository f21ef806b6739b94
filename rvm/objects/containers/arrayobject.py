"""array.array: numbers of one kind, kept as machine integers or machine floats.

There is a class for each way of keeping them: integers that fit a machine word, 64-bit
unsigned ones (kept as the signed words with the same bits), floats, characters (kept as
their code points).  A Kind says what a typecode allows.
"""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import Exports, Memory, flat_buffer
from rvm.objects.containers.sliceobject import clip_index, delete_each
from rvm.objects.errors import index_error, overflow_error, type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int, W_Long, new_unsigned
from rvm.objects.root import W_Iterator, W_Root, WeakrefMixin
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import SEQUENCE, Layout
from rvm.rlib import utf8
from rvm.rlib.arith import MAXINT, MININT, intmask, sign_extended
from rvm.rlib.floats import float2longlong, longlong2float
from rvm.rlib.jit import promote
from rvm.rlib.objectmodel import import_from_mixin
from rvm.rlib.singles import bits_of_single, round_single, single_of_bits
from rvm.rlib.strings import StringBuilder

MAX_CODE_POINT = 0x10FFFF

NO_C_LONG = "Python int too large to convert to C long"
NO_C_UNSIGNED = "Python int too large to convert to C unsigned long"
NEGATIVE = "can't convert negative value to unsigned int"
TOO_BIG = "int too big to convert"


class Kind(object):
    """A typecode.

    Integers range from `low` to `high`.  Messages call them `name`; a value that is not
    even a `wider` one is called so.  `too_large` and `negative` are the messages about
    integers that no machine word holds.
    """
    _immutable_ = True

    def __init__(self, typecode, size, low, high, name, wider, too_large, negative):
        self.typecode = typecode
        self.size = size            # bytes of an item
        self.low = low
        self.high = high
        self.name = name
        self.wider = wider          # a Range or None
        self.too_large = too_large
        self.negative = negative
        self.is_float = typecode == "f" or typecode == "d"
        self.is_word = typecode == "L" or typecode == "Q"       # unsigned, 64 bits
        self.is_text = typecode == "u"


class Range(object):
    def __init__(self, name, bits):
        self.name = name
        self.low = -(1 << (bits - 1))
        self.high = (1 << (bits - 1)) - 1


SHORT = Range("signed short integer", 16)
INT = Range("signed integer", 32)

KINDS = {}
for _kind in [
        Kind("b", 1, -0x80, 0x7F, "signed char", SHORT, NO_C_LONG, NO_C_LONG),
        Kind("B", 1, 0, 0xFF, "unsigned byte integer", None, NO_C_LONG, NO_C_LONG),
        Kind("u", 4, 0, 0xFFFFFFFF, "", None, "", ""),
        Kind("h", 2, -0x8000, 0x7FFF, SHORT.name, None, NO_C_LONG, NO_C_LONG),
        Kind("H", 2, 0, 0xFFFF, "unsigned short", INT, NO_C_LONG, NO_C_LONG),
        Kind("i", 4, -0x80000000, 0x7FFFFFFF, INT.name, None, NO_C_LONG, NO_C_LONG),
        Kind("I", 4, 0, 0xFFFFFFFF, "unsigned int", None, NO_C_UNSIGNED, NEGATIVE),
        Kind("l", 8, MININT, MAXINT, "", None, NO_C_LONG, NO_C_LONG),
        Kind("L", 8, 0, 0, "", None, NO_C_UNSIGNED, NEGATIVE),
        Kind("q", 8, MININT, MAXINT, "", None, TOO_BIG, TOO_BIG),
        Kind("Q", 8, 0, 0, "", None, TOO_BIG, "can't convert negative int to unsigned"),
        Kind("f", 4, 0, 0, "", None, "", ""),
        Kind("d", 8, 0, 0, "", None, "", "")]:
    KINDS[_kind.typecode] = _kind


def machine_value(kind, w_item):
    """Return the machine integer of any object.  Raise the error for one that does not fit a machine word."""
    w_index = protocol.index_object(w_item)
    if isinstance(w_index, W_Int):
        return w_index.value
    assert isinstance(w_index, W_Long)
    if w_index.big.sign < 0:
        raise overflow_error(kind.negative)
    if kind.typecode == "I" and w_index.big.bit_length() <= 64:
        raise range_error(kind, MAXINT)
    raise overflow_error(kind.too_large)


def range_error(kind, value):
    if value < 0 and kind.negative == NEGATIVE:
        return overflow_error(NEGATIVE)
    name = kind.name
    if kind.wider is not None and not kind.wider.low <= value <= kind.wider.high:
        name = kind.wider.name
    if value < 0:
        return overflow_error("%s is less than minimum" % name)
    return overflow_error("%s is greater than maximum" % name)


def unsigned_value(kind, w_item):
    """Return the signed word with the bits of a 64-bit unsigned integer."""
    w_index = protocol.index_object(w_item)
    if isinstance(w_index, W_Int):
        if w_index.value < 0:
            raise overflow_error(kind.negative)
        return w_index.value
    assert isinstance(w_index, W_Long)
    if w_index.big.sign < 0:
        raise overflow_error(kind.negative)
    if w_index.big.bit_length() > 64:
        raise overflow_error(kind.too_large)
    return intmask(w_index.big.touint())


def bits_from(data, pos, size):
    """Return `size` bytes from `pos` on as the lowest bits of a machine integer."""
    bits = 0
    for i in range(size):
        bits |= intmask(ord(data[pos + i]) << (8 * i))
    return bits


def append_bits_to(builder, bits, size):
    """Append the lowest `size` bytes of a machine integer to a StringBuilder."""
    for i in range(size):
        builder.append(chr((bits >> (8 * i)) & 255))


class W_Array(W_Root):
    """What all arrays have; indexes are in range unless stated otherwise.

    Converting an item to a number may run code of the program, which may change the array.
    """
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["kind"]

    exports = None      # the Exports, or None: there have been no views

    def getitem_checked(self, index):
        """Return the item at `index` (which may be negative).  Raise IndexError if it is out of range."""
        raise NotImplementedError

    def setitem_checked(self, index, w_item):
        """Set the item at `index` (which may be negative).  Raise IndexError if it is out of range."""
        raise NotImplementedError

    def length(self):
        raise NotImplementedError

    def getitem(self, index):
        raise NotImplementedError

    def shown_items(self, most):
        return [self.getitem(i) for i in range(min(self.length(), most))]

    def append(self, w_item):
        raise NotImplementedError

    def insert(self, index, w_item):
        """Insert before `index`, which may be out of range."""
        raise NotImplementedError

    def delete_range(self, start, stop):
        raise NotImplementedError

    def delete_each(self, start, step, count):
        """Delete `count` items from `start` on, `step` apart."""
        raise NotImplementedError

    def slice(self, start, step, count):
        """Return a new array (not of a derived class) of `count` items."""
        raise NotImplementedError

    def set_range(self, start, stop, w_other):
        """Replace the items from `start` to `stop` by those of an array of the same kind."""
        raise NotImplementedError

    def copy_items(self, source, target, w_other):
        """Set self[target] to w_other[source]; the array is of the same kind."""
        raise NotImplementedError

    def repeat(self, times):
        """Do `self *= times`, where `times` is not negative."""
        raise NotImplementedError

    def reverse(self):
        raise NotImplementedError

    def bits_at(self, index):
        """Return the item's bits as the lowest bits of a machine integer."""
        raise NotImplementedError

    def set_bits_at(self, index, bits):
        """Make the item whose bits are the lowest of a machine integer, whatever the others are, the one at `index`."""
        raise NotImplementedError

    def append_bits(self, bits):
        """Append the item whose bits are the lowest of a machine integer, whatever the others are."""
        raise NotImplementedError

    # The buffer protocol.

    def buffer(self):
        format = "w" if self.kind.is_text else self.kind.typecode
        return flat_buffer(ArrayMemory(self), False, format, self.kind.size, self.length())

    def is_buffer(self):
        return True

    def check_resizable(self):
        """Raise BufferError while there is a view of the items."""
        if self.exports is not None:
            self.exports.check("cannot resize an array that is exporting buffers")

    def buffer_data(self):
        size = self.kind.size
        length = self.length()
        builder = StringBuilder(length * size)
        for i in range(length):
            append_bits_to(builder, self.bits_at(i), size)
        return builder.build()

    def items_w(self):
        """Return a new list of all items as objects."""
        return [self.getitem(i) for i in range(self.length())]

    def native_iter(self):
        return None


class ArrayMixin(object):
    """The methods of an array over `items`; the class defines wrap, unwrap, fresh, which makes an array of the
    class, and item_of_bits.
    """

    def __init__(self, kind, items):
        self.kind = kind
        self.items = items
        self.exports = None

    def getitem_checked(self, index):
        items = self.items
        if index < 0:
            index += len(items)
        if index < 0 or index >= len(items):
            raise index_error("array index out of range")
        return self.wrap(items[index])

    def setitem_checked(self, index, w_item):
        value = self.unwrap(w_item)
        items = self.items
        if index < 0:
            index += len(items)
        if index < 0 or index >= len(items):
            raise index_error("array assignment index out of range")
        items[index] = value

    def length(self):
        return len(self.items)

    def getitem(self, index):
        return self.wrap(self.items[index])

    def append(self, w_item):
        value = self.unwrap(w_item)
        self.check_resizable()
        self.items.append(value)

    def insert(self, index, w_item):
        value = self.unwrap(w_item)
        self.check_resizable()
        index = clip_index(index, len(self.items))
        assert index >= 0
        self.items.insert(index, value)

    def delete_range(self, start, stop):
        if start == stop:
            return
        self.check_resizable()
        assert 0 <= start <= stop
        del self.items[start:stop]

    def delete_each(self, start, step, count):
        if count > 0:
            self.check_resizable()
        delete_each(self.items, start, step, count)

    def slice(self, start, step, count):
        items = self.items
        if step == 1:
            stop = start + count
            assert 0 <= start <= stop
            return self.fresh(items[start:stop])
        return self.fresh([items[start + i * step] for i in range(count)])

    def set_range(self, start, stop, w_other):
        other = self.items_of(w_other)
        if len(other) != stop - start:
            self.check_resizable()
        if start == len(self.items):
            self.items.extend(other)
            return
        assert 0 <= start <= stop
        self.items = self.items[:start] + other + self.items[stop:]

    def copy_items(self, source, target, w_other):
        self.items[target] = self.items_of(w_other)[source]

    def repeat(self, times):
        if times != 1 and len(self.items) > 0:
            self.check_resizable()
        self.items = self.items * times

    def reverse(self):
        self.items.reverse()

    def set_bits_at(self, index, bits):
        self.items[index] = self.item_of_bits(bits)

    def append_bits(self, bits):
        self.check_resizable()
        self.items.append(self.item_of_bits(bits))


class W_IntArray(W_Array):
    import_from_mixin(ArrayMixin)

    def fresh(self, items):
        return W_IntArray(self.kind, items)

    def items_of(self, w_other):
        assert isinstance(w_other, W_IntArray)
        return w_other.items

    def wrap(self, value):
        return W_Int(value)

    def unwrap(self, w_item):
        kind = promote(self.kind)
        value = w_item.value if type(w_item) is W_Int else machine_value(kind, w_item)
        if value < kind.low or value > kind.high:
            raise range_error(kind, value)
        return value

    def bits_at(self, index):
        return self.items[index]

    def item_of_bits(self, bits):
        kind = promote(self.kind)
        if kind.low < 0:
            return sign_extended(bits, kind.size)
        return bits & kind.high


class W_UnsignedArray(W_Array):
    import_from_mixin(ArrayMixin)

    def fresh(self, items):
        return W_UnsignedArray(self.kind, items)

    def items_of(self, w_other):
        assert isinstance(w_other, W_UnsignedArray)
        return w_other.items

    def wrap(self, value):
        return new_unsigned(value)

    def unwrap(self, w_item):
        return unsigned_value(self.kind, w_item)

    def bits_at(self, index):
        return self.items[index]

    def item_of_bits(self, bits):
        return bits


class W_TextArray(W_Array):
    import_from_mixin(ArrayMixin)

    def fresh(self, items):
        return W_TextArray(self.kind, items)

    def items_of(self, w_other):
        assert isinstance(w_other, W_TextArray)
        return w_other.items

    def wrap(self, value):
        if value > MAX_CODE_POINT:
            raise value_error("chr() arg not in range(0x110000)")
        return W_Str(utf8.encode(value))

    def shown_items(self, most):
        return [self.shown_item(i) for i in range(min(self.length(), most))]

    def shown_item(self, index):
        """Return the character at `index`, or the number there that is no character."""
        value = self.items[index]
        if value > MAX_CODE_POINT:
            return W_Int(value)
        return W_Str(utf8.encode(value))

    def unwrap(self, w_item):
        if not w_item.is_text() or utf8.count(w_item.text()) != 1:
            raise type_error("array item must be unicode character")
        return utf8.codepoint_at(w_item.text(), 0)

    def append_text(self, text):
        """Append the characters of a str."""
        if text == "":
            return
        self.check_resizable()
        pos = 0
        while pos < len(text):
            self.items.append(utf8.codepoint_at(text, pos))
            pos = utf8.next_pos(text, pos)

    def text_of_items(self):
        builder = StringBuilder(len(self.items))
        for value in self.items:
            if value > MAX_CODE_POINT:
                raise value_error("character U+%x is not in range [U+0000; U+10ffff]" % value)
            builder.append(utf8.encode(value))
        return builder.build()

    def bits_at(self, index):
        return self.items[index]

    def item_of_bits(self, bits):
        return bits & 0xFFFFFFFF


class W_FloatArray(W_Array):
    import_from_mixin(ArrayMixin)

    def fresh(self, items):
        return W_FloatArray(self.kind, items)

    def items_of(self, w_other):
        assert isinstance(w_other, W_FloatArray)
        return w_other.items

    def wrap(self, value):
        return W_Float(value)

    def unwrap(self, w_item):
        value = w_item.value if isinstance(w_item, W_Float) else protocol.float_of(w_item)
        if promote(self.kind).size == 4:
            return round_single(value)
        return value

    def bits_at(self, index):
        if self.kind.size == 4:
            return bits_of_single(self.items[index])
        return float2longlong(self.items[index])

    def item_of_bits(self, bits):
        if self.kind.size == 4:
            return single_of_bits(bits & 0xFFFFFFFF)
        return longlong2float(bits)


class ArrayMemory(Memory):
    """The bytes of the items; those of one item are changed together."""
    _immutable_fields_ = ["w_array", "size"]

    def __init__(self, w_array):
        self.w_array = w_array
        self.size = w_array.kind.size       # a power of two

    def get_byte(self, offset):
        size = self.size
        return (self.w_array.bits_at(offset // size) >> (8 * (offset & (size - 1)))) & 255

    def set_byte(self, offset, byte):
        size = self.size
        index = offset // size
        shift = 8 * (offset & (size - 1))
        bits = self.w_array.bits_at(index)
        self.w_array.set_bits_at(index, (bits & ~intmask(255 << shift)) | intmask(byte << shift))

    def get_bits(self, offset, size):
        if size == self.size and offset & (size - 1) == 0:
            return self.w_array.bits_at(offset // size)
        return Memory.get_bits(self, offset, size)

    def set_bits(self, offset, size, bits):
        if size == self.size and offset & (size - 1) == 0:
            self.w_array.set_bits_at(offset // size, bits)
        else:
            Memory.set_bits(self, offset, size, bits)

    def get_float(self, offset, size):
        w_array = self.w_array
        if size == self.size and offset & (size - 1) == 0 and isinstance(w_array, W_FloatArray):
            return w_array.items[offset // size]
        return Memory.get_float(self, offset, size)

    def set_float(self, offset, size, value):
        w_array = self.w_array
        if size == self.size and offset & (size - 1) == 0 and isinstance(w_array, W_FloatArray):
            w_array.items[offset // size] = value
        else:
            Memory.set_float(self, offset, size, value)

    def append_to(self, builder, offset, size):
        stop = offset + size
        while offset < stop:
            if offset & (self.size - 1) == 0 and offset + self.size <= stop:
                append_bits_to(builder, self.w_array.bits_at(offset // self.size), self.size)
                offset += self.size
            else:
                builder.append(chr(self.get_byte(offset)))
                offset += 1

    def write(self, offset, data):
        size = self.size
        pos = 0
        while pos < len(data):
            if offset & (size - 1) == 0 and pos + size <= len(data):
                self.w_array.set_bits_at(offset // size, bits_from(data, pos, size))
                step = size
            else:
                self.set_byte(offset, ord(data[pos]))
                step = 1
            pos += step
            offset += step

    def exports(self):
        w_array = self.w_array
        if w_array.exports is None:
            w_array.exports = Exports()
        return w_array.exports


W_IntArrayUser = user_subclass(W_IntArray)
W_UnsignedArrayUser = user_subclass(W_UnsignedArray)
W_TextArrayUser = user_subclass(W_TextArray)
W_FloatArrayUser = user_subclass(W_FloatArray)
w_array_type = builtin_type("array.array", W_Array, w_object_type, Layout("array"), collection=SEQUENCE,
                              has_weakref=True)


def new_array(kind):
    """Return an empty array."""
    if kind.is_float:
        return W_FloatArray(kind, [])
    if kind.is_word:
        return W_UnsignedArray(kind, [])
    if kind.is_text:
        return W_TextArray(kind, [])
    return W_IntArray(kind, [])


def new_array_of_type(w_type, kind):
    """Return an empty array of `w_type`: array itself or a class derived from it."""
    if w_type is w_array_type:
        return new_array(kind)
    if kind.is_float:
        w_floats = W_FloatArrayUser(kind, [])
        w_floats.init_instance(w_type)
        return w_floats
    if kind.is_word:
        w_unsigned = W_UnsignedArrayUser(kind, [])
        w_unsigned.init_instance(w_type)
        return w_unsigned
    if kind.is_text:
        w_text = W_TextArrayUser(kind, [])
        w_text.init_instance(w_type)
        return w_text
    w_ints = W_IntArrayUser(kind, [])
    w_ints.init_instance(w_type)
    return w_ints


class W_ArrayIterator(W_Iterator):
    def __init__(self, w_array):
        self.w_array = w_array      # None: at the end
        self.index = 0

    def next_item(self):
        w_array = self.w_array
        if w_array is None:
            return None
        index = self.index
        if index >= w_array.length():
            self.w_array = None
            return None
        self.index = index + 1
        return w_array.getitem(index)
