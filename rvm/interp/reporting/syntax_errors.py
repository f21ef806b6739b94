"""Turns the front end's SyntaxError_ into the Python exception."""
from rvm.interp.reporting.source_lines import SourceLines
from rvm.objects.errors import EXCEPTION_TYPES, W_Exception, error_of
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8
from rvm.syntax.source import declared_encoding, has_byte_order_mark

# Where source text is from, on which depends how CPython reads it, and so where errors are.
TEXT = 0        # the command line: characters
MODULE = 1      # a file: bytes
PROGRAM = 2     # a file, read line by line


def as_python_error(error):
    """Return the PyError that raises SyntaxError (or IndentationError, TabError) with CPython's attributes."""
    w_value = W_Exception(EXCEPTION_TYPES[error.kind])
    text = error.text
    if text is None:        # the compiler has no source at hand
        text = SourceLines().line(error.filename, error.lineno)
    if text is not None and error.has_newline:
        text += "\n"
    w_text = W_Str(text) if text is not None else w_None
    w_filename = W_Str(error.filename)
    if error.lineno == 0 and text is None:
        if error.in_line_0:
            return in_line_0(w_value, error.msg, w_filename)
        return without_position(w_value, error.msg)
    numbers_w = [W_Int(error.lineno), W_Int(error.offset), W_Int(error.end_lineno), W_Int(error.end_offset)]
    if error.is_bare:
        w_value.args_w = [W_Str(error.msg)]
        if error.end_offset == 0:
            numbers_w[3] = w_None
    else:
        w_value.args_w = [W_Str(error.msg), W_Tuple([w_filename, numbers_w[0], numbers_w[1], w_text,
                                                     numbers_w[2], numbers_w[3]])]
    w_value.set_member("msg", W_Str(error.msg))
    w_value.set_member("filename", w_filename)
    w_value.set_member("text", w_text)
    names = ["lineno", "offset", "end_lineno", "end_offset"]
    for i in range(4):
        w_value.set_member(names[i], numbers_w[i])
    w_value.set_member("print_file_and_line", w_None)
    return error_of(w_value)


def without_position(w_value, msg):
    """Return the PyError of a syntax error that has no position: one of the source's encoding."""
    w_value.args_w = [W_Str(msg)]
    w_value.set_member("msg", W_Str(msg))
    return error_of(w_value)


def in_line_0(w_value, msg, w_filename):
    """Return the PyError of such an error in bytes that a program has compiled."""
    w_value.args_w = [W_Str(msg), W_Tuple([w_filename, W_Int(0), W_Int(-1), w_None])]
    w_value.set_member("msg", W_Str(msg))
    w_value.set_member("filename", w_filename)
    w_value.set_member("lineno", W_Int(0))
    w_value.set_member("offset", W_Int(-1))
    w_value.set_member("print_file_and_line", w_None)
    return error_of(w_value)


def set_position_as_read(error, source, origin):
    """Set the position of the error as CPython does for a source of that origin.

    Read by lines, it has no position on a line when there are no more.  In bytes that declare
    no encoding the parser, but not the tokenizer, counts bytes for characters.  What is wrong with an encoding is told
    of bytes that are decoded as a whole only.
    """
    if origin == PROGRAM and error.at_end:
        error.offset = 0
    if origin == MODULE and error.lineno == 0:
        error.in_line_0 = True
    declared = declared_encoding(source)
    if origin == PROGRAM and error.lineno == 0 and declared != "" and not has_byte_order_mark(source):
        error.msg = "encoding problem: " + declared
    if origin == TEXT or error.early or declared != "" or has_byte_order_mark(source):
        return
    line = error.text
    if line is not None:
        error.offset = byte_offset(line, error.offset)
        if error.end_lineno == error.lineno:
            error.end_offset = byte_offset(line, error.end_offset)


def byte_offset(line, offset):
    """Return the offset in bytes, from 1, of the character at `offset`; one outside the line moves with its end."""
    pos = 0
    count = 1
    while pos < len(line) and count < offset:
        pos = utf8.next_pos(line, pos)
        count += 1
    return pos + 1 + offset - count
