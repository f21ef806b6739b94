"""SimpleQueue: an unbounded queue, which signal handlers and finalizers may use as well."""

from _collections import deque as _deque
from _library import builtin_type as _builtin_type
from _thread import TIMEOUT_MAX as _TIMEOUT_MAX
from _thread import allocate_lock as _allocate_lock
from time import monotonic as _now


class Empty(Exception):
    """Exception raised by Queue.get(block=0)/get_nowait()."""


@_builtin_type
class SimpleQueue:
    """Simple, unbounded, reentrant FIFO queue."""

    # Whoever waits for an item has a lock of its own among the waiters, which `put` takes from there and releases.
    __slots__ = ("_items", "_waiters", "__weakref__")
    __class_getitem__ = classmethod(type(list[int]))

    def __new__(cls):
        self = object.__new__(cls)
        self._items = _deque()
        self._waiters = _deque()
        return self

    def __getstate__(self):
        name = "_queue.SimpleQueue" if type(self) is SimpleQueue else type(self).__name__
        raise TypeError("cannot pickle '%s' object" % name)

    def put(self, item, block=True, timeout=None):
        """Put the item on the queue; this never blocks, whatever `block` and `timeout` are."""
        self._items.append(item)
        self._wake()

    def put_nowait(self, item):
        """Put an item into the queue without blocking."""
        self.put(item)

    def _wake(self):
        try:
            lock = self._waiters.popleft()
        except IndexError:
            return
        lock.release()

    def get(self, block=True, timeout=None):
        """Remove and return an item from the queue; wait for one as long as `block` and `timeout` say, or raise Empty.
        """
        deadline = None
        if block and timeout is not None:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            if timeout > _TIMEOUT_MAX:
                raise OverflowError("timeout value is too large")
            deadline = _now() + timeout
        while True:
            try:
                return self._items.popleft()
            except IndexError:
                pass
            if not block or not self._wait(deadline):
                try:
                    return self._items.popleft()
                except IndexError:
                    raise Empty from None

    def get_nowait(self):
        """Remove and return an item from the queue without blocking; raise Empty if there is none."""
        return self.get(False)

    def _wait(self, deadline):
        """Wait until there may be an item.  Return False if the time is over."""
        lock = _allocate_lock()
        lock.acquire()
        self._waiters.append(lock)
        is_woken = False
        try:
            if self._items:         # put before this waited
                return True
            is_woken = lock.acquire() if deadline is None else lock.acquire(True, max(0, deadline - _now()))
            return is_woken
        finally:
            if not is_woken:
                self._leave(lock)

    def _leave(self, lock):
        """Wait no longer; if `put` has woken this waiter all the same, wake another one."""
        try:
            self._waiters.remove(lock)
        except ValueError:
            self._wake()

    def empty(self):
        """Return True if the queue is empty, False otherwise (not reliable!)."""
        return not self._items

    def qsize(self):
        """Return the approximate size of the queue (not reliable!)."""
        return len(self._items)
