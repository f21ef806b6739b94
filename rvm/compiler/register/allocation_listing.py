"""Lists the allocation of a function's registers: what `-m allocation` prints for the register machine.

Time runs from left to right, an instruction a column.  Long functions come in parts, each with the instructions
that it spans, numbered, and below them the bars of the registers that are live there.
"""
from rvm.compiler.graph.graph_listing import heading_line, numbered_line
from rvm.compiler.register.intervals import BOTH_VARIABLES, INTERFERE, JOINED
from rvm.listing import (
    BARS, FAINT, FIRST_BAR, NAME, PLAIN, WIDTH, ListingLine, clipped, padded, styled_line, wrapped)
from rvm.rlib import utf8

LIVE = "\xe2\x94\x80"   # a horizontal line
LEGEND = [
    "A bar shows where a register is live: r reads it, w writes it, x does both; " + LIVE + " is in between.",
    "An instruction reads before it writes: what is read last and what is written first there can share.",
]
MOST_NAME = 24          # columns of a register's name
OUTCOMES = {JOINED: "coalesced, both sides share a register", INTERFERE: "stays, its sides interfere",
            BOTH_VARIABLES: "stays, each variable has a register of its own"}


def legend():
    """Return the lines that explain the bars."""
    return [styled_line(text, FAINT, None) for text in LEGEND]


def list_allocation(record):
    """Return the lines about the Intervals of a rvm.compiler.record.FunctionRecord."""
    intervals = record.intervals
    lines = [heading_line(record.code, ": virtual registers: %d, machine registers: %d" % (
        len(intervals.rows), len(intervals.names)))]
    drawing = Drawing(intervals)
    start = 0
    while start < len(intervals.labels):
        drawing.list_part(start, lines)
        start += drawing.span
    list_interference(intervals, lines)
    list_moves(intervals, lines)
    return lines


class Drawing(object):
    """Draws the bars of a function.  `span` is how many instructions a part has."""

    def __init__(self, intervals):
        self.intervals = intervals
        self.names = [clipped(row.name, MOST_NAME) for row in intervals.rows]
        self.registers = [register_of(row, intervals) for row in intervals.rows]
        self.name_width = widest(self.names)
        self.label_width = 2 + self.name_width + 2 + widest(self.registers) + 2
        self.span = max((WIDTH - self.label_width) // 10 * 10, 10)
        self.rows_of_part = self.find_rows()

    def find_rows(self):
        """Return for each part the indexes of the rows that have something there."""
        parts = [[] for part in range(len(self.intervals.labels) // self.span + 1)]
        for i in range(len(self.intervals.rows)):
            live = self.intervals.rows[i].live
            last = -1
            for j in range(0, len(live), 2):
                for part in range(max(live[j] // self.span, last + 1), (live[j + 1] - 1) // self.span + 1):
                    parts[part].append(i)
                    last = part
        return parts

    def list_part(self, start, lines):
        end = min(start + self.span, len(self.intervals.labels))
        for i in range(start, end):
            lines.append(numbered_line(i, self.intervals.starts[i], self.intervals.labels[i],
                                       self.intervals.positions[i], WIDTH))
        rows = self.rows_of_part[start // self.span]
        if len(rows) > 0:
            lines.append(ListingLine("", None))
            self.list_ruler(start, end, lines)
            for row in rows:
                lines.append(self.bar(row, start, end))
        lines.append(ListingLine("", None))

    def list_ruler(self, start, end, lines):
        """Append the names of the blocks, and the numbers of the instructions."""
        margin = " " * self.label_width
        blocks = margin
        tens = margin
        units = margin
        for i in range(start, end):
            column = self.label_width + i - start
            number = self.intervals.starts[i]
            if number >= 0 and len(blocks) <= column:
                blocks += " " * (column - len(blocks)) + "b%d " % number
            if i % 10 == 0:
                tens += " " * (column - len(tens)) + "%d" % i
            units += "%d" % (i % 10)
        for text in [blocks, tens, units]:
            lines.append(styled_line(text.rstrip(" "), FAINT, None))

    def bar(self, index, start, end):
        """Return the line of a register, from the instruction `start` up to `end`."""
        row = self.intervals.rows[index]
        line = ListingLine("  ", None)
        line.add(self.names[index], NAME)
        line.add(" " * (4 + self.name_width - utf8.display_width(line.text)), PLAIN)
        line.add(padded(self.registers[index], self.label_width - self.name_width - 4), PLAIN)
        line.add(bar_text(row, start, end), FIRST_BAR + row.register % BARS)
        return line


def widest(texts):
    width = 0
    for text in texts:
        width = max(width, utf8.display_width(text))
    return width


def register_of(row, intervals):
    """Return which machine register the virtual one got, and with which other one it was coalesced."""
    text = "r%d" % row.register
    if row.coalesced >= 0:
        text += " with " + clipped(intervals.rows[row.coalesced].name, MOST_NAME)
    return text


def bar_text(row, start, end):
    """Return the cells of a bar, up to the last that is not empty."""
    cells = [" "] * (end - start)
    used = 0
    for j in range(0, len(row.live), 2):
        for i in range(max(row.live[j], start), min(row.live[j + 1], end)):
            cells[i - start] = LIVE
            used = max(used, i - start + 1)
    for i in row.reads:
        if start <= i < end:
            cells[i - start] = "r"
    for i in row.writes:
        if start <= i < end:
            cells[i - start] = "x" if cells[i - start] == "r" else "w"
    assert used >= 0
    return "".join(cells[:used])


def list_interference(intervals, lines):
    """Append which registers interfere."""
    lines.append(ListingLine("  interference", None))
    count = len(lines)
    width = widest([clipped(row.name, MOST_NAME) for row in intervals.rows])
    for row in intervals.rows:
        if len(row.interferes) > 0:
            names = [intervals.rows[index].name for index in row.interferes]
            lines += wrapped(names, width + 6, "    " + padded(clipped(row.name, MOST_NAME), width + 2))
    if len(lines) == count:
        lines.append(ListingLine("    none", None))


def list_moves(intervals, lines):
    """Append what became of the moves."""
    lines.append(ListingLine("  moves", None))
    for move in intervals.moves:
        label = clipped(intervals.labels[move.index], WIDTH // 2)
        lines.append(ListingLine("    %d  %s: %s" % (move.index, label, OUTCOMES[move.outcome]),
                                 intervals.positions[move.index]))
    if len(intervals.moves) == 0:
        lines.append(ListingLine("    none", None))
