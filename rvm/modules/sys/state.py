"""sys.modules, stdin, exit, exc_info, the recursion limit and others: the state of the interpreter."""
from rvm.interp.context import context
from rvm.interp.importing.state import state
from rvm.modules._io.standard import STREAMS
from rvm.modules.sys import sys
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import (
    PyError, W_Exception, error_of, type_error, value_error, w_RecursionError, w_SystemExit)
from rvm.objects.interned import interned
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple

w_argv = new_list([])

sys.value("argv", w_argv)
sys.value("path", state.w_path)
sys.value("modules", state.w_modules)
for _stream in STREAMS:
    sys.value(_stream.name, _stream.w_text)
    sys.value("__%s__" % _stream.name, _stream.w_text)
sys.value("executable", W_Str(""))
sys.value("dont_write_bytecode", protocol.wrap_bool(False))     # -B makes it true


@sys.function("exit(status=None, /)")
def exit(w_status):
    w_value = W_Exception(w_SystemExit)
    if isinstance(w_status, W_Tuple):
        w_value.args_w = w_status.items_w[:]
    elif w_status is not w_None:
        w_value.args_w = [w_status]
    raise error_of(w_value)


@sys.function("getrecursionlimit() -> int")
def getrecursionlimit():
    return context.limit


@sys.function("setrecursionlimit(limit: cint, /) -> None")
def setrecursionlimit(limit):
    if limit < 1:
        raise value_error("recursion limit must be greater or equal than 1")
    depth = context.depth + 1       # CPython counts this call too
    if depth >= limit:
        raise PyError(w_RecursionError, None, "cannot set the recursion limit to %d at the recursion depth %d: "
                      "the limit is too low" % (limit, depth))
    context.set_limit(limit)


@sys.function("intern(string, /)")
def intern(w_string):
    if not w_string.is_text():
        raise type_error("intern() argument must be str, not %s" % protocol.type_name(w_string))
    if type(w_string) is not W_Str:
        raise type_error("can't intern %s" % protocol.type_name(w_string))
    return interned.intern(w_string)


@sys.function("exc_info()")
def exc_info():
    return shown_exception(context.handled())


def shown_exception(w_value):
    """Return what exc_info() does where that exception, or None (machine-level), is being handled."""
    if w_value is None:
        return W_Tuple([w_None, w_None, w_None])
    w_traceback = w_None if w_value.traceback is None else w_value.traceback
    return W_Tuple([w_value.gettype(), w_value, w_traceback])


@sys.function("exception()")
def exception():
    w_value = context.handled()
    return w_value if w_value is not None else w_None


@sys.function("getdefaultencoding() -> str")
def getdefaultencoding():
    return "utf-8"
