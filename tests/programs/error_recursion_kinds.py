"""What recurses without calls of the program is limited too: repr(), str(), isinstance(), issubclass()."""
import sys
from types import MappingProxyType, SimpleNamespace


def attempt(function, *args):
    try:
        print(len(str(function(*args))) > 100)
    except RecursionError as error:
        print(error)


KINDS = [lambda d: [d], lambda d: (d,), lambda d: {1: d}, lambda d: {1: d}.values(), lambda d: {1: d}.items(),
         lambda d: slice(d), lambda d: MappingProxyType({1: d}), lambda d: SimpleNamespace(x=d), lambda d: Exception(d),
         lambda d: frozenset([d]), lambda d: staticmethod(d)]
for kind in KINDS:
    nested = 1
    for _ in range(sys.getrecursionlimit() + 100):
        nested = kind(nested)
    attempt(repr, nested)

shallow = 1
for _ in range(200):
    shallow = [shallow]
print(len(repr(shallow)), len(str(shallow)), len(f"{shallow}"))


class Shows:
    def __init__(self, inner):
        self.inner = inner

    def __str__(self):
        return str(self.inner)


nested = 1
for _ in range(sys.getrecursionlimit()):
    nested = Shows(nested)
try:
    str(nested)
except RecursionError:
    print("RecursionError")

classes = (int,)
for _ in range(sys.getrecursionlimit() + 100):
    classes = (classes,)
attempt(isinstance, "", classes)
attempt(issubclass, str, classes)
print(isinstance("", (((int, (float, (str,))),),)), issubclass(str, (((int, (float, (str,))),),)))


class Unbindable:
    @property
    def __eq__(self):
        raise ZeroDivisionError

    __lt__ = __add__ = __eq__


print(Unbindable() == Unbindable(), Unbindable() != 1)
for action in lambda: Unbindable() < 1, lambda: Unbindable() + 1:
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
