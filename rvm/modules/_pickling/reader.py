"""_pickling.Reader: objects from bytes, which a machine with a stack of objects makes."""
from rvm.modules._pickling import pickling, unpickling_error
from rvm.modules._pickling.writer import none_or
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.setobject import W_FrozenSet, W_Set
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, new_int, w_False, w_True
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8
from rvm.rlib.arith import intmask
from rvm.rlib.bigint import rbigint
from rvm.rlib.floats import longlong2float

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

    def read(self, count):
        if not self.ensure(count):
            raise unpickling_error("pickle data was truncated")
        start = self.position
        stop = start + count
        assert 0 <= start <= stop
        self.position = stop
        return self.data[start:stop]

    def number(self, size):
        """Return a number of so many bytes, the lowest first, without a sign."""
        if not self.ensure(size):
            raise unpickling_error("pickle data was truncated")
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
            if not self.ensure(1):
                raise PyError(EXCEPTION_TYPES["EOFError"], None, "Ran out of input")
            code = self.data[self.position]
            self.position += 1
            if code == ".":
                return self.pop()
            if not (self.constant(code) or self.text_or_bytes(code) or self.container(code) or self.noting(code)
                    or self.object(code)):
                self.other(code)

    def constant(self, code):
        """Carry out an instruction that pushes a number or constant.  Return whether this was one."""
        if code == "K":
            self.push(W_Int(self.number(1)))
        elif code == "M":
            self.push(W_Int(self.number(2)))
        elif code == "J":
            value = self.number(4)
            self.push(W_Int(value - (1 << 32) if value >= 1 << 31 else value))
        elif code == "G":
            bits = 0
            for char in self.read(8):
                bits = intmask(bits << 8) | ord(char)
            self.push(W_Float(longlong2float(intmask(bits))))
        elif code == "N":
            self.push(w_None)
        elif code == "\x88":
            self.push(w_True)
        elif code == "\x89":
            self.push(w_False)
        elif code == "\x8a":
            self.long(self.number(1))
        elif code == "\x8b":
            size = self.number(4)
            if size >= 1 << 31:
                raise unpickling_error("LONG pickle has negative byte count")
            self.long(size)
        else:
            return False
        return True

    def long(self, size):
        self.push(new_int(rbigint.frombytes(self.read(size), "little", True)))

    def text_or_bytes(self, code):
        if code == "\x8c":
            self.read_text(self.number(1))
        elif code == "X":
            self.read_text(self.number(4))
        elif code == "\x8d":
            self.read_text(self.size8())
        elif code == "C":
            self.push(W_Bytes(self.read(self.number(1))))
        elif code == "B":
            self.push(W_Bytes(self.read(self.number(4))))
        elif code == "\x8e":
            self.push(W_Bytes(self.read(self.size8())))
        else:
            return False
        return True

    def read_text(self, size):
        data = self.read(size)
        if utf8.check(data) < 0:
            self.push(W_Str(data))
        else:
            self.push(protocol.getattr(W_Bytes(data), "decode").call2(W_Str("utf-8"), W_Str("surrogatepass")))

    def container(self, code):
        """Carry out an instruction that makes or fills a container.  Return whether this was one."""
        if code == "(":
            self.marks.append(len(self.stack))
        elif code == "a":
            w_item = self.pop()
            self.extend(self.top(), [w_item])
        elif code == "e":
            items_w = self.pop_mark()
            self.extend(self.top(), items_w)
        elif code == "s":
            self.check(3)
            items_w = self.cut(len(self.stack) - 2)
            self.set_items(self.top(), items_w)
        elif code == "u":
            items_w = self.pop_mark()
            self.set_items(self.top(), items_w)
        elif code == "]":
            self.push(new_list([]))
        elif code == "}":
            self.push(new_dict())
        elif code == ")":
            self.push(W_Tuple([]))
        elif code == "t":
            self.push(W_Tuple(self.pop_mark()[:]))
        elif "\x85" <= code <= "\x87":
            size = ord(code) - 0x84
            self.check(size)
            self.push(W_Tuple(self.cut(len(self.stack) - size)[:]))
        elif code == "l":
            self.push(new_list(self.pop_mark()))
        elif code == "d":
            items_w = self.pop_mark()
            w_dict = new_dict()
            self.set_items(w_dict, items_w)
            self.push(w_dict)
        else:
            return self.set_or_stack(code)
        return True

    def set_or_stack(self, code):
        if code == "\x8f":
            self.push(W_Set())
        elif code == "\x90":
            items_w = self.pop_mark()
            self.add_items(self.top(), items_w)
        elif code == "\x91":
            w_set = W_FrozenSet()
            for w_item in self.pop_mark():
                w_set.add(w_item)
            self.push(w_set)
        elif code == "0":
            if len(self.marks) > 0 and len(self.stack) == self.bottom():
                self.marks.pop()
            else:
                self.pop()
        elif code == "1":
            self.pop_mark()
        elif code == "2":
            self.push(self.top())
        else:
            return False
        return True

    def extend(self, w_list, items_w):
        if isinstance(w_list, W_List) and w_list.gettype() is W_List.static_type:
            for w_item in items_w:
                w_list.append(w_item)
            return
        w_extend = protocol.find_attr(w_list, "extend")
        if w_extend is not None:
            w_extend.call1(new_list(items_w))
            return
        w_append = protocol.getattr(w_list, "append")
        for w_item in items_w:
            w_append.call1(w_item)

    def set_items(self, w_dict, items_w):
        if len(items_w) % 2 != 0:
            raise unpickling_error("odd number of items for SETITEMS")
        is_plain = isinstance(w_dict, W_Dict) and w_dict.gettype() is W_Dict.static_type
        for i in range(0, len(items_w), 2):
            if is_plain and isinstance(w_dict, W_Dict):
                w_dict.setitem(items_w[i], items_w[i + 1])
            else:
                protocol.setitem(w_dict, items_w[i], items_w[i + 1])

    def add_items(self, w_set, items_w):
        if isinstance(w_set, W_Set) and w_set.gettype() is W_Set.static_type:
            for w_item in items_w:
                w_set.add(w_item)
            return
        w_add = protocol.getattr(w_set, "add")
        for w_item in items_w:
            w_add.call1(w_item)

    def noting(self, code):
        """Carry out an instruction about numbers of objects, or frames.  Return whether this was one."""
        if code == "\x94":
            self.note(len(self.noted_w), self.top())
        elif code == "h":
            self.push(self.noted(self.number(1)))
        elif code == "j":
            self.push(self.noted(self.number(4)))
        elif code == "q":
            number = self.number(1)
            self.note(number, self.top())
        elif code == "r":
            number = self.number(4)
            self.note(number, self.top())
        elif code == "\x95":
            if not self.ensure(self.size8()):
                raise unpickling_error("pickle data was truncated")
        else:
            return False
        return True

    def object(self, code):
        """Carry out an instruction that makes an object of a class.  Return whether this was one."""
        if code == "R":
            w_args = self.pop()
            self.push(self.called(self.pop(), w_args))
        elif code == "\x81":
            w_args = self.pop()
            w_class = self.pop()
            if not isinstance(w_args, W_Tuple):
                raise unpickling_error("NEWOBJ expected an arg tuple, got %s" % protocol.type_name(w_args))
            self.push(protocol.getattr(w_class, "__new__").call([w_class] + w_args.items_w, None))
        elif code == "b":
            w_state = self.pop()
            self.w_build.call2(self.top(), w_state)
        elif code == "\x93":
            self.check(2)
            w_name = self.pop()
            w_module = self.pop()
            if not w_name.is_text() or not w_module.is_text():
                raise unpickling_error("STACK_GLOBAL requires str")
            self.push(self.w_find_class.call2(w_module, w_name))
        else:
            return False
        return True

    def called(self, w_function, w_args):
        if not isinstance(w_args, W_Tuple):
            raise type_error("argument list must be a tuple")
        return w_function.call(w_args.items_w[:], None)

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
