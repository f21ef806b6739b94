"""_pickle.PickleBuffer: a bytes-like object that may be pickled out of band."""
from rvm.modules._pickling import pickling
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import Buffer, buffer_error
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.memoryobject import new_memoryview
from rvm.objects.errors import type_error, value_error
from rvm.objects.root import W_Root, WeakrefMixin
from rvm.rlib.objectmodel import import_from_mixin


class W_PickleBuffer(W_Root):
    """A wrapper of a view, which is released with it."""
    import_from_mixin(WeakrefMixin)

    def __init__(self, w_view):
        self.w_view = w_view

    def view(self):
        if self.w_view.is_released():
            raise value_error("operation forbidden on released PickleBuffer object")
        return self.w_view

    def buffer(self):
        return self.view().buffer()

    def buffer_data(self):
        return self.view().buffer_data()

    def buffer_owner(self):
        return self.view().w_obj

    def is_buffer(self):
        return True


w_picklebuffer_type = builtin_type("pickle.PickleBuffer", W_PickleBuffer, w_object_type, has_weakref=True)
pickling.value("PickleBuffer", w_picklebuffer_type)
table = TypeTable(w_picklebuffer_type, W_PickleBuffer)


@table.constructor("PickleBuffer(cls: cls, object, /)")
def new_picklebuffer(w_cls, w_object):
    """Wrapper for potentially out-of-band buffers"""
    w_view = new_memoryview(w_object)
    if w_view is None:
        raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_object))
    return W_PickleBuffer(w_view)


@table.method("raw(self, /)")
def raw(self):
    """Return a memoryview of the raw memory underlying this buffer.

Will raise BufferError is the buffer isn't contiguous."""
    w_view = self.view()
    buffer = w_view.seen()
    if not buffer.is_c_contiguous() and not buffer.is_f_contiguous():
        raise buffer_error("cannot extract raw buffer from non-contiguous buffer")
    size = buffer.nbytes()
    return w_view.view_of(Buffer(buffer.memory, buffer.readonly, "B", 1, buffer.offset, [size], [1]))


@table.method("release(self, /) -> None")
def release(self):
    """Release the underlying buffer exposed by the PickleBuffer object."""
    self.w_view.release()
