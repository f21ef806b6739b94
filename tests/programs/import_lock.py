"""The lock of imports that `_imp` has: held by one thread, as often as it wants, and hashes of sources."""
import _imp
import _thread

print(_imp.lock_held())
_imp.acquire_lock()
_imp.acquire_lock()
print(_imp.lock_held())

waiting, done = _thread.allocate_lock(), _thread.allocate_lock()
events = []


def other():
    events.append(_imp.lock_held())
    try:
        _imp.release_lock()
    except RuntimeError as error:
        events.append(str(error))
    waiting.release()
    _imp.acquire_lock()
    events.append("got it")
    _imp.release_lock()
    done.release()


waiting.acquire()
done.acquire()
_thread.start_new_thread(other, ())
waiting.acquire()
events.append("released")
_imp.release_lock()
_imp.release_lock()
done.acquire()
print(events, _imp.lock_held())
try:
    _imp.release_lock()
except RuntimeError as error:
    print(error)

for length in 0, 1, 7, 8, 9, 100:
    print(_imp.source_hash(length, bytes(range(length))).hex(), _imp.source_hash(-1, bytes(length)).hex())
