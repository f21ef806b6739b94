"""sys._getframe, _current_frames and _current_exceptions: the calls under way, and what they handle."""
from rvm.interp.context import context
from rvm.interp.frameobject import frame_at, seen
from rvm.interp.threads import others
from rvm.modules.sys import sys
from rvm.modules.sys.state import shown_exception
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int
from rvm.rlib import threads


@sys.function("_getframe(depth: cint = 0, /)")
def getframe(depth):
    """Return a frame object from the call stack.

If optional integer depth is given, return the frame object that many
calls below the top of the stack.  If that is deeper than the call
stack, ValueError is raised.  The default for depth is zero, returning
the frame at the top of the call stack.

This function should be used for internal and specialized purposes
only."""
    frame = frame_at(depth)
    if frame is None:
        raise value_error("call stack is not deep enough")
    return seen(frame)


@sys.function("_current_frames()")
def current_frames():
    """Return a dict mapping each thread's thread id to its current stack frame.

This function should be used for specialized purposes only."""
    w_frames = new_dict()
    add_frame(w_frames, threads.ident(), frame_at(0))
    for thread in others():
        add_frame(w_frames, thread.number, thread.top())
    return w_frames


@sys.function("_current_exceptions()")
def current_exceptions():
    """Return a dict mapping each thread's identifier to its current raised exception.

This function should be used for specialized purposes only."""
    w_exceptions = new_dict()
    w_exceptions.setitem(W_Int(threads.ident()), shown_exception(context.handled()))
    for thread in others():
        w_handled = thread.w_handled if thread.w_handled is not None else thread.w_behind
        w_exceptions.setitem(W_Int(thread.number), shown_exception(w_handled))
    return w_exceptions


def add_frame(w_frames, number, frame):
    if frame is not None:
        w_frames.setitem(W_Int(number), seen(frame))
