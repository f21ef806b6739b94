"""The class of all files, and what every one of them has; their methods are in rvm.modules._io."""
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import W_Builtin
from rvm.objects.errors import (
    EXCEPTION_LAYOUT, PyError, W_Exception, value_error, w_OSError, w_StopIteration, w_ValueError)
from rvm.objects.finalizers import queue
from rvm.objects.instance import InstanceMixin
from rvm.objects.mro import linearize
from rvm.objects.root import W_Iterator
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout
from rvm.rlib.objectmodel import import_from_mixin


class Making(object):
    """Whether the standard streams are made: they live as long as the process."""

    def __init__(self):
        self.standard = False


making = Making()


class W_IOBase(W_Iterator):
    """A file of any kind: it has attributes of its own, and its class may be one of the program's."""
    import_from_mixin(InstanceMixin)

    closes_itself = False       # where nothing refers to it any more, also without a class of the program's
    plain_map = None            # the map with which is_plain() was last true
    is_base_closed = False      # _IOBase.close was called
    is_finalizing = False       # it is closed because nothing refers to it any more

    def __init__(self, w_type):
        self.init_instance(w_type)
        if self.closes_itself and not w_type.has_finalizer:
            if making.standard:
                self.closes_itself = False
            else:
                queue.register_finalizer(self)

    def is_plain(self):
        """Return whether the file's class is the core's own and none of its methods is hidden by an attribute.

        Then what CPython does by calling methods may be done directly.
        """
        if self.map is self.plain_map:
            return True
        return self.becomes_plain()

    def becomes_plain(self):
        w_type = self.gettype()
        if w_type.is_heap or self.map.uses_dict:
            return False
        for name in self.own_names():
            if name != "name" and name != "mode" and w_type.lookup(name) is not None:
                return False
        self.plain_map = self.map
        return True

    # Iteration: over lines.

    def native_iter(self):
        return None

    def next_item(self):
        w_next = self.gettype().special(specials.NEXT)
        if isinstance(w_next, W_Builtin):
            return self.next_line()
        try:
            return w_next.descr_call1(self)
        except PyError as e:
            if not e.matches(w_StopIteration):
                raise
            return None

    def next_line(self):
        """Return the next line, or None (machine-level) at the end: that of the method readline()."""
        w_line = protocol.getattr(self, "readline").call0()
        return w_line if protocol.length(w_line) > 0 else None

    # Short ways for print.

    def write_plainly(self, text):
        """Write a text as the method write() does.  Return False, and do nothing, if that has to be called."""
        return False


IOBASE_LAYOUT = Layout("_IOBase")
w_iobase_type = builtin_type("_io._IOBase", W_IOBase, w_object_type, IOBASE_LAYOUT, has_dict=True, has_weakref=True)

w_unsupported_type = builtin_type("io.UnsupportedOperation", W_Exception, w_OSError, EXCEPTION_LAYOUT, has_dict=True)
w_unsupported_type.bases_w.append(w_ValueError)
w_ValueError.add_subclass(w_unsupported_type)
w_unsupported_type.mro_w = linearize(w_unsupported_type, w_unsupported_type.bases_w)
# As in CPython it is like a class of a program: the library's io sets its attributes.
w_unsupported_type.is_heap = True
w_unsupported_type.is_sealed = False
w_unsupported_type.name = w_unsupported_type.qualname
w_unsupported_type.dict["__module__"] = W_Str("io")


def unsupported(operation):
    return PyError(w_unsupported_type, None, operation)


def closed_error():
    return value_error("I/O operation on closed file.")
