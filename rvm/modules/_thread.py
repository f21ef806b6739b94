"""_thread: threads and locks, on which the library's threading is built."""
from rvm.builtins.object_type import address
from rvm.interp import threads
from rvm.interp.context import memory_error, recursion_error
from rvm.interp.finalizing import UnraisableHooks
from rvm.interp.signals import check_signals
from rvm.modules._functools import is_callable
from rvm.modules.declare import ModuleTable
from rvm.modules.time.clocks import duration
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import (
    PyError, overflow_error, runtime_error, type_error, value_error, w_OverflowError, w_RuntimeError,
    w_SystemExit)
from rvm.objects.floatobject import W_Float
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, WeakrefMixin
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout
from rvm.rlib import clock, signals
from rvm.rlib import threads as system
from rvm.rlib.objectmodel import import_from_mixin
from rvm.rlib.stack import StackOverflow, check_stack_overflow

LONGEST_WAIT = 9223372036.0         # seconds
EVER = -1                           # microseconds: without end
SMALLEST_STACK = 32768              # bytes

thread = ModuleTable("_thread", "This module provides primitive operations to write multi-threaded programs.\n"
                     "The 'threading' module provides a more convenient interface.")
thread.value("error", w_RuntimeError)
thread.value("TIMEOUT_MAX", W_Float(LONGEST_WAIT))


# Locks.

class W_Lock(W_Root):
    """A lock of the system."""
    import_from_mixin(WeakrefMixin)

    def __init__(self):
        self.lock = threads.new_lock()
        self.is_locked = False

    def acquire(self, microseconds):
        """Take it, waiting at most so long.  Return whether that could be done."""
        end = microseconds_now() + microseconds if microseconds > 0 else 0
        while True:
            result = self.lock.acquire(microseconds)
            if result != system.INTERRUPTED:
                break
            check_signals()
            if microseconds > 0:
                microseconds = max(end - microseconds_now(), 0)
        if result == system.ACQUIRED:
            self.is_locked = True
        return result == system.ACQUIRED

    def release(self):
        if not self.is_locked:
            raise runtime_error("release unlocked lock")
        self.is_locked = False
        self.lock.release()

    def renew(self):
        """Be unlocked, in a forked process: who held it may not be there."""
        self.lock = threads.new_lock()
        self.is_locked = False


w_lock_type = builtin_type("_thread.lock", W_Lock, w_object_type, has_weakref=True)
thread.value("LockType", w_lock_type)
lock = TypeTable(w_lock_type, W_Lock)


def microseconds_now():
    return clock.nanoseconds(clock.MONOTONIC) // 1000


def microseconds_of(blocking, w_timeout):
    """Return how long acquire() may wait."""
    timeout = -1.0 if w_timeout is None else duration(w_timeout)
    if not blocking:
        if timeout != -1.0:
            raise value_error("can't specify a timeout for a non-blocking call")
        return 0
    if timeout == -1.0:
        return EVER
    if timeout < 0.0:
        raise value_error("timeout value must be positive")
    if timeout > LONGEST_WAIT:
        raise overflow_error("timestamp out of range for platform time_t")
    return int(timeout * 1e6 + 0.999)


@lock.method("acquire(self, blocking: bool = True, timeout=NULL) -> bool [parsed, unsigned]")
def acquire(self, blocking, w_timeout):
    """acquire(blocking=True, timeout=-1) -> bool"""
    return self.acquire(microseconds_of(blocking, w_timeout))


@lock.method("acquire_lock(self, blocking: bool = True, timeout=NULL) -> bool [parsed, unsigned]")
def acquire_lock(self, blocking, w_timeout):
    """acquire(blocking=True, timeout=-1) -> bool"""
    return self.acquire(microseconds_of(blocking, w_timeout))


@lock.method("__enter__(self, blocking: bool = True, timeout=NULL) -> bool [parsed, unsigned]")
def enter_lock(self, blocking, w_timeout):
    """Lock the lock."""
    return self.acquire(microseconds_of(blocking, w_timeout))


@lock.method("release(self) -> None [unsigned]")
def release(self):
    """Release the lock, allowing another thread that is blocked waiting for
the lock to acquire the lock.  The lock must be in the locked state,
but it needn't be locked by the same thread that unlocks it."""
    self.release()


@lock.method("release_lock(self) -> None [unsigned]")
def release_lock(self):
    """Release the lock."""
    self.release()


@lock.method("__exit__(self, *args) -> None [unsigned]")
def exit_lock(self, args_w):
    """Release the lock."""
    self.release()


@lock.method("locked(self) -> bool [unsigned]")
def locked(self):
    """Return whether the lock is in the locked state."""
    return self.is_locked


@lock.method("locked_lock(self) -> bool [unsigned]")
def locked_lock(self):
    """Return whether the lock is in the locked state."""
    return self.is_locked


@lock.method("_at_fork_reinit(self) -> None [unsigned]")
def renew_lock(self):
    self.renew()


@lock.method("__repr__(self, /) -> str")
def repr_lock(self):
    return "<%s %s object at %s>" % (
        "locked" if self.is_locked else "unlocked", self.gettype().name, address(self))


# Locks that a thread can take again.

class W_RLock(W_Root):
    """A lock that its owner, a thread, can take again: it must be released as often as it was acquired."""
    import_from_mixin(WeakrefMixin)

    def __init__(self):
        self.w_lock = W_Lock()
        self.owner = 0
        self.count = 0

    def is_owned(self):
        return self.count > 0 and self.owner == system.ident()

    def acquire(self, microseconds):
        """Take it once more, waiting at most so long.  Return whether that could be done."""
        if self.is_owned():
            self.count += 1
            return True
        if not self.w_lock.acquire(microseconds):
            return False
        self.own(system.ident(), 1)
        return True

    def own(self, owner, count):
        self.owner = owner
        self.count = count

    def release(self):
        self.check_owned()
        self.count -= 1
        if self.count == 0:
            self.owner = 0
            self.w_lock.release()

    def check_owned(self):
        if not self.is_owned():
            raise runtime_error("cannot release un-acquired lock")


w_rlock_type = builtin_type("_thread.RLock", W_RLock, w_object_type, Layout("RLock"), has_weakref=True)
W_UserRLock = user_subclass(W_RLock)
thread.value("RLock", w_rlock_type)
rlock = TypeTable(w_rlock_type, W_RLock)


@rlock.constructor("RLock(cls: cls, /, *args, **kwargs) [unsigned]")
def new_rlock(w_cls, args_w, names, values_w):
    if w_cls is w_rlock_type:
        return W_RLock()
    w_lock = W_UserRLock()
    w_lock.init_instance(w_cls)
    return w_lock


@rlock.method("acquire(self, blocking: bool = True, timeout=NULL) -> bool [parsed, unsigned]")
def acquire_rlock(self, blocking, w_timeout):
    """Lock the lock.  `blocking` indicates whether we should wait
for the lock to be available or not.  If `blocking` is False
and another thread holds the lock, the method will return False
immediately.  If `blocking` is True and another thread holds
the lock, the method will wait for the lock to be released,
take it and then return True.
(note: the blocking operation is interruptible.)

In all other cases, the method will return True immediately.
Precisely, if the current thread already holds the lock, its
internal counter is simply incremented. If nobody holds the lock,
the lock is taken and its internal counter initialized to 1."""
    return self.acquire(microseconds_of(blocking, w_timeout))


@rlock.method("__enter__(self, blocking: bool = True, timeout=NULL) -> bool [parsed, unsigned]")
def enter_rlock(self, blocking, w_timeout):
    """Lock the lock."""
    return self.acquire(microseconds_of(blocking, w_timeout))


@rlock.method("release(self) -> None [unsigned]")
def release_rlock(self):
    """Release the lock, allowing another thread that is blocked waiting for
the lock to acquire the lock.  The lock must be in the locked state,
and must be locked by the same thread that unlocks it; otherwise a
`RuntimeError` is raised.

Do note that if the lock was acquire()d several times in a row by the
current thread, release() needs to be called as many times for the lock
to be available for other threads."""
    self.release()


@rlock.method("__exit__(self, *args) -> None [unsigned]")
def exit_rlock(self, args_w):
    """Release the lock."""
    self.release()


@rlock.method("_is_owned(self) -> bool [unsigned]")
def is_owned(self):
    """For internal use by `threading.Condition`."""
    return self.is_owned()


@rlock.method("_recursion_count(self) -> int [unsigned]")
def recursion_count(self):
    """For internal use by reentrancy checks."""
    return self.count if self.is_owned() else 0


@rlock.method("_release_save(self) [unsigned]")
def release_save(self):
    """For internal use by `threading.Condition`."""
    self.check_owned()
    w_state = W_Tuple([W_Int(self.count), W_Int(self.owner)])
    self.own(0, 0)
    self.w_lock.release()
    return w_state


@rlock.method("_acquire_restore(self, state, /) -> None [unsigned]")
def acquire_restore(self, w_state):
    """For internal use by `threading.Condition`."""
    items_w = protocol.items_of(w_state)
    if len(items_w) != 2:
        raise type_error("_acquire_restore() argument 1 must be sequence of length 2, not %d" % len(items_w))
    self.w_lock.acquire(EVER)
    self.own(protocol.as_index(items_w[1], w_OverflowError), protocol.as_index(items_w[0], w_OverflowError))


@rlock.method("_at_fork_reinit(self) -> None [unsigned]")
def renew_rlock(self):
    self.w_lock.renew()
    self.own(0, 0)


@rlock.method("__repr__(self, /) -> str")
def repr_rlock(self):
    return "<%s %s object owner=%d count=%d at %s>" % (
        "locked" if self.count > 0 else "unlocked", self.gettype().name, self.owner, self.count, address(self))


# Threads.

class FunctionCall(threads.ThreadCall):
    """The call of a function with arguments, as start_new_thread takes them."""

    def __init__(self, w_function, args_w, w_keywords):
        self.w_function = w_function
        self.args_w = args_w
        self.w_keywords = w_keywords

    def run(self):
        try:
            call_with_dict(self.w_function, self.args_w, self.w_keywords)
        except PyError as e:
            if not e.matches(w_SystemExit):
                self.report(e)
        except StackOverflow:
            check_stack_overflow()
            self.report(recursion_error())
        except MemoryError:
            self.report(memory_error())
        w_sentinel = threads.state.current.w_sentinel
        if isinstance(w_sentinel, W_Lock) and w_sentinel.is_locked:
            w_sentinel.release()

    def report(self, error):
        UnraisableHooks.report_message(error, "Exception ignored in thread started by", self.w_function)


def call_with_dict(w_function, args_w, w_keywords):
    """Call the function with arguments and with those of a dict, or None (machine-level)."""
    if w_keywords is None:
        w_function.call(args_w, None)
        return
    names = []
    values_w = []
    iterator = w_keywords.entries()
    while iterator.advance():
        w_key = iterator.key()
        if not w_key.is_text():
            raise type_error("keywords must be strings")
        names.append(w_key.text())
        values_w.append(iterator.w_value)
    w_function.call(args_w + values_w, names[:])


@thread.function("start_new_thread(function, args, kwargs=NULL, /) -> int [unpacked, unsigned]")
def start_new_thread(w_function, w_args, w_keywords):
    """start_new_thread(function, args[, kwargs])
(start_new() is an obsolete synonym)

Start a new thread and return its identifier.  The thread will call the
function with positional arguments from the tuple args and keyword arguments
taken from the optional dictionary kwargs.  The thread exits when the
function returns; the return value is ignored.  The thread will also exit
when the function raises an unhandled exception; a stack trace will be
printed unless the exception is SystemExit.
"""
    if not is_callable(w_function):
        raise type_error("first arg must be callable")
    if not isinstance(w_args, W_Tuple):
        raise type_error("2nd arg must be a tuple")
    w_dict = None
    if w_keywords is not None:
        if not isinstance(w_keywords, W_Dict):
            raise type_error("optional 3rd arg must be a dictionary")
        w_dict = w_keywords
    try:
        return threads.start(FunctionCall(w_function, w_args.items_w[:], w_dict))
    except system.ThreadError:
        raise runtime_error("can't start new thread")


thread.alias("start_new", "start_new_thread")


@thread.function("allocate_lock() [unsigned]")
def allocate_lock():
    """allocate_lock() -> lock object
(allocate() is an obsolete synonym)

Create a new lock object. See help(type(threading.Lock())) for
information about locks."""
    return W_Lock()


thread.alias("allocate", "allocate_lock")


@thread.function("_set_sentinel() [unsigned]")
def set_sentinel():
    """_set_sentinel() -> lock

Set a sentinel lock that will be released when the current thread
state is finalized (after it is untied from the interpreter).

This is a private API for the threading module."""
    w_lock = W_Lock()
    threads.state.current.w_sentinel = w_lock
    return w_lock


@thread.function("exit() [unsigned]")
def exit():
    """exit()
(exit_thread() is an obsolete synonym)

This is synonymous to ``raise SystemExit''.  It will cause the current
thread to exit silently unless the exception is caught."""
    raise PyError(w_SystemExit, None, None)


thread.alias("exit_thread", "exit")


@thread.function("get_ident() -> int [unsigned]")
def get_ident():
    """get_ident() -> integer

Return a non-zero integer that uniquely identifies the current thread
amongst other threads that exist simultaneously.
This may be used to identify per-thread resources."""
    return system.ident()


@thread.function("get_native_id() -> int [unsigned]")
def get_native_id():
    """get_native_id() -> integer

Return a non-negative integer identifying the thread as reported
by the OS (kernel). This may be used to uniquely identify a
particular thread within a system."""
    return system.native_id()


@thread.function("_count() -> int [unsigned]")
def count():
    """_count() -> integer

Return the number of currently running Python threads, excluding
the main thread. The returned number comprises all threads created
through `start_new_thread()` as well as `threading.Thread`, and not
yet finished.

This function is meant for internal and specialized purposes only.
In most applications `threading.enumerate()` should be used instead."""
    return threads.count()


@thread.function("interrupt_main(signum: cint = 2, /) -> None [parsed, unsigned]")
def interrupt_main(number):
    """interrupt_main(signum=signal.SIGINT, /)

Simulate the arrival of the given signal in the main thread,
where the corresponding signal handler will be executed.
If *signum* is omitted, SIGINT is assumed.
A subthread can use this function to interrupt the main thread.

Note: the default signal handler for SIGINT raises ``KeyboardInterrupt``."""
    if not 1 <= number < signals.COUNT:
        raise value_error("signal number out of range")
    if signals.noted.is_handled[number]:
        signals.note(number)
        check_signals()


class StackSize(object):
    """The size that programs ask for.  Each thread has as much as the interpreter needs."""
    size = 0


asked = StackSize()


@thread.function("stack_size(size: int = 0, /) -> int [parsed, unsigned]")
def stack_size(size):
    """stack_size([size]) -> size

Return the thread stack size used when creating new threads.  The
optional size argument specifies the stack size (in bytes) to be used
for subsequent new threads.  It is only noted: a thread gets no less than
the interpreter needs."""
    if size < 0:
        raise value_error("size must be 0 or a positive value")
    if 0 < size < SMALLEST_STACK:
        raise value_error("size not valid: %d bytes" % size)
    before = asked.size
    asked.size = size
    return before
