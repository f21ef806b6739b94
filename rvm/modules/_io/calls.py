"""Calls of the methods of files, which may be the program's, and arguments that they have in common."""
from rvm.builtins.sequence import has_index
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import EXCEPTION_TYPES, PyError, W_Exception, error_of, type_error, value_error, w_OverflowError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import closed_error, unsupported
from rvm.objects.strobject import W_Str

EAGAIN = 11


def call0(w_file, name):
    return protocol.getattr(w_file, name).call0()


def call1(w_file, name, w_1):
    return protocol.getattr(w_file, name).call1(w_1)


def call2(w_file, name, w_1, w_2):
    return protocol.getattr(w_file, name).call2(w_1, w_2)


def is_able(w_file, name):
    """Return the truth of what readable(), writable() or seekable() of a file returns."""
    return protocol.truth(call0(w_file, name))


def is_closed(w_file):
    return protocol.truth(protocol.getattr(w_file, "closed"))


def check_open(w_file):
    if is_closed(w_file):
        raise closed_error()


def check_seekable(w_file):
    if not is_able(w_file, "seekable"):
        raise unsupported("File or stream is not seekable.")


def size_argument(w_size):
    """Return a number of characters or bytes; -1 for None."""
    if type(w_size) is W_Int:
        return w_size.value
    if w_size is w_None:
        return -1
    if not has_index(w_size):
        raise type_error("argument should be integer or None, not '%s'" % protocol.type_name(w_size))
    return protocol.as_index(w_size, w_OverflowError)


def offset_argument(w_position):
    """Return a position in a file."""
    w_index = protocol.index_object(w_position)
    if isinstance(w_index, W_Int):
        return w_index.value
    raise PyError(w_OverflowError, None, "Python int too large to convert to C long")


def writable_target(w_target, name):
    """Return the Buffer of the argument of readinto()."""
    buffer = None
    try:
        buffer = w_target.buffer()
    except PyError:
        pass
    if buffer is None or buffer.readonly or not buffer.is_c_contiguous():
        raise type_error("%s() argument must be read-write bytes-like object, not %s" % (
            name, protocol.type_name(w_target)))
    return buffer


def data_of_read(w_data, name):
    """Return the bytes that the method `name` of a file returned."""
    if not isinstance(w_data, W_Bytes):
        raise type_error("%s() should return bytes" % name)
    return w_data.data()


def blocking_error(message, written):
    """Return the BlockingIOError of a buffer."""
    w_type = EXCEPTION_TYPES["BlockingIOError"]
    w_value = W_Exception(w_type)
    w_value.args_w = [W_Int(EAGAIN), W_Str(message), W_Int(written)]
    w_value.set_member("errno", w_value.args_w[0])
    w_value.set_member("strerror", w_value.args_w[1])
    w_value.set_member("characters_written", w_value.args_w[2])
    return error_of(w_value)


def chained(first, second):
    """Return the second of two errors with the first as its context."""
    w_value = second.value()
    w_first = first.value()
    if w_value is not w_first:
        w_first.traceback = first.traceback
        w_value.set_context(w_first)
        second.w_context = w_first
        second.keeps_context = True
    return second


def named_repr(w_file, type_name, prefix):
    """Return the repr of a file: `prefix`, the type's name, and the attribute `name`, if it has one."""
    try:
        w_name = protocol.getattr(w_file, "name")
    except PyError as e:
        if not e.matches(EXCEPTION_TYPES["AttributeError"]) and not e.matches(EXCEPTION_TYPES["ValueError"]):
            raise
        return prefix + type_name
    return "%s%s name=%s" % (prefix, type_name, protocol.repr(w_name))


def negative_size():
    return value_error("read length must be non-negative or -1")
