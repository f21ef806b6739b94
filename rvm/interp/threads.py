"""Threads of the program: what each has for itself, and how they take turns.

Much of the interpreter's state belongs to the thread that runs: how deep its calls are, which exception it handles,
who traces it.  It stays in `context` and other objects, which compiled code knows as constants; when another thread
takes the interpreter's lock, the state of the one before is put away and that of the other one put in its place.

One thread gives the lock to another in a call of the system that may wait, or in Context.at_fence once it is asked to.
"""
from rvm.interp.async_generator import async_hooks
from rvm.interp.context import Context, context
from rvm.interp.coroutine import origins
from rvm.interp.finalizing import runner
from rvm.interp.frameobject import is_at_or_below
from rvm.interp.tracing import Tracer, tracer
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import runtime_error
from rvm.rlib import signals, threads
from rvm.rlib.jit import dont_look_inside, vref_None


class ThreadState(object):
    """What a thread has for itself, while another one runs."""

    def __init__(self):
        self.number = 0
        self.depth = 0
        self.top = vref_None
        self.w_handled = None
        self.w_behind = None
        self.w_trace = None
        self.w_profile = None
        self.inside = 0
        self.w_event = tracer.w_event
        self.entered = None
        self.w_firstiter = None
        self.w_finalizer = None
        self.origin_depth = 0
        self.finalizing = False
        self.next = None            # in the list of Threads
        # These are always here.
        self.w_dict = None          # what the library keeps for the thread
        self.w_sentinel = None      # a lock to release at its end
        self.waits_for = ""         # the module that another thread loads, and this one imports

    def is_traced(self):
        """Return whether it is traced or profiled, while another thread runs."""
        return self is not state.current and (self.w_trace is not None or self.w_profile is not None)

    def put_away(self):
        """Take over the state of the thread, which ran until now."""
        self.depth = context.depth
        self.top = context.top
        self.w_handled = context.w_handled
        self.w_behind = context.w_behind
        self.w_trace = tracer.w_trace
        self.w_profile = tracer.w_profile
        self.inside = tracer.inside
        self.w_event = tracer.w_event
        self.entered = tracer.entered
        self.w_firstiter = async_hooks.w_firstiter
        self.w_finalizer = async_hooks.w_finalizer
        self.origin_depth = origins.depth
        self.finalizing = runner.running

    def put_in_place(self):
        """Give back the state of the thread, which runs from now on."""
        context.depth = self.depth
        context.top = self.top
        context.w_handled = self.w_handled
        context.w_behind = self.w_behind
        tracer.w_trace = self.w_trace
        tracer.w_profile = self.w_profile
        tracer.inside = self.inside
        tracer.w_event = self.w_event
        tracer.entered = self.entered
        async_hooks.w_firstiter = self.w_firstiter
        async_hooks.w_finalizer = self.w_finalizer
        origins.depth = self.origin_depth
        runner.running = self.finalizing


class Threads(object):
    """One instance, `state`."""

    def __init__(self):
        self.started = False            # a thread was ever started
        self.main = ThreadState()
        self.current = self.main        # of the thread that has the interpreter's lock
        self.others = None              # the first of the list of the ThreadStates of all threads but the main one
        self.starting = self.main       # of the thread that is being started
        self.call = None                # ... and what it runs, a ThreadCall
        self.start_lock = None          # held from then on until that thread has taken over both
        self.interval = 0.005           # seconds; see sys.setswitchinterval

    def find(self, number):
        """Return the state of the thread with that number, which may be the one that is being started."""
        if number == self.main.number:
            return self.main
        thread = self.others
        while thread is not None:
            if thread.number == number:
                return thread
            thread = thread.next
        return self.starting

    def add(self, thread):
        thread.next = self.others
        self.others = thread

    def remove(self, thread):
        """Remove the state of a thread from the list, if it is there: after a fork it is not."""
        if self.others is thread:
            self.others = thread.next
            return
        before = self.others
        while before is not None and before.next is not thread:
            before = before.next
        if before is not None:
            before.next = thread.next


state = Threads()


class ThreadCall(object):
    """What a new thread runs."""

    def run(self):
        """Do it; raise nothing."""
        raise NotImplementedError


@dont_look_inside
def note_switch():
    """Have the state of the thread in place that has taken the interpreter's lock.  This may make no objects."""
    if not state.started:
        return
    number = threads.ident()
    if number != state.current.number:
        state.current.put_away()
        state.current = state.find(number)
        state.current.put_in_place()
        if state.current is state.main:
            signals.set_fence(-1)       # signals that came meanwhile are for this thread alone


@dont_look_inside
def start(call):
    """Run a ThreadCall in a new thread and return that one's number.  Raise threads.ThreadError."""
    if not state.started:
        state.start_lock = new_lock()
        state.main.number = threads.ident()
        state.started = True
        threads.call_at_switch(note_switch)
    threads.run_clock(True)
    while state.start_lock.acquire(-1) != threads.ACQUIRED:
        pass
    state.starting = ThreadState()
    state.call = call
    try:
        return threads.start(run_thread)
    except threads.ThreadError:
        state.start_lock.release()
        raise


def run_thread():
    """Be a new thread."""
    threads.begin()
    own = state.starting
    call = state.call
    own.number = threads.ident()
    state.add(own)
    state.current = own
    state.start_lock.release()
    call.run()
    state.remove(own)
    if state.others is None:
        threads.run_clock(False)
    threads.end()


def new_lock():
    """Return a lock of the system."""
    try:
        return threads.new_lock()
    except threads.ThreadError:
        raise runtime_error("can't allocate lock")


@dont_look_inside
def count():
    """Return how many threads there are beside the main one."""
    number = 0
    thread = state.others
    while thread is not None:
        number += 1
        thread = thread.next
    return number


@dont_look_inside
def others():
    """Return a list of the states of the threads that do not run now."""
    found = []
    thread = state.others
    while thread is not None:
        if thread is not state.current:
            found.append(thread)
        thread = thread.next
    if not is_main():
        found.append(state.main)
    return found


def is_main():
    return not state.started or state.current is state.main


@dont_look_inside
def is_alive(thread):
    """Return whether there is still the thread that a state is of."""
    if thread is state.main:
        return True
    other = state.others
    while other is not None:
        if other is thread:
            return True
        other = other.next
    return False


@dont_look_inside
def own_dict():
    """Return the dict in which the library keeps what belongs to this thread."""
    own = state.current
    if own.w_dict is None:
        own.w_dict = new_dict()
    return own.w_dict


@dont_look_inside
def set_interval(seconds):
    """Set after how many seconds a thread is asked to let another one run."""
    state.interval = seconds
    threads.set_interval(int(seconds * 1e9))


@dont_look_inside
def forget_others():
    """In a forked process, where this thread is the only one and so the main one: forget the others."""
    if state.started:
        threads.forget_others()
        state.main = state.current
        state.main.number = threads.ident()
        state.others = None
        state.start_lock = new_lock()


def others_are_traced():
    """Return whether any other thread is traced or profiled."""
    if state.main.is_traced():
        return True
    thread = state.others
    while thread is not None:
        if thread.is_traced():
            return True
        thread = thread.next
    return False


@dont_look_inside
def runs_elsewhere(self, frame):
    """Return whether the call of a frame is under way in another thread."""
    for thread in others():
        if is_at_or_below(frame, thread.top()):
            return True
    return False


def take_turns(self):
    """Let another thread run, if one has asked to."""
    if state.started and threads.take_question():
        threads.let_others_run()


def is_main_thread(self):
    return is_main()


Context.take_turns = take_turns
Context.is_main_thread = is_main_thread
Context.runs_elsewhere = runs_elsewhere
Tracer.others_are_traced = staticmethod(others_are_traced)
