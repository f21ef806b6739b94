"""Packing values into bytes and unpacking them, by formats (https://docs.python.org/3/library/struct.html)."""

from _library import builtin as _builtin
from array import array as _array
from math import copysign as _copysign, frexp as _frexp, isinf as _isinf, isnan as _isnan, ldexp as _ldexp
from sys import maxsize as _maxsize


class error(Exception):
    """What is wrong with a format or its values."""

    __module__ = "struct"


# Sizes of the codes, natively and in the other byte orders.
_NATIVE_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "s": 1, "p": 1, "?": 1, "h": 2, "H": 2, "e": 2, "i": 4, "I": 4, "f": 4,
                 "l": 8, "L": 8, "q": 8, "Q": 8, "n": 8, "N": 8, "P": 8, "d": 8}
_SIZES = dict(_NATIVE_SIZES, l=4, L=4)
for _code in "nNP":
    del _SIZES[_code]

_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}
_LAST = 100     # formats that are kept


class _Item:
    """A code of a format with its place: `count` values of `size` bytes each, or one of `count` bytes (s and p)."""

    __slots__ = ("code", "offset", "size", "count", "is_big", "is_native")

    def __init__(self, code, offset, size, count, is_big, is_native):
        self.code = code
        self.offset = offset
        self.size = size
        self.count = count
        self.is_big = is_big
        self.is_native = is_native

    def values(self):
        """Return how many values it takes."""
        return 0 if self.code == "x" else 1 if self.code in "sp" else self.count


def _read(text):
    """Return the _Items of a format and the number of bytes."""
    if "\0" in text:
        raise error("embedded null character")
    order = text[:1] if text[:1] in tuple("@=<>!") else ""
    is_native = order in ("", "@")
    sizes = _NATIVE_SIZES if is_native else _SIZES
    items = []
    offset = 0
    count = ""
    for code in text[len(order):]:
        if code in "0123456789":
            count += code
            continue
        if code in " \t\n\r\v\f":
            if count:
                raise error("bad char in struct format")
            continue
        if code not in sizes:
            raise error("bad char in struct format")
        number = int(count) if count else 1
        count = ""
        size = sizes[code]
        if is_native:
            offset += -offset % size
        items.append(_Item(code, offset, size, number, order in tuple(">!"), is_native))
        offset += size * number
        if offset > _maxsize:
            raise error("total struct size too long")
    if count:
        raise error("repeat count given without format specifier")
    return items, offset


# One value.

def _integer(value, item):
    """Return the bytes of an int."""
    code = item.code
    if not isinstance(value, int):
        if not hasattr(type(value), "__index__"):
            raise error("required argument is not an integer")
        value = type(value).__index__(value)
    bits = 8 * item.size
    low, high = (0, (1 << bits) - 1) if code in "BHILQN" else (-1 << bits - 1, (1 << bits - 1) - 1)
    if code == "P":
        if not -1 << 63 <= value < 1 << 64:
            raise error("int too large to convert")
        value &= (1 << 64) - 1
    elif not low <= value <= high:
        raise _out_of_range(value, code, low, high)
    return value.to_bytes(item.size, "big" if item.is_big else "little", signed=low < 0 and code != "P")


def _out_of_range(value, code, low, high):
    """Return the error for an int that does not fit, which CPython words by its own conversions."""
    if code in _NAMES and -1 << 63 <= value < 1 << 63:
        return error("%s format requires %d <= number <= %d" % (_NAMES[code], low, high))
    is_read = 0 <= value < 1 << 64 if code in "ILQN" else -1 << 63 <= value < 1 << 63
    if is_read and code not in _NAMES and high < 1 << 62:
        return error("'%s' format requires %d <= number <= %d" % (code, low, high))
    return error("argument out of range")


def _real(value, item):
    """Return the bytes of a float."""
    try:
        value = float(value) if not isinstance(value, (str, bytes, bytearray)) else None
    except TypeError:
        value = None
    if value is None:
        raise error("required argument is not a float")
    if item.code == "e":
        return _half(value).to_bytes(2, "big" if item.is_big else "little")
    data = _array(item.code, (value,))
    if item.code == "f" and not item.is_native and _isinf(data[0]) and not _isinf(value):
        raise OverflowError("float too large to pack with f format")
    if item.is_big:
        data.byteswap()
    return data.tobytes()


def _half(value):
    """Return the bits of a float in half precision, rounded to even."""
    sign = 0x8000 if _copysign(1.0, value) < 0 else 0
    value = abs(value)
    if _isnan(value):
        return sign | 0x7E00
    if _isinf(value):
        return sign | 0x7C00
    exponent = max(_frexp(value)[1] - 1, -14) if value else -14
    bits = round(_ldexp(value, 10 - exponent)) + (exponent + 14 << 10)
    if bits >= 0x7C00:
        raise OverflowError("float too large to pack with e format")
    return sign | bits


def _unpacked_half(bits):
    sign = -1.0 if bits & 0x8000 else 1.0
    exponent = bits >> 10 & 31
    fraction = bits & 0x3FF
    if exponent == 31:
        return _copysign(float("nan") if fraction else float("inf"), sign)
    if exponent == 0:
        return sign * _ldexp(fraction, -24)
    return sign * _ldexp(fraction + 1024, exponent - 25)


def _packed(value, item):
    """Return the bytes of one value."""
    code = item.code
    if code in "efd":
        return _real(value, item)
    if code == "?":
        return b"\1" if value else b"\0"
    if code == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if code in "sp":
        if not isinstance(value, (bytes, bytearray)):
            raise error("argument for '%s' must be a bytes object" % code)
        if code == "p" and item.count:
            value = bytes((min(len(value), item.count - 1, 255),)) + value[:item.count - 1]
        return bytes(value[:item.count]).ljust(item.count, b"\0")
    return _integer(value, item)


def _unpacked(data, item):
    """Return the value of its bytes."""
    code = item.code
    if code in "fd":
        number = _array(code, data)
        if item.is_big:
            number.byteswap()
        return number[0]
    if code in "cs":
        return data
    if code == "?":
        return data != b"\0"
    if code == "p":
        return data[1:1 + data[0]] if data else b""
    number = int.from_bytes(data, "big" if item.is_big else "little", signed=code in "bhilqn")
    return _unpacked_half(number) if code == "e" else number


# Whole formats.

def _bytes_of(buffer):
    try:
        return memoryview(buffer).tobytes()
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(buffer).__name__) from None


def _room(offset, size, available, function):
    """Return where to begin in a buffer: `offset`, which counts from its end if it is negative."""
    verb = "pack" if function == "pack_into" else "unpack"
    if offset < 0:
        if offset + size > 0:
            raise error("%s %d bytes at offset %d" % (
                "no space to pack" if verb == "pack" else "not enough data to unpack", size, offset))
        if offset + available < 0:
            raise error("offset %d out of range for %d-byte buffer" % (offset, available))
        offset += available
    if available - offset < size:
        raise error("%s requires a buffer of at least %d bytes for %sing %d bytes at offset %d "
                    "(actual buffer size is %d)" % (function, size + offset, verb, size, offset, available))
    return offset


class Struct:
    """A format that has been read."""

    __slots__ = ("format", "size", "_items", "_count", "__weakref__")
    __module__ = "_struct"

    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)

    def __init__(self, format):
        if isinstance(format, str):
            text = format
            format.encode("ascii")
        elif isinstance(format, bytes):
            text = format.decode("latin-1")
        else:
            raise TypeError("Struct() argument 1 must be a str or bytes object, not %s" % type(format).__name__)
        self._items, self.size = _read(text)
        self.format = text
        self._count = sum(item.values() for item in self._items)

    def pack(self, /, *values):
        """Return the bytes of values."""
        return self._pack(values, "pack")

    def _pack(self, values, function):
        if len(values) != self._count:
            raise error("%s expected %d items for packing (got %d)" % (function, self._count, len(values)))
        parts = []
        place = 0
        index = 0
        for item in self._items:
            parts.append(bytes(item.offset - place))
            place = item.offset + item.size * item.count
            if item.code == "x":
                parts.append(bytes(item.count))
                continue
            for _ in range(item.values()):
                parts.append(_packed(values[index], item))
                index += 1
        return b"".join(parts)

    def pack_into(self, buffer, offset, /, *values):
        """Write the bytes of values into a buffer."""
        try:
            view = memoryview(buffer).cast("B")
        except TypeError:
            view = None
        if view is None or view.readonly:
            raise TypeError("argument must be read-write bytes-like object, not %s" % type(buffer).__name__)
        if len(values) != self._count:
            raise error("pack_into expected %d items for packing (got %d)" % (self._count, len(values)))
        start = _room(offset, self.size, len(view), "pack_into")
        view[start:start + self.size] = self._pack(values, "pack_into")

    def unpack(self, buffer, /):
        """Return the values of bytes in a tuple."""
        data = _bytes_of(buffer)
        if len(data) != self.size:
            raise error("unpack requires a buffer of %d bytes" % self.size)
        return self._unpack(data, 0)

    def _unpack(self, data, start):
        values = []
        for item in self._items:
            place = start + item.offset
            if item.code == "x":
                continue
            if item.code in "sp":
                values.append(_unpacked(data[place:place + item.count], item))
                continue
            for _ in range(item.count):
                values.append(_unpacked(data[place:place + item.size], item))
                place += item.size
        return tuple(values)

    def unpack_from(self, buffer, offset=0):
        """Return the values of bytes from an offset on in a tuple."""
        data = _bytes_of(buffer)
        return self._unpack(data, _room(offset, self.size, len(data), "unpack_from"))

    def iter_unpack(self, buffer, /):
        """Return an iterator over the values of bytes, as many as fit the format each time."""
        data = _bytes_of(buffer)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % self.size)
        return unpack_iterator(self, data)


class unpack_iterator:
    """The values of bytes, as many as fit a format each time."""

    __slots__ = ("_struct", "_data", "_place")

    def __init__(self, struct, data):
        self._struct = struct
        self._data = data
        self._place = 0

    def __iter__(self):
        return self

    def __length_hint__(self):
        return (len(self._data) - self._place) // self._struct.size

    def __next__(self):
        if self._place >= len(self._data):
            raise StopIteration
        values = self._struct._unpack(self._data, self._place)
        self._place += self._struct.size
        return values


_structs = {}       # format -> Struct


def _clearcache():
    """Forget the formats."""
    _structs.clear()


def _struct_of(format):
    try:
        return _structs[format]
    except (KeyError, TypeError):
        struct = Struct(format)
    if len(_structs) >= _LAST:
        _structs.clear()
    _structs[format] = struct
    return struct


def calcsize(format, /):
    """Return the number of bytes of a format."""
    return _struct_of(format).size


def pack(format, /, *values):
    """Return the bytes of values, by a format."""
    return _struct_of(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    """Write the bytes of values into a buffer, by a format."""
    _struct_of(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """Return the values of bytes in a tuple, by a format."""
    return _struct_of(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """Return the values of bytes from an offset on in a tuple, by a format."""
    return _struct_of(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """Return an iterator over the values of bytes, by a format."""
    return _struct_of(format).iter_unpack(buffer)


_function = type(pack)
for _name, _value in list(globals().items()):       # functions in C become no methods
    if type(_value) is _function:
        globals()[_name] = _builtin(_value)
del _name, _value, _function, _code
