"""The lines of instructions as programs see them, and the exception table as bytes that can be compared.

These bytes hold, for each of its lines, four numbers: start, length, target and
register, in groups of seven bits as in rvm.code.positions.  This module knows nothing of instructions.
"""
from rvm.code.positions import UNKNOWN, PositionReader


class Lines(object):
    """A run of code of one line, NONE if it is on none: from byte `start` to `end`."""

    def __init__(self, start, end, lineno):
        self.start = start
        self.end = end
        self.lineno = lineno


def lines_of(code):
    """Return the Lines of the code, in order; no two that follow each other have the same line."""
    result = []
    reader = PositionReader(code.details.positions, code.first_line)
    start = 0
    while reader.advance() and reader.col_offset != UNKNOWN:
        count = len(result)
        if count > 0 and result[count - 1].lineno == reader.lineno:
            result[count - 1].end = reader.end
        else:
            result.append(Lines(start, reader.end, reader.lineno))
        start = reader.end
    return result


def line_number_table(code):
    """Return the lines as CPython's `co_lnotab` has them: pairs of bytes, how far code and line advance."""
    chars = []
    pc = 0
    lineno = code.first_line
    for lines in lines_of(code):
        if lines.lineno < 0:
            continue
        add_step(chars, lines.start - pc, lines.lineno - lineno)
        pc = lines.start
        lineno = lines.lineno
    return "".join(chars)


def add_step(chars, code_step, line_step):
    if code_step == 0 and line_step == 0:
        return
    while code_step > 255:
        chars.append("\xff\x00")
        code_step -= 255
    while line_step > 127:
        chars.append(chr(code_step) + "\x7f")
        code_step = 0
        line_step -= 127
    while line_step < -128:
        chars.append(chr(code_step) + "\x80")
        code_step = 0
        line_step += 128
    chars.append(chr(code_step) + chr(line_step & 255))


# The exception table.

def exception_table(handlers):
    """Return the bytes of an exception table."""
    chars = []
    for handler in handlers:
        for number in [handler.start, handler.end - handler.start, handler.target, handler.register]:
            add_number(chars, number)
    return "".join(chars)


def add_number(chars, number):
    while number >= 128:
        chars.append(chr(number & 127 | 128))
        number >>= 7
    chars.append(chr(number))
