"""What is printed of a syntax error before its message: the file, the line and the carets.

A program may set the error's attributes to anything, so each of them is checked.
"""
from rvm.objects import protocol
from rvm.objects.errors import w_SyntaxError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None

NO_NUMBER = -1


def has_position(w_value):
    """Return whether this is a syntax error that knows its line."""
    return w_value.gettype().is_subtype(w_SyntaxError) and isinstance(w_value.member("lineno"), W_Int)


def attribute_text(w_value, name):
    w_text = w_value.member(name)
    return protocol.str_of(w_text) if w_text is not None and w_text is not w_None else ""


def attribute_number(w_value, name, default):
    w_number = w_value.member(name)
    return w_number.value if isinstance(w_number, W_Int) else default


def syntax_location(w_value):
    """Return the file, line and caret of a syntax error; "" where it does not know its line."""
    if not has_position(w_value):
        return ""
    lineno = attribute_number(w_value, "lineno", 0)
    filename = attribute_text(w_value, "filename")
    text = '  File "%s", line %d\n' % (filename if filename != "" else "<string>", lineno)
    w_line = w_value.member("text")
    if w_line is None or w_line is w_None:
        return text
    line = attribute_text(w_value, "text")
    offset = attribute_number(w_value, "offset", NO_NUMBER)
    end = NO_NUMBER
    if w_value.gettype() is w_SyntaxError:      # of what is derived from it CPython marks one position
        end = attribute_number(w_value, "end_offset", NO_NUMBER)
        if attribute_number(w_value, "end_lineno", lineno) > lineno:
            end = len(line)
    return text + marked_line(line, offset, min(end, len(line) + 1))


def marked_line(line, offset, end_offset):
    """Return the line without its indentation, and carets from `offset` to `end_offset`, counted from 1."""
    end_offset = min(end_offset, len(line) + 1)
    carets = end_offset - offset if end_offset > max(offset, 0) else 1
    offset -= 1
    start = 0
    while start < len(line) and (line[start] == " " or line[start] == "\t" or line[start] == "\f"):
        start += 1
        offset -= 1
    end = len(line)
    if end > start and line[end - 1] == "\n":
        end -= 1
    offset = min(offset, end - start)
    while True:                                 # of several lines, those before the position are left out
        assert start >= 0
        newline = line.find("\n", start)
        if newline < 0 or newline - start >= offset:
            break
        offset -= newline + 1 - start
        start = newline + 1
    assert end >= start >= 0
    text = "    " + line[start:end] + "\n"
    if offset < 0:
        return text
    return text + "    " + " " * offset + "^" * carets + "\n"
