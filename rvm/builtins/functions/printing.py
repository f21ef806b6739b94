"""The builtin function print."""
from rvm.interp.importing.state import state
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS, function
from rvm.objects.errors import runtime_error, type_error
from rvm.objects.moduleobject import W_Module
from rvm.objects.root import w_None
from rvm.objects.streams.streamobject import w_stdout
from rvm.objects.strobject import W_Str


class Output(object):
    """What print writes to: standard output."""

    def write(self, text):
        w_stdout.write_text(text)

    def flush(self):
        w_stdout.flush()


class FileOutput(Output):
    """What print writes to: a file object of the program."""

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
    """Return the Output for a file, or where that is None, for sys.stdout; None (machine-level) where both are None."""
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


@function("print(*args, sep=None as ' ', end=None as '\\n', file=None, flush: bool = False) -> None")
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
