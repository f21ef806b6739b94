"""`match` on classes: positional and named sub-patterns, builtin classes, metaclasses, errors."""
import dataclasses
from collections import namedtuple


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Named:
    __match_args__ = ("a", "b")
    __slots__ = ("a", "b", "__private")

    def __init__(self, a, b):
        self.a = a
        self.b = b


def show(value):
    match value:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0) | Point(0, x):
            return "axis", x
        case Point(x=x, y=y) if x == y:
            return "diagonal", x
        case Point():
            return "point"
        case Named(1, b=[first, *_]):
            return "named", first
        case Named(a, _) as whole:
            return a, whole is value
        case bool(b):
            return "bool", b
        case int(n) | float(n):
            return "number", n
        case str(s) | bytes(s):
            return "text", s
        case list([1, *rest]) | tuple((1, *rest)):
            return "1 and", rest
        case dict({"k": v}):
            return "dict", v
        case set(items) | frozenset(items):
            return "set", len(items)
        case bytearray(b):
            return "bytearray", b
        case object(real=r):
            return "real", r
        case object():
            return "object"


for value in [Point(0, 0), Point(3, 0), Point(0, 4), Point(2, 2), Point(2, 3), Named(1, [5, 6]), Named(1, []), Named(2, 3),
              True, 5, 2.5, "s", b"b", [1, 2], (1, 3), [2], {"k": 1}, {}, {1}, frozenset(), bytearray(b"x"), 3j, None,
              type("I", (int,), {})(6), type("D", (dict,), {})(k=2)]:
    print(type(value).__name__, show(value))

T = namedtuple("T", "first second")
match T(1, 2):
    case T(a, second=b):
        print(a, b)


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 1

    @property
    def __match_args__(cls):
        return ("real", "imag")


class Odd(metaclass=Meta):
    pass


match 1:
    case Odd(r, i):
        print("by its metaclass", r, i)
match 2:
    case Odd():
        print("no")
    case _:
        print("not by its metaclass")


class Dynamic:
    __match_args__ = ("here", "missing")

    def __getattr__(self, name):
        print("asked for", name, end=" ")
        if name == "missing":
            raise AttributeError(name)
        if name == "broken":
            raise ValueError(name)
        return name


match Dynamic():
    case Dynamic(a, b):
        print("no")
    case Dynamic(a, other=c):
        print(a, c)
try:
    match Dynamic():
        case Dynamic(broken=1):
            pass
except ValueError as error:
    print(repr(error))


class Own(int):
    __match_args__ = ()


class Empty:
    pass


def error_of(subject, cls, *match_args):
    if match_args:
        cls = type(cls.__name__, (cls,), {"__match_args__": match_args[0]})
        subject = cls()
    try:
        match subject:
            case cls(1, 2, real=3):
                return "three"
            case cls(_):
                return "one"
    except TypeError as error:
        return error
    return "none"


for arguments in [(1, len), (1, int), (Own(1), Own), (Empty(), Empty), (1, Empty), (1, int | str), (1, (int, str)), (None, "x"),
                  (0, Empty, ["a", "b"]), (0, Empty, None), (0, Empty, ("a",)), (0, int, ("real", 7)),
                  (0, int, ("numerator", "numerator")), (0, int, ("imag", "real")), (0, int, ("real", "imag", "x")),
                  (0, Empty, type("Tuple", (tuple,), {})("ab"))]:
    print(error_of(*arguments))


class Mangled:
    __match_args__ = ("__secret",)
    _Mangled__secret = 1
    __secret = 2

    def test(self):
        match self:
            case Mangled(__secret=__secret):
                return "named", __secret
            case Mangled(_Mangled__secret=__other):
                return "mangled", __other


print(Mangled().test())
