# Frames that are kept for calls to come keep no objects alive, and gc.get_objects() does not give them.
# compiled at once: objects die later
import gc
import types
import weakref


def plain(first, second):
    return first


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def deep(n):
    values = [n]
    return 0 if n == 0 else deep(n - 1) + values[0]


class Base:
    pass


def lifetimes():
    code = compile("class Value: pass\nvalue = Value()\ndef read():\n    return value\nread()\nread()", "made", "exec")
    names = {}
    exec(code, names)
    kept, value = weakref.ref(names["Value"]), weakref.ref(names["value"])
    del names
    gc.collect()
    print(kept(), value())
    for i in range(2):
        kept = weakref.ref(plain(Base(), 2))
        plain(1, 2)
        gc.collect()
        print(kept())


def found_by_the_collector():
    print(plain(1, 2), fib(10), deep(50))
    ended = [plain.__code__, fib.__code__, deep.__code__]
    print([found for found in gc.get_objects() if isinstance(found, types.FrameType) and found.f_code in ended])


lifetimes()
for i in range(3):
    found_by_the_collector()
