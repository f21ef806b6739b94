"""The builtin function print."""
from rvm.interp.importing.state import state
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS, function
from rvm.objects.errors import runtime_error, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.moduleobject import W_Module
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase
from rvm.objects.strobject import W_Str


def separator(name, w_text, default):
    if w_text is w_None:
        return default
    if not w_text.is_text():
        raise type_error("%s must be None or a string, not %s" % (name, protocol.type_name(w_text)))
    return w_text.text()


def output_file(w_file):
    """Return the file to print to, or None (machine-level) where sys.stdout is None too."""
    if w_file is not w_None:
        return w_file
    w_sys = state.w_modules.getitem_str("sys")
    if not isinstance(w_sys, W_Module):
        raise runtime_error("lost sys.stdout")
    w_file = w_sys.namespace.get("stdout")
    if w_file is None:
        raise runtime_error("lost sys.stdout")
    return w_file if w_file is not w_None else None


def write(w_file, text):
    if isinstance(w_file, W_IOBase) and w_file.write_plainly(text):
        return
    protocol.getattr(w_file, "write").call1(W_Str(text))


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
    w_file = output_file(w_file)
    if w_file is None:
        return
    if isinstance(w_file, W_IOBase) and w_file.is_plain():
        print_plainly(w_file, args_w, sep, end)
    else:
        for i in range(len(args_w)):
            if i > 0:
                write(w_file, sep)
            write(w_file, protocol.str_of(args_w[i]))
        write(w_file, end)
    if flush:
        protocol.getattr(w_file, "flush").call0()


def print_plainly(w_file, args_w, sep, end):
    """Print with few calls of write(): what str() of an object may print has to come in between."""
    pieces = []
    for i in range(len(args_w)):
        w_value = args_w[i]
        if i > 0:
            pieces.append(sep)
        if type(w_value) is not W_Str and type(w_value) is not W_Int and len(pieces) > 0:
            write(w_file, "".join(pieces))
            pieces = []
        pieces.append(protocol.str_of(w_value))
    pieces.append(end)
    write(w_file, "".join(pieces))


protocol.w_print.w_function = FUNCTIONS["print"]
