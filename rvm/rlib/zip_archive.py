"""Reading zip archives, which may stand at the end of another file, such as an executable.

    ends_with_archive(path) whether an archive without a comment is at the end of the file; it reads a few bytes
    read_directory(path)    its Directory; BadArchive if the file does not end with an archive
    Member.read(path)       the contents of one file, inflated and checked
    Member.contents(path)   the same without the check of their sum

Archives over several disks, of more than 4 GB and encrypted ones are refused.  Every number in the archive is
checked before it is used.
"""
from rvm.rlib import files
from rvm.rlib.checksum import crc32
from rvm.rlib.inflate import BadData, inflated

END_MARK = "PK\x05\x06"
END_SIZE = 22
MOST_COMMENT = 0xFFFF
ENTRY_MARK = "PK\x01\x02"
ENTRY_SIZE = 46
LOCAL_MARK = "PK\x03\x04"
LOCAL_SIZE = 30
STORED, DEFLATED = 0, 8         # the methods of compression
ENCRYPTED = 1                   # a flag
MOST_GROWTH = 1032              # how often as long the result of inflating can be as the data


class BadArchive(Exception):
    """There is no archive, or it is broken; `message` says what is wrong."""

    def __init__(self, message):
        self.message = message


class Member(object):
    """A file in an archive: where it is, and how."""
    _immutable_ = True

    def __init__(self, offset, method, flags, crc, packed_size, size):
        self.offset = offset
        self.method = method
        self.flags = flags
        self.crc = crc
        self.packed_size = packed_size
        self.size = size

    def read(self, path):
        """Return the contents; the archive is the file `path`.  Raise BadArchive or OSError."""
        data = self.contents(path)
        if crc32(data) != self.crc:
            raise BadArchive("the checksum is wrong")
        return data

    def contents(self, path):
        """Return the same, but do not look at the checksum."""
        if self.flags & ENCRYPTED:
            raise BadArchive("it is encrypted")
        header = files.read_part(path, self.offset, LOCAL_SIZE)
        if len(header) < LOCAL_SIZE or not header.startswith(LOCAL_MARK):
            raise BadArchive("bad local file header")
        start = self.offset + LOCAL_SIZE + number(header, 26, 2) + number(header, 28, 2)
        data = files.read_part(path, start, self.packed_size)
        if len(data) != self.packed_size:
            raise BadArchive("the end is missing")
        data = self.unpacked(data)
        if len(data) != self.size:
            raise BadArchive("a wrong size")
        return data

    def unpacked(self, data):
        if self.method == STORED:
            return data
        if self.method != DEFLATED:
            raise BadArchive("it is compressed by method %d" % self.method)
        if self.size > (len(data) + 1) * MOST_GROWTH:
            raise BadArchive("a wrong size")
        try:
            return inflated(data, self.size)
        except BadData as e:
            raise BadArchive(e.message)


class Directory(object):
    """The files in an archive by their names; `folders` has the names of the folders that they are in."""

    def __init__(self):
        self.members = {}
        self.folders = {}

    def add(self, name, member):
        self.members[name] = member
        folder = files.dirname(name)
        while folder != "" and folder not in self.folders:
            self.folders[folder] = True
            folder = files.dirname(folder)


def read_directory(path):
    """Return the Directory of the archive at the end of a file.  Raise BadArchive or OSError."""
    file_size = files.stat_size_mtime(path)[0]
    end = end_of_directory(path, file_size)
    record = files.read_part(path, end, END_SIZE)
    if len(record) < END_SIZE:
        raise BadArchive("the end is missing")
    size = number(record, 12, 4)
    start = end - size
    shift = start - number(record, 16, 4)       # the bytes in front of the archive, where it does not count them
    if start < 0 or shift < 0:
        raise BadArchive("bad central directory size or offset")
    data = files.read_part(path, start, size)
    if len(data) != size:
        raise BadArchive("the end is missing")
    return directory_of(data, number(record, 10, 2), shift, start)


def ends_with_archive(path):
    """Return whether the file ends with the last record of an archive that has files.  Raise OSError."""
    record = files.read_part(path, max(files.stat_size_mtime(path)[0] - END_SIZE, 0), END_SIZE)
    return len(record) == END_SIZE and record.startswith(END_MARK) and number(record, 10, 2) > 0


def end_of_directory(path, file_size):
    """Return where the archive's last record begins; behind it is only the archive's comment."""
    if file_size < END_SIZE:
        raise BadArchive("not a Zip file")
    end = file_size - END_SIZE
    if files.read_part(path, end, END_SIZE).startswith(END_MARK):
        return end
    start = max(end - MOST_COMMENT, 0)
    found = files.read_part(path, start, file_size - start).rfind(END_MARK)
    if found < 0 or start + found > end:
        raise BadArchive("not a Zip file")
    return start + found


def directory_of(data, count, shift, stop):
    """Return the Directory whose records are `data`; files begin before the offset `stop`."""
    directory = Directory()
    pos = 0
    for _ in range(count):
        if pos + ENTRY_SIZE > len(data) or data[pos:pos + 4] != ENTRY_MARK:
            raise BadArchive("bad central directory")
        name_start = pos + ENTRY_SIZE
        name_stop = name_start + number(data, pos + 28, 2)
        offset = number(data, pos + 42, 4) + shift
        if name_stop > len(data) or offset >= stop:
            raise BadArchive("bad central directory")
        member = Member(offset, number(data, pos + 10, 2), number(data, pos + 8, 2), number(data, pos + 16, 4),
                        number(data, pos + 20, 4), number(data, pos + 24, 4))
        assert 0 <= name_start <= name_stop
        directory.add(data[name_start:name_stop], member)
        pos = name_stop + number(data, pos + 30, 2) + number(data, pos + 32, 2)
        assert pos >= 0
    return directory


def number(data, pos, count):
    """Return the number that `count` bytes of the data are, the least significant first; they must be there."""
    assert pos >= 0 and pos + count <= len(data)
    value = 0
    for i in range(count):
        value |= ord(data[pos + i]) << (8 * i)
    return value
