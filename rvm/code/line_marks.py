"""The table of line marks: what tracing has to know of lines beside the positions of instructions.

CPython has instructions, on lines that a debugger stops at, where rvm has none: for `pass` and `try`, for a jump that
is led on to another one, for a constant that is an operand.  And it has instructions on no line, such as the return
at the end of a function: they count to the line of whatever was executed before them.

The table is a byte string of entries.  Each is a kind and numbers, in groups of seven bits as in rvm.code.positions:

    NO_LINE pc                  the instruction at pc is on no line
    NOWHERE pc                  ... and the next one that is on a line begins that line
    COLD pc                     from pc on is code that CPython has elsewhere: a jump back from there is none
    SEND pc                     a jump back to the instruction at pc does not count as one
    BEFORE pc line              the line is reached before the instruction at pc
    EDGE pc next_pc line        the line is reached on the way from the instruction at pc, -1 for the entry, to another
    LOOP pc next_pc             the instruction at pc ends a round of a loop as CPython's jump back to its head does;
                                when it jumps to next_pc, a round begins
    PLAIN                       the positions are those that a program has given the code: no lines beside them

Lines are counted from the code's first one.  Several of one place are in the order in which they are reached.  Those
that an instruction beside them tells of as well are left out.

This module knows nothing of instructions.
"""
from rvm.code.positions import PositionReader, unzigzag, zigzag

NO_LINE, BEFORE, EDGE, LOOP, NOWHERE, COLD, SEND, PLAIN = 0, 1, 2, 3, 4, 5, 6, 7
PLAIN_MARKS = chr(PLAIN)
NEW_LINE = -2       # instead of a line: see NOWHERE
NO_LINES = []


class LineMarks(object):
    """Makes a table; `line` is that of what is executed before, `own` of the instruction itself, -1 if not known."""

    def __init__(self, first_line):
        self.first_line = first_line
        self.bytes = []

    def add_before(self, pc, lines, line, own):
        if own < 0:
            self.put(NO_LINE)
            self.put(pc)
        count = len(lines)
        while count > 0 and lines[count - 1] == own:
            count -= 1
        for i in range(count):
            if lines[i] != line:
                line = lines[i]
                self.put(BEFORE)
                self.put(pc)
                self.put(zigzag(line - self.first_line))

    def add_edge(self, pc, next_pc, lines, line):
        for mark in lines:
            if mark != line:
                line = mark
                self.put(EDGE)
                self.put(zigzag(pc))
                self.put(next_pc)
                self.put(zigzag(line - self.first_line))

    def add_cold(self, pc):
        self.put(COLD)
        self.put(pc)

    def add_send(self, pc):
        self.put(SEND)
        self.put(pc)

    def add_nowhere(self, pc):
        self.put(NOWHERE)
        self.put(pc)

    def add_loop(self, pc, next_pc):
        self.put(LOOP)
        self.put(pc)
        self.put(next_pc)

    def put(self, number):
        while number >= 128:
            self.bytes.append(chr(number & 127 | 128))
            number >>= 7
        self.bytes.append(chr(number))

    def finish(self):
        return "".join(self.bytes)


class LineReader(object):
    """The lines of a code's instructions, and the lines between them."""

    def __init__(self, code):
        self.size = len(code.bytecode)
        self.first_line = code.first_line
        self.cold = self.size
        self.lines = []             # by pc; -1 or NEW_LINE for an instruction on no line
        self.before = {}            # pc -> lines
        self.sends = {}             # pc of each SEND
        self.edges = {}             # key of two pcs -> lines
        self.loops = {}             # pc -> where the round begins
        self.is_plain = False
        reader = PositionReader(code.details.positions, code.first_line)
        while reader.advance() and len(self.lines) < self.size:
            while len(self.lines) < reader.end and len(self.lines) < self.size:
                self.lines.append(reader.lineno)
        while len(self.lines) < self.size:
            self.lines.append(-1)
        marks = PositionReader(code.details.line_marks, 0)
        while marks.offset < len(code.details.line_marks):
            self.read_mark(marks)

    def read_mark(self, marks):
        kind = marks.get()
        if kind == NO_LINE:
            pc = marks.get()
            if pc < self.size:
                self.lines[pc] = -1
        elif kind == BEFORE:
            pc = marks.get()
            append_to(self.before, pc, self.first_line + unzigzag(marks.get()))
        elif kind == NOWHERE:
            pc = marks.get()
            if pc < self.size:
                self.lines[pc] = NEW_LINE
        elif kind == SEND:
            self.sends[marks.get()] = True
        elif kind == PLAIN:
            self.is_plain = True
        elif kind == COLD:
            self.cold = marks.get()
        elif kind == LOOP:
            pc = marks.get()
            self.loops[pc] = marks.get()
        else:
            pc = unzigzag(marks.get())
            append_to(self.edges, self.key(pc, marks.get()), self.first_line + unzigzag(marks.get()))

    def key(self, pc, next_pc):
        return (pc + 1) * (self.size + 1) + next_pc

    def line_at(self, pc):
        """Return the line of the instruction at `pc`, -1 or NEW_LINE if it is on none."""
        return self.lines[pc] if 0 <= pc < self.size else -1

    def last_line(self):
        """Return the greatest line of all."""
        last = -1
        for line in self.lines:
            last = max(last, line)
        for pc in self.before:
            for line in self.before[pc]:
                last = max(last, line)
        for key in self.edges:
            for line in self.edges[key]:
                last = max(last, line)
        return last

    def is_back(self, pc, next_pc):
        """Return whether CPython jumps back to get from the instruction at `pc` to the other."""
        if next_pc in self.sends:
            return False
        if next_pc in self.loops and self.loops[next_pc] <= pc <= next_pc:
            return True
        if pc in self.loops and self.loops[pc] == next_pc:
            return False
        return next_pc < pc and (pc < self.cold or next_pc >= self.cold)

    # What tracing tells of before the instruction at `pc`: `last` is the one executed before, -1 for none, and `line`
    # is the line that counts until then.

    def marks_reached(self, last, pc, line):
        """Return the lines that are reached between the two instructions."""
        reached = []
        for mark in self.between(last, pc):
            if mark != line:
                reached.append(mark)
                line = mark
        return reached

    def is_reached(self, last, pc, line):
        """Return whether the instruction's own line is reached; `line` counts after those between the two."""
        own = self.line_at(pc)
        return own >= 0 and (own != line or self.is_back(last, pc))

    def line_after(self, pc, line):
        """Return the line that counts once the instruction at `pc` has begun."""
        own = self.line_at(pc)
        if own == NEW_LINE:
            return -1
        return own if own >= 0 else line

    def between(self, pc, next_pc):
        """Return the lines that are reached between the two instructions."""
        return self.edges.get(self.key(pc, next_pc), NO_LINES) + self.before.get(next_pc, NO_LINES)


def append_to(lists, key, line):
    if key not in lists:
        lists[key] = []
    lists[key].append(line)
