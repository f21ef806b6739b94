"""sys._getframe and sys._current_frames: the calls under way."""
from rvm.interp.frameobject import frame_at, seen
from rvm.interp.threads import others
from rvm.modules.sys import sys
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


def add_frame(w_frames, number, frame):
    if frame is not None:
        w_frames.setitem(W_Int(number), seen(frame))
