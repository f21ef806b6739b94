"""functools: partialmethod, singledispatch, singledispatchmethod."""
from collections.abc import Mapping, Sized
from functools import partialmethod, singledispatch, singledispatchmethod


class PM:

    def f(self, a, b=0):
        return (a, b)
    g = partialmethod(f, 1)
    h = partialmethod(f, 1, b=5)

    @classmethod
    def c(cls, x):
        return (cls.__name__, x)
    d = partialmethod(c, 7)


print(PM().g(), PM().g(b=3), PM().h(), PM().d(), PM.d())

@singledispatch
def show(x):
    return 'obj'


@show.register
def _(x: int):
    return 'int'


@show.register(str)
def _(x):
    return 'str'


@show.register(list)
@show.register(tuple)
def _seq(x):
    return 'seq'


show.register(Mapping, lambda x: 'map')
show.register(Sized, lambda x: 'sized')
print([show(x) for x in [1.5, 1, True, 'a', [], (), {}, set()]])
print(show.dispatch(bool).__name__, show.registry[object](1))
print(sorted((k.__name__ for k in show.registry)))
try:
    show()
except TypeError as e:
    print(e)

try:
    show.register(3)
except TypeError as e:
    print(e)


class SM:

    @singledispatchmethod
    def f(self, x):
        return 'base'

    @f.register
    def _(self, x: int):
        return 'int!'


print(SM().f(1), SM().f('x'))
