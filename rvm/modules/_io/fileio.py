"""FileIO: an open file of the system, without a buffer."""
import errno
import os
import stat

from rvm.interp.collecting import collect
from rvm.interp.finalizing import UnraisableHooks
from rvm.modules._io import BUFFER_SIZE, _io, descriptors
from rvm.modules._io.calls import chained, offset_argument, size_argument, writable_target
from rvm.modules._io.descriptors import BLOCKED, is_interrupted
from rvm.modules._io.iobase import close_base, w_rawiobase_type
from rvm.modules.sys.runtime_warnings import warn_of_source
from rvm.builtins.arguments import data_of, path_of
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable, to_cint
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import PyError, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase, unsupported
from rvm.objects.streams.oserrors import from_os_error, os_error
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout
from rvm.rlib import files
from rvm.rlib import posix as system
from rvm.rlib.utf8 import from_system

O_CLOEXEC = 0o2000000
KIND = 0o170000
SET, CUR, END = 0, 1, 2
UNKNOWN, NO, YES = -1, 0, 1


class W_FileIO(W_IOBase):
    closes_itself = True

    def __init__(self, w_type):
        W_IOBase.__init__(self, w_type)
        self.fd = -1
        self.created = False
        self.readable = False
        self.writable = False
        self.appending = False
        self.seekable = UNKNOWN
        self.closefd = True
        self.block_size = 0

    def check_open(self):
        if self.fd < 0:
            raise value_error("I/O operation on closed file")

    def check_readable(self):
        self.check_open()
        if not self.readable:
            raise unsupported("File not open for reading")

    def check_writable(self):
        self.check_open()
        if not self.writable:
            raise unsupported("File not open for writing")

    def mode(self):
        if self.created:
            return "xb+" if self.readable else "xb"
        if self.appending:
            return "ab+" if self.readable else "ab"
        if self.readable:
            return "rb+" if self.writable else "rb"
        return "wb"

    def is_seekable(self):
        if self.seekable == UNKNOWN:
            try:
                system.lseek(self.fd, 0, CUR)
                self.seekable = YES
            except OSError:
                self.seekable = NO
        return self.seekable == YES

    def close_fd(self):
        fd = self.fd
        self.fd = -1
        if fd < 0:
            return
        descriptors.opened.count -= 1
        try:
            files.close_fd(fd)
        except OSError as e:
            if e.errno != errno.EINTR:
                raise from_os_error(e)


w_fileio_type = builtin_type("_io.FileIO", W_FileIO, w_rawiobase_type, Layout("FileIO"))
_io.value("FileIO", w_fileio_type)
table = TypeTable(w_fileio_type, W_FileIO)


@table.constructor("FileIO(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """Open a file.

The mode can be 'r' (default), 'w', 'x' or 'a' for reading,
writing, exclusive creation or appending.  The file will be created if it
doesn't exist when opened for writing or appending; it will be truncated
when opened for writing.  A FileExistsError will be raised if it already
exists when opened for creating. Opening a file for creating implies
writing so this mode behaves in a similar way to 'w'.Add a '+' to the mode
to allow simultaneous reading and writing. A custom opener can be used by
passing a callable as *opener*. The underlying file descriptor for the file
object is then obtained by calling opener with (*name*, *flags*).
*opener* must return an open file descriptor (passing os.open as *opener*
results in functionality similar to passing None)."""
    return W_FileIO(w_cls)


@table.initializer("FileIO(self, file, mode: str = 'r', closefd: bool = True, opener=None) -> None")
def init(self, w_file, mode, closefd, w_opener):
    open_file(self, w_file, mode, closefd, w_opener)


def open_file(self, w_file, mode, closefd, w_opener):
    if self.fd >= 0:
        if self.closefd:
            self.close_fd()
        else:
            self.fd = -1
    fd = given_descriptor(w_file)
    if "\0" in mode:
        raise value_error("embedded null character")
    flags = read_mode(self, mode)
    self.seekable = UNKNOWN
    self.closefd = closefd
    if fd < 0 and not closefd:
        raise value_error("Cannot use closefd=False with file name")
    is_own = fd < 0
    if is_own:
        fd = open_path(w_file, flags, w_opener)
    self.fd = fd
    if closefd:
        descriptors.opened.count += 1
    try:
        check_kind(self, w_file)
        if self.gettype().is_heap:
            protocol.setattr(self, "name", w_file)
        else:
            self.setdictvalue("name", w_file)
        if self.appending:
            try:
                system.lseek(fd, 0, END)
            except OSError as e:
                if is_own:
                    raise from_os_error(e)
    except PyError:
        if is_own:
            try:
                self.close_fd()
            except PyError:
                pass
        elif closefd:
            descriptors.opened.count -= 1
        self.fd = -1
        raise


def given_descriptor(w_file):
    """Return the number of an open file that is given in place of a name, or -1."""
    if protocol.type_name(w_file) == "float":
        raise type_error("integer argument expected, got float")
    if not w_file.is_integer() and w_file.gettype().lookup("__index__") is None:
        return -1
    fd = to_cint(w_file)
    if fd < 0:
        raise value_error("negative file descriptor")
    return fd


BAD_MODE = "Must have exactly one of create/read/write/append mode and at most one plus"


def read_mode(self, mode):
    """Set what the mode tells; return the flags for opening."""
    self.created = self.readable = self.writable = self.appending = False
    has_kind = has_plus = False
    flags = 0
    for c in mode:
        if c == "x" or c == "r" or c == "w" or c == "a":
            if has_kind:
                raise value_error(BAD_MODE)
            has_kind = True
            if c == "r":
                self.readable = True
            else:
                self.writable = True
            if c == "x":
                self.created = True
                flags |= os.O_EXCL | os.O_CREAT
            elif c == "w":
                flags |= os.O_CREAT | os.O_TRUNC
            elif c == "a":
                self.appending = True
                flags |= os.O_APPEND | os.O_CREAT
        elif c == "+":
            if has_plus:
                raise value_error(BAD_MODE)
            self.readable = self.writable = has_plus = True
        elif c != "b":
            raise value_error("invalid mode: %s" % mode)
    if not has_kind:
        raise value_error(BAD_MODE)
    if self.readable and self.writable:
        return flags | os.O_RDWR | O_CLOEXEC
    return flags | (os.O_RDONLY if self.readable else os.O_WRONLY) | O_CLOEXEC


def open_path(w_file, flags, w_opener):
    """Open a file by its name, or let the opener do that.  Return the descriptor."""
    if w_opener is not w_None:
        w_fd = w_opener.call2(w_file, W_Int(flags))
        if not w_fd.is_integer():
            raise type_error("expected integer from opener")
        fd = to_cint(w_fd)
        if fd < 0:
            raise value_error("opener returned %d" % fd)
        set_inheritable(fd)
        return fd
    path = path_text(w_file)
    is_second = False
    while True:
        try:
            return files.open_fd(path, flags)
        except OSError as e:
            if is_interrupted(e):
                continue
            if e.errno == errno.EMFILE and not is_second:
                is_second = True        # files that nothing refers to any more are closed now
                collect()
                continue
            raise naming(from_os_error(e), w_file)


def set_inheritable(fd):
    try:
        system.set_inheritable(fd, False)
    except OSError as e:
        raise from_os_error(e)


def path_text(w_file):
    """Return the path of a file as text."""
    w_path = w_file
    data = w_path.buffer_data() if isinstance(w_path, W_Bytes) else None
    if data is None and not w_path.is_text():
        w_path = path_of(w_path)
        data = w_path.buffer_data()
    path = w_path.text() if data is None else from_system(data)
    if "\0" in path:
        raise value_error("embedded null byte")
    return path


def naming(error, w_file):
    """Return the PyError of an OSError that tells which file it is about."""
    error.value().set_member("filename", w_file)
    return error


def check_kind(self, w_file):
    """Raise OSError if it is a folder or not open; note the size of its blocks."""
    self.block_size = BUFFER_SIZE
    try:
        status = system.fstat(self.fd)
    except OSError as e:
        if e.errno == errno.EBADF:
            raise naming(from_os_error(e), w_file)
        return
    if status.mode & KIND == stat.S_IFDIR:
        raise naming(os_error(errno.EISDIR), w_file)
    if status.blksize > 1:
        self.block_size = status.blksize


# Reading.

def wrap_data(data):
    return w_None if data is None else W_Bytes(data)


@table.method("read(self, size=-1, /)")
def read(self, w_size):
    """Read at most size bytes, returned as bytes.

Only makes one system call, so less data may be returned than requested.
In non-blocking mode, returns None if no data is available.
Return an empty bytes object at EOF."""
    self.check_readable()
    size = size_argument(w_size)
    if size < 0:
        return wrap_data(descriptors.read_all(self.fd))
    return wrap_data(descriptors.read_some(self.fd, size))


@table.method("readall(self, /)")
def readall(self):
    """Read all data from the file, returned as bytes.

In non-blocking mode, returns as much as is immediately available,
or None if no data is available.  Return an empty bytes object at EOF."""
    self.check_readable()
    return wrap_data(descriptors.read_all(self.fd))


@table.method("readinto(self, buffer, /)")
def readinto(self, w_target):
    """Same as RawIOBase.readinto()."""
    self.check_readable()
    target = writable_target(w_target, "readinto")
    data = descriptors.read_some(self.fd, target.nbytes())
    if data is None:
        return w_None
    target.memory.write(target.offset, data)
    return W_Int(len(data))


@table.method("write(self, b, /)")
def write(self, w_data):
    """Write buffer b to file, return number of bytes written.

Only makes one system call, so not all of the data may be written.
The number of bytes actually written is returned.  In non-blocking mode,
returns None if the write would block."""
    self.check_writable()
    written = descriptors.write_some(self.fd, data_of(w_data))
    return w_None if written == BLOCKED else W_Int(written)


# Positions.

@table.method("seek(self, pos, whence: cint = 0, /) -> int")
def seek(self, w_position, whence):
    """Move to new file position and return the file position.

Argument offset is a byte count.  Optional argument whence defaults to
SEEK_SET or 0 (offset from start of file, offset should be >= 0); other values
are SEEK_CUR or 1 (move relative to current position, positive or negative),
and SEEK_END or 2 (move relative to end of file, usually negative, although
many platforms allow seeking beyond the end of a file).

Note that not all file objects are seekable."""
    self.check_open()
    if protocol.type_name(w_position) == "float":
        raise type_error("an integer is required")
    return descriptors.seek(self.fd, offset_argument(w_position), whence)


@table.method("tell(self, /) -> int")
def tell(self):
    """Current file position.

Can raise OSError for non seekable files."""
    self.check_open()
    return descriptors.seek(self.fd, 0, CUR)


@table.method("truncate(self, size=None, /)")
def truncate(self, w_size):
    """Truncate the file to at most size bytes and return the truncated size.

Size defaults to the current file position, as returned by tell().
The current file position is changed to the value of size."""
    self.check_open()
    if not self.writable:
        raise unsupported("File not open for writing")
    if w_size is w_None:
        w_size = W_Int(descriptors.seek(self.fd, 0, CUR))
    size = offset_argument(w_size)
    while True:
        try:
            system.ftruncate(self.fd, size)
            return w_size
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


# State.

@table.method("close(self, /) -> None")
def close(self):
    """Close the file.

A closed file cannot be used for further I/O operations.  close() may be
called more than once without error."""
    error = None
    try:
        close_base(self)
    except PyError as e:
        error = e
    if not self.closefd:
        self.fd = -1
    else:
        if self.is_finalizing:
            dealloc_warn(self, self)
        try:
            self.close_fd()
        except PyError as e:
            error = e if error is None else chained(error, e)
    if error is not None:
        raise error


@table.method("_dealloc_warn(self, source, /) -> None [unsigned]")
def dealloc_warn(self, w_source):
    if self.fd >= 0 and self.closefd:
        try:
            warn_of_source("ResourceWarning", "unclosed file " + protocol.repr(w_source), w_source)
        except PyError as e:
            UnraisableHooks.report(e, w_source)


@table.method("readable(self, /) -> bool")
def readable(self):
    """True if file was opened in a read mode."""
    self.check_open()
    return self.readable


@table.method("writable(self, /) -> bool")
def writable(self):
    """True if file was opened in a write mode."""
    self.check_open()
    return self.writable


@table.method("seekable(self, /) -> bool")
def seekable(self):
    """True if file supports random-access."""
    self.check_open()
    return self.is_seekable()


@table.method("fileno(self, /) -> int")
def fileno(self):
    """Return the underlying file descriptor (an integer)."""
    self.check_open()
    return self.fd


@table.method("isatty(self, /) -> bool")
def isatty(self):
    """True if the file is connected to a TTY device."""
    self.check_open()
    return files.isatty(self.fd)


@table.getter("closed", doc="True if the file is closed")
def closed(self):
    return protocol.wrap_bool(self.fd < 0)


@table.getter("closefd", doc="True if the file descriptor will be closed by close().")
def closefd(self):
    return protocol.wrap_bool(self.closefd)


@table.getter("mode", doc="String giving the file mode")
def mode(self):
    return W_Str(self.mode())


def set_block_size(self, w_size):
    self.block_size = to_cint(w_size)


def set_finalizing(self, w_flag):
    self.is_finalizing = protocol.truth(w_flag)


@table.getter("_blksize", set_block_size)
def block_size(self):
    return W_Int(self.block_size)


@table.getter("_finalizing", set_finalizing)
def finalizing(self):
    return protocol.wrap_bool(self.is_finalizing)


@table.method("__repr__(self, /) -> str")
def repr(self):
    if self.fd < 0:
        return "<_io.FileIO [closed]>"
    rest = "mode='%s' closefd=%s>" % (self.mode(), "True" if self.closefd else "False")
    w_name = protocol.find_attr(self, "name")
    if w_name is None:
        return "<_io.FileIO fd=%d %s" % (self.fd, rest)
    return "<_io.FileIO name=%s %s" % (protocol.repr(w_name), rest)


def is_plain_file(w_file):
    """Return whether the file is a FileIO that can be read and written without its methods."""
    return isinstance(w_file, W_FileIO) and w_file.is_plain()


