"""Files, standard streams, paths and the environment; all text is byte strings.

Every failure is an OSError whose `errno` is set, in every world; a path with a
NUL byte fails with EINVAL.  Names and paths are text, valid UTF-8: bytes of the
system that are not UTF-8 become lone surrogates (utf8.from_system).
"""
from __future__ import absolute_import
import errno
import os
import stat

from rvm.rlib import signals
from rvm.rlib.arith import intmask
from rvm.rlib.paths import join, dirname, basename, normalize, is_absolute
from rvm.rlib.utf8 import from_system, to_system
from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_files as system
else:
    from rvm.rlib import native_files as system

argv_to_bytes = system.argv_to_bytes
strerror = system.strerror

_CHUNK = 1 << 16                # bytes to read at once
_BUFFER_LIMIT = 1 << 13         # bytes of output to hold back
_MODE = 0o666
_MOST_TEMPORARY_NAMES = 100


def checked(path):
    """Return the system's bytes for `path`.  Raise OSError if it has a NUL byte."""
    if '\x00' in path:
        raise OSError(errno.EINVAL, "embedded null byte")
    return to_system(path)


# ---- descriptors

def open_fd(path, flags, mode=_MODE):
    """Return a descriptor of the file; `flags` are os.O_*.

    Raise OSError with EINTR if an interrupt came, which the caller has to report.
    """
    raw = checked(path)
    while True:
        try:
            return system.open(raw, flags, mode)
        except OSError as error:
            if error.errno != errno.EINTR or signals.fence() < 0:
                raise


def close_fd(fd):
    os.close(fd)


def read_fd(fd, size):
    """Return up to `size` bytes, or '' at the end of the file.

    Raise OSError with EINTR if an interrupt came, which the caller has to report.
    """
    while True:
        try:
            data = system.read(fd, size)
        except OSError as error:
            if error.errno != errno.EINTR or signals.fence() < 0:
                raise
            continue
        if len(data) == 0 and fd == 0 and signals.fence() < 0:      # the end came together with an interrupt
            raise OSError(errno.EINTR, "interrupted")
        return data


def write_fd(fd, data):
    """Write all of `data`."""
    assert data is not None
    pos = 0
    while pos < len(data):
        try:
            if pos == 0:
                written = system.write(fd, data)
            else:
                written = system.write(fd, data[pos:])
        except OSError as error:
            if error.errno != errno.EINTR:
                raise
            written = 0
        assert written >= 0
        pos += written


def isatty(fd):
    return os.isatty(fd)


def is_open(fd):
    """Return whether the descriptor refers to an open file."""
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def read_all_fd(fd):
    """Return everything that can still be read."""
    pieces = []
    while True:
        data = read_fd(fd, _CHUNK)
        if len(data) == 0:
            return ''.join(pieces)
        pieces.append(data)


# ---- whole files

def read_file(path):
    """Return the bytes of a file."""
    fd = open_fd(path, os.O_RDONLY)
    try:
        return read_all_fd(fd)
    finally:
        os.close(fd)


def read_part(path, offset, size):
    """Return so many bytes of a file from an offset on, or fewer at its end."""
    fd = open_fd(path, os.O_RDONLY)
    try:
        return read_at(fd, offset, size)
    finally:
        os.close(fd)


def read_at(fd, offset, size):
    """Return so many bytes of the file of a descriptor from an offset on, or fewer at its end."""
    os.lseek(fd, offset, os.SEEK_SET)
    pieces = []
    while size > 0:
        data = read_fd(fd, min(size, _CHUNK))
        if len(data) == 0:
            break
        if len(data) == size and len(pieces) == 0:
            return data             # most files have one piece
        pieces.append(data)
        size -= len(data)
    return ''.join(pieces)


def random_bytes(count):
    """Return unpredictable bytes from the system."""
    fd = open_fd("/dev/urandom", os.O_RDONLY)
    try:
        return read_fd(fd, count)
    finally:
        os.close(fd)


def atomic_write(path, data):
    """Make `data` the file's contents in one step: a reader sees the old or the new file, nothing between."""
    fd, temporary = _open_temporary(path)
    try:
        try:
            write_fd(fd, data)
        finally:
            os.close(fd)
        rename(temporary, path)
    except OSError:
        unlink(temporary)
        raise


def _open_temporary(path):
    """Return a new file beside `path`: its descriptor and its name."""
    attempt = 0
    while True:
        name = "%s.%d-%d.tmp" % (path, os.getpid(), attempt)
        try:
            return open_fd(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL), name
        except OSError as error:
            attempt += 1
            if error.errno != errno.EEXIST or attempt == _MOST_TEMPORARY_NAMES:
                raise


# ---- the tree of files

def exists(path):
    return _file_kind(path) != 0


def isdir(path):
    return _file_kind(path) == stat.S_IFDIR


def isfile(path):
    return _file_kind(path) == stat.S_IFREG


def islink(path):
    """Return whether the path itself is a symbolic link."""
    try:
        return system.lstat(checked(path)).st_mode & 0o170000 == stat.S_IFLNK
    except OSError:
        return False


def _file_kind(path):
    """Return the bits of the file's mode that tell its kind, or 0 if there is no file; links are followed."""
    try:
        mode = system.stat(checked(path)).st_mode
    except OSError:
        return 0
    return mode & 0o170000


def stat_size_mtime(path):
    """Return the file's size in bytes and the time of its last change in microseconds, the same in every world."""
    status = system.stat(checked(path))
    return intmask(status.st_size), int(status.st_mtime * 1e6)


def listdir(path):
    """Return the names in a directory, in no particular order, without `.` and `..`."""
    return [from_system(name) for name in system.listdir(checked(path))]


def mkdir(path, mode=0o777):
    system.mkdir(checked(path), mode)


def rmdir(path):
    system.rmdir(checked(path))


def unlink(path):
    system.unlink(checked(path))


def rename(old, new):
    system.rename(checked(old), checked(new))


def chdir(path):
    system.chdir(checked(path))


def current_folder():
    """Return the current folder.  Raise OSError if it has been removed."""
    return from_system(system.getcwd())


def getcwd():
    """Return the current folder, or '' if it has been removed."""
    try:
        return current_folder()
    except OSError:
        return ''


def absolute(path):
    """Return the absolute path, or the path itself if the current folder has been removed."""
    return path if is_absolute(path) else join(getcwd(), path)


def abspath(path):
    """Return absolute(path), normalized."""
    return normalize(absolute(path))


def realpath(path):
    """Return the absolute path without symbolic links, or the path itself if there is no such file."""
    resolved = from_system(system.realpath(checked(path)))
    return resolved if resolved != '' else path


# ---- the environment

def getenv(name):
    """Return the variable's value, or None."""
    value = system.getenv(name)
    return None if value is None else from_system(value)


_LOCALE_VARIABLES = ["LC_ALL", "LC_CTYPE", "LANG"]      # the first that is not empty counts


def locale():
    """Return the name of the locale, or "" where none is set."""
    for name in _LOCALE_VARIABLES:
        value = getenv(name)
        if value is not None and value != "":
            return value
    return ""


def environ_items():
    """Return the variables as (name, value) pairs."""
    return [(from_system(name), from_system(value)) for name, value in system.environ_items()]


# ---- standard streams

class OutputStream(object):
    """Output that is held back until there is enough of it, or until a line ends on a terminal.

    If the stream is `closed` from the start, output is dropped without an error.
    """

    def __init__(self, fd):
        self.fd = fd
        self.pieces = []
        self.size = 0
        self.terminal = -1          # 1 or 0 once known
        self.unbuffered = False     # nothing is held back
        self.closed = False
        self.failed = False         # an error was passed over

    def write(self, data):
        """Write the data or hold it back.  After an OSError nothing is held back any more."""
        if self.closed:
            return
        self.pieces.append(data)
        self.size += len(data)
        if self.unbuffered or self.size >= _BUFFER_LIMIT or ('\n' in data and self.is_terminal()):
            try:
                self.flush()
            except OSError:
                self.drop()
                raise

    def try_write(self, data):
        """Do the same as write(), but only note an error."""
        try:
            self.write(data)
        except OSError:
            self.failed = True

    def is_terminal(self):
        if self.terminal < 0:
            self.terminal = int(isatty(self.fd))
        return self.terminal == 1

    def flush(self):
        """Write what is held back.  After an OSError it is kept, so that a second flush fails as well."""
        if self.size > 0:
            write_fd(self.fd, ''.join(self.pieces))
            self.drop()

    def drop(self):
        """Discard what is held back."""
        self.pieces = []
        self.size = 0


class InputStream(object):
    """Input that is read ahead, so that reading lines takes few calls."""

    def __init__(self, fd):
        self.fd = fd
        self.data = ''
        self.pos = 0                # the offset in `data` of the first unread byte

    def read_line(self):
        """Return the next line with its newline, or '' at the end.  After an OSError nothing is lost."""
        pieces = []
        while True:
            start = self.pos
            assert start >= 0
            end = self.data.find('\n', start)
            if end >= 0:
                self.pos = end + 1
                pieces.append(self.data[start:end + 1])
                break
            pieces.append(self.data[start:])
            self.data = ''
            self.pos = 0
            try:
                self.data = read_fd(self.fd, _CHUNK)
            except OSError:
                self.data = ''.join(pieces)
                raise
            if len(self.data) == 0:
                break
        return ''.join(pieces)

    def read_byte(self):
        """Return the next byte, or '' at the end."""
        if not self.has_more():
            self.data = read_fd(self.fd, _CHUNK)
            self.pos = 0
            if len(self.data) == 0:
                return ''
        pos = self.pos
        assert pos >= 0
        self.pos = pos + 1
        return self.data[pos]

    def has_more(self):
        """Return whether any of the bytes read ahead are left."""
        return self.pos < len(self.data)

    def available(self):
        """Return how many of the bytes read ahead are left."""
        return len(self.data) - self.pos

    def read_all(self):
        """Return the rest of the input."""
        start = self.pos
        assert start >= 0
        held = self.data[start:]
        self.data = ''
        self.pos = 0
        return held + read_all_fd(self.fd)

    def read_bytes(self, count):
        """Return `count` bytes, or fewer at the end."""
        while len(self.data) - self.pos < count and self.read_more():
            pass
        start = self.pos
        end = min(start + count, len(self.data))
        assert 0 <= start <= end
        self.pos = end
        return self.data[start:end]

    def read_more(self):
        """Read ahead.  Return False at the end."""
        start = self.pos
        assert start >= 0
        more = read_fd(self.fd, _CHUNK)
        self.data = self.data[start:] + more
        self.pos = 0
        return len(more) > 0

    def unread(self, data):
        """Put `data` back in front of the unread input."""
        start = self.pos
        assert start >= 0
        self.data = data + self.data[start:]
        self.pos = 0


stdin = InputStream(0)
stdout = OutputStream(1)
stderr = OutputStream(2)
stderr.unbuffered = True


def write_stdout(data):
    stdout.write(data)


def flush_stdout():
    """Write what standard output holds back; call this before the process ends."""
    stdout.flush()


def write_stderr(data):
    """Write at once, and ignore an error: there is nowhere left to report it."""
    stderr.try_write(data)


def read_line():
    """Return the next line of standard input with its newline, or '' at the end."""
    return stdin.read_line()


def read_stdin_all():
    """Return the rest of standard input."""
    return stdin.read_all()
