"""The position table: the source position of each instruction, in few bytes.

The table is a byte string of entries, each for the code from where the entry before
it ends.  An entry is five numbers: how many bytes of code, the line relative to the
entry before, the number of lines that the position spans less one, and the columns of
its start and end, counted in UTF-8 bytes.  Numbers are in groups of seven bits,
least significant first, all but the last with the top bit set; signed ones are
zigzag coded.

Code that a program has made may have instructions on no line, whose numbers are NONE, positions without columns, and
at its end instructions of which nothing is known, whose columns are UNKNOWN.

This module knows nothing of instructions.
"""

NONE = -1
UNKNOWN = -2


class Ranges(object):
    """Whether programs see only the lines of positions: `-X no_debug_ranges`.  One instance, `ranges`."""

    def __init__(self):
        self.hidden = False


ranges = Ranges()


class Position(object):
    """A range of the source, as CPython's co_positions has it."""
    _immutable_fields_ = ["lineno", "end_lineno", "col_offset", "end_col_offset"]

    def __init__(self, lineno, end_lineno, col_offset, end_col_offset):
        self.lineno = lineno
        self.end_lineno = end_lineno
        self.col_offset = col_offset
        self.end_col_offset = end_col_offset


class PositionTable(object):
    """Makes a table: `add` for each run of code in order, then `finish`."""

    def __init__(self, first_line):
        self.bytes = []
        self.lineno = first_line
        self.length = 0             # of the code of the pending entry
        self.pending = Position(first_line, first_line, 0, 0)

    def add(self, length, lineno, end_lineno, col_offset, end_col_offset):
        """Note that the next `length` bytes of code come from this position."""
        last = self.pending
        if (lineno != last.lineno or end_lineno != last.end_lineno or
                col_offset != last.col_offset or end_col_offset != last.end_col_offset):
            self.flush()
            self.pending = Position(lineno, end_lineno, col_offset, end_col_offset)
        self.length += length

    def flush(self):
        if self.length == 0:
            return
        position = self.pending
        self.put(self.length)
        self.put(zigzag(position.lineno - self.lineno))
        self.put(zigzag(position.end_lineno - position.lineno))
        self.put(zigzag(position.col_offset))
        self.put(zigzag(position.end_col_offset))
        self.lineno = position.lineno
        self.length = 0

    def put(self, number):
        while number >= 128:
            self.bytes.append(chr(number & 127 | 128))
            number >>= 7
        self.bytes.append(chr(number))

    def finish(self):
        self.flush()
        return "".join(self.bytes)


def zigzag(number):
    """Return a signed number as an unsigned one: 0, -1, 1, -2, ... become 0, 1, 2, 3, ..."""
    if number < 0:
        return -2 * number - 1
    return 2 * number


def unzigzag(number):
    if number & 1:
        return -((number + 1) >> 1)
    return number >> 1


class PositionReader(object):
    """Walks a table from its start: after `advance`, `end` is where the entry's code ends."""

    def __init__(self, table, first_line):
        self.table = table
        self.offset = 0
        self.end = 0
        self.lineno = first_line
        self.end_lineno = first_line
        self.col_offset = 0
        self.end_col_offset = 0

    def advance(self):
        """Read the next entry; return False at the end of the table."""
        if self.offset >= len(self.table):
            return False
        self.end += self.get()
        self.lineno += unzigzag(self.get())
        self.end_lineno = self.lineno + unzigzag(self.get())
        self.col_offset = unzigzag(self.get())
        self.end_col_offset = unzigzag(self.get())
        return True

    def get(self):
        """Return the next number; what is missing at the end of a broken table reads as zeros."""
        number = 0
        shift = 0
        while self.offset < len(self.table) and shift < 35:
            byte = ord(self.table[self.offset])
            self.offset += 1
            number |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                break
        return number


def position_at(table, first_line, pc):
    """Return the Position of the instruction that holds the byte of code `pc`.

    For a method call, the byte after its opcode has the position of the method's lookup.
    """
    reader = PositionReader(table, first_line)
    while reader.end <= pc:
        if not reader.advance():
            break
    return Position(reader.lineno, reader.end_lineno, reader.col_offset, reader.end_col_offset)


def line_at(table, first_line, pc):
    return position_at(table, first_line, pc).lineno
