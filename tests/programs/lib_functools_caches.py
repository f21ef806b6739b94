"""functools: lru_cache, cache, cached_property, partial, reduce."""
import operator
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce


calls = []

@lru_cache(maxsize=2)
def sq(x):
    calls.append(x)
    return x * x


print([sq(i) for i in [1, 2, 1, 3, 2]], calls, sq.cache_info(), sq.cache_parameters())
sq.cache_clear()
print(sq.cache_info(), sq.__name__)

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())

@lru_cache
def plain(x):
    return x


print(plain(1), plain.cache_info())
try:
    lru_cache('x')
except TypeError as e:
    print(e)


class A:
    n = 0

    @cached_property
    def p(self):
        """pdoc"""
        A.n += 1
        return A.n

    @lru_cache(None)
    def m(self, x):
        return x + 1


a = A()
print(a.p, a.p, A.n, a.__dict__, A.p.__doc__, a.m(2))
del a.p
print(a.p)

class S:
    __slots__ = ()

    @cached_property
    def p(self):
        return 1


try:
    S().p
except TypeError as e:
    print(e)

print(partial(int, base=2)('101'), partial(max, 3)(1))
print(partial(print, 1, sep='-').func is print, reduce(lambda a, b: a * b, [1, 2, 3, 4]))
print(reduce(operator.add, [], 5))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
