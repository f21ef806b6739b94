"""posix: what is done with open files by their numbers, descriptors."""
import errno

from rvm.builtins.arguments import data_of
from rvm.modules.posix import posix
from rvm.modules.posix.paths import as_path, folder_of, is_interrupted
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.oserrors import os_error
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import files, relative
from rvm.rlib import posix as system

O_CLOEXEC = 0o2000000
MOST_AT_ONCE = 0x7ffff000       # bytes that the system reads or writes in one call


@posix.function("open(path, flags: cint, mode: cint = 511, *, dir_fd=None) -> int")
def open(w_path, flags, mode, w_dir_fd):
    """Open a file for low level IO.  Returns a file descriptor (integer)."""
    folder = folder_of(w_dir_fd)
    path = as_path(w_path, "open: path")
    while True:
        try:
            return relative.open_fd(path.text, flags | O_CLOEXEC, mode, folder)
        except OSError as e:
            if not is_interrupted(e):
                raise path.error(e)


@posix.function("close(fd: cint) -> None")
def close(fd):
    """Close a file descriptor."""
    files.close_fd(fd)


@posix.function("read(fd: cint, length: int, /)")
def read(fd, length):
    """Read from a file descriptor.  Returns a bytes object."""
    if length < 0:
        raise os_error(errno.EINVAL)
    while True:
        try:
            return W_Bytes(files.read_fd(fd, min(length, MOST_AT_ONCE)))
        except OSError as e:
            if not is_interrupted(e):
                raise


@posix.function("write(fd: cint, data, /) -> int")
def write(fd, w_data):
    """Write a bytes object to a file descriptor."""
    data = data_of(w_data)
    while True:
        try:
            return system.write_some(fd, data)
        except OSError as e:
            if not is_interrupted(e):
                raise


@posix.function("lseek(fd: cint, position: int, whence: cint, /) -> int")
def lseek(fd, position, whence):
    """Set the position of a file descriptor.  Return the new position."""
    return system.lseek(fd, position, whence)


@posix.function("ftruncate(fd: cint, length: int, /) -> None")
def ftruncate(fd, length):
    """Truncate a file, specified by file descriptor, to a specific length."""
    system.ftruncate(fd, length)


@posix.function("fsync(fd: cint) -> None")
def fsync(fd):
    """Force write of fd to disk."""
    system.fsync(fd)


@posix.function("isatty(fd: cint, /) -> bool")
def isatty(fd):
    """Return True if the fd is connected to a terminal."""
    return files.isatty(fd)


@posix.function("dup(fd: cint, /) -> int")
def dup(fd):
    """Return a duplicate of a file descriptor."""
    return system.dup(fd)


@posix.function("dup2(fd: cint, fd2: cint, inheritable: bool = True) -> int")
def dup2(fd, fd2, inheritable):
    """Duplicate file descriptor."""
    return system.dup2(fd, fd2, inheritable)


@posix.function("pipe()")
def pipe():
    """Create a pipe.

Returns a tuple of two file descriptors:
  (read_fd, write_fd)"""
    reader, writer = system.pipe()
    return W_Tuple([W_Int(reader), W_Int(writer)])


@posix.function("pipe2(flags: cint, /)")
def pipe2(flags):
    """Create a pipe with flags set atomically.

Returns a tuple of two file descriptors:
  (read_fd, write_fd)

flags can be constructed by ORing together one or more of these values:
O_NONBLOCK, O_CLOEXEC."""
    reader, writer = system.pipe2(flags)
    return W_Tuple([W_Int(reader), W_Int(writer)])


@posix.function("get_blocking(fd: cint, /) -> bool")
def get_blocking(fd):
    """Get the blocking mode of the file descriptor.

Return False if the O_NONBLOCK flag is set, True if the flag is cleared."""
    return system.get_blocking(fd)


@posix.function("set_blocking(fd: cint, blocking: bool, /) -> None")
def set_blocking(fd, blocking):
    """Set the blocking mode of the specified file descriptor.

Set the O_NONBLOCK flag if blocking is False,
clear the O_NONBLOCK flag otherwise."""
    system.set_blocking(fd, blocking)


@posix.function("get_inheritable(fd: cint, /) -> bool")
def get_inheritable(fd):
    """Get the close-on-exe flag of the specified file descriptor."""
    return system.get_inheritable(fd)


@posix.function("set_inheritable(fd: cint, inheritable: cint, /) -> None")
def set_inheritable(fd, inheritable):
    """Set the inheritable flag of the specified file descriptor."""
    system.set_inheritable(fd, inheritable != 0)


@posix.function("device_encoding(fd: cint)")
def device_encoding(fd):
    """Return a string describing the encoding of a terminal's file descriptor.

The file descriptor must be attached to a terminal.
If the device is not a terminal, return None."""
    return W_Str("UTF-8") if files.isatty(fd) else w_None


w_terminal_size_type = struct_sequence_type(
    Fields("os.terminal_size", ["columns", "lines"], []),
    "A tuple of (columns, lines) for holding terminal window size", True)
posix.value("terminal_size", w_terminal_size_type)


@posix.function("get_terminal_size(fd: cint = 1, /)")
def get_terminal_size(fd):
    """Return the size of the terminal window as (columns, lines)."""
    columns, lines = system.window_size(fd)
    return W_StructSequence(w_terminal_size_type, [W_Int(columns), W_Int(lines)], [])
