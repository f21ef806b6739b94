"""References without callbacks: which are shared, hash, equality, repr, which objects can have them."""
import _weakref
import array
import collections
import functools
import gc
from _weakref import getweakrefcount, getweakrefs, ref


class C:
    def method(self):
        return 1


class Slotted:
    __slots__ = ("a",)


class Referenced:
    __slots__ = ("a", "__weakref__")


def dies():
    c = C()
    r = ref(c)
    print(r() is c, r is ref(c), c.__weakref__ is r, getweakrefcount(c), getweakrefs(c) == [r])
    hashed = hash(r) == hash(c)
    other = ref(c, print)
    print(hashed, r == other, r != other, r is other, other.__callback__ is print, r.__callback__)
    del other
    gc.collect()
    print(getweakrefcount(c))
    unhashed = ref(c, str)
    del c
    gc.collect()
    print(r(), hash(r) is not None, r == unhashed, r == r, getweakrefcount(None))
    try:
        hash(unhashed)
    except TypeError as e:
        print(e)
    print(unhashed.__callback__, repr(r).endswith("; dead>"))


def equality():
    class Equal:
        def __init__(self, x):
            self.x = x

        def __eq__(self, other):
            return self.x == other.x

        def __hash__(self):
            return hash(self.x)

    a, b, c = Equal(1), Equal(1), Equal(2)
    print(ref(a) == ref(b), ref(a) == ref(c), ref(a) != ref(c), ref(a) == 1, hash(ref(a)) == hash(ref(b)))
    try:
        ref(a) < ref(b)
    except TypeError as e:
        print(e)


def words_of(r):
    return [word for word in repr(r).split() if not word.startswith("0x") and "0x" not in word]


def kinds():
    def generator():
        yield 1
    c = C()
    objects = [
        c, C, c.method, len, dies, dies.__code__, generator(), gc, {1}, frozenset(), collections.deque(),
        array.array("i"), functools.partial(print), functools.lru_cache(dies), list[int], Referenced(), int, type,
        type("D", (int,), {}), type("E", (list,), {})(), type("F", (Exception,), {})(), type("G", (dict,), {})(),
        type("H", (str,), {})()]
    for x in objects:
        r = ref(x)
        print(r() is x, *words_of(r)[2:])
    for x in [1, "a", 1.5, (), [], {}, None, Slotted(), Exception(), object(), range(1), type("I", (int,), {})(),
              type("J", (tuple,), {})(), b"", bytearray(), slice(1), str.upper, C.__dict__, {}.keys(), iter([]), r,
              super(type, type)]:
        try:
            print(ref(x))
        except TypeError as e:
            print(e)


def errors():
    c = C()
    for call in [lambda: ref(), lambda: ref(c, None, 1), lambda: ref(c, callback=1), lambda: ref(c)(1),
                 lambda: ref(c).__init__(), lambda: getweakrefs(1), lambda: _weakref.proxy(),
                 lambda: ref(c).x, lambda: _weakref._remove_dead_weakref({1: 2}, 1)]:
        try:
            print(call())
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
    print(ref(c, None) is ref(c), ref[int], ref)


class Keyed(ref):
    __slots__ = ("key",)

    def __new__(cls, x, callback, key):
        self = ref.__new__(cls, x, callback)
        self.key = key
        return self

    def __init__(self, x, callback, key):
        super().__init__(x, callback)


def derived():
    c = C()
    k = Keyed(c, None, "k")
    print(k is Keyed(c, None, "k"), k == ref(c), k.key, k() is c, isinstance(k, ref), type(k).__mro__[1] is ref)
    d = {ref(c): 1}
    gc.collect()
    print(d[k], getweakrefcount(c))
    try:
        k.other = 1
    except AttributeError as e:
        print(e)
    values = {"k": k}
    _weakref._remove_dead_weakref(values, "k")
    print(len(values))
    del c, d
    gc.collect()
    _weakref._remove_dead_weakref(values, "k")
    _weakref._remove_dead_weakref(values, "k")
    print(len(values), k())


dies()
equality()
kinds()
errors()
derived()
