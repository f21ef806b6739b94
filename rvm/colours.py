"""Colours on a terminal, for what the stages of compilation and `-X trace` print.

They are there if what is written to is a terminal, TERM is not `dumb`, and NO_COLOR is not set or empty
(no-color.org).  Otherwise the text is as it is.
"""
from rvm.listing import (
    ADDED, BARS, FAILED, FAINT, FIRST_BAR, HEADING, NAME, PLAIN, REMOVED, VALUE, ListingLine, joined, styled_line)
from rvm.rlib import files
from rvm.rlib.strings import StringBuilder, is_alnum

STDOUT = 1
RESET = "\033[0m"
# The parameters of "select graphic rendition" (ECMA-48) for each style: bold, faint, or a colour.
RENDITIONS = {HEADING: "1", FAINT: "2", NAME: "36", VALUE: "33", ADDED: "32", REMOVED: "31", FAILED: "31"}
FIRST_COLOUR = 31       # red; green, yellow, blue, magenta and cyan follow
for _bar in range(BARS):
    RENDITIONS[FIRST_BAR + _bar] = "%d" % (FIRST_COLOUR + _bar)


def are_wanted(fd):
    """Return whether what is written there gets colours."""
    refused = files.getenv("NO_COLOR")
    if refused is not None and refused != "":
        return False
    return files.isatty(fd) and files.getenv("TERM") != "dumb"


def shown_lines(lines):
    """Return the text of a listing for standard output, with colours if they are wanted."""
    return painted(lines) if are_wanted(STDOUT) else joined(lines)


def shown(text, styled):
    """Return a text for standard output; if colours are wanted, with those that the function `styled` gives to each line."""
    if not are_wanted(STDOUT):
        return text
    lines = text.split("\n")
    lines.pop()                 # what is behind the last newline
    return painted([styled(line) for line in lines])


def painted(lines):
    """Return the text of a listing with colours."""
    builder = StringBuilder()
    for line in lines:
        end = 0
        for span in line.spans:
            builder.append_slice(line.text, end, span.start)
            builder.append("\033[" + RENDITIONS[span.style] + "m")
            builder.append_slice(line.text, span.start, span.end)
            builder.append(RESET)
            end = span.end
        builder.append_slice(line.text, end, len(line.text))
        builder.append("\n")
    return builder.build()


# Texts that come without styles.

def token_line(text):
    """Return the line of a token: its range, its kind, its text."""
    line = ListingLine("", None)
    range_end = text.find(":") + 1
    assert range_end >= 0
    kind = skip(text, range_end, " ")
    assert kind >= 0
    kind_end = text.find(" ", kind)
    if kind_end < 0:
        kind_end = len(text)
    line.add(text[:range_end], FAINT)
    line.add(text[range_end:kind_end], NAME)
    line.add(text[kind_end:], VALUE)
    return line


def code_line(text):
    """Return a line of the disassembly: a heading, a handler, or an instruction, whose columns are fixed."""
    if text == "" or text[0] != " ":
        return styled_line(text, HEADING, None)
    if text.startswith("  handler:") or len(text) < 33:
        return styled_line(text, FAINT, None)
    line = ListingLine("", None)
    line.add(text[:16], FAINT)
    line.add(text[16:32], NAME)
    notation = min(57, len(text))
    line.add(text[32:notation], PLAIN)
    line.add(text[notation:], VALUE)
    return line


def ast_line(text):
    """Return a line of an AST: the names of nodes, of fields, and constants."""
    line = ListingLine("", None)
    pos = 0
    while pos < len(text):
        end = token_end(text, pos)
        assert end >= 0
        style = PLAIN
        if text[pos] == "'" or text[pos] == '"':
            style = VALUE
        elif is_word(text[pos]):
            style = VALUE
            if end < len(text) and text[end] == "(":
                style = NAME
            elif end < len(text) and text[end] == "=":
                style = FAINT
        line.add(text[pos:end], style)
        pos = end
    return line


def token_end(text, pos):
    """Return where the string, the word, or the single character at `pos` ends."""
    first = text[pos]
    end = pos + 1
    if first == "'" or first == '"':
        while end < len(text) and text[end] != first:
            end += 2 if text[end] == "\\" else 1
        return min(end + 1, len(text))
    if is_word(first):
        while end < len(text) and is_word(text[end]):
            end += 1
    return end


def is_word(char):
    return is_alnum(char) or char == "_" or char == "."


def skip(text, pos, char):
    while pos < len(text) and text[pos] == char:
        pos += 1
    return pos
