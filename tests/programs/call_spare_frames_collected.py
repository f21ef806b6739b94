# gc.get_objects() gives no frames that are kept for calls to come.
# compiled at once: objects die later
import gc
import types


def plain(first, second):
    return first


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def deep(n):
    values = [n]
    return 0 if n == 0 else deep(n - 1) + values[0]


def found_by_the_collector():
    print(plain(1, 2), fib(10), deep(50))
    ended = [plain.__code__, fib.__code__, deep.__code__]
    print([found for found in gc.get_objects() if isinstance(found, types.FrameType) and found.f_code in ended])


for i in range(3):
    found_by_the_collector()
