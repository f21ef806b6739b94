"""Memory-mapped files, and memory that processes share.

The memory itself, which others see as a bytes-like object, is _mapping.mapping's; here is what programs do with it.
"""

import posix as _posix
import sys as _sys
from _library import builtin_type as _builtin_type
from _mapping import PAGESIZE
from _mapping import mapping as _mapping
from _operator import index as _index

ALLOCATIONGRANULARITY = PAGESIZE
ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = range(4)
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MAP_SHARED, MAP_PRIVATE, MAP_ANON, MAP_DENYWRITE, MAP_EXECUTABLE = 1, 2, 32, 0x800, 0x1000
MAP_POPULATE, MAP_STACK = 0x8000, 0x20000
MAP_ANONYMOUS = MAP_ANON
MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED = range(5)
(MADV_FREE, MADV_REMOVE, MADV_DONTFORK, MADV_DOFORK, MADV_MERGEABLE, MADV_UNMERGEABLE, MADV_HUGEPAGE, MADV_NOHUGEPAGE,
 MADV_DONTDUMP, MADV_DODUMP) = range(8, 18)
MADV_HWPOISON = 100
error = OSError

_ACCESS_NAMES = "ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY"
_BOTH = PROT_READ | PROT_WRITE
_REGULAR = 0o100000
_CHUNK = 1 << 16        # bytes that are searched at once
_MISSING = object()


def _data(value):
    """Return the bytes of a bytes-like object."""
    try:
        return memoryview(value).tobytes()
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(value).__name__) from None


def _kind(flags, prot, access):
    """Return the flags, protection and access that are meant; raise ValueError where they do not fit together."""
    if access == ACCESS_DEFAULT:
        if prot & _BOTH != _BOTH:
            access = ACCESS_WRITE if prot & PROT_WRITE else ACCESS_READ
        return flags, prot, access
    if flags != MAP_SHARED or prot != _BOTH:
        raise ValueError("mmap can't specify both access and flags, prot.")
    if not ACCESS_READ <= access <= ACCESS_COPY:
        raise ValueError("mmap invalid access parameter.")
    return (MAP_PRIVATE if access == ACCESS_COPY else MAP_SHARED), PROT_READ if access == ACCESS_READ else _BOTH, access


def _length(fileno, length, offset):
    """Return how many bytes of a file are mapped, all from the offset on where the length is 0."""
    try:
        status = _posix.fstat(fileno)
    except OSError:
        return length
    if status.st_mode & 0o170000 != _REGULAR:
        return length
    if length == 0:
        if status.st_size == 0:
            raise ValueError("cannot mmap an empty file")
        if offset >= status.st_size:
            raise ValueError("mmap offset is greater than file size")
        return status.st_size - offset
    if offset + length > status.st_size:
        raise ValueError("mmap length is greater than file size")
    return length


@_builtin_type
class mmap(_mapping):
    """Maps length bytes from the file specified by the file descriptor fileno, all of them if length is 0.

    mmap(fileno, length[, flags[, prot[, access[, offset]]]]): a fileno of -1 means memory without a file.
    """

    __slots__ = "_fd", "_pos", "_access", "_offset", "_flags"

    def __new__(cls, fileno, length, flags=MAP_SHARED, prot=_BOTH, access=ACCESS_DEFAULT, offset=0):
        fileno, length, offset = _index(fileno), _index(length), _index(offset)
        if length < 0:
            raise OverflowError("memory mapped length must be positive")
        if offset < 0:
            raise OverflowError("memory mapped offset must be positive")
        flags, prot, access = _kind(_index(flags), _index(prot), _index(access))
        _sys.audit("mmap.__new__", fileno, length, access, offset)
        self = _mapping.__new__(cls)
        self._fd = -1
        self._pos = 0
        self._access = access
        self._offset = offset
        if fileno == -1:
            flags |= MAP_ANONYMOUS
        else:
            length = _length(fileno, length, offset)
            self._fd = _posix.dup(fileno)
        self._flags = flags
        try:
            self._map(self._fd, length, flags, prot, offset, access == ACCESS_READ)
        except BaseException:
            self._close_file()
            raise
        return self

    def __getstate__(self):
        name = "mmap.mmap" if type(self) is mmap else type(self).__name__
        raise TypeError("cannot pickle '%s' object" % name)

    def __del__(self):
        self._unmap()
        self._close_file()

    def _close_file(self):
        fd = getattr(self, "_fd", -1)
        if fd != -1:
            self._fd = -1
            _posix.close(fd)

    def __repr__(self):
        name = "mmap.mmap" if type(self) is mmap else type(self).__module__ + "." + type(self).__qualname__
        if self._is_closed():
            return "<%s closed=True>" % name
        return "<%s closed=False, access=%s, length=%d, pos=%d, offset=%d>" % (
            name, _ACCESS_NAMES[self._access], len(self), self._pos, self._offset)

    def close(self):
        """Unmap the memory."""
        self._check_exports("cannot close exported pointers exist")
        self._unmap()
        self._close_file()

    @property
    def closed(self):
        return self._is_closed()

    def __enter__(self):
        self._size()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()

    def _check_writable(self):
        if self._access == ACCESS_READ:
            raise TypeError("mmap can't modify a readonly memory map.")

    # As a sequence.

    def __len__(self):
        return self._size()

    def _item(self, index):
        """Return an index that is in range."""
        size = self._size()
        index = _index(index)
        if not -1 << 63 <= index < 1 << 63:
            raise IndexError("cannot fit 'int' into an index-sized integer")
        if index < 0:
            index += size
        if not 0 <= index < size:
            raise IndexError("mmap index out of range")
        return index

    def __getitem__(self, key):
        size = self._size()
        if isinstance(key, slice):
            start, stop, step = key.indices(size)
            if step == 1:
                return self._read(start, max(0, stop - start))
            return bytes(self._get_byte(i) for i in range(start, stop, step))
        if not hasattr(key, "__index__"):
            raise TypeError("mmap indices must be integers")
        return self._get_byte(self._item(key))

    def __iter__(self):
        for index in range(self._size()):
            yield self._read(index, 1)

    def __setitem__(self, key, value):
        size = self._size()
        self._check_writable()
        if isinstance(key, slice):
            start, stop, step = key.indices(size)
            self._set_slice(range(start, stop, step), _data(value))
            return
        if not hasattr(key, "__index__"):
            raise TypeError("mmap indices must be integers")
        index = self._item(key)
        if not hasattr(value, "__index__"):
            raise TypeError("mmap item value must be an int")
        value = _index(value)
        if not 0 <= value <= 255:
            raise ValueError("mmap item value must be in range(0, 256)")
        self._set_byte(index, value)

    def _set_slice(self, places, data):
        if len(data) != len(places):
            raise IndexError("mmap slice assignment is wrong size")
        if places.step == 1:
            self._write(places.start, data)
        else:
            for place, byte in zip(places, data):
                self._set_byte(place, byte)

    def __delitem__(self, key):
        self._size()
        self._check_writable()
        if isinstance(key, slice):
            raise TypeError("mmap object doesn't support slice deletion")
        self._item(key)
        raise TypeError("mmap doesn't support item deletion")

    # As a file.

    def _rest(self):
        """Return how many bytes there are from the position on."""
        return max(0, self._size() - self._pos)

    def read(self, n=None, /):
        """Return the next n bytes, all that are left where n is None or negative."""
        rest = self._rest()
        if n is not None:
            if not hasattr(n, "__index__"):
                raise TypeError("argument should be integer or None, not %r" % type(n).__name__)
            if _index(n) >= 0:
                rest = min(rest, _index(n))
        data = self._read(self._pos, rest) if rest else b""
        self._pos += rest
        return data

    def readline(self):
        """Return the bytes up to the next newline, with it."""
        end = self._size()
        found = self._search(b"\n", self._pos, end)
        return self.read((end if found < 0 else found + 1) - self._pos) if self._pos < end else b""

    def read_byte(self):
        """Return the next byte as an int."""
        if not self._rest():
            raise ValueError("read byte out of range")
        byte = self._get_byte(self._pos)
        self._pos += 1
        return byte

    def write(self, data, /):
        """Write bytes at the position.  Return how many."""
        self._size()
        data = _data(data)
        self._check_writable()
        if self._rest() < len(data):
            raise ValueError("data out of range")
        if data:
            self._write(self._pos, data)
        self._pos += len(data)
        return len(data)

    def write_byte(self, byte, /):
        """Write an int as a byte at the position."""
        self._size()
        byte = _index(byte)
        if not 0 <= byte <= 255:
            raise OverflowError("unsigned byte integer is %s" % (
                "less than minimum" if byte < 0 else "greater than maximum"))
        self._check_writable()
        if not self._rest():
            raise ValueError("write byte out of range")
        self._set_byte(self._pos, byte)
        self._pos += 1

    def tell(self):
        """Return the position."""
        self._size()
        return self._pos

    def seek(self, pos, whence=0, /):
        """Set the position, from the start, the position or the end."""
        size = self._size()
        pos, whence = _index(pos), _index(whence)
        if not 0 <= whence <= 2:
            raise ValueError("unknown seek type")
        pos += (0, self._pos, size)[whence]
        if not 0 <= pos <= size:
            raise ValueError("seek out of range")
        self._pos = pos

    def size(self):
        """Return the size of the file."""
        self._size()
        return _posix.fstat(self._fd).st_size

    # Searching.

    def find(self, sub, start=_MISSING, end=_MISSING, /):
        """Return the lowest index where the bytes are, between start and end, or -1."""
        return self._found(self._search, sub, start, end)

    def rfind(self, sub, start=_MISSING, end=_MISSING, /):
        """Return the highest index where the bytes are, between start and end, or -1."""
        return self._found(self._search_back, sub, start, end)

    def _found(self, search, sub, start, end):
        size = self._size()
        sub = _data(sub)
        start = self._pos if start is _MISSING else _index(start)
        end = size if end is _MISSING else _index(end)
        start, end = (min(max(0, bound + size if bound < 0 else bound), size) for bound in (start, end))
        return search(sub, start, end)

    def _search(self, sub, start, end):
        while start + len(sub) <= end:
            size = min(end - start, _CHUNK + len(sub))
            found = self._read(start, size).find(sub)
            if found >= 0:
                return start + found
            start += size - len(sub) + 1
        return -1

    def _search_back(self, sub, start, end):
        while start + len(sub) <= end:
            size = min(end - start, _CHUNK + len(sub))
            found = self._read(end - size, size).rfind(sub)
            if found >= 0:
                return end - size + found
            end -= size - len(sub) + 1
        return -1

    # The memory.

    def move(self, dest, src, count, /):
        """Copy bytes from src to dest."""
        size = self._size()
        dest, src, count = _index(dest), _index(src), _index(count)
        self._check_writable()
        if min(dest, src, count) < 0 or max(dest, src) + count > size:
            raise ValueError("source, destination, or count out of range")
        self._move(dest, src, count)

    def flush(self, offset=0, size=None, /):
        """Write changes to the file."""
        whole = self._size()
        offset, size = _index(offset), whole if size is None else _index(size)
        if offset < 0 or size < 0 or offset + size > whole:
            raise ValueError("flush values out of range")
        if self._access not in (ACCESS_READ, ACCESS_COPY):
            self._flush(offset, size)

    def madvise(self, option, start=0, length=None, /):
        """Tell the system how the memory will be used."""
        size = self._size()
        option, start, length = _index(option), _index(start), size if length is None else _index(length)
        if not 0 <= start < size:
            raise ValueError("madvise start out of bounds")
        if length < 0:
            raise ValueError("madvise length invalid")
        if length > _sys.maxsize - start:
            raise OverflowError("madvise length too large")
        self._advise(option, start, min(length, size - start))

    def resize(self, newsize, /):
        """Change the size of the memory, and of the file."""
        size = self._size()
        newsize = _index(newsize)
        self._check_exports("mmap can't resize with extant buffers exported.")
        if self._access not in (ACCESS_DEFAULT, ACCESS_WRITE):
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        if not 0 <= newsize < (1 << 63) - self._offset:
            raise ValueError("new size out of range")
        if newsize == 0:
            raise OSError(22, "Invalid argument")
        if self._fd != -1:
            _posix.ftruncate(self._fd, self._offset + newsize)
        elif self._flags & MAP_SHARED and newsize > -size // PAGESIZE * -PAGESIZE:
            raise ValueError("mmap: can't expand a shared mapping on Linux")
        self._resize(newsize)
