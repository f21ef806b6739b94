# Threads and locks of the module _thread.
import _thread
import time

lock = _thread.allocate_lock()
print(type(lock), _thread.LockType is type(lock), repr(lock)[:28])
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(True, 0.01), lock.acquire(timeout=0.01))
print(repr(lock)[:26])
lock.release()
for attempt in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -2),
                lambda: lock.acquire(True, 1e30), lambda: lock.acquire(True, float("nan")), lambda: type(lock)(), lambda: _thread.start_new_thread(1, ()),
                lambda: _thread.start_new_thread(print, []), lambda: _thread.start_new_thread(print, (), 1)):
    try:
        print(attempt())
    except (RuntimeError, ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)

log = []
finished = _thread.allocate_lock()
finished.acquire()


def work(name, count, *, step=1):
    for i in range(count):
        log.append((name, i * step, _thread.get_ident() != main))
        time.sleep(0.001)
    finished.release()


main = _thread.get_ident()
print(_thread.start_new_thread(work, ("a", 3), {"step": 2}) != main)
print(finished.acquire(), log)

# A counter that several threads count, and one that each has for itself.
total = 0
ended = []


def count(number):
    global total
    own = 0
    for i in range(5000):
        own += 1
        with lock:
            total += 1
    ended.append(own)


for number in range(3):
    _thread.start_new_thread(count, (number,))
while len(ended) < 3:
    time.sleep(0.001)
print(total, ended)

# Each thread has its own handled exception and its own depth of calls.


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


def fail():
    try:
        raise KeyError("of the thread")
    except KeyError:
        time.sleep(0.002)
        ended.append(deep(500))
        raise SystemExit


del ended[:]
try:
    raise ValueError("of the main thread")
except ValueError as e:
    _thread.start_new_thread(fail, ())
    while not ended:
        time.sleep(0.001)
    try:
        raise
    except ValueError as again:
        print(again, again is e, again.__context__, ended)
