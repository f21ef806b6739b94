"""The instructions of a pickle that the core carries out, each a function of the reader.

INSTRUCTIONS has the function of each code; reader.py calls them.  All others are the library's.
"""
from rvm.modules._pickling import unpickling_error
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.setobject import W_FrozenSet, W_Set
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, new_int, w_False, w_True
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib import utf8
from rvm.rlib.arith import intmask
from rvm.rlib.bigint import rbigint
from rvm.rlib.floats import longlong2float


def library_instruction(reader, code):
    reader.other(code)


INSTRUCTIONS = [library_instruction] * 256


def instruction(code):
    """Return a decorator: it makes a function that of an instruction."""
    def put(function):
        INSTRUCTIONS[ord(code)] = function
        return function
    return put


# Numbers and constants.

@instruction("K")
def push_int1(reader, code):
    reader.push(W_Int(reader.byte()))


@instruction("M")
def push_int2(reader, code):
    reader.push(W_Int(reader.number(2)))


@instruction("J")
def push_int4(reader, code):
    value = reader.number(4)
    reader.push(W_Int(value - (1 << 32) if value >= 1 << 31 else value))


@instruction("\x8a")
def push_long1(reader, code):
    push_long(reader, reader.byte())


@instruction("\x8b")
def push_long4(reader, code):
    size = reader.number(4)
    if size >= 1 << 31:
        raise unpickling_error("LONG pickle has negative byte count")
    push_long(reader, size)


def push_long(reader, size):
    reader.push(new_int(rbigint.frombytes(reader.read(size), "little", True)))


@instruction("G")
def push_float(reader, code):
    bits = 0
    for char in reader.read(8):
        bits = intmask(bits << 8) | ord(char)
    reader.push(W_Float(longlong2float(intmask(bits))))


@instruction("N")
def push_none(reader, code):
    reader.push(w_None)


@instruction("\x88")
def push_true(reader, code):
    reader.push(w_True)


@instruction("\x89")
def push_false(reader, code):
    reader.push(w_False)


# Texts and bytes.

@instruction("\x8c")
def push_text1(reader, code):
    push_text(reader, reader.byte())


@instruction("X")
def push_text4(reader, code):
    push_text(reader, reader.number(4))


@instruction("\x8d")
def push_text8(reader, code):
    push_text(reader, reader.size8())


def push_text(reader, size):
    data = reader.read(size)
    if utf8.check(data) < 0:
        reader.push(W_Str(data))
    else:
        reader.push(protocol.getattr(W_Bytes(data), "decode").call2(W_Str("utf-8"), W_Str("surrogatepass")))


@instruction("C")
def push_bytes1(reader, code):
    reader.push(W_Bytes(reader.read(reader.byte())))


@instruction("B")
def push_bytes4(reader, code):
    reader.push(W_Bytes(reader.read(reader.number(4))))


@instruction("\x8e")
def push_bytes8(reader, code):
    reader.push(W_Bytes(reader.read(reader.size8())))


# Containers.

@instruction(")")
def push_empty_tuple(reader, code):
    reader.push(W_Tuple([]))


@instruction("\x85")
def make_tuple1(reader, code):
    w_1 = reader.pop()
    reader.push(W_Tuple([w_1]))


@instruction("\x86")
def make_tuple2(reader, code):
    reader.check(2)
    w_2 = reader.pop()
    w_1 = reader.pop()
    reader.push(W_Tuple([w_1, w_2]))


@instruction("\x87")
def make_tuple3(reader, code):
    reader.check(3)
    w_3 = reader.pop()
    w_2 = reader.pop()
    w_1 = reader.pop()
    reader.push(W_Tuple([w_1, w_2, w_3]))


@instruction("t")
def make_tuple(reader, code):
    reader.push(W_Tuple(reader.pop_mark()[:]))


@instruction("]")
def push_empty_list(reader, code):
    reader.push(new_list([]))


@instruction("l")
def make_list(reader, code):
    reader.push(new_list(reader.pop_mark()))


@instruction("a")
def append_item(reader, code):
    w_item = reader.pop()
    extend(reader.top(), [w_item])


@instruction("e")
def append_items(reader, code):
    items_w = reader.pop_mark()
    extend(reader.top(), items_w)


def extend(w_list, items_w):
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


@instruction("}")
def push_empty_dict(reader, code):
    reader.push(new_dict())


@instruction("d")
def make_dict(reader, code):
    items_w = reader.pop_mark()
    w_dict = new_dict()
    store_items(w_dict, items_w)
    reader.push(w_dict)


@instruction("s")
def set_item(reader, code):
    reader.check(3)
    items_w = reader.cut(len(reader.stack) - 2)
    store_items(reader.top(), items_w)


@instruction("u")
def set_items(reader, code):
    items_w = reader.pop_mark()
    store_items(reader.top(), items_w)


def store_items(w_dict, items_w):
    if len(items_w) % 2 != 0:
        raise unpickling_error("odd number of items for SETITEMS")
    is_plain = isinstance(w_dict, W_Dict) and w_dict.gettype() is W_Dict.static_type
    for i in range(0, len(items_w), 2):
        if is_plain and isinstance(w_dict, W_Dict):
            w_dict.setitem(items_w[i], items_w[i + 1])
        else:
            protocol.setitem(w_dict, items_w[i], items_w[i + 1])


@instruction("\x8f")
def push_empty_set(reader, code):
    reader.push(W_Set())


@instruction("\x90")
def add_items(reader, code):
    items_w = reader.pop_mark()
    add_all(reader.top(), items_w)


def add_all(w_set, items_w):
    if isinstance(w_set, W_Set) and w_set.gettype() is W_Set.static_type:
        for w_item in items_w:
            w_set.add(w_item)
        return
    w_add = protocol.getattr(w_set, "add")
    for w_item in items_w:
        w_add.call1(w_item)


@instruction("\x91")
def make_frozenset(reader, code):
    w_set = W_FrozenSet()
    for w_item in reader.pop_mark():
        w_set.add(w_item)
    reader.push(w_set)


# The stack.

@instruction("(")
def push_mark(reader, code):
    reader.push_mark()


@instruction("0")
def drop_top(reader, code):
    if len(reader.marks) > 0 and len(reader.stack) == reader.bottom():
        reader.marks.pop()
    else:
        reader.pop()


@instruction("1")
def drop_mark(reader, code):
    reader.pop_mark()


@instruction("2")
def push_top_again(reader, code):
    reader.push(reader.top())


# Numbers of objects, and frames.

@instruction("\x94")
def note_next(reader, code):
    reader.noted_w.append(reader.top())


@instruction("q")
def note1(reader, code):
    number = reader.byte()
    reader.note(number, reader.top())


@instruction("r")
def note4(reader, code):
    number = reader.number(4)
    reader.note(number, reader.top())


@instruction("h")
def push_noted1(reader, code):
    reader.push(reader.noted(reader.byte()))


@instruction("j")
def push_noted4(reader, code):
    reader.push(reader.noted(reader.number(4)))


@instruction("\x95")
def begin_frame(reader, code):
    reader.check_bytes(reader.size8())


# Objects of classes.

@instruction("R")
def call_function(reader, code):
    w_args = reader.pop()
    reader.push(called(reader.pop(), w_args))


def called(w_function, w_args):
    """Return the result of a call; of few arguments no list is made where the function does without."""
    if not isinstance(w_args, W_Tuple):
        raise type_error("argument list must be a tuple")
    args_w = w_args.items_w
    if len(args_w) == 1:
        return w_function.call1(args_w[0])
    if len(args_w) == 2:
        return w_function.call2(args_w[0], args_w[1])
    return w_function.call(args_w[:], None)


@instruction("\x81")
def make_object(reader, code):
    w_args = reader.pop()
    w_class = reader.pop()
    if not isinstance(w_class, W_Type):
        raise unpickling_error("NEWOBJ class argument must be a type, not %s" % protocol.type_name(w_class))
    if not isinstance(w_args, W_Tuple):
        raise unpickling_error("NEWOBJ args argument must be a tuple, not %s" % protocol.type_name(w_args))
    reader.push(protocol.getattr(w_class, "__new__").call([w_class] + w_args.items_w, None))


@instruction("b")
def build_object(reader, code):
    w_state = reader.pop()
    reader.w_build.call2(reader.top(), w_state)


@instruction("\x93")
def push_global(reader, code):
    reader.check(2)
    w_name = reader.pop()
    w_module = reader.pop()
    if not w_name.is_text() or not w_module.is_text():
        raise unpickling_error("STACK_GLOBAL requires str")
    reader.push(reader.w_find_class.call2(w_module, w_name))
