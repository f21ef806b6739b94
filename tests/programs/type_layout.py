"""What types tell of their instances' layout, as CPython has it, and annotations of modules."""
import abc
import sys
import types

HEAP, BASE, ABSTRACT = 1 << 9, 1 << 10, 1 << 20


class Plain:
    pass


class Slots:
    __slots__ = ("a", "b")


class More(Slots):
    __slots__ = ("c",)


class Weak(More):
    __slots__ = ("__weakref__",)


class Number(int):
    pass


class Items(tuple):
    __slots__ = ()


class Abstract(abc.ABC):
    @abc.abstractmethod
    def method(self):
        pass


class Concrete(Abstract):
    def method(self):
        pass


class Fault(Exception):
    pass


for cls in [object, int, float, str, tuple, list, dict, set, type, Plain, Slots, More, Weak, Items, Fault]:
    print(cls.__name__, cls.__basicsize__, cls.__itemsize__, end=" ")
    print(cls.__flags__ & HEAP > 0, cls.__flags__ & BASE > 0)
for cls in [object, Plain, Slots, More, Weak, Number, Items]:
    print(cls.__name__, cls.__dictoffset__, cls.__weakrefoffset__)
for cls in [int, bool, list, tuple, bytes, str, dict, type, Number, Items, Fault, Plain]:
    print(cls.__name__, cls.__flags__ >> 24)
print(bool.__flags__ & BASE, type(len).__flags__ & BASE, Abstract.__flags__ & ABSTRACT > 0, Concrete.__flags__ & ABSTRACT)
try:
    Plain.__flags__ = 1
except AttributeError as error:
    print(error)

module = types.ModuleType("made")
print(module.__annotations__, "__annotations__" in module.__dict__)
module.__annotations__["x"] = int
print(module.__annotations__)
module.__annotations__ = {"y": str}
print(module.__dict__["__annotations__"])
del module.__annotations__
try:
    del module.__annotations__
except AttributeError as error:
    print(error)
print(sys.modules["builtins"].__package__ == "", sys.modules["builtins"].__doc__ is not None)
print(float.__getformat__("double"))
