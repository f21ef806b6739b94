"""Positions as programs see them: one for each two bytes of code, and all of them in CPython's table `co_linetable`.

In that table an entry is a byte of 128, the entry's kind times 8 and the number of its pairs of bytes less one, and
what the kind wants: of KIND_SHORT and KIND_LINES the columns in a byte or two, of the others numbers in groups of six
bits, least significant first, all but the last with the next bit set; signed ones have their sign in the lowest bit.
A line is relative to that of the entry before; columns of KIND_LONG are counted from 1, 0 is none.
(Objects/locations.md of CPython 3.11.)
"""
from rvm.code.classes import CONTROL, MOVES
from rvm.code.decode import decode
from rvm.code.disassemble import instruction_set_of
from rvm.code.instruction_set import EXTRA_WIDE, WIDE
from rvm.code.line_marks import LineReader
from rvm.code.positions import NONE, UNKNOWN, Position, PositionReader, PositionTable, line_at, ranges
from rvm.code.tables import Lines, lines_of

PAIRS_IN_ENTRY = 8
KIND_SHORT = 0          # to 9: on the same line, the first column is less than 80
KIND_LINES = 10         # to 12: no, one or two lines on
KIND_NO_COLUMNS = 13
KIND_LONG = 14
KIND_NONE = 15
MOST_GROUPS = 5         # of six bits, in a number

NO_POSITION = Position(NONE, NONE, NONE, NONE)


def positions_of(code):
    """Return the Positions of each two bytes of code, as far as they are known.

    So `f_lasti // 2` is an index, as in CPython.  Where two instructions begin in two bytes, it is the second
    one's, or the first one's if that may fail.
    """
    reader = PositionReader(code.details.positions, code.first_line)
    result = []
    begun = -1                          # where the last instruction begins, if it may fail
    for instruction in decode(code.bytecode, instruction_set_of(code)):
        pc = instruction.pc
        while reader.end <= pc and reader.advance():
            pass
        if reader.col_offset == UNKNOWN or reader.end <= pc:
            break
        position = position_in(reader)
        if pc & 1 == 1 and begun != pc - 1:
            result[pc >> 1] = position
        while len(result) * 2 < instruction.end:
            result.append(position)
        may_fail = instruction.opcode.klass != MOVES and instruction.opcode.klass != CONTROL
        begun = pc if may_fail else -1
    return result


def position_in(reader):
    """Return the Position that the reader is at; without columns, where these are not to be shown."""
    if reader.lineno < 0:
        return NO_POSITION
    if ranges.hidden:
        return Position(reader.lineno, reader.lineno, NONE, NONE)
    return Position(reader.lineno, reader.end_lineno, reader.col_offset, reader.end_col_offset)


def reached_lines(code):
    """Return the Lines of code in order, with those that CPython has instructions on and rvm none: runs of no bytes."""
    marks = LineReader(code)
    if marks.is_plain:
        return lines_of(code)
    result = [Lines(0, 0, 0 if code.name == "<module>" else code.first_line)]
    before = -1
    for instruction in decode(code.bytecode, instruction_set_of(code)):
        pc = instruction.pc
        lookup = line_of_lookup(code, instruction)
        for line in marks.between(before, pc):
            if line > lookup:
                add_line(result, pc, pc, lookup)
                lookup = NONE
            add_line(result, pc, pc, line)
        add_line(result, pc, pc, lookup)
        add_line(result, pc, instruction.end, marks.line_at(pc))
        before = pc
    return result


def line_of_lookup(code, instruction):
    """Return the line of a CALL_METHOD's look-up, which CPython does before the arguments; of others, NONE."""
    if instruction.opcode.name != "CALL_METHOD":
        return NONE
    opcode = ord(code.bytecode[instruction.pc])
    behind = 2 if opcode == WIDE or opcode == EXTRA_WIDE else 1
    return line_at(code.details.positions, code.first_line, instruction.pc + behind)


def add_line(result, start, end, line):
    """Add a run of code to the list, to its last one if that has the same line or the run is on no line."""
    last = result[-1]
    if line >= 0 and line != last.lineno:
        result.append(Lines(start, end, line))
    else:
        last.end = end


# Writing.

def location_table(code):
    """Return the positions of code as CPython's `co_linetable` has them."""
    positions = positions_of(code)
    chars = []
    line = code.first_line
    start = 0
    while start < len(positions):
        position = positions[start]
        end = start + 1
        while end < len(positions) and end - start < PAIRS_IN_ENTRY and is_same(position, positions[end]):
            end += 1
        add_entry(chars, position, position.lineno - line, end - start)
        if position.lineno >= 0:
            line = position.lineno
        start = end
    return "".join(chars)


def is_same(position, other):
    return (position.lineno == other.lineno and position.end_lineno == other.end_lineno
            and position.col_offset == other.col_offset and position.end_col_offset == other.end_col_offset)


def add_entry(chars, position, line_step, count):
    start = position.col_offset
    end = position.end_col_offset
    on_one_line = position.end_lineno == position.lineno
    if position.lineno < 0:
        add_first(chars, KIND_NONE, count)
    elif start < 0 or end < 0:
        add_first(chars, KIND_NO_COLUMNS, count)
        add_signed(chars, line_step)
    elif on_one_line and line_step == 0 and start < 80 and 0 <= end - start < 16:
        add_first(chars, KIND_SHORT + (start >> 3), count)
        chars.append(chr((start & 7) << 4 | (end - start)))
    elif on_one_line and 0 <= line_step <= 2 and start < 128 and end < 128:
        add_first(chars, KIND_LINES + line_step, count)
        chars.append(chr(start))
        chars.append(chr(end))
    else:
        add_first(chars, KIND_LONG, count)
        add_signed(chars, line_step)
        add_number(chars, position.end_lineno - position.lineno)
        add_number(chars, start + 1)
        add_number(chars, end + 1)


def add_first(chars, kind, count):
    chars.append(chr(128 | kind << 3 | (count - 1)))


def add_signed(chars, number):
    add_number(chars, -number << 1 | 1 if number < 0 else number << 1)


def add_number(chars, number):
    while number >= 64:
        chars.append(chr(number & 63 | 64))
        number >>= 6
    chars.append(chr(number))


# Reading.

class BadTable(Exception):
    """The bytes are no table of locations."""


class LocationReader(object):
    """Walks a table in CPython's form."""

    def __init__(self, data, line):
        self.data = data
        self.offset = 0
        self.line = line
        self.count = 0              # of pairs of bytes, in the entry read last
        self.position = NO_POSITION

    def advance(self):
        """Read the next entry.  Return False at the end; raise BadTable."""
        if self.offset >= len(self.data):
            return False
        first = self.byte()
        if first < 128:
            raise BadTable
        self.count = (first & 7) + 1
        self.position = self.read_position(first >> 3 & 15)
        return True

    def read_position(self, kind):
        if kind == KIND_NONE:
            return NO_POSITION
        if kind == KIND_NO_COLUMNS:
            self.step(self.signed())
            return Position(self.line, self.line, NONE, NONE)
        if kind == KIND_LONG:
            self.step(self.signed())
            end_line = self.line + self.number()
            start = self.number() - 1
            return Position(self.line, end_line, start, self.number() - 1)
        if kind >= KIND_LINES:
            self.step(kind - KIND_LINES)
            start = self.byte()
            return Position(self.line, self.line, start, self.byte())
        low = self.byte()
        start = kind << 3 | low >> 4
        return Position(self.line, self.line, start, start + (low & 15))

    def step(self, lines):
        self.line += lines
        if self.line < 0:
            raise BadTable

    def byte(self):
        if self.offset >= len(self.data):
            raise BadTable
        self.offset += 1
        return ord(self.data[self.offset - 1])

    def number(self):
        number = 0
        for group in range(MOST_GROUPS):
            byte = self.byte()
            number |= (byte & 63) << 6 * group
            if byte & 64 == 0:
                return number
        raise BadTable

    def signed(self):
        number = self.number()
        return -(number >> 1) if number & 1 else number >> 1


def positions_from(data, first_line, size):
    """Return the table of rvm.code.positions for `size` bytes of code that a table in CPython's form stands for.

    What that table does not reach has no known position.  Raise BadTable.
    """
    reader = LocationReader(data, first_line)
    table = PositionTable(first_line)
    done = 0
    while done < size and reader.advance():
        length = min(2 * reader.count, size - done)
        position = reader.position
        table.add(length, position.lineno, position.end_lineno, position.col_offset, position.end_col_offset)
        done += length
    if done < size:
        table.add(size - done, NONE, NONE, UNKNOWN, UNKNOWN)
    return table.finish()
