"""Abstract classes: what must be defined before there can be instances."""
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):

    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...

    @staticmethod
    @abstractmethod
    def st():
        ...


print(sorted(Shape.__abstractmethods__))

class Sq(Shape):

    def area(self):
        return 1
    name = 'sq'

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def st():
        pass


print(Sq().area(), Sq.make().name, isinstance(Sq(), Shape))
try:
    Shape()
except TypeError as e:
    print(e)


class Half(Sq):

    @abstractmethod
    def more(self):
        pass


try:
    Half()
except TypeError as e:
    print(e)


@Shape.register
class V:
    pass


print(isinstance(V(), Shape), issubclass(V, Shape), V in Shape.__mro__)
try:
    V.register
except AttributeError as e:
    print(e)


class A(metaclass=ABCMeta):
    pass


class B(A):
    pass


try:
    B.register(A)
except RuntimeError as e:
    print(e)

try:
    A.register(1)
except TypeError as e:
    print(e)

try:
    issubclass(1, A)
except TypeError as e:
    print(e)


class Hook(ABC):

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Hook:
            return any(('hooked' in B.__dict__ for B in C.__mro__))
        return NotImplemented


class H:
    hooked = 1


print(issubclass(H, Hook), issubclass(int, Hook))
print(isinstance(1, A))
A.register(int)
print(isinstance(1, A), isinstance(True, A))
print(ABC, Shape, abc.get_cache_token.__name__)
Half.more = lambda self: 1
abc.update_abstractmethods(Half)
print(Half().more())
