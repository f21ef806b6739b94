"""Enum: _missing_, _generate_next_value_, __new__, other hooks."""
import copy
from enum import Enum, auto, member, nonmember


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Miss(Enum):
    A = 1
    B = 2

    @classmethod
    def _missing_(cls, value):
        if value == 'zero':
            return cls.A
        if value == 'bad':
            return 5
        return None


print(Miss('zero'))
attempt(lambda: Miss('q'))
attempt(lambda: Miss('bad'))

class Gen(Enum):

    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    A = auto()
    B = auto()


print(list(Gen))

class Ord(Enum):
    _order_ = 'A B'
    A = 1
    B = 2


print(list(Ord))

class Ign(Enum):
    _ignore_ = 'i tmp'
    i = 5
    tmp = 6
    A = i + 1


print(list(Ign))

class New(bytes, Enum):

    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    A = (1, 'one')
    B = (2, 'two')


print(New.A, New.A.label, New(2), New.B == b'\x02')

class Un(Enum):
    A = [1, 2]
    B = {'x': 1}
    C = [1, 2]


print(list(Un), Un([1, 2]), Un.C)

class M(Enum):
    f = member(lambda x: x)
    g = nonmember(5)
    h = 6


print(M.g, M.h, M.f.name, list(M)[1])

class Meth(Enum):
    A = 1

    def __str__(self):
        return 'custom'

    def __repr__(self):
        return 'R'


print(Meth.A, repr(Meth.A), f'{Meth.A}', [Meth.A])

class Cmp(Enum):
    LOW = 1
    HIGH = 2

    def __lt__(self, o):
        return self.value < o.value


print(sorted([Cmp.HIGH, Cmp.LOW]), min(Cmp))
print(copy.copy(Cmp.LOW) is Cmp.LOW, copy.deepcopy(Cmp.LOW) is Cmp.LOW)

class B1(Enum):

    def shared(self):
        return 'shared ' + self.name


class B2(B1):
    X = 1


print(B2.X.shared(), B1, list(B1))
print([m.name for m in Cmp], dir(Cmp.LOW)[-3:], Cmp.LOW.__doc__, Cmp.__doc__)

class Doc(Enum):
    """my doc"""
    A = 1


print(Doc.__doc__, Doc.A.__doc__, Cmp.LOW.__objclass__, Cmp.LOW._value_, Cmp._member_names_)
print(Cmp._value2member_map_)
