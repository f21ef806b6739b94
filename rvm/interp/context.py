"""The interpreter's state that is not in any frame: the innermost call, the handled exception, settings.

Calls under way are a chain: `context.top` refers to the innermost one's frame, `frame.back` to its caller's.
These are virtual references (rvm.rlib.jit): a compiled loop that calls makes no frame and follows none.  Such a
reference ends with the call that it refers to, so a frame that is still of use then gets another: see
Frame.keep_back.
"""
from rvm.objects.errors import PyError, w_MemoryError, w_RecursionError
from rvm.objects.finalizers import FinalizerHooks, state as finalizers
from rvm.objects.protocol import RecursionHooks
from rvm.rlib import signals
from rvm.rlib.gc import note_memory_error
from rvm.rlib.jit import dont_look_inside, virtual_ref, virtual_ref_finish, vref_None
from rvm.rlib.objectmodel import dont_inline, try_inline


class Context(object):
    """One instance, `context`, serves the whole process."""

    def __init__(self):
        self.depth = 0              # Python frames under way
        self.limit = 1000           # sys.getrecursionlimit(); see set_limit
        self.top = vref_None        # a virtual reference to the frame of the innermost call under way
        # The exception that `except` blocks under way are handling, or None; while a generator
        # runs, only its own blocks count, and what its caller is handling is `w_behind`.
        self.w_handled = None
        self.w_behind = None

    def handled(self):
        """Return the exception that is being handled, or None."""
        return self.w_handled if self.w_handled is not None else self.w_behind

    def set_limit(self, limit):
        """Set the recursion limit (sys.setrecursionlimit)."""
        self.limit = limit
        if signals.fence() >= 0:
            signals.set_fence(limit)

    def enter(self):
        """Count a call; raise RecursionError past the limit; handle signals that came."""
        depth = self.depth
        if depth >= signals.fence():    # what a compiled loop asks at its jump too: it then asks once
            self.at_fence(depth + 1)
        self.depth = depth + 1

    def leave(self):
        """End what enter() began."""
        self.depth -= 1

    @dont_look_inside
    def at_jump(self):
        """Do what at_fence() does at a backward jump, where no call begins that could be one too many."""
        self.at_fence(min(self.depth, self.limit))

    @dont_look_inside
    def at_fence(self, depth):
        """Handle a call at `depth`, at which the fence stops it.

        It is at the limit, or was lowered by a signal, by the collector for finalizers, or by the clock of threads.
        """
        signals.set_fence(self.limit)
        self.take_turns()
        if self.is_main_thread():
            self.handle_signals()
        if finalizers.pending:
            if depth < self.limit:
                self.run_waiting()
            else:
                signals.set_fence(-1)       # later: they need calls of their own
        if depth > self.limit:
            error = recursion_error()
            error.at_limit = True
            raise error

    def handle_signals(self):
        """Do what is to be done about each signal that came."""
        while True:
            number = signals.take_signal()
            if number < 0:
                return
            self.handle_signal(number)

    def handle_signal(self, number):
        """Do what is to be done about a signal; filled by rvm.interp.signals."""
        raise NotImplementedError

    def run_waiting(self):
        """Run the finalizers of objects that have died; filled by rvm.interp.finalizing."""
        raise NotImplementedError

    # Threads.

    def take_turns(self):
        """Let another thread run, if one has asked to; filled by rvm.interp.threads."""
        raise NotImplementedError

    def is_main_thread(self):
        """Return whether this is the thread that signals are for; filled by rvm.interp.threads."""
        raise NotImplementedError

    def runs_elsewhere(self, frame):
        """Return whether the call of a frame is under way in another thread; filled by rvm.interp.threads."""
        raise NotImplementedError

    # Events of the innermost frame, while programs are traced.

    def enter_thrown(self, error):
        """Tell that the generator was entered to raise the error in it; filled by rvm.interp.tracing."""
        raise NotImplementedError

    def keep_entered(self, frame):
        """Tell of no entry when the frame, which something else was run for, goes on; filled by rvm.interp.tracing."""
        raise NotImplementedError

    def trace_exception(self, error):
        """Tell of an error raised in the frame, return the error to go on with; filled by rvm.interp.tracing."""
        raise NotImplementedError

    def trace_stop(self, error):
        """Tell of a StopIteration, which goes no further; filled by rvm.interp.tracing."""
        raise NotImplementedError

    def trace_left(self, error):
        """Tell that an error leaves the frame, return the error to go on with; filled by rvm.interp.tracing."""
        raise NotImplementedError

    # The chain of calls.

    @try_inline
    def enter_frame(self, frame):
        """Begin the call whose frame this is, made since its caller began, as enter() does."""
        self.enter()
        self.top = virtual_ref(frame)

    @try_inline
    def enter_below_fence(self, frame, depth):
        """Do as enter_frame() at a depth that the fence lets pass, with a frame that was made earlier."""
        self.depth = depth + 1
        frame.back = self.top
        self.top = virtual_ref(frame)

    @try_inline
    def leave_frame(self, frame, depth):
        """End what enter_frame() began at this depth, which a trace thus need not compute again."""
        self.depth = depth
        reference = self.top
        self.top = frame.back
        if frame.attributes is not None:
            frame.keep_back()
        virtual_ref_finish(reference, frame)

    @try_inline
    def resume_frame(self, frame):
        """Do as enter_frame() with the frame of a generator, whose caller is the one that resumes it."""
        self.enter()
        reference = virtual_ref(frame)
        frame.back = self.top
        self.top = reference

    @try_inline
    def suspend_frame(self, frame, depth):
        """End what resume_frame() began at this depth: the frame has no caller until it is resumed."""
        self.depth = depth
        reference = self.top
        self.top = frame.back
        frame.back = vref_None
        virtual_ref_finish(reference, frame)

    def frame(self):
        """Return the frame of the innermost call under way, or None."""
        return self.top()


@dont_inline
def recursion_error():
    return PyError(w_RecursionError, None, "maximum recursion depth exceeded")


@dont_look_inside
def memory_error():
    """Return the program's error where the machine raised MemoryError.

    What is stale goes: an exception handled before may keep the frames of its traceback alive.
    """
    note_memory_error()
    try:
        FinalizerHooks.forget_stale()
    except MemoryError:
        note_memory_error()
    return PyError(w_MemoryError, None, None)


context = Context()


def enter(where):
    try:
        context.enter()
    except PyError as e:
        e.at_limit_in(where)
        raise


def leave():
    context.leave()


RecursionHooks.enter = staticmethod(enter)
RecursionHooks.leave = staticmethod(leave)
