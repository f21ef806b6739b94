"""sys.set_asyncgen_hooks and its relatives: what the interpreter does for event loops."""
from rvm.interp.async_generator import async_hooks
from rvm.interp.coroutine import CoroutineHooks, origins
from rvm.interp.finalizing import UnraisableHooks
from rvm.interp.frameobject import caller_of, frame_at, line_of
from rvm.modules.sys import sys
from rvm.modules.sys.runtime_warnings import function_of_warnings, warn
from rvm.objects import protocol, specials
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.tupleobject import W_Tuple

w_hooks_type = struct_sequence_type(
    Fields("asyncgen_hooks", ["firstiter", "finalizer"], []),
    "asyncgen_hooks\n\nA named tuple providing information about asynchronous\n"
    "generators hooks.  The attributes are read only.")


@sys.function("set_asyncgen_hooks(firstiter=NULL, finalizer=NULL) -> None [parsed, unsigned]")
def set_asyncgen_hooks(w_firstiter, w_finalizer):
    """set_asyncgen_hooks(* [, firstiter] [, finalizer])

Set a finalizer for async generators objects."""
    check_hook("finalizer", w_finalizer)
    check_hook("firstiter", w_firstiter)
    if w_finalizer is not None:
        async_hooks.w_finalizer = w_finalizer if w_finalizer is not w_None else None
    if w_firstiter is not None:
        async_hooks.w_firstiter = w_firstiter if w_firstiter is not w_None else None


def check_hook(name, w_hook):
    if w_hook is None or w_hook is w_None:
        return
    if w_hook.gettype().special(specials.CALL) is None:
        raise type_error("callable %s expected, got %s" % (name, protocol.type_name(w_hook)))


@sys.function("get_asyncgen_hooks()")
def get_asyncgen_hooks():
    """Return the installed asynchronous generators hooks.

This returns a namedtuple of the form (firstiter, finalizer)."""
    hooks_w = [async_hooks.w_firstiter, async_hooks.w_finalizer]
    return W_StructSequence(w_hooks_type, [w_hook if w_hook is not None else w_None for w_hook in hooks_w], [])


@sys.function("get_coroutine_origin_tracking_depth() -> int")
def get_coroutine_origin_tracking_depth():
    """Check status of origin tracking for coroutine objects in this thread."""
    return origins.depth


@sys.function("set_coroutine_origin_tracking_depth(depth: cint) -> None")
def set_coroutine_origin_tracking_depth(depth):
    """Enable or disable origin tracking for coroutine objects in this thread.

Coroutine objects will track 'depth' frames of traceback information
about where they came from, available in their cr_origin attribute.

Set a depth of 0 to disable."""
    if depth < 0:
        raise value_error("depth must be >= 0")
    origins.depth = depth


def calls_under_way(depth):
    """Return a tuple of at most `depth` tuples (file name, line, function's name), the innermost call first."""
    calls_w = []
    frame = frame_at(0)
    while frame is not None and len(calls_w) < depth:
        code = frame.code
        calls_w.append(W_Tuple([W_Str(code.filename), W_Int(line_of(frame)), W_Str(code.name)]))
        frame = caller_of(frame)
    return W_Tuple(calls_w[:])


def warn_never_awaited(w_coroutine):
    w_warn = function_of_warnings("_warn_unawaited_coroutine")
    warned = False
    if w_warn is not None:
        try:
            w_warn.call1(w_coroutine)
            warned = True
        except PyError as e:
            warned = e.matches(EXCEPTION_TYPES["RuntimeWarning"])
            UnraisableHooks.report(e, w_coroutine)
    if not warned:
        warn("RuntimeWarning", "coroutine '%s' was never awaited" % w_coroutine.qualname)


CoroutineHooks.calls_under_way = staticmethod(calls_under_way)
CoroutineHooks.warn_never_awaited = staticmethod(warn_never_awaited)
