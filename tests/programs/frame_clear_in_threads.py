# A frame whose call is under way in another thread cannot be cleared, and goes on unharmed.
import sys
import threading

reached = threading.Event()
may_end = threading.Event()
frames = []


def inner():
    value = [1, 2, 3]
    frames.append(sys._getframe())
    try:
        raise KeyError("handled")
    except KeyError:
        reached.set()
        may_end.wait()
    return value


def outer(results):
    frames.append(sys._getframe())
    results.append(inner())


def numbers():
    frames.append(sys._getframe())
    reached.set()
    may_end.wait()
    yield 1


def clear(frame):
    try:
        frame.clear()
    except RuntimeError as error:
        print(frame.f_code.co_name, error)
    else:
        print(frame.f_code.co_name, "cleared")


def clear_all(target, results):
    reached.clear()
    may_end.clear()
    frames.clear()
    thread = threading.Thread(target=target, args=(results,))
    thread.start()
    reached.wait()
    for frame in frames:
        clear(frame)
    may_end.set()
    thread.join()
    print(results)
    for frame in frames:
        clear(frame)


clear_all(outer, [])
clear_all(lambda results: results.extend(numbers()), [])
