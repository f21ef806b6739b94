"""Runs the finalizers of objects that have died, between two instructions of the program.

What they raise nothing can catch: it is reported by sys.unraisablehook.
"""
from rvm.interp.context import Context, memory_error, recursion_error
from rvm.objects.errors import PyError
from rvm.objects.finalizers import FinalizerHooks, queue, state
from rvm.rlib.jit import dont_look_inside
from rvm.rlib.stack import StackOverflow, check_stack_overflow


class UnraisableHooks(object):
    """How an error that nothing can catch is told."""

    @staticmethod
    def report(error, w_where):
        """Call sys.unraisablehook for `error`, raised in the object `w_where`; filled by rvm.modules.sys.unraisable."""
        raise NotImplementedError

    @staticmethod
    def report_message(error, message, w_where):
        """Do as report(), with a message of its own; filled by rvm.modules.sys.unraisable."""
        raise NotImplementedError


class Runner(object):
    """Whether this thread runs finalizers: those of objects that die meanwhile wait for the others.

    Each thread that makes such objects helps, so that they do not become more and more.
    """

    def __init__(self):
        self.running = False


runner = Runner()


@dont_look_inside
def run_finalizers(finalize):
    """Finalize all objects in the queue by calling the function.  Return how many there were; raise nothing."""
    if runner.running:
        return 0
    runner.running = True
    count = 0
    try:
        state.pending = False
        while True:
            w_object = queue.next_dead()
            if w_object is None:
                break
            finalize(w_object)
            count += 1
    finally:
        runner.running = False
    return count


def run_waiting(self):
    """Run the finalizers unless they are to wait (gc.disable)."""
    if not state.enabled:
        return
    w_handled = self.w_handled
    w_behind = self.w_behind
    self.w_handled = None       # the exception that is handled here by chance is none of theirs
    self.w_behind = None
    try:
        run_finalizers(finalize_alone)
    finally:
        self.w_handled = w_handled
        self.w_behind = w_behind


def finalize_alone(w_object):
    w_object.finalize()


# Calls.

def make_reporting(call):
    """Return a function that does the call, of its first argument, and reports what that raises."""
    def call_and_report(w_called, w_argument):
        try:
            call(w_called, w_argument)
        except PyError as e:
            UnraisableHooks.report(e, w_called)
        except StackOverflow:
            check_stack_overflow()
            UnraisableHooks.report(recursion_error(), w_called)
        except MemoryError:
            UnraisableHooks.report(memory_error(), w_called)

    return call_and_report


def call_with(w_callback, w_argument):
    w_callback.call1(w_argument)


def call_as_method(w_function, w_self):
    w_function.descr_call1(w_self)


FinalizerHooks.call = staticmethod(make_reporting(call_with))
FinalizerHooks.call_method = staticmethod(make_reporting(call_as_method))
Context.run_waiting = run_waiting
