"""Keyword arguments of constructors that are named as the parameter for the class or the instance."""


class D(dict):
    pass


class L(list):
    def __init__(self, **names):
        self.names = names


print(dict(cls=1, self=2), D(cls=1, self=2, iterable=3), dict.__new__(D, cls=1), type.__call__(dict, cls=1))
print(L(cls=1).names, set.__new__(set, cls=1), list.__new__(list, cls=1, self=2))
for make in (
        lambda: tuple(cls=1), lambda: int(cls=1), lambda: str(cls=1), lambda: bytes(cls=1), lambda: list(cls=1),
        lambda: set(self=1), lambda: frozenset(cls=1), lambda: bool(cls=1), lambda: float(cls=1), lambda: slice(cls=1),
        lambda: property(self=1), lambda: enumerate(cls=1), lambda: super(self=1), lambda: complex(cls=1),
        lambda: bytearray(self=1), lambda: range(cls=1), lambda: staticmethod(cls=1), lambda: memoryview(cls=1)):
    try:
        print(make())
    except TypeError as error:
        print(error)
