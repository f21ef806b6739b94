"""marshal: load and loads."""
from rvm.code.code_file import unpack_any
from rvm.code.serialize import BadCode
from rvm.modules.marshal import DIGIT_BITS, MOST_NESTED, REFERENCE, marshal
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_list
from rvm.objects.containers.setobject import W_FrozenSet, W_Set
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error, value_error, w_StopIteration
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, new_int, w_False, w_True
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_Ellipsis, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8
from rvm.rlib.arith import intmask, wrap_int32
from rvm.rlib.bigint import rbigint
from rvm.rlib.floats import longlong2float, string_to_float

MOST_ITEMS = (1 << 31) - 1
MOST_RECURSIVE = 1 << 16        # items in a tuple that may hold itself


@marshal.function("loads(bytes, /)")
def loads(w_bytes):
    """Convert the bytes-like object to a value.

If no valid value is found, raise EOFError, ValueError or TypeError.  Extra
bytes in the input are ignored."""
    data = w_bytes.buffer_data()
    if data is None:
        raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_bytes))
    return Reader(data, None).read_object()


@marshal.function("load(file, /)")
def load(w_file):
    """Read one value from the open file and return it.

  file
    Must be readable binary file.

If no valid value is read (e.g. because the data has a different Python
version's incompatible marshal format), raise EOFError, ValueError or
TypeError.

Note: If an object containing an unsupported type was marshalled with
dump(), load() will substitute None for the unmarshallable type."""
    w_read = protocol.getattr(w_file, "read")
    w_nothing = w_read.call1(W_Int(0))
    if not isinstance(w_nothing, W_Bytes):
        raise type_error("file.read() returned not bytes but %s" % protocol.type_name(w_nothing))
    return Reader("", w_read).read_object()


def bad_data(what):
    return value_error("bad marshal data (%s)" % what)


def eof_error(message):
    return PyError(EXCEPTION_TYPES["EOFError"], None, message)


class Reader(object):
    """Reads values from a byte string, or with the method `read` of a file, no more than is needed."""

    def __init__(self, source, w_read):
        self.source = source
        self.w_read = w_read
        self.position = 0
        self.depth = 0
        self.shared_w = []      # the objects to which there may be references; None while one is not complete

    # Bytes.

    def take(self, count):
        """Return the next `count` bytes."""
        if self.w_read is not None:
            return self.take_from_file(count)
        start = self.position
        if count > len(self.source) - start:
            raise eof_error("marshal data too short")
        assert start >= 0 and count >= 0
        self.position = start + count
        return self.source[start:start + count]

    def take_from_file(self, count):
        w_data = self.w_read.call1(W_Int(count))
        data = w_data.buffer_data()
        if data is None:
            raise type_error("file.read() returned not bytes but %s" % protocol.type_name(w_data))
        if len(data) > count:
            raise value_error("read() returned too much data: %d bytes requested, %d returned" % (count, len(data)))
        if len(data) < count:
            raise eof_error("EOF read where not expected")
        return data

    def kind(self):
        """Return the byte that tells the kind of the next object."""
        if self.w_read is None:
            if self.position >= len(self.source):
                raise eof_error("EOF read where object expected")
            return ord(self.take(1)[0])
        w_data = self.w_read.call1(W_Int(1))
        data = w_data.buffer_data()
        if data is None or len(data) != 1:
            raise eof_error("EOF read where object expected")
        return ord(data[0])

    def number(self, count):
        """Return the number in `count` bytes, the least significant first."""
        data = self.take(count)
        number = 0
        for i in range(count):
            number = intmask(number | ord(data[i]) << (8 * i))
        return number

    def long(self):
        return wrap_int32(self.number(4))

    def size(self, what):
        """Return a number of things that is in four bytes."""
        size = self.long()
        if size < 0:
            raise bad_data("%s size out of range" % what)
        return size

    # Objects.

    def read_object(self):
        w_value = self.read()
        if w_value is None:
            raise type_error("NULL object in marshal data for object")
        return w_value

    def item(self, what):
        """Return an object that belongs to another one."""
        w_value = self.read()
        if w_value is None:
            raise type_error("NULL object in marshal data for %s" % what)
        return w_value

    def read(self):
        """Return the next object, or None where there is the end of a dict."""
        kind = self.kind()
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise value_error("recursion limit exceeded")
        flag = kind & REFERENCE != 0
        w_value = self.read_kind(chr(kind & ~REFERENCE), flag)
        self.depth -= 1
        return w_value

    def read_kind(self, letter, flag):
        if letter == "0":
            return None
        if letter == "N":
            return w_None
        if letter == "T":
            return w_True
        if letter == "F":
            return w_False
        if letter == ".":
            return w_Ellipsis
        if letter == "S":
            return w_StopIteration
        if letter == "r":
            return self.referenced()
        w_container = self.read_container(letter, flag)
        if w_container is not None:
            return w_container
        w_value = self.read_plain(letter)
        if flag:
            self.shared_w.append(w_value)
        return w_value

    def referenced(self):
        number = self.long()
        if number < 0 or number >= len(self.shared_w):
            raise bad_data("invalid reference")
        w_value = self.shared_w[number]
        if w_value is None:
            raise bad_data("invalid reference")
        return w_value

    def share(self, w_value, flag):
        """Let references to an object follow, if its kind says so; return its number, or -1."""
        if not flag:
            return -1
        self.shared_w.append(w_value)
        return len(self.shared_w) - 1

    # Objects without others in them.

    def read_plain(self, letter):
        if letter == "i":
            return W_Int(self.long())
        if letter == "I":
            return W_Int(self.number(8))
        if letter == "l":
            return self.read_long()
        if letter == "g":
            return W_Float(longlong2float(self.number(8)))
        if letter == "f":
            return W_Float(self.float_text())
        if letter == "y":
            real = longlong2float(self.number(8))
            return W_Complex(real, longlong2float(self.number(8)))
        if letter == "x":
            real = self.float_text()
            return W_Complex(real, self.float_text())
        if letter == "s":
            return W_Bytes(self.take(self.size("bytes object")))
        if letter == "z" or letter == "Z":
            return W_Str(from_latin1(self.take(self.number(1))))
        if letter == "a" or letter == "A":
            return W_Str(from_latin1(self.take(self.size("string"))))
        if letter == "u" or letter == "t":
            return self.read_text()
        raise bad_data("unknown type code")

    def read_text(self):
        text = self.take(self.size("string"))
        place = utf8.check(text)
        if place >= 0:
            return protocol.getattr(W_Bytes(text), "decode").call2(W_Str("utf-8"), W_Str("surrogatepass"))
        return W_Str(text)

    def float_text(self):
        text = self.take(self.number(1))
        try:
            return string_to_float(text)
        except ValueError:
            raise value_error("could not convert string to float: '%s'" % text)

    def read_long(self):
        count = self.long()
        negative = count < 0
        if negative:
            count = -count
        if count > MOST_ITEMS:
            raise bad_data("long size out of range")
        chars = []
        bits = 0
        size = 0
        digit = 1
        for _ in range(count):
            digit = self.number(2)
            if digit >= 1 << DIGIT_BITS:
                raise bad_data("digit out of range in long")
            bits |= digit << size
            size += DIGIT_BITS
            while size >= 8:
                chars.append(chr(bits & 255))
                bits >>= 8
                size -= 8
        if digit == 0:
            raise bad_data("unnormalized long data")
        chars.append(chr(bits))
        big = rbigint.frombytes("".join(chars), "little", False)
        return new_int(big.neg() if negative else big)

    # Objects with others in them.

    def read_container(self, letter, flag):
        """Return the object of a kind that has others in it, or None for another kind."""
        if letter == ")":
            return self.read_tuple(self.number(1), flag)
        if letter == "(":
            return self.read_tuple(self.size("tuple"), flag)
        if letter == "[":
            return self.read_list(self.size("list"), flag)
        if letter == "{":
            return self.read_dict(flag)
        if letter == "<":
            return self.read_set(self.size("set"), flag)
        if letter == ">":
            return self.read_frozenset(self.size("set"), flag)
        if letter == "c":
            return self.read_code(flag)
        return None

    def read_tuple(self, count, flag):
        if flag and count <= MOST_RECURSIVE:
            return self.read_recursive_tuple(count)
        number = self.share(None, flag)
        items_w = []
        for _ in range(count):
            items_w.append(self.item("tuple"))
        return self.complete(number, W_Tuple(items_w[:]))

    def read_recursive_tuple(self, count):
        """Return a tuple to which objects in it may refer; until it is complete, it has None for what is missing."""
        items_w = [w_None] * count
        w_tuple = W_Tuple(items_w)
        self.shared_w.append(w_tuple)
        for i in range(count):
            items_w[i] = self.item("tuple")
        return w_tuple

    def complete(self, number, w_value):
        """Note an object, which share() has numbered, as complete, and return it."""
        if number >= 0:
            self.shared_w[number] = w_value
        return w_value

    def read_list(self, count, flag):
        w_list = new_list([])
        self.share(w_list, flag)
        for _ in range(count):
            w_list.append(self.item("list"))
        return w_list

    def read_dict(self, flag):
        w_dict = new_dict()
        self.share(w_dict, flag)
        while True:
            w_key = self.read()
            if w_key is None:
                return w_dict
            w_value = self.read()
            if w_value is None:
                return w_dict
            w_dict.setitem(w_key, w_value)

    def read_set(self, count, flag):
        w_set = W_Set()
        self.share(w_set, flag)
        for _ in range(count):
            w_set.add(self.item("set"))
        return w_set

    def read_frozenset(self, count, flag):
        number = self.share(None, flag)
        w_set = W_FrozenSet()
        for _ in range(count):
            w_set.add(self.item("set"))
        return self.complete(number, w_set)

    def read_code(self, flag):
        number = self.share(None, flag)
        w_filename = self.item("code")
        if not w_filename.is_text():
            raise bad_data("code of another kind of Python")
        data = self.take(self.size("code"))
        try:
            code = unpack_any(data, w_filename.text())
        except BadCode as e:
            raise bad_data(e.message)
        return self.complete(number, code)


def from_latin1(data):
    """Return the UTF-8 of bytes that are characters of Latin-1, mostly of ASCII."""
    for char in data:
        if ord(char) >= 128:
            return "".join([utf8.encode(ord(each)) for each in data])
    return data
