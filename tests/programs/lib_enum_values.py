"""Enum: auto, methods, IntEnum, StrEnum, mixed-in types."""
import enum
from enum import Enum, IntEnum, StrEnum, auto, unique


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print(list(Auto))

class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    def g(self):
        return self.mass / self.radius


print(Planet.EARTH, repr(Planet.MARS), Planet.EARTH.mass, round(Planet.MARS.g(), 2))
print(Planet((5.9, 6.3)))

class Num(IntEnum):
    ONE = 1
    TWO = 2


print(Num.ONE, repr(Num.ONE), Num.ONE + 1, Num.ONE < Num.TWO, Num.ONE == 1, f'{Num.ONE}')
print(f'{Num.ONE:03d}', [1, 2, 3][Num.ONE], int(Num.TWO), max(Num))
print(isinstance(Num.ONE, int), Num(1), '%d %s' % (Num.TWO, Num.TWO), list(Num))
print(Num.ONE | 2)

class S(StrEnum):
    A = auto()
    B = 'bee'


print(S.A, repr(S.A), S.A == 'a', S.B + '!', S.B.upper(), f'{S.A:>4}', S('bee'), list(S))
print(isinstance(S.A, str))

def strbad():

    class T(StrEnum):
        A = 1


attempt(strbad)

class Mix(str, Enum):
    X = 'x'
    Y = 'y'


print(Mix.X, repr(Mix.X), f'{Mix.X}', Mix.X == 'x', Mix.X.value, '%s' % Mix.X, Mix('y'))
print(Mix.X + 'z')

class F(float, Enum):
    H = 0.5


print(F.H, repr(F.H), F.H + 1, f'{F.H}')

class Color(Enum):
    RED = 1


def uni():

    @unique
    class W(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


attempt(uni)
An = Enum('An', 'ANT BEE CAT')
print(list(An), An.__module__, An)
print(list(Enum('L', ['A', 'B'])), list(Enum('P', [('A', 5), ('B', 7)])))
print(list(Enum('D', {'A': 1, 'B': 'x'})), list(IntEnum('I', 'A,B', start=5)))
