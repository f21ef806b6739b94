"""marshal: dump and dumps."""
from rvm.code.code import Code
from rvm.code.code_file import pack
from rvm.code.serialize import BadCode
from rvm.modules.marshal import (
    BINARY_FLOAT_VERSION, DIGIT_BITS, MOST_NESTED, REFERENCE, SHARED_VERSION, SHORT_VERSION, marshal)
from rvm.objects import protocol
from rvm.objects.buffers import simple_data
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List
from rvm.objects.containers.setobject import W_FrozenSet, W_Set
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import value_error, w_StopIteration
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Long, w_False, w_True
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_Ellipsis, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.floats import float2longlong, formatd
from rvm.rlib.sorting import sorted_texts

SMALLEST_SHARED, LARGEST_SHARED = -5, 256       # the ints that are one object each in CPython


@marshal.function("dumps(value, version: cint = 4, /)")
def dumps(w_value, version):
    """Return the bytes object that would be written to a file by dump(value, file).

  value
    Must be a supported type.
  version
    Indicates the data format that dumps should use.

Raise a ValueError exception if value has (or contains an object that has) an
unsupported type."""
    return W_Bytes(bytes_of(w_value, version))


@marshal.function("dump(value, file, version: cint = 4, /)")
def dump(w_value, w_file, version):
    """Write the value on the open file.

  value
    Must be a supported type.
  file
    Must be a writeable binary file.
  version
    Indicates the data format that dump should use.

If the value has (or contains an object that has) an unsupported type, a
ValueError exception is raised - but garbage data will also be written
to the file. The object will not be properly read back by load()."""
    return protocol.getattr(w_file, "write").call1(W_Bytes(bytes_of(w_value, version)))


def bytes_of(w_value, version):
    writer = Writer(version)
    writer.write(w_value)
    return "".join(writer.chunks)


class Writer(object):
    """Collects the bytes of values."""

    def __init__(self, version):
        self.version = version
        self.chunks = []
        self.depth = 0
        self.numbers = {}           # an object that was written -> its number, for references
        self.int_numbers = {}       # ... of small ints

    def write(self, w_value):
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise value_error("object too deeply nested to marshal")
        letter = letter_of_singleton(w_value)
        if letter != "":
            self.chunks.append(letter)
        else:
            self.write_shared(w_value)
        self.depth -= 1

    def write_shared(self, w_value):
        """Write a value, or a reference if the same object has been written."""
        if self.version < SHARED_VERSION:
            self.write_value(w_value, 0)
            return
        if type(w_value) is W_Int:
            self.write_shared_int(w_value)
            return
        number = self.numbers.get(w_value, -1)
        if number >= 0:
            self.reference(number)
        else:
            self.numbers[w_value] = self.count()
            self.write_value(w_value, REFERENCE)

    def write_shared_int(self, w_int):
        if not SMALLEST_SHARED <= w_int.value <= LARGEST_SHARED:
            self.write_value(w_int, 0)
            return
        number = self.int_numbers.get(w_int.value, -1)
        if number >= 0:
            self.reference(number)
        else:
            self.int_numbers[w_int.value] = self.count()
            self.write_value(w_int, REFERENCE)

    def count(self):
        """Return how many objects have been written to which there may be references."""
        return len(self.numbers) + len(self.int_numbers)

    def reference(self, number):
        self.chunks.append("r")
        self.long(number)

    def write_value(self, w_value, flag):
        """Write a value; `flag` is added to its kind."""
        w_type = w_value.gettype()
        if isinstance(w_value, W_Int) and w_type is W_Int.static_type:
            self.write_int(w_value, flag)
        elif isinstance(w_value, W_Long) and w_type is W_Int.static_type:
            self.write_long(w_value.big, flag)
        elif isinstance(w_value, W_Float) and w_type is W_Float.static_type:
            self.write_float(w_value, flag)
        elif isinstance(w_value, W_Complex) and w_type is W_Complex.static_type:
            self.write_complex(w_value, flag)
        elif isinstance(w_value, W_Bytes) and w_type is W_Bytes.static_type:
            self.data("s", w_value.data, flag)
        elif isinstance(w_value, W_Str) and w_type is W_Str.static_type:
            self.write_text(w_value, flag)
        else:
            self.write_container(w_value, w_type, flag)

    def write_container(self, w_value, w_type, flag):
        if isinstance(w_value, W_Tuple) and w_type is W_Tuple.static_type:
            self.write_tuple(w_value.items_w, flag)
        elif isinstance(w_value, W_List) and w_type is W_List.static_type:
            self.kind("[", flag)
            self.write_items(w_value.items_w())
        elif isinstance(w_value, W_Dict) and w_type is W_Dict.static_type:
            self.write_dict(w_value, flag)
        elif isinstance(w_value, W_Set) and w_type is W_Set.static_type:
            self.kind("<", flag)
            self.write_members(w_value.keys_w())
        elif isinstance(w_value, W_FrozenSet) and w_type is W_FrozenSet.static_type:
            self.kind(">", flag)
            self.write_members(w_value.keys_w())
        elif isinstance(w_value, Code):
            self.write_code(w_value, flag)
        else:
            data = simple_data(w_value)
            if data is None:
                raise value_error("unmarshallable object")
            self.data("s", data, flag)

    # The kinds of values.

    def kind(self, letter, flag):
        self.chunks.append(chr(ord(letter) | flag))

    def data(self, letter, data, flag):
        self.kind(letter, flag)
        self.long(len(data))
        self.chunks.append(data)

    def number(self, value, count):
        """Write the low `count` bytes of an integer, the least significant first."""
        for i in range(count):
            self.chunks.append(chr(value >> (8 * i) & 255))

    def long(self, value):
        self.number(value, 4)

    def write_int(self, w_int, flag):
        value = w_int.value
        if -(1 << 31) <= value < 1 << 31:
            self.kind("i", flag)
            self.long(value)
        else:
            self.write_long(w_int.to_big(), flag)

    def write_long(self, big, flag):
        """Write the number of digits, negative for a negative number, and the digits."""
        count = (big.bit_length() + DIGIT_BITS - 1) // DIGIT_BITS
        magnitude = big.abs().tobytes((big.bit_length() + 7) // 8, "little", False)
        self.kind("l", flag)
        self.long(-count if big.sign < 0 else count)
        bits = 0
        size = 0
        for char in magnitude:
            bits |= ord(char) << size
            size += 8
            if size >= DIGIT_BITS:
                self.number(bits & 0x7FFF, 2)
                bits >>= DIGIT_BITS
                size -= DIGIT_BITS
                count -= 1
        if count > 0:
            self.number(bits, 2)

    def write_float(self, w_float, flag):
        if self.version >= BINARY_FLOAT_VERSION:
            self.kind("g", flag)
            self.number(float2longlong(w_float.value), 8)
        else:
            self.kind("f", flag)
            self.float_text(w_float.value)

    def write_complex(self, w_complex, flag):
        if self.version >= BINARY_FLOAT_VERSION:
            self.kind("y", flag)
            self.number(float2longlong(w_complex.real), 8)
            self.number(float2longlong(w_complex.imag), 8)
        else:
            self.kind("x", flag)
            self.float_text(w_complex.real)
            self.float_text(w_complex.imag)

    def float_text(self, value):
        text = formatd(value, "g", 17)
        self.number(len(text), 1)
        self.chunks.append(text)

    def write_text(self, w_str, flag):
        text = w_str.text()
        if self.version < SHORT_VERSION or not w_str.is_ascii():
            self.data("u", text, flag)
        elif len(text) < 256:
            self.kind("z", flag)
            self.number(len(text), 1)
            self.chunks.append(text)
        else:
            self.data("a", text, flag)

    def write_tuple(self, items_w, flag):
        if self.version >= SHORT_VERSION and len(items_w) < 256:
            self.kind(")", flag)
            self.number(len(items_w), 1)
        else:
            self.kind("(", flag)
            self.long(len(items_w))
        for w_item in items_w:
            self.write(w_item)

    def write_items(self, items_w):
        self.long(len(items_w))
        for w_item in items_w:
            self.write(w_item)

    def write_dict(self, w_dict, flag):
        self.kind("{", flag)
        for w_key, w_value in w_dict.pairs():
            self.write(w_key)
            self.write(w_value)
        self.chunks.append("0")

    def write_members(self, items_w):
        """Write the members of a set in the order of their bytes, so that equal sets have the same."""
        members = {}        # the bytes -> the members that have them
        texts = []
        for w_item in items_w:
            text = bytes_of(w_item, self.version)
            if text not in members:
                members[text] = []
                texts.append(text)
            members[text].append(w_item)
        self.long(len(items_w))
        for text in sorted_texts(texts):
            for w_item in members[text]:
                self.write(w_item)

    def write_code(self, code, flag):
        self.kind("c", flag)
        self.write(W_Str(code.filename))
        try:
            data = pack(code, "stack" if code.is_stack else "register", 0, 0)
        except BadCode:
            raise value_error("unmarshallable object")
        self.long(len(data))
        self.chunks.append(data)


def letter_of_singleton(w_value):
    """Return the kind that alone stands for an object, "" if there is none."""
    if w_value is w_None:
        return "N"
    if w_value is w_True:
        return "T"
    if w_value is w_False:
        return "F"
    if w_value is w_Ellipsis:
        return "."
    if w_value is w_StopIteration:
        return "S"
    return ""
