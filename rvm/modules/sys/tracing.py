"""sys.settrace, sys.setprofile and their kin."""
from rvm.interp import tracing
from rvm.modules.sys import sys
from rvm.objects import protocol
from rvm.objects.errors import type_error
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple


def or_none(w_function):
    """Return the function, None (machine-level) for Python's None."""
    return None if w_function is w_None else w_function


def or_w_none(w_function):
    """Return the function, Python's None for None (machine-level)."""
    return w_None if w_function is None else w_function


@sys.function("settrace(function, /) -> None")
def settrace(w_function):
    """Set the global debug tracing function.  It will be called on each
function call.  See the debugger chapter in the library manual."""
    tracing.set_trace(or_none(w_function))


@sys.function("gettrace()")
def gettrace():
    """Return the global debug tracing function set with sys.settrace.

See the debugger chapter in the library manual."""
    return or_w_none(tracing.tracer.w_trace)


@sys.function("setprofile(function, /) -> None")
def setprofile(w_function):
    """Set the profiling function.  It will be called on each function call
and return.  See the profiler chapter in the library manual."""
    tracing.set_profile(or_none(w_function))


@sys.function("getprofile()")
def getprofile():
    """Return the profiling function set with sys.setprofile.

See the profiler chapter in the library manual."""
    return or_w_none(tracing.tracer.w_profile)


@sys.function("call_tracing(func, args, /)")
def call_tracing(w_function, w_args):
    """Call func(*args), while tracing is enabled.

The tracing state is saved, and restored afterwards.  This is intended
to be called from a debugger from a checkpoint, to recursively debug
some other code."""
    if not isinstance(w_args, W_Tuple):
        raise type_error("call_tracing() argument 2 must be tuple, not %s" % protocol.type_name(w_args))
    return tracing.call_tracing(w_function, w_args.items_w[:])
