"""The text of one exception, as CPython 3.11 prints it: source lines and carets included.

Chains and groups of exceptions are in rvm.interp.reporting.exception_text.
"""
from rvm.code.positions import Position, position_at
from rvm.interp.reporting.carets import caret_line
from rvm.interp.reporting.suggestions import suggestion
from rvm.interp.reporting.syntax_error_text import attribute_text, has_position
from rvm.objects import protocol
from rvm.objects.errors import NO_LINE, PyError
from rvm.objects.root import w_None

REPEATED = 3        # equal levels printed before the rest are counted


def format_levels(traceback, source):
    """Return the text of the levels, outermost first; a level that repeats is counted instead."""
    parts = []
    last_name = ""
    last_file = ""
    last_line = -1
    count = 0
    while traceback is not None:
        code = traceback.frame.code
        position = position_of(traceback)
        same = code.name == last_name and code.filename == last_file and position.lineno == last_line
        count = count + 1 if same else 1
        if not same:
            last_name = code.name
            last_file = code.filename
            last_line = position.lineno
        if count <= REPEATED:
            parts.append(format_level(code, position, source))
        next = traceback.next
        if count > REPEATED and (next is None or not is_same_level(next, code, position.lineno)):
            parts.append(repeated(count - REPEATED))
        traceback = next
    return "".join(parts)


def is_same_level(traceback, code, lineno):
    other = traceback.frame.code
    if other.name != code.name or other.filename != code.filename:
        return False
    return position_of(traceback).lineno == lineno


def position_of(traceback):
    """Return the Position of a level; the line is what a program says, where it made the level."""
    code = traceback.frame.code
    position = position_at(code.details.positions, code.first_line, traceback.pc)
    if traceback.lineno == NO_LINE or traceback.lineno == position.lineno:
        return position
    return Position(traceback.lineno, traceback.lineno, 0, 0)


def repeated(count):
    return "  [Previous line repeated %d more time%s]\n" % (count, "" if count == 1 else "s")


def format_level(code, position, source):
    text = '  File "%s", line %d, in %s\n' % (code.filename, position.lineno, code.name)
    line = source.line(code.filename, position.lineno)
    if line is None:
        return text
    start = indent_of(line)
    end = len(line)
    if end > 0 and line[end - 1] == "\r":
        end -= 1
    if start >= end:
        return text
    assert end >= 0
    return text + "    " + line[start:end] + "\n" + caret_line(line, position)


def indent_of(line):
    start = 0
    while start < len(line) and (line[start] == " " or line[start] == "\t" or line[start] == "\f"):
        start += 1
    return start


def message_of(w_value):
    """Return the last line: the type and the text of the exception."""
    w_type = w_value.gettype()
    if has_position(w_value):
        text = attribute_text(w_value, "msg")
    else:
        try:
            text = protocol.str_of(w_value)
        except PyError:
            text = "<exception str() failed>"
        text += suggestion(w_value)
    name = type_name(w_type)
    return name + "\n" if text == "" else name + ": " + text + "\n"


def type_name(w_type):
    w_module = w_type.lookup("__module__")
    if w_type.is_heap and w_module is not None and w_module.is_text():
        module = w_module.text()
        if module != "__main__" and module != "builtins":
            return module + "." + w_type.qualname
    return w_type.qualname if w_type.is_heap else w_type.name


def format_notes(w_value):
    """Return the lines of the notes."""
    w_notes = w_value.getdictvalue("__notes__")
    if w_notes is None or w_notes is w_None:
        return ""
    try:
        if w_notes.is_text() or not protocol.is_iterable(w_notes):
            return protocol.repr(w_notes) + "\n"
        text = ""
        for w_note in protocol.items_of(w_notes):
            text += protocol.str_of(w_note) + "\n"
        return text
    except PyError:
        return "<__notes__ repr() failed>\n"
