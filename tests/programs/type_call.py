"""type(): one argument, three, and what it refuses."""


class Base:
    def hello(self):
        return "hello from " + type(self).__name__


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


Made = type("Made", (Base,), {"x": 1, "method": lambda self: self.x})
made = Made()
print(Made, made.hello(), made.method(), Made.__bases__, Made.__mro__ == (Made, Base, object), Made.__name__, Made.__qualname__, Made.__module__, type(Made), Made.__dict__["x"])
print(type(5), type("a"), type(None), type(type), type(Base), type(made) is Made, type(made) == made.__class__, type(1) is type(2), type(len).__name__)
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type(1, 2, 3))
attempt(lambda: type("A", [Base], {}))
attempt(lambda: type("A", (Base,), []))
attempt(lambda: type("A", (5,), {}))
attempt(lambda: type("A", (Base, Base), {}))
attempt(lambda: type("A", (object, Base), {}))
attempt(lambda: type("A", (int, str), {}))
attempt(lambda: type("A\0B", (), {}))
attempt(lambda: type("Caf\u00e9", (), {}).__name__)
attempt(lambda: type(x=1))
attempt(lambda: Made.no_such)
attempt(lambda: Made.hello())
print(Base.__subclasses__() == [Made], Made.mro() == list(Made.__mro__), Made.__base__ is Base, object.__base__, Base.__basicsize__ > 0 if hasattr(Base, "__basicsize__") else True)
print(issubclass(Made, Base), isinstance(Made, type), Made == Made, Made != Base, hash(Made) == hash(Made), {Made: 1}[Made], sorted([Made, Base], key=lambda c: c.__name__), callable(Made))
Made.__name__ = "Renamed"
print(Made, Made.__name__, made)if False else print(Made.__name__, type(made).__name__)
