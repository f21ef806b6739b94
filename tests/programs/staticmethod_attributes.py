"""The attributes that staticmethod and classmethod take over from their functions."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def function(x: int):
    "its text"


function.own = 1

for kind in staticmethod, classmethod:
    method = kind(function)
    print(sorted(method.__dict__))
    for name in method.__dict__:
        print(name, getattr(method, name) is getattr(function, name))
    print(hasattr(method, "own"))
    method.x = 42
    method.__doc__ = "other"
    print(method.x, method.__doc__, function.__doc__, method.__dict__["x"])
    del method.x, method.__name__
    attempt(lambda: method.x)
    attempt(lambda: method.__name__)
    attempt(lambda: method.__wrapped__ is method.__func__ is function)
    attempt(lambda: setattr(method, "__func__", len))
    attempt(lambda: setattr(method, "__isabstractmethod__", True))
    method.__init__(len)
    print(method.__name__, method.__annotations__)
    method.__dict__ = {"only": 1}
    print(method.__dict__, method.only)
    attempt(lambda: setattr(method, "__dict__", 3))
    attempt(lambda: delattr(method, "__dict__"))

print(staticmethod(None).__dict__)


class Kind(staticmethod):
    level = 1


kind = Kind(function)
kind.extra = 2
print(kind.__dict__["extra"], kind.__name__, kind.level, kind(3))


class Implicit:
    def __new__(cls):
        "makes one"

    def __init_subclass__(cls):
        "is told"


for name in "__new__", "__init_subclass__":
    print(Implicit.__dict__[name].__dict__)


class Broken:
    def __getattr__(self, name):
        raise ZeroDivisionError(name)


attempt(lambda: classmethod(Broken()))
