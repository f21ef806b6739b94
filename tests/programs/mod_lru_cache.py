"""The core of functools.lru_cache: what is kept, what is counted, and recursion."""
from _functools import _lru_cache_wrapper


def info(*numbers):
    return "hits %s misses %s maxsize %s size %s" % numbers


def lru_cache(maxsize=128, typed=False):
    return lambda function: _lru_cache_wrapper(function, maxsize, typed, info)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


@lru_cache(None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), fibonacci.cache_info())
fibonacci.cache_clear()
print(fibonacci.cache_info(), fibonacci(5), fibonacci.cache_info())


@lru_cache(2)
def loud(*args, **keywords):
    print("called with", args, keywords)
    return len(args)


for arguments in [(1,), (2,), (1,), (3,), (1,), (2,), (1.0,), (True,), ("a",), (1, 2), (1, 2), ()]:
    print(loud(*arguments), loud.cache_info())
print(loud(1, key=2), loud(1, key=2), loud(1, other=2), loud(1, key=2), loud.cache_info())


@lru_cache(8, typed=True)
def typed(x, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1), typed(x=1), typed(1, 2), typed(1, 2.0), typed.cache_info())


@lru_cache(0)
def uncached(x):
    return x


print(uncached(1), uncached([1]), uncached.cache_info())


@lru_cache(3)
def recursive(n):
    return 1 if n == 0 else n * recursive(n - 1)


print(recursive(10), recursive(10), recursive(3), recursive.cache_info())


@lru_cache()
def failing(x):
    if x < 0:
        raise ValueError(x)
    return x


attempt(failing, -1)
attempt(failing, -1)
print(failing(2), failing.cache_info())
attempt(failing, [])
attempt(failing)
attempt(failing, 1, 2, 3)


class Box:
    def __init__(self, name):
        self.name = name

    @lru_cache()
    def double(self, times=2):
        print("computing", self.name)
        return self.name * times


a, b = Box("a"), Box("b")
print(a.double(), a.double(), b.double(), a.double(3), a.double(times=3), Box.double(a), Box.double.cache_info())
fibonacci.note = "an attribute"
print(fibonacci.note, callable(fibonacci), type(fibonacci), fibonacci.__copy__() is fibonacci)
for arguments in [(5, 1, False, info), (len, "a", False, info), (len,)]:
    attempt(_lru_cache_wrapper, *arguments)
print(_lru_cache_wrapper(len, -5, False, info).cache_info())

again = 0


@lru_cache(2)
def reentrant(x):
    global again
    again += 1
    if again < 3:
        reentrant(x)
    return again


print(reentrant("x"), reentrant("x"), again, reentrant.cache_info())
