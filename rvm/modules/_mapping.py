"""_mapping: what the module mmap, which is written in Python, has in the core: mapped memory as a bytes-like object."""
from __future__ import absolute_import

from rvm.modules.declare import ModuleTable
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.buffers import Exports, Memory, flat_buffer
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import index_error, value_error
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, WeakrefMixin
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.typeobject import Layout
from rvm.rlib import mapping
from rvm.rlib.objectmodel import import_from_mixin

CLOSED = "mmap closed or invalid"
OUT_OF_RANGE = "mmap index out of range"

table = ModuleTable("_mapping", "Mapped memory, for the module mmap.")
table.value("PAGESIZE", W_Int(mapping.PAGE_SIZE))


class W_Mapping(W_Root):
    """Mapped memory; `mapping` is None before it is mapped and after it is unmapped."""
    import_from_mixin(WeakrefMixin)

    def __init__(self):
        self.mapping = None
        self.is_readonly = False
        self.exports = None     # the Exports, or None: there have been no views

    def mapped(self):
        """Return the Mapping; raise ValueError if there is none."""
        if self.mapping is None:
            raise value_error(CLOSED)
        return self.mapping

    def mapped_range(self, start, size):
        """Return the Mapping, in which the range surely lies."""
        mapped = self.mapped()
        if start < 0 or size < 0 or size > mapped.size or start > mapped.size - size:
            raise index_error(OUT_OF_RANGE)
        return mapped

    def buffer(self):
        return flat_buffer(MappingMemory(self), self.is_readonly, "B", 1, self.mapped().size)

    def buffer_data(self):
        mapped = self.mapped()
        return mapped.read(0, mapped.size)

    def is_buffer(self):
        return True

    def check_exports(self, message):
        if self.exports is not None:
            self.exports.check(message)


class MappingMemory(Memory):
    """The bytes of mapped memory, which may be unmapped meanwhile."""
    _immutable_fields_ = ["w_mapping"]

    def __init__(self, w_mapping):
        self.w_mapping = w_mapping

    def get_byte(self, offset):
        return self.w_mapping.mapped_range(offset, 1).get_byte(offset)

    def set_byte(self, offset, byte):
        self.w_mapping.mapped_range(offset, 1).set_byte(offset, byte)

    def append_to(self, builder, offset, size):
        builder.append(self.w_mapping.mapped_range(offset, size).read(offset, size))

    def write(self, offset, data):
        self.w_mapping.mapped_range(offset, len(data)).write(offset, data)

    def exports(self):
        w_mapping = self.w_mapping
        if w_mapping.exports is None:
            w_mapping.exports = Exports()
        return w_mapping.exports


W_MappingUser = user_subclass(W_Mapping)
w_mapping_type = builtin_type("_mapping.mapping", W_Mapping, w_object_type, Layout("mapping"), has_weakref=True)
table.value("mapping", w_mapping_type)
methods = TypeTable(w_mapping_type, W_Mapping)


@methods.constructor("mapping(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """Memory that is not mapped yet."""
    if w_cls is w_mapping_type:
        return W_Mapping()
    w_mapping = W_MappingUser()
    w_mapping.init_instance(w_cls)
    return w_mapping


@methods.method("_map(self, fd: cint, size: int, flags: cint, protection: cint, offset: int, readonly: bool, /)"
                " -> None")
def map_(self, fd, size, flags, protection, offset, is_readonly):
    """Map a part of a file, or memory alone."""
    if self.mapping is not None:
        raise value_error("mapped already")
    try:
        self.mapping = mapping.map_memory(fd, size, flags, protection, offset)
    except OSError as e:
        raise from_os_error(e)
    self.is_readonly = is_readonly


@methods.method("_size(self, /) -> int")
def size_(self):
    """Return the number of bytes; raise ValueError if it is closed."""
    return self.mapped().size


@methods.method("_is_closed(self, /) -> bool")
def is_closed(self):
    """Return whether it is closed."""
    return self.mapping is None


@methods.method("_get_byte(self, offset: int, /) -> int")
def get_byte(self, offset):
    """Return a byte."""
    return self.mapped_range(offset, 1).get_byte(offset)


@methods.method("_set_byte(self, offset: int, byte: int, /) -> None")
def set_byte(self, offset, byte):
    """Set a byte."""
    self.mapped_range(offset, 1).set_byte(offset, byte & 255)


@methods.method("_read(self, offset: int, size: int, /)")
def read(self, offset, size):
    """Return bytes."""
    return W_Bytes(self.mapped_range(offset, size).read(offset, size))


@methods.method("_write(self, offset: int, bytes: data, /) -> None")
def write(self, offset, data):
    """Set bytes."""
    self.mapped_range(offset, len(data)).write(offset, data)


@methods.method("_move(self, target: int, source: int, size: int, /) -> None")
def move(self, target, source, size):
    """Copy bytes from one place to another."""
    self.mapped_range(source, size)
    self.mapped_range(target, size).move(target, source, size)


@methods.method("_flush(self, offset: int, size: int, /) -> None")
def flush(self, offset, size):
    """Write changes to the file."""
    mapped = self.mapped_range(offset, size)
    try:
        mapped.flush(offset, size)
    except OSError as e:
        raise from_os_error(e)


@methods.method("_advise(self, option: cint, offset: int, size: int, /) -> None")
def advise(self, option, offset, size):
    """Tell the system how the memory will be used."""
    mapped = self.mapped_range(offset, size)
    try:
        mapped.advise(option, offset, size)
    except OSError as e:
        raise from_os_error(e)


@methods.method("_check_exports(self, message: str, /) -> None")
def check_exports(self, message):
    """Raise BufferError while there are views."""
    self.check_exports(message)


@methods.method("_resize(self, size: int, /) -> None")
def resize(self, size):
    """Change the size; there must be no views."""
    mapped = self.mapped()
    try:
        mapped.resize(size)
    except OSError as e:
        raise from_os_error(e)


@methods.method("_unmap(self, /) -> None")
def unmap(self):
    """End the mapping; what looks into it gets errors from then on."""
    mapped = self.mapping
    if mapped is not None:
        self.mapping = None
        mapped.unmap()
