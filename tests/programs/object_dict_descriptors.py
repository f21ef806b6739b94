"""`__dict__` of classes that derive from a builtin type and from one of the program; dir(), super and object's methods
with objects that stand for others.
"""
import types


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    pass


class Meta(Base, type):
    pass


class Module(Base, types.ModuleType):
    pass


class Fault(Base, Exception):
    pass


made = Meta("made", (), {"a": 1})
print(type(made.__dict__), made.__dict__["a"])
attempt(lambda: setattr(made, "__dict__", {}))
attempt(lambda: delattr(made, "__dict__"))
attempt(lambda: Base.__dict__["__dict__"].__set__(made, {}))
module = Module("name")
module.__dict__["spam"] = "eggs"
print(module.spam, module.__name__)
attempt(lambda: setattr(module, "__dict__", {}))
fault = Fault()
fault.__dict__ = {"x": 1}
print(fault.x, fault.__dict__)


class Hides(types.ModuleType):
    __dict__ = property(lambda self: "no dict")


attempt(lambda: dir(Hides("m")))


class Shows:
    __dict__ = property(lambda self: {"shown": 1})


print([name for name in dir(Shows()) if not name.startswith("__")])


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattribute__(self, name):
        target = object.__getattribute__(self, "_target")
        return target if name == "_target" else getattr(target, name)


class First:
    def f(self):
        return "First.f"


class Second(First):
    def f(self):
        return super(Second, self).f() + " Second.f"


print(Second.f(Proxy(Second())), [name for name in dir(Proxy(Second())) if name[0] == "f"])
attempt(lambda: Second.f(Proxy(First())))

for cls in int, type, Base, made:
    attempt(lambda: object.__setattr__(cls, "x", 1))
    attempt(lambda: object.__delattr__(cls, "x"))


class Called:
    def __call__(self):
        pass


called = Called()
for name in "__name__", "__qualname__":
    setattr(called, name, "its" + name)
    print(repr(types.MethodType(called, 3)))
called.__qualname__ = 5
print(repr(types.MethodType(called, 3)))


class Plain:
    pass


class Listed(list):
    pass


class Slotted:
    __slots__ = ("__dict__", "__weakref__", "y")


for cls in (Plain, Listed, Slotted):
    for name in ("__dict__", "__weakref__"):
        descriptor = vars(cls)[name]
        print(descriptor, descriptor.__name__, descriptor.__objclass__, descriptor.__qualname__, descriptor.__doc__)
plain = Plain()
vars(Plain)["__dict__"].__set__(plain, {"x": 5})
print(plain.x, vars(Plain)["__dict__"].__get__(plain), vars(Plain)["__weakref__"].__get__(plain))
