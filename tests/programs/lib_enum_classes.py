"""Enum: what stands in the body, bases, the functional API."""
import enum
from enum import Enum, EnumMeta, EnumType, IntEnum, IntFlag, ReprEnum, StrEnum, auto


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class V(Enum):
    value = 1
    name = 2


print(list(V), V.value, V.name, V.value.value, V.name.name)

class T(tuple, Enum):
    A = (1, 2)
    B = (3, 4)


print(T.A, repr(T.A), T.A[0], T((3, 4)))

class Mut(Enum):
    A = {'x': 1}


print(Mut.A, Mut({'x': 1}))
attempt(lambda: Enum('X', 5))
attempt(lambda: Enum('X', ['A', 'A']))

class Nested(Enum):
    A = 1

    def helper():
        pass
    lam = lambda self: 5


print(list(Nested), Nested.A.lam())

class EmptyBase(Enum):

    @property
    def double(self):
        return self.value * 2


class Child(EmptyBase):
    X = 4
    Y = auto()


print(Child.X.double, Child.Y, Child.Y.value, Child.__bases__, Child.__mro__)

class WithInt(int, Enum):
    A = 3
    B = '7'


print(list(WithInt), WithInt.A + 1, WithInt(7), str(WithInt.A), f'{WithInt.A}')
print(format(WithInt.A, '03'))

class HexInt(int, Enum):
    A = ('ff', 16)


print(HexInt.A, HexInt.A.value, repr(HexInt.A))

class Class(Enum):
    __private = 5
    A = 1


print(list(Class))

class Init(Enum):
    A = 1

    def __init__(self, v):
        self.dbl = v * 2


print(Init.A.dbl)

class Seas(Enum):
    S = 's'

    def __eq__(self, o):
        return self.value == o

    def __hash__(self):
        return 1


print(Seas.S == 's')
print(Enum.__repr__(Child.X), Child.__class__, type(Child), EnumType, EnumMeta is EnumType)
print(issubclass(IntFlag, int), ReprEnum)

class PA(Enum):
    A = auto()
    B = 'x'
    C = 3


print(list(PA))

class TupAuto(Enum):
    A = (auto(), 'one')
    B = (auto(), 'two')


print(list(TupAuto))

class EP(Enum):
    A = 1

    @enum.property
    def first(self):
        return 'f' + self.name


print(EP.A.first)
attempt(lambda: EP.first)
print(Child.__len__(), Child.__contains__(Child.X), bool(Child), Child.__members__.keys())
print([*Child], dict(Child.__members__))
for m in Child:
    print(m, end=' ')

print(Child['X'] is Child.X, Child.X in {Child.X}, Child.X is not Child.Y)
print(id(Child.X) == id(Child(4)))
attempt(lambda: Child.__new__(Child, 9))
attempt(lambda: Child.__call__(9))
attempt(lambda: object.__new__(Child))

def noinit():

    class K(Enum, int):
        A = 1


attempt(noinit)

def badorder():

    class K(Enum):
        _order_ = 'B A'
        A = 1
        B = 2


attempt(badorder)
print(isinstance(Child, EnumMeta), callable(Child), Child.X.__reduce_ex__(2))
print(IntEnum('I', 'A B').A + 1, StrEnum('SE', 'A B').B)
print(Enum('N', 'A B', module='mod', qualname='q.N'), Enum('N', 'A B', start=0).A.value)
print(Enum('TT', [('A', '1')], type=str).A + 'x')

def kw():

    class Kw(Enum, x=1):
        A = 1


attempt(kw)

class Sub2(Enum):

    def __init_subclass__(cls, **kw):
        print('sub', cls.__name__, kw)


class Sub3(Sub2, flag=1):
    A = 1


match_ = Sub3.A
print(Sub3.A.name, hasattr(Sub3, 'B'), getattr(Sub3, 'A').value, Sub3.__getitem__('A'))
