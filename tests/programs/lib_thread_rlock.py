# A lock that its thread can take again.
import _thread
import time

lock = _thread.RLock()
print(type(lock), repr(lock)[:43])
with lock:
    print(lock.acquire(), lock._is_owned())
    lock.release()
    print(lock._is_owned(), lock.acquire(False), lock.acquire(timeout=5))
    state = lock._release_save()
    print(state[0], state[1] == _thread.get_ident(), lock._is_owned())
    lock._acquire_restore(state)
    print(lock._is_owned())
    lock.release()
    lock.release()
for attempt in (lock.release, lock._release_save, lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -5)):
    try:
        attempt()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)

seen = []


def other():
    seen.append((lock._is_owned(), lock.acquire(False), lock.acquire(True, 0.001)))
    try:
        lock.release()
    except RuntimeError as e:
        seen.append(str(e))
    seen.append(lock.acquire())
    lock.release()
    seen.append("end")


with lock:
    _thread.start_new_thread(other, ())
    while len(seen) < 2:
        time.sleep(0.001)
while len(seen) < 4:
    time.sleep(0.001)
print(seen)


class Named(_thread.RLock):
    def __init__(self, name):
        self.name = name


named = Named("one")
with named:
    print(named.name, named._is_owned(), repr(named).startswith("<locked __main__.Named object owner="))
