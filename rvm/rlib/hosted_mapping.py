"""Memory that the system maps: Python 3's mmap."""
import mmap as host

PAGE_SIZE = host.PAGESIZE


class Mapping(object):
    """Mapped memory, until it is unmapped."""

    def __init__(self, map, size):
        self.map = map
        self.size = size

    def get_byte(self, offset):
        return self.map[offset]

    def set_byte(self, offset, byte):
        self.map[offset] = byte

    def read(self, offset, size):
        """Return bytes as a byte string."""
        return self.map[offset:offset + size].decode("latin-1")

    def write(self, offset, data):
        """Set the bytes from an offset on to those of a byte string."""
        self.map[offset:offset + len(data)] = data.encode("latin-1")

    def move(self, target, source, size):
        self.map.move(target, source, size)

    def flush(self, offset, size):
        """Write changes to the file."""
        self.map.flush(offset, size)

    def advise(self, option, offset, size):
        self.map.madvise(option, offset, size)

    def resize(self, size):
        self.map.resize(size)
        self.size = size

    def unmap(self):
        self.map.close()
        self.size = 0


def map_memory(fd, size, flags, protection, offset):
    """Return the Mapping of a part of an open file, or of memory alone with the flag for that."""
    return Mapping(host.mmap(fd, size, flags=flags, prot=protection, offset=offset), size)
