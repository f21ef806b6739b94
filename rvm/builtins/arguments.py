"""Conversions of arguments that builtin types share, with CPython's messages where they fail."""
from rvm.objects import protocol
from rvm.objects.builtin import to_data as data_of, to_str as text_argument  # noqa: F401  (others take both from here)
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import PyError, type_error, value_error, warn_of_deprecated
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import utf8_encoding


def optional_text(w_object, what, default):
    """Do as text_argument; return `default` where the argument, None (machine-level), was left out."""
    if w_object is None:
        return default
    return text_argument(w_object, what)


def all_data(w_object):
    """Return the bytes of a bytes-like object, whether they lie together or not, or None."""
    if isinstance(w_object, W_Bytes):
        return w_object.data()
    buffer = w_object.buffer()
    return buffer.data() if buffer is not None else None


def writable_buffer(w_object, name):
    """Return the Buffer of an object whose bytes lie together and can be changed, for the method called `name`."""
    try:
        buffer = w_object.buffer()
    except PyError:
        buffer = None           # a view that was released
    if buffer is None or buffer.readonly or not buffer.is_c_contiguous():
        raise type_error("%s() argument must be read-write bytes-like object, not %s" % (
            name, protocol.type_name(w_object)))
    return buffer


def byte_value(w_object, what):
    """Return the byte that an int denotes, as a string of length 1."""
    w_index = protocol.index_object(w_object)
    if isinstance(w_index, W_Int) and 0 <= w_index.value < 256:
        return chr(w_index.value)
    raise value_error(what + " must be in range(0, 256)")


def file_name(w_path):
    """Return the name of a file as text: that of a str, bytes, an object with `__fspath__` or, deprecated, a buffer."""
    data = all_data(w_path)
    if data is not None and not isinstance(w_path, W_Bytes):
        warn_of_deprecated("path should be string, bytes, or os.PathLike, not %s" % protocol.type_name(w_path))
    if data is None and not w_path.is_text():
        w_path = path_of(w_path)
        data = w_path.buffer_data()
    name = w_path.text() if data is None else utf8_encoding.decode(data, "surrogateescape")
    if "\0" in name:
        raise value_error("embedded null character")
    return name


def path_of(w_object):
    """Return the str or bytes that the object's `__fspath__` returns."""
    w_method = w_object.gettype().lookup("__fspath__")
    if w_method is None:
        raise type_error("expected str, bytes or os.PathLike object, not %s" % protocol.type_name(w_object))
    w_path = w_method.descr_call1(w_object)
    if not w_path.is_text() and not isinstance(w_path, W_Bytes):
        raise type_error("expected %s.__fspath__() to return str or bytes, not %s" % (
            protocol.type_name(w_object), protocol.type_name(w_path)))
    return w_path


def text_or_none(text):
    """Return a str of the text, or None where it is empty."""
    return W_Str(text) if text != "" else w_None
