"""_pickling.Writer: objects as bytes."""
from rvm.modules._pickling import FRAMED, pickling
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List
from rvm.objects.containers.setobject import W_AnySet, W_FrozenSet, W_Set
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import overflow_error, runtime_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Integer, w_False, w_True
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.floats import float2longlong
from rvm.rlib.strings import StringBuilder

BATCH = 1000                    # items between a mark and the instruction that adds them
FRAME_SIZE = 64 * 1024          # from here on a frame ends
LEAST_FRAME = 4                 # bytes; fewer stand without a frame

NONE, TRUE, FALSE = "N", "\x88", "\x89"
INT1, INT2, INT4, LONG1, LONG4, FLOAT = "K", "M", "J", "\x8a", "\x8b", "G"
BYTES1, BYTES4, BYTES8 = "C", "B", "\x8e"
TEXT1, TEXT4, TEXT8 = "\x8c", "X", "\x8d"
GET1, GET4, PUT1, PUT4, MEMOIZE = "h", "j", "q", "r", "\x94"
POP, POP_MARK, MARK = "0", "1", "("
EMPTY_TUPLE, TUPLE, TUPLES = ")", "t", ["", "\x85", "\x86", "\x87"]
EMPTY_LIST, APPEND, APPENDS = "]", "a", "e"
EMPTY_DICT, SETITEM, SETITEMS = "}", "s", "u"
EMPTY_SET, ADDITEMS, FROZENSET = "\x8f", "\x90", "\x91"
FRAME = "\x95"
WHERE = " while pickling an object"


class W_PickleWriter(W_Root):
    """The bytes of objects.  `w_other` is called with an object of a type that is not known here."""

    def __init__(self, protocol, w_other, w_write):
        self.protocol = protocol
        self.w_other = w_other
        self.w_persistent = None            # asked before each object whether it is done already
        self.w_write = w_write              # takes the bytes, those of a frame at once
        self.keeps = True                   # whether objects are noted, to be referred to
        self.is_framed = False
        self.builder = StringBuilder()      # the frame at hand, or all there is
        self.count = 0                      # of objects that are noted
        self.numbers = {}                   # an object -> its number
        self.text_numbers = {}              # ... of strs: equal ones are one object

    # Bytes.

    def emit(self, data):
        self.w_write.call1(W_Bytes(data))

    def begin_frame(self):
        self.end_frame()
        self.is_framed = True

    def end_frame(self):
        size = self.builder.getlength()
        if size == 0:
            return
        data = self.builder.build()
        self.builder = StringBuilder(FRAME_SIZE + FRAME_SIZE // 4 if self.is_framed else 100)
        if self.is_framed and size >= LEAST_FRAME:
            header = StringBuilder(9)
            header.append(FRAME)
            append_number(header, size, 8)
            data = header.build() + data
        self.emit(data)

    def sized(self, codes, size):
        """Append the instruction for so many bytes: that for one byte of size, for four or for eight."""
        builder = self.builder
        if size < 256:
            builder.append(codes[0])
            append_number(builder, size, 1)
        elif size <= 0xFFFFFFFF:
            builder.append(codes[1])
            append_number(builder, size, 4)
        elif self.protocol >= FRAMED:
            builder.append(codes[2])
            append_number(builder, size, 8)
        else:
            raise overflow_error("serializing an object larger than 4 GiB requires pickle protocol 4 or higher")

    def payload(self, data):
        """Append the bytes of a text or of bytes; many stand outside of frames."""
        if len(data) < FRAME_SIZE:
            self.builder.append(data)
            return
        if self.is_framed:
            # The instruction with the size stands outside too.
            whole = self.builder.build()
            start = len(whole) - (5 if len(data) <= 0xFFFFFFFF else 9)
            assert start >= 0
            self.builder = StringBuilder()
            self.builder.append(whole[:start])
            self.end_frame()
            self.emit(whole[start:])
        else:
            self.end_frame()
        self.emit(data)

    # What is noted.

    def get(self, number):
        if number < 256:
            self.builder.append(GET1)
            append_number(self.builder, number, 1)
        else:
            self.builder.append(GET4)
            append_number(self.builder, number, 4)

    def number_of(self, w_object):
        if len(self.numbers) == 0:
            return -1
        return self.numbers.get(w_object, -1)

    def memoize(self, w_object):
        if self.keeps:
            self.numbers[w_object] = self.count
            self.put()

    def put(self):
        """Append the instruction that gives what was made last its number."""
        number = self.count
        self.count += 1
        if self.protocol >= FRAMED:
            self.builder.append(MEMOIZE)
        elif number < 256:
            self.builder.append(PUT1)
            append_number(self.builder, number, 1)
        else:
            self.builder.append(PUT4)
            append_number(self.builder, number, 4)

    # Objects.

    def save(self, w_object):
        if self.w_persistent is not None and protocol.truth(self.w_persistent.call1(w_object)):
            return
        self.save_whole(w_object)

    def save_whole(self, w_object):
        """Append an object, which is no persistent one."""
        w_type = w_object.gettype()
        if w_type is W_Str.static_type:
            self.save_text(w_object.text())
        elif w_type is W_Int.static_type:
            self.save_int(w_object)
        elif w_object is w_None:
            self.builder.append(NONE)
        elif w_object is w_True:
            self.builder.append(TRUE)
        elif w_object is w_False:
            self.builder.append(FALSE)
        elif isinstance(w_object, W_Float) and w_type is W_Float.static_type:
            self.save_float(w_object.value)
        else:
            number = self.number_of(w_object)
            if number >= 0:
                self.get(number)
            elif isinstance(w_object, W_Bytes) and w_type is W_Bytes.static_type and self.protocol > 2:
                self.save_bytes(w_object)
            else:
                self.save_container(w_object, w_type)
        if self.is_framed and self.builder.getlength() >= FRAME_SIZE:
            self.end_frame()

    def save_container(self, w_object, w_type):
        protocol.RecursionHooks.enter(WHERE)
        try:
            if isinstance(w_object, W_Dict) and w_type is W_Dict.static_type:
                self.save_dict(w_object)
            elif isinstance(w_object, W_List) and w_type is W_List.static_type:
                self.save_list(w_object)
            elif isinstance(w_object, W_Tuple) and w_type is W_Tuple.static_type:
                self.save_tuple(w_object)
            elif isinstance(w_object, W_Set) and w_type is W_Set.static_type and self.protocol >= FRAMED:
                self.save_set(w_object)
            elif isinstance(w_object, W_FrozenSet) and w_type is W_FrozenSet.static_type and self.protocol >= FRAMED:
                self.save_frozenset(w_object)
            else:
                self.w_other.call1(w_object)
        finally:
            protocol.RecursionHooks.leave()

    def save_int(self, w_int):
        if isinstance(w_int, W_Int):
            value = w_int.value
            if -0x80000000 <= value <= 0x7FFFFFFF:
                self.save_small(value)
                return
        assert isinstance(w_int, W_Integer)
        big = w_int.to_big()
        size = big.bit_length() // 8 + 1
        data = big.tobytes(size, "little", True)
        if size > 1 and data[size - 1] == "\xff" and ord(data[size - 2]) >= 128:
            size -= 1           # the power of two that a byte less has room for
        assert size >= 0
        if size < 256:
            self.builder.append(LONG1)
            append_number(self.builder, size, 1)
        else:
            self.builder.append(LONG4)
            append_number(self.builder, size, 4)
        self.builder.append(data[:size])

    def save_small(self, value):
        """Append an integer of 32 bits."""
        builder = self.builder
        if value < 0 or value > 0xFFFF:
            builder.append(INT4)
            append_number(builder, value, 4)
        elif value > 0xFF:
            builder.append(INT2)
            append_number(builder, value, 2)
        else:
            builder.append(INT1)
            append_number(builder, value, 1)

    def save_float(self, value):
        bits = float2longlong(value)
        self.builder.append(FLOAT)
        for i in range(7, -1, -1):
            self.builder.append(chr((bits >> (8 * i)) & 255))

    def save_text(self, text):
        number = self.text_numbers.get(text, -1)
        if number >= 0:
            self.get(number)
            return
        if len(text) < 256 and self.protocol < FRAMED:
            self.builder.append(TEXT4)
            append_number(self.builder, len(text), 4)
        else:
            self.sized(TEXT_CODES, len(text))
        self.payload(text)
        if self.keeps:
            self.text_numbers[text] = self.count
            self.put()

    def save_bytes(self, w_bytes):
        data = w_bytes.data()
        self.sized(BYTES_CODES, len(data))
        self.payload(data)
        self.memoize(w_bytes)

    def save_tuple(self, w_tuple):
        items_w = w_tuple.items_w
        size = len(items_w)
        if size == 0:
            self.builder.append(EMPTY_TUPLE)
            return
        if size > 3:
            self.builder.append(MARK)
        for i in range(size):
            self.save(items_w[i])
        number = self.number_of(w_tuple)
        if number >= 0:
            # It holds itself, so that it has been made already.
            self.builder.append(POP_MARK if size > 3 else POP * size)
            self.get(number)
            return
        self.builder.append(TUPLE if size > 3 else TUPLES[size])
        self.memoize(w_tuple)

    def save_list(self, w_list):
        self.builder.append(EMPTY_LIST)
        self.memoize(w_list)
        if w_list.length() == 1:
            self.save(w_list.getitem(0))
            self.builder.append(APPEND)
            return
        index = 0
        while index < w_list.length():
            end = index + BATCH
            self.builder.append(MARK)
            while index < w_list.length() and index < end:
                self.save(w_list.getitem(index))
                index += 1
            self.builder.append(APPENDS)

    def save_dict(self, w_dict):
        self.builder.append(EMPTY_DICT)
        self.memoize(w_dict)
        size = w_dict.length()
        if size == 0:
            return
        pairs = w_dict.pairs()
        if size > 1:
            self.builder.append(MARK)
        for i in range(len(pairs)):
            w_key, w_value = pairs[i]
            self.save(w_key)
            self.save(w_value)
            if w_dict.length() != size:
                raise runtime_error("dictionary changed size during iteration")
            if i % BATCH == BATCH - 1 and size > 1:
                self.builder.append(SETITEMS)
                self.builder.append(MARK)
        self.builder.append(SETITEMS if size > 1 else SETITEM)

    def save_set(self, w_set):
        self.builder.append(EMPTY_SET)
        self.memoize(w_set)
        size = w_set.length()
        if size == 0:
            return
        items_w = w_set.keys_w()
        self.builder.append(MARK)
        for i in range(len(items_w)):
            self.save(items_w[i])
            if w_set.length() != size:
                raise runtime_error("set changed size during iteration")
            if i % BATCH == BATCH - 1:
                self.builder.append(ADDITEMS)
                self.builder.append(MARK)
        self.builder.append(ADDITEMS)

    def save_frozenset(self, w_set):
        assert isinstance(w_set, W_AnySet)
        self.builder.append(MARK)
        for w_item in w_set.keys_w():
            self.save(w_item)
        number = self.number_of(w_set)
        if number >= 0:
            self.builder.append(POP_MARK)
            self.get(number)
            return
        self.builder.append(FROZENSET)
        self.memoize(w_set)


TEXT_CODES = [TEXT1, TEXT4, TEXT8]
BYTES_CODES = [BYTES1, BYTES4, BYTES8]


def append_number(builder, value, size):
    """Append the lowest bytes of an integer, the lowest one first."""
    for i in range(size):
        builder.append(chr((value >> (8 * i)) & 255))


w_writer_type = builtin_type("_pickling.Writer", W_PickleWriter, w_object_type)
pickling.value("Writer", w_writer_type)
table = TypeTable(w_writer_type, W_PickleWriter)


def none_or(w_object):
    return None if w_object is w_None else w_object


@table.constructor("Writer(cls: cls, protocol: cint, other, write, /)")
def new_writer(w_cls, protocol, w_other, w_write):
    return W_PickleWriter(protocol, w_other, w_write)


@table.method("begin(self, persistent, keeps: bool, /) -> None")
def begin(self, w_persistent, keeps):
    """Begin a pickle.  persistent(object), if it is not None, returns whether it has saved a persistent object.

    `keeps` tells whether objects are noted, to be referred to when they come again.
    """
    self.w_persistent = none_or(w_persistent)
    self.keeps = keeps
    self.builder.append("\x80" + chr(self.protocol))
    if self.protocol >= FRAMED:
        self.begin_frame()


@table.method("end(self, /) -> None")
def end(self):
    """End a pickle."""
    self.builder.append(".")
    self.end_frame()
    self.is_framed = False


@table.method("write(self, data: data, /) -> None")
def write(self, data):
    """Append bytes."""
    self.builder.append(data)


@table.method("write_large(self, header: data, payload: data, /) -> None")
def write_large(self, header, payload):
    """Append bytes outside of frames."""
    self.end_frame()
    self.emit(header)
    self.emit(payload)


@table.method("save(self, object, /) -> None")
def save(self, w_object):
    """Append an object."""
    self.save(w_object)


@table.method("save_whole(self, object, /) -> None")
def save_whole(self, w_object):
    """Append an object, of which is known that it is no persistent one."""
    self.save_whole(w_object)


@table.method("memoize(self, object, /) -> int")
def memoize(self, w_object):
    """Note an object, and append the instruction that does the same when it is read.  Return its number."""
    number = self.count
    self.memoize(w_object)
    return number


@table.method("forget(self, /) -> None")
def forget(self):
    """Forget which objects are noted."""
    self.count = 0
    self.numbers = {}
    self.text_numbers = {}
