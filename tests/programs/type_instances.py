"""Types that cannot be made or derived from, and docs of types."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


d = {"k": 1}
for kind in (type(len), type([].append), type(d.keys()), type(d.items()), type(iter([])), type(x for x in []), type(iter("")), type(int.real)):
    attempt(kind)
    attempt(lambda: kind(1))
    attempt(lambda: type("Derived", (kind,), {}))
for kind in (bool, type(None), range, slice, type(len), type(lambda: 0)):
    attempt(lambda: type("Derived", (kind,), {}))
attempt(lambda: object(1))
attempt(lambda: object(a=1))
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(1))
attempt(lambda: object.__new__(int))
attempt(lambda: int.__new__(str))
attempt(lambda: int.__new__(bool))
attempt(lambda: list.__new__(tuple))
attempt(lambda: tuple.__new__(tuple, (1, 2)))
print(None.__doc__, [].__doc__ is None or True, object.__doc__[:38], type(d.keys().mapping).__name__, type(type.__dict__).__name__)


class Plain:
    pass


class Derived(int):
    "own doc"


print(Plain.__doc__, Plain().__doc__, Derived.__doc__, Derived(3).__doc__, Derived(3) + 1, type(()) is tuple, type(type) is type)
attempt(lambda: Plain(1))
attempt(lambda: Plain(x=1))
attempt(lambda: Derived("x"))
attempt(lambda: Derived.__new__(int))
attempt(lambda: setattr(Plain, "__name__", 5))
attempt(lambda: setattr(Plain, "__doc__", "new doc") or Plain.__doc__)
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: delattr(str, "upper"))
