"""posix: data of open files at places of theirs, from one to another, and files without names."""
import errno

from rvm.builtins.arguments import data_of, writable_buffer
from rvm.modules.posix import posix
from rvm.modules.posix.paths import as_path, is_interrupted
from rvm.modules.posix.tree import descriptor_of
from rvm.objects import protocol
from rvm.objects.builtin import to_int
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int, w_int_type
from rvm.objects.root import w_None
from rvm.objects.streams.oserrors import from_os_error, os_error
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import files
from rvm.rlib import posix as calls
from rvm.rlib import system

for _name, _number in [
        ("POSIX_FADV_NORMAL", 0), ("POSIX_FADV_RANDOM", 1), ("POSIX_FADV_SEQUENTIAL", 2), ("POSIX_FADV_WILLNEED", 3),
        ("POSIX_FADV_DONTNEED", 4), ("POSIX_FADV_NOREUSE", 5), ("F_ULOCK", 0), ("F_LOCK", 1), ("F_TLOCK", 2),
        ("F_TEST", 3), ("MFD_CLOEXEC", 1), ("MFD_ALLOW_SEALING", 2), ("MFD_HUGETLB", 4), ("EFD_CLOEXEC", 0o2000000),
        ("EFD_NONBLOCK", 0o4000), ("EFD_SEMAPHORE", 1), ("GRND_NONBLOCK", 1), ("GRND_RANDOM", 2)]:
    posix.value(_name, W_Int(_number))


@posix.function("pread(fd: cint, length: int, offset: int, /)")
def pread(fd, length, offset):
    """Read a number of bytes from a file descriptor starting at a particular offset.

Read length bytes from file descriptor fd, starting at offset bytes from
the beginning of the file.  The file offset remains unchanged."""
    if length < 0:
        raise value_error("negative buffersize in pread")
    while True:
        try:
            return W_Bytes(system.pread(fd, length, offset))
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


@posix.function("pwrite(fd: cint, buffer, offset: int, /) -> int")
def pwrite(fd, w_data, offset):
    """Write bytes to a file descriptor starting at a particular offset.

Write buffer to fd, starting at offset bytes from the beginning of
the file.  Returns the number of bytes written.  Does not change the
current file offset."""
    data = data_of(w_data)
    while True:
        try:
            return system.pwrite(fd, data, offset)
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


@posix.function("readv(fd: cint, buffers, /) -> int")
def readv(fd, w_buffers):
    """Read from a file descriptor fd into an iterable of buffers.

The buffers should be mutable buffers accepting bytes.
readv will transfer data into each buffer until it is full
and then move on to the next buffer in the sequence to hold
the rest of the data."""
    targets = [writable_buffer(w_buffer, "readv") for w_buffer in protocol.items_of(w_buffers)]
    size = 0
    for target in targets:
        size += target.nbytes()
    while True:
        try:
            data = files.read_fd(fd, size)
            break
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)
    pos = 0
    for target in targets:
        end = min(pos + target.nbytes(), len(data))
        assert 0 <= pos <= end
        target.memory.write(target.offset, data[pos:end])
        pos = end
    return len(data)


@posix.function("writev(fd: cint, buffers, /) -> int")
def writev(fd, w_buffers):
    """Iterate over buffers, and write the contents of each to a file descriptor.

Returns the total number of bytes written.
buffers must be a sequence of bytes-like objects."""
    data = "".join([data_of(w_buffer) for w_buffer in protocol.items_of(w_buffers)])
    while True:
        try:
            return calls.write_some(fd, data)
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


def place_argument(w_offset):
    """Return the place in a file, -1 for None: where the file is."""
    if w_offset is w_None:
        return -1
    offset = to_int(w_offset)
    if offset < 0:
        raise os_error(errno.EINVAL)
    return offset


@posix.function("sendfile(out_fd: cint, in_fd: cint, offset, count: int) -> int")
def sendfile(target, source, w_offset, count):
    """Copy count bytes from file descriptor in_fd to file descriptor out_fd."""
    offset = place_argument(w_offset)
    while True:
        try:
            return system.sendfile(target, source, offset, count)
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


@posix.function("copy_file_range(src: cint, dst: cint, count: int, offset_src=None, offset_dst=None) -> int")
def copy_file_range(source, target, count, w_source_offset, w_target_offset):
    """Copy count bytes from one file descriptor to another."""
    if count < 0:
        raise value_error("negative value for 'count' not allowed")
    source_offset = place_argument(w_source_offset)
    target_offset = place_argument(w_target_offset)
    while True:
        try:
            return system.copy_file_range(source, target, count, source_offset, target_offset)
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


@posix.function("fdatasync(fd) -> None")
def fdatasync(w_fd):
    """Force write of fd to disk without forcing update of metadata."""
    fd = descriptor_of(w_fd)
    system.fdatasync(fd)


@posix.function("sync() -> None")
def sync():
    """Force write of everything to disk."""
    system.sync()


@posix.function("posix_fadvise(fd: cint, offset: int, length: int, advice: cint, /) -> None")
def fadvise(fd, offset, length, advice):
    """Announce an intention to access data in a specific pattern."""
    system.fadvise(fd, offset, length, advice)


@posix.function("posix_fallocate(fd: cint, offset: int, length: int, /) -> None")
def fallocate(fd, offset, length):
    """Ensure a file has allocated at least a particular number of bytes on disk."""
    system.fallocate(fd, offset, length)


@posix.function("lockf(fd: cint, command: cint, length: int, /) -> None")
def lockf(fd, command, length):
    """Apply, test or remove a POSIX lock on an open file descriptor."""
    while True:
        try:
            system.lockf(fd, command, length)
            return
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


@posix.function("closerange(fd_low: cint, fd_high: cint, /) -> None")
def closerange(low, high):
    """Closes all file descriptors in [fd_low, fd_high), ignoring errors."""
    system.closerange(low, high)


@posix.function("memfd_create(name, flags: cint = 1) -> int")
def memfd_create(w_name, flags):
    name = as_path(w_name, "memfd_create: name")
    return system.memfd_create(name.text, flags)


@posix.function("eventfd(initval: cint, flags: cint = 524288) -> int")
def eventfd(value, flags):
    """Creates and returns an event notification file descriptor."""
    return system.eventfd(value, flags)


ORDER = "little"


@posix.function("eventfd_read(fd: cint)")
def eventfd_read(fd):
    """Read eventfd value"""
    data = files.read_fd(fd, 8)
    return protocol.getattr(w_int_type, "from_bytes").call2(W_Bytes(data), W_Str(ORDER))


@posix.function("eventfd_write(fd: cint, value) -> None")
def eventfd_write(fd, w_value):
    """Write eventfd value."""
    data = data_of(protocol.getattr(protocol.index_object(w_value), "to_bytes").call2(W_Int(8), W_Str(ORDER)))
    calls.write_some(fd, data)


@posix.function("getrandom(size: int, flags: cint = 0)")
def getrandom(size, flags):
    """Obtain a series of random bytes."""
    if size < 0:
        raise value_error("negative argument not allowed")
    while True:
        try:
            return W_Bytes(system.getrandom(size, flags))
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


@posix.function("openpty()")
def openpty():
    """Open a pseudo-terminal.

Return a tuple of (master_fd, slave_fd) containing open file descriptors
for both the master and slave ends."""
    master, slave = system.openpty()
    calls.set_inheritable(master, False)
    calls.set_inheritable(slave, False)
    return W_Tuple([W_Int(master), W_Int(slave)])
