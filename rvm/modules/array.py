"""array: arrays of numbers and of characters.

The class is in rvm.objects.containers, because operators name it.
"""
from rvm.builtins.arguments import data_of
from rvm.builtins.pickling import clipped, declare_pickling, iterator_at
from rvm.builtins.sequence import ORDERINGS, check_repeated_size, has_index, repetitions, search_bound
from rvm.interp.importing import imports
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol, sequences
from rvm.objects.basetypes import own_name
from rvm.objects.builtin import TypeTable
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.arrayobject import (
    KINDS, W_Array, W_ArrayIterator, W_TextArray, bits_from, new_array, new_array_of_type,
    w_array_type)
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.sliceobject import W_Slice, unpack_slice_of
from rvm.objects.errors import PyError, index_error, runtime_error, type_error, value_error, w_EOFError, w_IndexError
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import decode_object
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib.arith import MAXINT, intmask
from rvm.rlib.objectmodel import compute_unique_id

array = ModuleTable("array", "This module defines an object type which can efficiently represent\n"
                    "an array of basic values: integers, floating point numbers.")
array.value("array", w_array_type)
array.value("ArrayType", w_array_type)
array.value("typecodes", W_Str("bBuhHiIlLqQfd"))
table = TypeTable(w_array_type, W_Array)


@array.on_import
def start(namespace):
    """Make array a MutableSequence."""
    w_module = imports.import_name("collections.abc", "", True, W_Tuple([]), 0)
    w_register = protocol.getattr(protocol.getattr(w_module, "MutableSequence"), "register")
    w_register.call1(w_array_type)


# Making.

@table.constructor("array(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """array(typecode [, initializer]) -> array"""
    if len(names) > 0 and w_cls is w_array_type:
        raise type_error("array.array() takes no keyword arguments")
    if len(args_w) == 0:
        raise type_error("array() takes at least 1 argument (0 given)")
    if len(args_w) > 2:
        raise type_error("array() takes at most 2 arguments (%d given)" % len(args_w))
    w_array = new_array_of_type(w_cls, kind_of(args_w[0]))
    if len(args_w) == 2:
        fill(w_array, args_w[1])
    return w_array


def kind_of(w_code):
    if not w_code.is_text() or len(w_code.text()) != 1:
        raise type_error("array() argument 1 must be a unicode character, not %s" % protocol.type_name(w_code))
    typecode = w_code.text()
    if typecode not in KINDS:
        raise value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    return KINDS[typecode]


def fill(self, w_initial):
    if w_initial.is_text():
        if not isinstance(self, W_TextArray):
            raise type_error("cannot use a str to initialize an array with typecode '%s'" % self.kind.typecode)
        self.append_text(w_initial.text())
        return
    if isinstance(w_initial, W_TextArray) and not isinstance(self, W_TextArray):
        raise type_error("cannot use a unicode array to initialize an array with typecode '%s'" % self.kind.typecode)
    if isinstance(w_initial, W_Bytes) or isinstance(w_initial, W_ByteArray):
        append_bytes(self, data_of(w_initial))
    else:
        append_all(self, w_initial)


table.value("__hash__", w_None)


def append_all(self, w_iterable):
    w_iter = protocol.iter(w_iterable)
    while True:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            return
        self.append(w_item)


# Items.

def position(w_index):
    """Return the machine integer of an index that is no slice."""
    if type(w_index) is W_Int:
        return w_index.value
    if not has_index(w_index):
        raise type_error("array indices must be integers")
    return protocol.as_index(w_index, w_IndexError)


@table.method("__len__(self, /) -> int")
def len_(self):
    return self.length()


@table.method("__getitem__(self, key, /)")
def getitem(self, w_index):
    if isinstance(w_index, W_Slice):
        start, _, step, count = unpack_slice_of(w_index, self)
        return self.slice(start, step, count)
    return self.getitem_checked(position(w_index))


@table.method("__setitem__(self, key, value, /) -> None")
def setitem(self, w_index, w_value):
    if isinstance(w_index, W_Slice):
        setslice(self, w_index, w_value)
    else:
        self.setitem_checked(position(w_index), w_value)


def setslice(self, w_slice, w_value):
    start, stop, step, count = unpack_slice_of(w_slice, self)
    if not isinstance(w_value, W_Array):
        raise type_error('can only assign array (not "%s") to array slice' % protocol.type_name(w_value))
    if w_value.kind is not self.kind:
        raise type_error("bad argument type for built-in operation")
    if w_value.length() == 0 or w_value.length() != count:
        self.check_resizable()
    if step == 1:
        self.set_range(start, stop, w_value)
        return
    if w_value.length() == 0:
        self.delete_each(start, step, count)
        return
    if w_value.length() != count:
        raise value_error("attempt to assign array of size %d to extended slice of size %d" % (
            w_value.length(), count))
    w_value = w_value.slice(0, 1, count)        # it may be the array itself
    for i in range(count):
        self.copy_items(i, start + i * step, w_value)


@table.method("__delitem__(self, key, /) -> None")
def delitem(self, w_index):
    if not isinstance(w_index, W_Slice):
        index = position(w_index)
        if index < 0:
            index += self.length()
        if index < 0 or index >= self.length():
            raise index_error("array assignment index out of range")
        self.delete_range(index, index + 1)
        return
    start, _, step, count = unpack_slice_of(w_index, self)
    self.delete_each(start, step, count)


@table.method("__iter__(self, /)")
def iter_(self):
    return W_ArrayIterator(self)


iterator_table = iterator_type("array.arrayiterator", W_ArrayIterator)


@table.method("append(self, v, /) -> None")
def append(self, w_item):
    """Append new value v to the end of the array."""
    self.append(w_item)


@table.method("insert(self, i: int, v, /) -> None")
def insert(self, index, w_item):
    """Insert a new item v into the array before position i."""
    self.insert(index, w_item)


@table.method("pop(self, i: int = -1, /)")
def pop(self, index):
    """Return the i-th element and delete it from the array.

i defaults to -1."""
    length = self.length()
    if length == 0:
        raise index_error("pop from empty array")
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise index_error("pop index out of range")
    w_item = self.getitem(index)
    self.delete_range(index, index + 1)
    return w_item


@table.method("reverse(self, /) -> None")
def reverse(self):
    """Reverse the order of the items in the array."""
    self.reverse()


# All items.

def append_array(self, w_other):
    if w_other.kind is not self.kind:
        raise type_error("can only extend with array of same kind")
    length = self.length()
    self.set_range(length, length, w_other)


@table.method("extend(self, bb, /) -> None [named]")
def extend(self, w_iterable):
    """Append items to the end of the array."""
    if isinstance(w_iterable, W_Array):
        append_array(self, w_iterable)
    else:
        append_all(self, w_iterable)


@table.method("fromlist(self, list, /) -> None")
def fromlist(self, w_list):
    """Append items to array from list."""
    if not isinstance(w_list, W_List):
        raise type_error("arg must be list")
    length = self.length()
    count = w_list.length()
    if count > 0:
        self.check_resizable()
    try:
        for i in range(count):
            self.append(w_list.getitem(i))
            if w_list.length() != count:
                raise runtime_error("list changed size during iteration")
    except PyError:
        if self.length() > length:      # or an item's `__index__` has shortened it
            self.delete_range(length, self.length())
        raise


@table.method("tolist(self, /)")
def tolist(self):
    """Convert array to an ordinary list with the same items."""
    return new_list(self.items_w())


def copy(self):
    """Return a copy of the array."""
    return self.slice(0, 1, self.length())


table.method("__copy__(self, /)")(copy)


@table.method("__deepcopy__(self, unused, /)")
def deepcopy(self, w_memo):
    """Return a copy of the array."""
    return copy(self)


# Searches.  `==` may be code of the program and change the array.

def find(self, w_value, start, stop):
    """Return the first index of an item that equals `w_value`, or -1."""
    index = start
    while index < stop and index < self.length():
        if protocol.equal(self.getitem(index), w_value):
            return index
        index += 1
    return -1


@table.method("__contains__(self, key, /) -> bool")
def contains(self, w_value):
    return find(self, w_value, 0, MAXINT) >= 0


@table.method("index(self, v, start=NULL as 0, stop=NULL as sys.maxsize, /) -> int")
def index(self, w_value, w_start, w_stop):
    """Return index of first occurrence of v in the array.

Raise ValueError if the value is not present."""
    start = search_bound(w_start, 0, self.length())
    found = find(self, w_value, start, search_bound(w_stop, MAXINT, self.length()))
    if found < 0:
        raise value_error("array.index(x): x not in array")
    return found


@table.method("count(self, v, /) -> int")
def count(self, w_value):
    """Return number of occurrences of v in the array."""
    result = 0
    found = find(self, w_value, 0, MAXINT)
    while found >= 0:
        result += 1
        found = find(self, w_value, found + 1, MAXINT)
    return result


@table.method("remove(self, v, /) -> None")
def remove(self, w_value):
    """Remove the first occurrence of v in the array."""
    found = find(self, w_value, 0, MAXINT)
    if found < 0:
        raise value_error("array.remove(x): x not in array")
    if found < self.length():
        self.delete_range(found, found + 1)


# Bytes.

def append_bytes(self, data):
    size = self.kind.size
    if len(data) % size != 0:
        raise value_error("bytes length not a multiple of item size")
    for number in range(len(data) // size):
        self.append_bits(bits_from(data, number * size, size))


@table.method("frombytes(self, buffer, /) -> None")
def frombytes(self, w_data):
    """Appends items from the string, interpreting it as an array of machine values."""
    data = data_of(w_data)
    if w_data.buffer().itemsize != 1:
        raise type_error("a bytes-like object is required")
    append_bytes(self, data)


@table.method("tobytes(self, /)")
def tobytes(self):
    """Convert the array to an array of machine values and return the bytes representation."""
    return W_Bytes(self.buffer_data())


@table.method("tofile(self, f, /) -> None [named]")
def tofile(self, w_file):
    """Write all items (as machine values) to the file object f."""
    protocol.getattr(w_file, "write").call1(tobytes(self))


@table.method("fromfile(self, f, n: int, /) -> None [named]")
def fromfile(self, w_file, count):
    """Read n objects from the file object f and append them to the end of the array."""
    if count < 0:
        raise value_error("negative count")
    size = self.kind.size
    check_repeated_size(size, count)
    w_data = protocol.getattr(w_file, "read").call1(W_Int(size * count))
    if not isinstance(w_data, W_Bytes):
        raise type_error("read() didn't return bytes")
    append_bytes(self, w_data.data())
    if len(w_data.data()) != size * count:
        raise PyError(w_EOFError, None, "read() didn't return enough bytes")


@table.method("byteswap(self, /) -> None")
def byteswap(self):
    """Byteswap all items of the array."""
    size = self.kind.size
    for index in range(self.length()):
        bits = self.bits_at(index)
        swapped = 0
        for i in range(size):
            swapped |= intmask(((bits >> (8 * i)) & 255) << (8 * (size - 1 - i)))
        self.set_bits_at(index, swapped)


@table.method("buffer_info(self, /)")
def buffer_info(self):
    """Return a tuple (address, length) giving the current memory address and the length in items."""
    return W_Tuple([W_Int(intmask(compute_unique_id(self))), W_Int(self.length())])


def text_array(self, name):
    """Return an array of characters.  Raise ValueError if it is one of numbers."""
    if not isinstance(self, W_TextArray):
        raise value_error("%s() may only be called on unicode type arrays" % name)
    return self


@table.method("fromunicode(self, ustr: str, /) -> None")
def fromunicode(self, text):
    """Extends this array with data from the unicode string ustr.

The array must be a unicode type array; otherwise a ValueError is raised.
Use array.frombytes(ustr.encode(...)) to append Unicode data to an array of
some other type."""
    text_array(self, "fromunicode").append_text(text)


@table.method("tounicode(self, /)")
def tounicode(self):
    """Extends this array with data from the unicode string ustr.

Convert the array to a unicode string.  The array must be a unicode type array;
otherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a
unicode string from an array of some other type."""
    return W_Str(text_array(self, "tounicode").text_of_items())


@table.getter("typecode")
def typecode(self):
    """the typecode character used to create the array"""
    return W_Str(self.kind.typecode)


@table.getter("itemsize")
def itemsize(self):
    """the size, in bytes, of one array item"""
    return W_Int(self.kind.size)


# Operators.

@table.method("__add__(self, value, /)")
def add(self, w_other):
    if not isinstance(w_other, W_Array):
        raise type_error('can only append array (not "%s") to array' % protocol.type_name(w_other))
    if w_other.kind is not self.kind:
        raise type_error("bad argument type for built-in operation")
    w_result = copy(self)
    append_array(w_result, w_other)
    return w_result


@table.method("__iadd__(self, value, /)")
def iadd(self, w_other):
    if not isinstance(w_other, W_Array):
        raise type_error('can only extend array with array (not "%s")' % protocol.type_name(w_other))
    append_array(self, w_other)
    return self


@table.method("__mul__(self, value, /)")
def mul(self, w_times):
    return repeated(self, w_times, False)


@table.method("__rmul__(self, value, /)")
def rmul(self, w_times):
    return repeated(self, w_times, False)


@table.method("__imul__(self, value, /)")
def imul(self, w_times):
    return repeated(self, w_times, True)


table.sequence_operators()


def repeated(self, w_times, in_place):
    times = repetitions(w_times)
    check_repeated_size(self.length(), times)
    w_result = self if in_place else copy(self)
    w_result.repeat(times)
    return w_result


@table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_Array):
        return w_NotImplemented
    return protocol.wrap_bool(sequences.items_equal(self.items_w(), w_other.items_w()))


@table.method("__ne__(self, value, /)")
def ne(self, w_other):
    if not isinstance(w_other, W_Array):
        return w_NotImplemented
    return protocol.wrap_bool(not sequences.items_equal(self.items_w(), w_other.items_w()))


def declare_ordering(name, number):
    @table.method("%s(self, value, /)" % name)
    def ordering(self, w_other):
        if not isinstance(w_other, W_Array):
            return w_NotImplemented
        return sequences.compare_items(number, self.items_w(), w_other.items_w())


for _name, _number in ORDERINGS:
    declare_ordering(_name, _number)


@table.method("__repr__(self, /) -> str")
def repr_(self):
    head = "%s('%s'" % (own_name(self.gettype()), self.kind.typecode)
    if self.length() == 0:
        return head + ")"
    w_shown = W_Str(self.text_of_items()) if isinstance(self, W_TextArray) else tolist(self)
    return "%s, %s)" % (head, protocol.repr(w_shown))


# Pickling.

class Machine(object):
    """A form that items have had on some machine when they were pickled; its number is its place in MACHINES."""

    def __init__(self, typecode, size, order, text):
        self.typecode = typecode    # of an array of such items here; "": of the one that is asked for
        self.size = size
        self.order = order          # "little" or "big"
        self.encoding = text        # of characters, or ""


MACHINES = [Machine("B", 1, "little", ""), Machine("b", 1, "little", "")]
for _size, _unsigned, _signed in [(2, "H", "h"), (4, "I", "i"), (8, "Q", "q")]:
    MACHINES += [Machine(_unsigned, _size, "little", ""), Machine(_unsigned, _size, "big", ""),
                 Machine(_signed, _size, "little", ""), Machine(_signed, _size, "big", "")]
MACHINES += [Machine("f", 4, "little", ""), Machine("f", 4, "big", ""), Machine("d", 8, "little", ""),
             Machine("d", 8, "big", ""), Machine("", 2, "little", "utf-16-le"), Machine("", 2, "big", "utf-16-be"),
             Machine("u", 4, "little", "utf-32-le"), Machine("", 4, "big", "utf-32-be")]


def machine_number(kind):
    """Return the number of the form that items have here."""
    typecode = kind.typecode
    if typecode == "l" or typecode == "L":
        typecode = "q" if typecode == "l" else "Q"
    for number in range(len(MACHINES)):
        if MACHINES[number].typecode == typecode:
            return number
    raise value_error("bad typecode")


@table.method("__reduce_ex__(self, value, /) [named]")
def reduce_ex(self, w_protocol):
    """Return state information for pickling."""
    if not w_protocol.is_integer():
        raise type_error("__reduce_ex__ argument should be an integer")
    w_typecode = W_Str(self.kind.typecode)
    w_dict = self.getdict()
    if w_dict is None:
        w_dict = w_None
    if protocol.as_index(w_protocol, None) < 3:
        return W_Tuple([self.gettype(), W_Tuple([w_typecode, tolist(self)]), w_dict])
    return W_Tuple([array.contents["_array_reconstructor"], W_Tuple([
        self.gettype(), w_typecode, W_Int(machine_number(self.kind)), tobytes(self)]), w_dict])


@array.function("_array_reconstructor(arraytype, typecode, mformat_code: cint, items, /)")
def array_reconstructor(w_type, w_typecode, number, w_items):
    """Internal. Used for pickling support."""
    if not isinstance(w_type, W_Type):
        raise type_error("first argument must be a type object, not %s" % protocol.type_name(w_type))
    if not w_type.is_subtype(w_array_type):
        raise type_error("%s is not a subtype of %s" % (w_type.name, w_array_type.name))
    if not w_typecode.is_text() or len(w_typecode.text()) != 1:
        raise type_error("_array_reconstructor() argument 2 must be a unicode character, not %s" % (
            protocol.type_name(w_typecode)))
    if w_typecode.text() not in KINDS:
        raise value_error("second argument must be a valid type code")
    if number < 0 or number >= len(MACHINES):
        raise value_error("third argument must be a valid machine format code.")
    if not isinstance(w_items, W_Bytes):
        raise type_error("fourth argument should be bytes, not %s" % protocol.type_name(w_items))
    return rebuilt(w_type, KINDS[w_typecode.text()], number, w_items)


def rebuilt(w_type, kind, number, w_items):
    """Return the array of pickled items, whose form is MACHINES[number]."""
    machine = MACHINES[number]
    if number != machine_number(kind):
        if machine.encoding != "":
            return w_type.call([W_Str(kind.typecode), W_Str(decode_object(w_items, machine.encoding, "strict"))], None)
        if len(w_items.data()) % machine.size != 0:
            raise value_error("string length not a multiple of item size")
        if KINDS[machine.typecode].is_float:
            w_array = new_array_of_type(w_type, kind)
            append_all(w_array, decoded(new_array(KINDS[machine.typecode]), machine, w_items))
            return w_array
        kind = KINDS[machine.typecode]
    return decoded(new_array_of_type(w_type, kind), machine, w_items)


def decoded(w_array, machine, w_items):
    """Return an empty array filled with items in the form of a machine."""
    append_bytes(w_array, w_items.data())
    if machine.order == "big":
        byteswap(w_array)
    return w_array


def reduce_iterator(self):
    return iterator_at(self.w_array, self.index)


def set_iterator_state(self, w_state):
    if self.w_array is not None:
        self.index = clipped(w_state, 0, self.w_array.length())


declare_pickling(iterator_table, reduce_iterator, set_iterator_state)
