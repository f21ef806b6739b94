"""Finalizers: objects for which something is to be done once nothing refers to them any more.

The collector puts such an object into a queue and lowers the fence (rvm.rlib.signals).  The machine
then calls `finalize` of each object in the queue between two instructions, never within a collection:
see rvm.interp.finalizing.

Registered are only objects that need it, when they are made: instances of classes with `__del__`,
generators that may wait inside of a `try`, and the lists of weak references with callbacks.
"""
from rvm.objects.root import W_Root
from rvm.rlib import signals
from rvm.rlib.gc import FinalizerQueue
from rvm.rlib.jit import dont_look_inside


class State(object):
    """What there is to do."""

    def __init__(self):
        self.noticed = 0            # how many were registered whose finalizers a program may notice, but for those over
        self.pending = False        # the queue is not empty
        self.enabled = True         # gc.isenabled(): else what is in the queue waits
        self.at_end = False         # sys.is_finalizing(): the program has ended, and what is left is finalized


state = State()


class DeadQueue(FinalizerQueue):
    """The queue of all dead objects that were registered."""
    Class = W_Root

    def finalizer_trigger(self):
        state.pending = True
        signals.set_fence(-1)


queue = DeadQueue()


@dont_look_inside
def register(w_object):
    """Have the object's `finalize` called once it is dead; call this once for an object."""
    state.noticed += 1
    queue.register_finalizer(w_object)


class FinalizerHooks(object):
    """What finalizers need of the interpreter, which stands above them."""

    @staticmethod
    def call(w_callback, w_argument):
        """Call it, and report what it raises as an error that nothing can catch; filled by rvm.interp.finalizing."""
        raise NotImplementedError

    @staticmethod
    def call_method(w_function, w_self):
        """Call a method found in a type, and report as above what it raises; filled by rvm.interp.finalizing."""
        raise NotImplementedError

    @staticmethod
    def may_be_noticed(w_callback):
        """Return whether a program may notice that a callback is called; filled by rvm.interp.importing.leftovers."""
        raise NotImplementedError

    @staticmethod
    def forget_stale():
        """Forget what nothing reads any more but keeps objects alive; filled by rvm.interp.collecting."""
        raise NotImplementedError

    @staticmethod
    def renew(w_weakrefs, w_object):
        """Make the weak references to an object that lives on refer to it again; filled by rvm.objects.weakrefs."""
        raise NotImplementedError
