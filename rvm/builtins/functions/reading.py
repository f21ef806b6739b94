"""The builtin function input."""
from rvm.interp.importing.state import state
from rvm.objects import protocol
from rvm.objects.builtin import function
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import EXCEPTION_TYPES, PyError, runtime_error, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.moduleobject import W_Module
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.rlib import files


def standard_stream(name):
    """Return sys.stdin or one of its like.  Raise RuntimeError if the program has dropped it."""
    w_sys = state.w_modules.getitem_str("sys")
    w_stream = w_sys.namespace.get(name) if isinstance(w_sys, W_Module) else None
    if w_stream is None or w_stream is w_None:
        raise runtime_error("input(): lost sys.%s" % name)
    return w_stream


def flush(w_stream):
    """Flush the stream; errors in that are ignored."""
    try:
        protocol.getattr(w_stream, "flush").call0()
    except PyError:
        pass


class InputHooks(object):
    @staticmethod
    def edited(prompt):
        """Return the line that is edited at the terminal, None if none asks for that; filled by rvm.prompt.lines."""
        raise NotImplementedError


def is_terminal(w_stream, descriptor):
    """Return whether a standard stream is the terminal of that descriptor."""
    try:
        w_number = protocol.getattr(w_stream, "fileno").call0()
    except PyError:
        return False
    return isinstance(w_number, W_Int) and w_number.value == descriptor and files.isatty(descriptor)


@function("input(prompt=NULL as None, /)")
def input_(w_prompt):
    """Read a string from standard input.  The trailing newline is stripped.

The prompt string, if given, is printed to standard output without a
trailing newline before reading input.

If the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError."""
    w_input = standard_stream("stdin")
    w_output = standard_stream("stdout")
    flush(standard_stream("stderr"))
    if is_terminal(w_input, 0) and is_terminal(w_output, 1):
        flush(w_output)
        w_line = InputHooks.edited(protocol.str_of(w_prompt) if w_prompt is not None else "")
        if w_line is not None:
            return without_newline(w_line)
    if w_prompt is not None:
        protocol.getattr(w_output, "write").call1(W_Str(protocol.str_of(w_prompt)))
    flush(w_output)
    return without_newline(protocol.getattr(w_input, "readline").call0())


def without_newline(w_line):
    """Return a line that was read, of text or bytes, without its newline.  Raise EOFError where nothing was read."""
    if w_line.is_text():
        line = w_line.text()
    elif isinstance(w_line, W_Bytes):
        line = w_line.data()
    else:
        raise type_error("object.readline() returned non-string")
    if line == "":
        raise PyError(EXCEPTION_TYPES["EOFError"], None, "EOF when reading a line")
    end = len(line) - 1
    if line[end] != "\n":
        return w_line
    assert end >= 0
    return W_Str(line[:end]) if w_line.is_text() else W_Bytes(line[:end])
