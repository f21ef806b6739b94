"""Runs programs as the module __main__, and does what is left to do when one ends.

The command line and the prompt both run their programs with this.
"""
from rvm.interp import finalizing
from rvm.interp.collecting import collect
from rvm.interp.context import context, memory_error, recursion_error
from rvm.interp.function import run_body
from rvm.interp.generator import W_Resumable
from rvm.interp.importing.source_code import compile_source, compile_text
from rvm.interp.importing.state import builtins_module, state, sys_attribute
from rvm.interp.reporting.exception_text import format_exception
from rvm.interp.reporting.syntax_errors import PROGRAM, TEXT
from rvm.interp.signals import check_signals
from rvm.modules import atexit
from rvm.modules._io import descriptors
from rvm.modules._io.fileio import W_FileIO
from rvm.modules._io.textio import W_TextIOWrapper
from rvm.modules.sys import startup
from rvm.modules.sys.hooks import report_uncaught, write_error_text, write_exit_text
from rvm.objects import protocol
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import PyError, w_KeyboardInterrupt, w_OverflowError, w_SystemExit
from rvm.objects.finalizers import state as finalizers
from rvm.objects.moduleobject import new_module
from rvm.objects.root import W_Root, w_None
from rvm.objects.streams.iobase import W_IOBase
from rvm.objects.strobject import W_Str
from rvm.rlib import files, gc
from rvm.rlib.stack import StackOverflow, check_stack_overflow

INTERRUPTED = -2            # instead of an exit code: an interrupt ended the program
FAILED_FLUSH = 120          # the exit code if output could not be written at the end


def main_namespace():
    """Return the Namespace of a new module __main__."""
    w_main = new_module("__main__")
    namespace = w_main.namespace
    namespace.set_late("__loader__")
    namespace.set("__annotations__", new_dict())
    namespace.set("__builtins__", builtins_module())
    state.w_modules.setitem_str("__main__", w_main)
    return namespace


def name_main(namespace, name):
    """Let __main__ have the `__spec__` of the module `name`, when the program asks for it."""
    state.main_name = name
    namespace.set_late("__spec__")
    if state.w_describe is not None:
        state.w_describe.call1(state.w_modules.getitem_str("__main__"))


FILE_NAMES = ["__file__", "__cached__"]


def set_file(namespace, path):
    namespace.set("__file__", W_Str(path))
    namespace.set("__cached__", w_None)


def unset_file(namespace):
    """Delete the names that only a program from a file has, such as `__file__`, for the prompt."""
    for name in FILE_NAMES:
        if namespace.get(name) is not None:
            namespace.delete(name)


def run_code(code, namespace):
    """Run a program's or a statement's code.  Raise PyError, for the machine's own errors too."""
    try:
        check_signals()
        run_body(code, namespace, None)
        check_signals()         # one that came during a long operation at the end
    except StackOverflow:
        check_stack_overflow()
        raise recursion_error()
    except MemoryError:
        raise memory_error()


def run_function(w_function, args_w):
    """Call a function that runs a program.  Raise PyError, for the machine's own errors too."""
    try:
        check_signals()
        w_function.call(args_w, None)
        check_signals()
    except StackOverflow:
        check_stack_overflow()
        raise recursion_error()
    except MemoryError:
        raise memory_error()


def compile_program(source, filename, origin):
    """Compile as compile_source does in the mode "exec".  Raise PyError, for the machine's own errors too.

    `origin` is one of those of rvm.interp.reporting.syntax_errors; TEXT is decoded already.
    """
    try:
        if origin == TEXT:
            return compile_text(source, filename)
        return compile_source(source, filename, "exec", origin)
    except StackOverflow:
        check_stack_overflow()
        raise recursion_error()
    except MemoryError:
        raise memory_error()


def run_source(source, filename, namespace, inspects, origin=PROGRAM):
    """Run a program's text.  Return the exit code.  If `inspects`, SystemExit is an error like others."""
    try:
        run_code(compile_program(source, filename, origin), namespace)
    except PyError as e:
        return finish(e, inspects)
    return 0


# Errors that a program did not catch.

def finish(error, inspects=False):
    """Report an uncaught exception.  Return the exit code that it means, or INTERRUPTED."""
    w_exit = None
    if error.matches(w_SystemExit) and not inspects:
        w_exit = error.value()
    else:
        w_exit = show_error(error)
    if w_exit is not None:
        return exit_status(w_exit)
    return INTERRUPTED if error.value().gettype() is w_KeyboardInterrupt else 1


def show_error(error):
    """Show an uncaught exception by sys.excepthook.

    Return the exception of SystemExit if the hook raised it, else None.
    """
    context.w_handled = None
    context.w_behind = None
    context.depth = 0
    w_value = error.value()
    w_value.traceback = error.traceback
    startup.set("last_type", w_value.gettype())
    startup.set("last_value", w_value)
    startup.set("last_traceback", w_value.traceback if w_value.traceback is not None else w_None)
    return report_uncaught(w_value)


def exit_status(w_value):
    """Return the exit code of SystemExit: its code, 0 for None; any other code is printed, and 1 returned."""
    w_code = protocol.find_attr(w_value, "code")
    if w_code is None or w_code is w_None:
        return 0
    if w_code.is_integer():
        try:
            return protocol.as_index(w_code, w_OverflowError) & 255
        except PyError:
            return 255          # the exit code of -1 in C
    try:
        text = protocol.str_of(w_code)
    except PyError:
        text = ""
    write_exit_text(text)
    return 1


# The end.

def finalize_all():
    """Wait for threads, call what atexit has, then the finalizers of the objects that are left.

    As in CPython the globals are still there meanwhile.  CPython finalizes in the order in which objects were
    made, rvm in that in which they are found from the globals of __main__.
    """
    join_threads()
    atexit.run_all()
    finalizers.at_end = True
    if finalizers.noticed == 0 and descriptors.opened.count == 0:
        return
    collect()
    start_w = []
    w_main = state.w_modules.getitem_str("__main__")
    if w_main is not None:
        start_w.append(w_main)
    start_w.append(state.w_modules)
    texts_w = []
    files_w = []
    for w_object in gc.reachable(W_Root, start_w):
        w_type = w_object.gettype()
        if isinstance(w_object, W_TextIOWrapper):
            texts_w.append(w_object)
        elif isinstance(w_object, W_IOBase) and w_object.closes_itself:
            files_w.append(w_object)
        elif w_type is not None and (w_type.has_finalizer or isinstance(w_object, W_Resumable)):
            w_object.finalize()
    for w_file in texts_w:              # each layer before the one below it
        if w_file.closes_itself:
            w_file.finalize()
    for w_file in files_w:
        if not isinstance(w_file, W_FileIO):
            w_file.finalize()
    for w_file in files_w:
        w_file.finalize()
    finalizing.run_finalizers(finalizing.finalize_alone)


def join_threads():
    """Wait for the threads that a program has made by the module threading, but for its daemons."""
    w_threading = state.w_modules.getitem_str("threading")
    if w_threading is not None:
        try:
            protocol.getattr(w_threading, "_shutdown").call0()
        except PyError as e:
            report_ignored(e, w_threading)


def flush(status):
    """Write what the standard streams hold back.  Return the exit code, `status` if all goes well."""
    for name in ["stdout", "stderr"]:
        w_stream = sys_attribute(name)
        if w_stream is None or w_stream is w_None or is_closed(w_stream):
            continue
        try:
            protocol.getattr(w_stream, "flush").call0()
        except PyError as e:
            status = FAILED_FLUSH
            if name == "stdout":
                report_ignored(e, w_stream)
    try:
        files.flush_stdout()
    except OSError:
        status = FAILED_FLUSH
    return FAILED_FLUSH if files.stderr.failed else status


def is_closed(w_stream):
    try:
        w_closed = protocol.find_attr(w_stream, "closed")
        return w_closed is not None and protocol.truth(w_closed)
    except PyError:
        return False


def report_ignored(error, w_where):
    """Print an exception that nothing can catch."""
    w_value = error.value()
    w_value.traceback = error.traceback
    try:
        write_error_text("Exception ignored in: %s\n%s" % (protocol.repr(w_where), format_exception(w_value)))
    except PyError:
        pass
