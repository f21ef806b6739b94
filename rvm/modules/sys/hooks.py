"""sys.displayhook and excepthook, and what the interpreter writes to sys.stderr."""
from rvm.interp.context import context
from rvm.interp.importing.state import sys_attribute
from rvm.interp.reporting.exception_text import ReportHooks, format_exception
from rvm.modules.sys import sys
from rvm.objects import protocol, specials
from rvm.objects.errors import EXCEPTION_TYPES, PyError, W_Exception, W_Traceback, runtime_error, w_SystemExit
from rvm.objects.intobject import W_Int
from rvm.objects.namespace import builtins
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import encode, utf8_encoding
from rvm.rlib import files
from rvm.rlib.arith import MAXINT


def write_error_text(text):
    """Write to the file that the program has as sys.stderr."""
    w_stream = sys_attribute("stderr")
    if w_stream is not None and w_stream is not w_None:
        try_write(w_stream, text)


def write_error_surely(text):
    """Do as write_error_text, but write to the standard error of the process where sys.stderr fails."""
    w_stream = sys_attribute("stderr")
    if w_stream is None or not try_write(w_stream, text):
        files.write_stderr(encode(text, utf8_encoding, "backslashreplace"))


def write_exit_text(text):
    """Write the text of SystemExit to sys.stderr, or where there is none, to the standard error of the process."""
    w_stream = sys_attribute("stderr")
    if w_stream is None or w_stream is w_None:
        files.write_stderr(encode(text, utf8_encoding, "backslashreplace"))
    else:
        try_write(w_stream, text)
    write_error_surely("\n")


def try_write(w_stream, text):
    """Write to a file object; return False where that fails."""
    try:
        if not isinstance(w_stream, W_IOBase) or not w_stream.write_plainly(text):
            protocol.getattr(w_stream, "write").call1(W_Str(text))
    except PyError:
        return False
    if isinstance(w_stream, W_IOBase):
        try_flush(w_stream)
    return True


def try_flush(w_stream):
    try:
        protocol.getattr(w_stream, "flush").call0()
    except PyError:
        pass


# displayhook

w_UnicodeEncodeError = EXCEPTION_TYPES["UnicodeEncodeError"]


@sys.function("displayhook(object, /) -> None")
def displayhook(w_object):
    """Print an object to sys.stdout and also save it in builtins._"""
    if w_object is w_None:
        return
    builtins.set("_", w_None)
    w_stdout = sys_attribute("stdout")
    if w_stdout is None or w_stdout is w_None:
        raise runtime_error("lost sys.stdout")
    w_text = W_Str(protocol.repr(w_object))
    w_write = protocol.getattr(w_stdout, "write")
    try:
        w_write.call1(w_text)
    except PyError as e:
        if not e.matches(w_UnicodeEncodeError):
            raise
        write_escaped(w_stdout, w_write, w_text)
    w_write.call1(W_Str("\n"))
    builtins.set("_", w_object)


def write_escaped(w_stdout, w_write, w_text):
    """Write a text that the stream cannot encode, with escapes for what it cannot."""
    w_encoding = protocol.getattr(w_stdout, "encoding")
    w_data = protocol.getattr(w_text, "encode").call2(w_encoding, W_Str("backslashreplace"))
    w_buffer = protocol.find_attr(w_stdout, "buffer")
    if w_buffer is not None:
        protocol.getattr(w_buffer, "write").call1(w_data)
    else:
        w_write.call1(protocol.getattr(w_data, "decode").call1(w_encoding))


# excepthook

@sys.function("excepthook(exctype, value, traceback, /) -> None")
def excepthook(w_type, w_value, w_traceback):
    """Handle an exception by displaying it with a traceback on sys.stderr."""
    if not isinstance(w_value, W_Exception):
        write_error_text("TypeError: print_exception(): Exception expected for value, %s found\n"
                         % protocol.type_name(w_value))
        return
    if isinstance(w_traceback, W_Traceback):
        w_value.traceback = w_traceback
    show_exception(w_value)


for _name in ["displayhook", "excepthook"]:
    sys.alias("__%s__" % _name, _name)

w_own_excepthook = sys.contents["excepthook"]


def show_exception(w_value):
    """Write the text of an exception to sys.stderr.

    Where that is None, write nothing; where it fails, write the repr to the standard error of the process.
    """
    w_stream = sys_attribute("stderr")
    if w_stream is w_None:
        return
    if w_stream is None or not try_write(w_stream, format_exception(w_value)):
        try:
            shown = protocol.repr(w_value)
        except PyError:
            shown = "?"
        write_error_surely("object type name: %s\nobject repr     : %s\nlost sys.stderr\n" % (
            protocol.type_name(w_value), shown))


def report_uncaught(w_value):
    """Show an uncaught exception with sys.excepthook; return the SystemExit that the hook may raise, or None."""
    w_hook = sys_attribute("excepthook")
    if w_hook is w_own_excepthook:
        show_exception(w_value)
        return None
    if w_hook is None:
        write_error_surely("sys.excepthook is missing\n")
        show_exception(w_value)
        return None
    w_traceback = w_None if w_value.traceback is None else w_value.traceback
    try:
        w_hook.call3(w_value.gettype(), w_value, w_traceback)
    except PyError as e:
        w_other = e.value()
        w_other.traceback = e.traceback
        if e.matches(w_SystemExit):
            return w_other
        context.w_handled = None
        write_error_surely("Error in sys.excepthook:\n")
        show_exception(w_other)
        write_error_surely("\nOriginal exception was:\n")
        show_exception(w_value)
    return None


# Tracebacks.

MOST_LEVELS = 1000


def traceback_limit():
    """Return sys.tracebacklimit, if that is an integer."""
    w_limit = sys_attribute("tracebacklimit")
    if w_limit is None or not w_limit.is_integer():
        return MOST_LEVELS
    if not isinstance(w_limit, W_Int):
        return MAXINT if protocol.truth(protocol.compare(specials.GT, w_limit, W_Int(0))) else 0
    return w_limit.value


ReportHooks.traceback_limit = staticmethod(traceback_limit)
