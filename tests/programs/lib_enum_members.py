"""Enum: members, their looks, errors."""
from enum import Enum


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return (self.name.lower(), self.value)

    @property
    def prop(self):
        return 'p' + self.name

    @classmethod
    def default(cls):
        return cls.GREEN

    @staticmethod
    def st():
        return 5


print(Color.RED, repr(Color.RED), Color, type(Color.RED), Color.RED.name, Color.RED.value)
print(Color(2), Color['BLUE'])
print(list(Color), len(Color), Color.__members__, Color.CRIMSON, Color.CRIMSON is Color.RED)
print(Color.RED.describe(), Color.RED.prop, Color.default(), Color.st())
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.BLUE, Color.RED in Color)
print(isinstance(Color.RED, Color), hash(Color.RED) == hash('RED'), bool(Color.RED))
print(list(reversed(Color)))
print({Color.RED: 1}[Color.RED], f'{Color.RED}', f'{Color.RED:>12}', '%s' % Color.RED)
print(Color.RED.__class__, Color.__name__, Color.__module__)
attempt(lambda: Color(9))
attempt(lambda: Color['X'])
attempt(lambda: Color.X)
attempt(lambda: setattr(Color, 'RED', 3))
attempt(lambda: delattr(Color, 'RED'))
attempt(lambda: Color.RED < Color.BLUE)
attempt(lambda: type('Sub', (Color,), {}))
attempt(lambda: setattr(Color.RED, 'value', 4))
attempt(lambda: setattr(Color.RED, 'name', 4))
attempt(lambda: Color.RED.BLUE)
attempt(lambda: Color.RED.X)
attempt(lambda: Color.name)
attempt(lambda: Color())
attempt(lambda: Color(1, 2, 3))
attempt(lambda: Enum(1))

def dup():

    class D(Enum):
        A = 1
        A = 2


attempt(dup)

def sub():

    class Sub(Color):
        X = 1


attempt(sub)

def sunder():

    class S(Enum):
        _x_ = 1


attempt(sunder)
