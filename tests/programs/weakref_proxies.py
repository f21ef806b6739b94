"""Proxies do what their objects do."""
import gc
from _weakref import CallableProxyType, ProxyType, proxy, ref


class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return ("add", self.value, other)

    def __radd__(self, other):
        return ("radd", other, self.value)

    def __iadd__(self, other):
        return ("iadd", self.value, other)

    def __pow__(self, other, modulus=None):
        return ("pow", other, modulus)

    def __divmod__(self, other):
        return ("divmod", other)

    def __neg__(self):
        return "neg"

    def __abs__(self):
        return "abs"

    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __bool__(self):
        return False

    def __eq__(self, other):
        return ("eq", other)

    def __lt__(self, other):
        return ("lt", other)

    def __str__(self):
        return "a number"

    def __bytes__(self):
        return b"bytes"

    def __matmul__(self, other):
        return ("matmul", other)


class Items:
    def __init__(self):
        self.items = [1, 2, 3]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, item):
        return item == 42

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return reversed(self.items)


class Callable:
    def __call__(self, *args, **keywords):
        return args, keywords



def numbers():
    n = Number(1)
    p = proxy(n)
    print(p + 1, 1 + p, pow(p, 2), pow(p, 2, 3), p ** 4, divmod(p, 5), -p, abs(p), int(p), float(p), [0, 1, 2, 3][p])
    print(bool(p), p == 1, p < 2, str(p), bytes(p), p @ 1, p is proxy(n), type(p) is ProxyType)
    q = p
    q += 2
    print(q, isinstance(p, Number), p.__class__ is Number, p.value)
    p.value = 5
    print(n.value)
    del p.value
    print(hasattr(n, "value"))
    for operation in [lambda: p - 1, lambda: hash(p), lambda: p(), lambda: p.missing, lambda: len(p), lambda: next(p),
                      lambda: ~p, lambda: iter(p), lambda: p[0], lambda: ref(p), lambda: type(p)()]:
        try:
            print(operation())
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
    words = repr(p).split()
    print(words[0], words[3:5], words[5] == "at")


def items():
    x = Items()
    p = proxy(x)
    p[0] = 10
    del p[1]
    print(len(p), p[0], 42 in p, 1 in p, list(p), list(reversed(p)), [i for i in p], p.items)


def calls():
    x = Callable()
    p = proxy(x)
    print(type(p) is CallableProxyType, p(1, a=2), callable(p), p.__call__(3))

    def function():
        return "called"
    print(proxy(function)(), type(proxy(function)) is CallableProxyType)


def iterators():
    def generator():
        yield 1
        yield 2
    g = generator()
    p = proxy(g)
    print(next(p), list(p))


def dead():
    x = Items()
    p = proxy(x)
    del x
    gc.collect()
    for operation in [lambda: p.items, lambda: len(p), lambda: p + 1, lambda: 1 + p, lambda: str(p), lambda: bool(p),
                      lambda: p == 1, lambda: list(p), lambda: setattr(p, "a", 1), lambda: isinstance(p, Items)]:
        try:
            print(operation())
        except ReferenceError as e:
            print(e)
    print("NoneType" in repr(p))


numbers()
items()
calls()
iterators()
dead()
