"""io: the types that files of all kinds are derived from."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import EXCEPTION_LAYOUT, PyError, W_Exception, value_error, w_OSError, w_ValueError
from rvm.objects.mro import linearize
from rvm.objects.root import W_Root, WeakrefMixin
from rvm.objects.strobject import W_Str
from rvm.rlib.objectmodel import import_from_mixin


class W_IOBase(W_Root):
    """Anything with the methods of a file; programs cannot derive from the abstract types."""
    import_from_mixin(WeakrefMixin)


w_iobase_type = builtin_type("_io._IOBase", W_IOBase, w_object_type, has_weakref=True)
w_textiobase_type = builtin_type("_io._TextIOBase", W_IOBase, w_iobase_type)
w_bufferediobase_type = builtin_type("_io._BufferedIOBase", W_IOBase, w_iobase_type)
w_rawiobase_type = builtin_type("_io._RawIOBase", W_IOBase, w_iobase_type)

w_unsupported_type = builtin_type("io.UnsupportedOperation", W_Exception, w_OSError, EXCEPTION_LAYOUT, has_dict=True)
w_unsupported_type.bases_w.append(w_ValueError)
w_ValueError.add_subclass(w_unsupported_type)
w_unsupported_type.mro_w = linearize(w_unsupported_type, w_unsupported_type.bases_w)
# As in CPython it is like a class of a program: the library's io sets its attributes.
w_unsupported_type.is_heap = True
w_unsupported_type.name = w_unsupported_type.qualname
w_unsupported_type.dict["__module__"] = W_Str("io")


def unsupported(operation):
    return PyError(w_unsupported_type, None, operation)


def closed_error():
    return value_error("I/O operation on closed file.")
