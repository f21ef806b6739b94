"""_pickling.Reader: objects from bytes, which a machine with a stack of objects makes."""
from rvm.modules._pickling import pickling, unpickling_error
from rvm.modules._pickling.instructions import INSTRUCTIONS
from rvm.modules._pickling.writer import none_or
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import intmask

MOST_TAKEN = 3                  # objects that an instruction of the library takes off the stack, but for a mark's
MOST_NOTED = 1 << 26            # numbers of objects that are so high are taken for broken data


class W_PickleReader(W_Root):
    """Reads one object.  The instructions that only the library knows are given to `w_other`."""

    def __init__(self, data, w_more, w_find_class, w_build, w_other):
        self.data = data
        self.position = 0
        self.w_more = w_more            # more(n) returns at least n further bytes if there are so many; None
        self.w_find_class = w_find_class
        self.w_build = w_build
        self.w_other = w_other
        self.stack = []
        self.marks = []                 # the depths of the stack at the marks
        self.noted_w = []               # the objects that have numbers; None where there is none

    # Bytes.

    def ensure(self, count):
        """Make so many bytes be there behind the position.  Return whether there are."""
        missing = count - (len(self.data) - self.position)
        if missing <= 0:
            return True
        if self.w_more is None or count < 0:
            return False
        data = self.w_more.call1(W_Int(missing))
        if not isinstance(data, W_Bytes):
            raise type_error("read() returned not bytes but %s" % protocol.type_name(data))
        position = self.position
        assert position >= 0
        self.data = self.data[position:] + data.data()
        self.position = 0
        return count <= len(self.data)

    def check_bytes(self, count):
        """Check that so many bytes are there behind the position."""
        if not self.ensure(count):
            raise unpickling_error("pickle data was truncated")

    def read(self, count):
        self.check_bytes(count)
        start = self.position
        stop = start + count
        assert 0 <= start <= stop
        self.position = stop
        return self.data[start:stop]

    def byte(self):
        """Return a number of one byte."""
        self.check_bytes(1)
        position = self.position
        self.position = position + 1
        return ord(self.data[position])

    def number(self, size):
        """Return a number of so many bytes, the lowest first, without a sign."""
        self.check_bytes(size)
        value = 0
        for i in range(size):
            value |= ord(self.data[self.position + i]) << (8 * i)
        self.position += size
        return intmask(value)

    def size8(self):
        size = self.number(8)
        if size < 0:
            raise PyError(EXCEPTION_TYPES["OverflowError"], None, "size exceeds system's maximum size of %d bytes" % (
                (1 << 62) + ((1 << 62) - 1)))
        return size

    # The stack.

    def bottom(self):
        return self.marks[len(self.marks) - 1] if len(self.marks) > 0 else 0

    def check(self, count):
        """Check that so many objects are on the stack above the mark."""
        if len(self.stack) < self.bottom() + count:
            if len(self.marks) > 0:
                raise unpickling_error("unexpected MARK found")
            raise unpickling_error("unpickling stack underflow")

    def push_mark(self):
        self.marks.append(len(self.stack))

    def push(self, w_object):
        self.stack.append(w_object)

    def pop(self):
        self.check(1)
        return self.stack.pop()

    def top(self):
        self.check(1)
        return self.stack[len(self.stack) - 1]

    def cut(self, depth):
        """Return the objects above a depth, which are taken off."""
        assert depth >= 0
        items_w = self.stack[depth:]
        del self.stack[depth:]
        return items_w

    def pop_mark(self):
        if len(self.marks) == 0:
            raise unpickling_error("could not find MARK")
        return self.cut(self.marks.pop())

    # What is noted.

    def note(self, number, w_object):
        if number < 0 or number > MOST_NOTED:
            raise value_error("negative LONG_BINPUT argument")
        while len(self.noted_w) <= number:
            self.noted_w.append(None)
        self.noted_w[number] = w_object

    def noted(self, number):
        w_object = self.noted_w[number] if 0 <= number < len(self.noted_w) else None
        if w_object is None:
            raise unpickling_error("Memo value not found at index %d" % number)
        return w_object

    # Running.

    def load(self):
        while True:
            if self.position >= len(self.data) and not self.ensure(1):
                raise PyError(EXCEPTION_TYPES["EOFError"], None, "Ran out of input")
            code = self.data[self.position]
            self.position += 1
            if code == ".":
                return self.pop()
            INSTRUCTIONS[ord(code)](self, code)

    def other(self, code):
        """Let the library carry out an instruction.

        It gets the topmost objects and, for an instruction that takes away a mark, all above and all below that one.
        It returns a list with the new ones in place of the first, and one in place of the second or None.
        """
        bottom = self.bottom()
        takes_mark = code == "i" or code == "o"
        if takes_mark and len(self.marks) == 0:
            raise unpickling_error("could not find MARK")
        start = bottom if takes_mark else max(bottom, len(self.stack) - MOST_TAKEN)
        w_above = new_list(self.cut(start))
        w_below = new_list(self.cut(0)) if takes_mark else w_None
        if takes_mark:
            self.marks.pop()
        w_stacks = self.w_other.call3(W_Int(ord(code)), w_above, w_below)
        if not isinstance(w_stacks, W_Tuple) or len(w_stacks.items_w) != 2:
            raise type_error("other() must return two lists")
        self.push_all(w_stacks.items_w[1])
        self.push_all(w_stacks.items_w[0])

    def push_all(self, w_list):
        if isinstance(w_list, W_List):
            for w_item in w_list.items_w():
                self.stack.append(w_item)


w_reader_type = builtin_type("_pickling.Reader", W_PickleReader, w_object_type)
pickling.value("Reader", w_reader_type)
table = TypeTable(w_reader_type, W_PickleReader)


@table.constructor("Reader(cls: cls, data: data, more, find_class, build, other, /)")
def new_reader(w_cls, data, w_more, w_find_class, w_build, w_other):
    return W_PickleReader(data, none_or(w_more), w_find_class, w_build, w_other)


@table.method("load(self, /)")
def load(self):
    """Read an object."""
    self.stack = []
    self.marks = []
    return self.load()


@table.method("read(self, size: cint, /)")
def read(self, size):
    """Return the next bytes."""
    if size < 0:
        raise value_error("negative size")
    return W_Bytes(self.read(size))


@table.method("readline(self, /)")
def readline(self):
    """Return the next line, its end included."""
    size = 0
    while self.ensure(size + 1):
        size += 1
        if self.data[self.position + size - 1] == "\n":
            return W_Bytes(self.read(size))
    raise unpickling_error("pickle data was truncated")


@table.method("drop(self, /) -> int")
def drop(self):
    """Forget the bytes behind those read.  Return how many there were."""
    count = len(self.data) - self.position
    self.data = ""
    self.position = 0
    return count


@table.method("get(self, number: cint, /)")
def get(self, number):
    """Return the object with that number."""
    return self.noted(number)


@table.method("put(self, number: cint, object, /) -> None")
def put(self, number, w_object):
    """Give an object a number."""
    self.note(number, w_object)


@table.method("noted(self, /)")
def noted(self):
    """Return a dict of the objects that have numbers."""
    w_dict = new_dict()
    for i in range(len(self.noted_w)):
        w_object = self.noted_w[i]
        if w_object is not None:
            w_dict.setitem(W_Int(i), w_object)
    return w_dict
