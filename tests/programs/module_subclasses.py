# Classes derived from module, and modules that become instances of them.
import sys
import types


class Lazy(types.ModuleType):
    kind = "lazy"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        print("making", name)
        value = self.__dict__[name] = name.upper()
        return value

    @property
    def size(self):
        return len([name for name in vars(self) if not name.startswith("__")])


lazy = Lazy("shapes", "of shapes")
print(lazy, lazy.__name__, lazy.__doc__, lazy.__spec__, type(lazy).__name__, isinstance(lazy, types.ModuleType))
print(lazy.circle, lazy.circle, lazy.size, lazy.kind, list(vars(lazy)))
lazy.square = 4
print(lazy.square, hasattr(lazy, "__path__"), lazy.size)
del lazy.square
print(lazy.square)
print("__dict__" in Lazy.__dict__, "__weakref__" in Lazy.__dict__, Lazy.__mro__)

sys.modules["shapes"] = lazy
import shapes
from shapes import triangle
print(shapes is lazy, triangle)


class Own(types.ModuleType):
    __slots__ = ("hidden",)

    def __init__(self, hidden):
        super().__init__("own")
        self.hidden = hidden

    def __call__(self, x):
        return x + self.hidden

    def __getattribute__(self, name):
        return super().__getattribute__(name)

    def __repr__(self):
        return f"<{self.__name__}>"


own = Own(5)
print(own, own(1), own.hidden, sorted(vars(own)))
del own.hidden
for read in lambda: own.hidden, lambda: own.other, lambda: Own.hidden.__get__(sys):
    try:
        print(read())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)

# The class of a module that there is.
main = sys.modules["__main__"]
answer = 1


def read(module):
    return module.answer


class Counting(types.ModuleType):
    @property
    def answer(self):
        return self.__dict__["answer"] * 100

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


print([read(main) for _ in range(3)])
main.__class__ = Counting
print([read(main) for _ in range(3)], answer, type(main).__name__)
main.other = 2
print(other)
main.__class__ = types.ModuleType
print(read(main), type(main).__name__)
for bad in int, Own, type("Plain", (), {}):
    try:
        main.__class__ = bad
    except TypeError as error:
        print(error)

# Made wrongly.
for make in (lambda: types.ModuleType(), lambda: types.ModuleType(1), lambda: types.ModuleType("a", name="b"),
             lambda: object.__new__(Lazy), lambda: type("Bad", (types.ModuleType, dict), {})):
    try:
        print(make())
    except TypeError as error:
        print(error)
bare = types.ModuleType.__new__(types.ModuleType)
print(bare, vars(bare))
bare.__init__(name="late", doc=3)
print(bare, bare.__doc__)
try:
    "x".encode("ascii", encoding="ascii")
except TypeError as error:
    print(error)
