"""Reading zip archives, which may stand at the end of another file, such as an executable.

    ends_with_archive(path) whether an archive without a comment is at the end of the file; it reads a few bytes
    read_directory(path)    its Directory; BadArchive if the file does not end with an archive
    Member.read(path)       the contents of one file, inflated and checked
    Member.contents(path)   the same without the check of their sum

Archives over several disks, of more than 4 GB and encrypted ones are refused.  Every number in the archive is
checked before it is used.
"""
from __future__ import absolute_import
import os

from rvm.rlib import files
from rvm.rlib.checksum import crc32
from rvm.rlib.inflate import BadData, inflated
from rvm.rlib.sorting import make_timsort_class

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
        fd = files.open_fd(path, os.O_RDONLY)
        try:
            data = self.packed(fd)
        finally:
            os.close(fd)
        data = self.unpacked(data)
        if len(data) != self.size:
            raise BadArchive("a wrong size")
        return data

    def packed(self, fd):
        """Return the contents as they are in the archive, which the descriptor is open for."""
        header = files.read_at(fd, self.offset, LOCAL_SIZE)
        if len(header) < LOCAL_SIZE or not header.startswith(LOCAL_MARK):
            raise BadArchive("bad local file header")
        start = self.offset + LOCAL_SIZE + number(header, 26, 2) + number(header, 28, 2)
        data = files.read_at(fd, start, self.packed_size)
        if len(data) != self.packed_size:
            raise BadArchive("the end is missing")
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
    """The files in an archive by their names, in the archive's own records.

    A record is read when somebody asks for its file.  A library has a thousand of them, and to make an object and a
    name of each took 1.7 million instructions, a sixth of importing json.
    """

    def __init__(self, data, starts, shift):
        self.data = data            # the records, which have been checked
        self.starts = starts        # where each begins, in the order of the names; the last of the same name counts
        self.shift = shift          # bytes in front of the archive that the offsets do not count

    def is_empty(self):
        return len(self.starts) == 0

    def find(self, name):
        """Return the Member with that name, or None."""
        place = self.count_up_to(name) - 1
        if place < 0 or compare_name(self.data, self.starts[place], name) != 0:
            return None
        return self.member_at(self.starts[place])

    def has(self, name):
        place = self.count_up_to(name) - 1
        return place >= 0 and compare_name(self.data, self.starts[place], name) == 0

    def has_folder(self, name):
        """Return whether there is a file in a folder with that name, or in one of its folders."""
        if name == "":
            return False
        inside = name + "/"
        place = self.count_up_to(inside)
        if place > 0 and compare_name(self.data, self.starts[place - 1], inside) == 0:
            return True
        return place < len(self.starts) and name_at(self.data, self.starts[place]).startswith(inside)

    def names(self):
        """Return a list of the names in their order."""
        return [name_at(self.data, start) for start in self.starts]

    def count_up_to(self, name):
        """Return how many names come before this one or are it."""
        low = 0
        high = len(self.starts)
        while low < high:
            middle = (low + high) >> 1
            if compare_name(self.data, self.starts[middle], name) <= 0:
                low = middle + 1
            else:
                high = middle
        return low

    def member_at(self, start):
        data = self.data
        return Member(number(data, start + 42, 4) + self.shift, number(data, start + 10, 2), number(data, start + 8, 2),
                      number(data, start + 16, 4), number(data, start + 20, 4), number(data, start + 24, 4))


NO_DIRECTORY = Directory("", [], 0)


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
    starts = []
    pos = 0
    before = -1
    in_order = True
    for _ in range(count):
        if pos + ENTRY_SIZE > len(data) or not is_entry(data, pos):
            raise BadArchive("bad central directory")
        name_stop = pos + ENTRY_SIZE + short(data, pos + 28)
        if name_stop > len(data) or number(data, pos + 42, 4) + shift >= stop:
            raise BadArchive("bad central directory")
        if in_order and before >= 0:
            in_order = compare_records(data, before, pos) <= 0
        starts.append(pos)
        before = pos
        pos = name_stop + short(data, pos + 30) + short(data, pos + 32)
    return Directory(data, starts if in_order else sorted_starts(data, starts), shift)


def is_entry(data, pos):
    """Return whether the mark of a record is at `pos`, without a string for it."""
    return (data[pos] == ENTRY_MARK[0] and data[pos + 1] == ENTRY_MARK[1]
            and data[pos + 2] == ENTRY_MARK[2] and data[pos + 3] == ENTRY_MARK[3])


# The names in records.

class NamedStart(object):
    """A name, and where its record begins."""

    def __init__(self, name, start):
        self.name = name
        self.start = start


NamedStartSort = make_timsort_class()


class NameSort(NamedStartSort):
    """Sorts NamedStarts by their names."""

    def lt(self, a, b):
        return a.name < b.name


def sorted_starts(data, starts):
    """Return where the records begin, in the order of their names."""
    named = [NamedStart(name_at(data, start), start) for start in starts]
    NameSort(named).sort()
    return [entry.start for entry in named]


def name_at(data, start):
    """Return the name in the record that begins at `start`."""
    name_start = start + ENTRY_SIZE
    name_stop = name_start + short(data, start + 28)
    assert 0 <= name_start <= name_stop
    return data[name_start:name_stop]


def compare_records(data, first, second):
    """Return how the names in two records compare: less than 0, 0 or more than 0."""
    return compare(data, first + ENTRY_SIZE, short(data, first + 28),
                   data, second + ENTRY_SIZE, short(data, second + 28))


def compare_name(data, start, name):
    """Return how the name in a record compares with the given one."""
    return compare(data, start + ENTRY_SIZE, short(data, start + 28), name, 0, len(name))


def compare(first, first_start, first_size, second, second_start, second_size):
    for i in range(min(first_size, second_size)):
        a = ord(first[first_start + i])
        b = ord(second[second_start + i])
        if a != b:
            return a - b
    return first_size - second_size


def short(data, pos):
    """Return the number that two bytes are."""
    return ord(data[pos]) | ord(data[pos + 1]) << 8


def number(data, pos, count):
    """Return the number that `count` bytes of the data are, the least significant first; they must be there."""
    assert pos >= 0 and pos + count <= len(data)
    value = 0
    for i in range(count):
        value |= ord(data[pos + i]) << (8 * i)
    return value
