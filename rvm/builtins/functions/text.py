"""The functions chr, ord and print."""
from rvm.interp.importing.imports import state
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS, function
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import overflow_error, runtime_error, type_error, value_error
from rvm.objects.moduleobject import W_Module
from rvm.objects.root import w_None
from rvm.objects.streams.streamobject import w_stdout
from rvm.objects.strobject import LAST_CODE_POINT, W_Str, char_str
from rvm.rlib import utf8


@function("chr(i, /)")
def chr_(w_code):
    """Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."""
    code = protocol.as_index(w_code, None)
    if not -0x80000000 <= code <= 0x7FFFFFFF:
        raise overflow_error("Python int too large to convert to C int")
    if not 0 <= code <= LAST_CODE_POINT:
        raise value_error("chr() arg not in range(0x110000)")
    return char_str(code)


@function("ord(c, /) -> int")
def ord_(w_char):
    """Return the Unicode code point for a one-character string."""
    if isinstance(w_char, W_Str):
        size = w_char.length()
        if size == 1:
            return utf8.codepoint_at(w_char.utf8, 0)
    elif isinstance(w_char, W_Bytes) or isinstance(w_char, W_ByteArray):
        data = w_char.buffer_data()
        assert data is not None
        size = len(data)
        if size == 1:
            return ord(data[0])
    else:
        raise type_error("ord() expected string of length 1, but %s found" % protocol.type_name(w_char))
    raise type_error("ord() expected a character, but string of length %d found" % size)


class Output(object):
    """Where print writes: standard output."""

    def write(self, text):
        w_stdout.write_text(text)

    def flush(self):
        w_stdout.flush()


class FileOutput(Output):
    """Where print writes: a file object of the program."""

    def __init__(self, w_file):
        self.w_file = w_file

    def write(self, text):
        protocol.getattr(self.w_file, "write").call1(W_Str(text))

    def flush(self):
        protocol.getattr(self.w_file, "flush").call0()


def separator(name, w_text, default):
    if w_text is w_None:
        return default
    if not w_text.is_text():
        raise type_error("%s must be None or a string, not %s" % (name, protocol.type_name(w_text)))
    return w_text.text()


standard_output = Output()


def output_to(w_file):
    """The Output to a file, or for None to sys.stdout; None (machine-level) where that is None."""
    if w_file is w_None:
        w_sys = state.w_modules.getitem_str("sys")
        if not isinstance(w_sys, W_Module):
            return standard_output
        w_file = w_sys.namespace.get("stdout")
        if w_file is None:
            raise runtime_error("lost sys.stdout")
        if w_file is w_None:
            return None
    if w_file is w_stdout:
        return standard_output
    return FileOutput(w_file)


@function("print(*args, sep=None, end=None, file=None, flush: bool = False) -> None")
def print_(w_sep, w_end, w_file, flush, args_w):
    """Prints the values to a stream, or to sys.stdout by default.

  sep
    string inserted between values, default a space.
  end
    string appended after the last value, default a newline.
  file
    a file-like object (stream); defaults to the current sys.stdout.
  flush
    whether to forcibly flush the stream."""
    sep = separator("sep", w_sep, " ")
    end = separator("end", w_end, "\n")
    output = output_to(w_file)
    if output is None:
        return
    for i in range(len(args_w)):
        if i > 0:
            output.write(sep)
        output.write(protocol.str_of(args_w[i]))
    output.write(end)
    if flush:
        output.flush()


protocol.w_print.w_function = FUNCTIONS["print"]
