"""dataclass: inheritance, InitVar, keyword-only fields, slots, make_dataclass."""
from dataclasses import *


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class P:
    x: int
    y: int = 0
    z: list = field(default_factory=list)


@dataclass
class Post:
    a: int
    iv: InitVar[int]
    c: int = field(init=False, repr=False)
    d: int = field(default=4, compare=False)

    def __post_init__(self, iv):
        self.c = self.a + iv


o = Post(1, 5)
print(o, o.c, o == Post(1, 5, 99), InitVar[int])

@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1


print(K(a=1))
attempt(lambda: K(1))
print(K.__doc__, K.__match_args__)

@dataclass
class K2:
    x: int
    _: KW_ONLY
    y: int = 5
    z: int


print(K2(1, z=3), K2.__doc__)

@dataclass(slots=True)
class S:
    a: int
    b: int = 2


s = S(1)
print(s, S.__slots__, hasattr(s, '__dict__'))
attempt(lambda: setattr(s, 'q', 1))
C = make_dataclass('C', ['a', ('b', int), ('c', int, field(default=7))], namespace={'f': lambda self: self.b})
print(C(1, 2), C(1, 2).f(), C.__module__)

@dataclass(repr=False, eq=False)
class N:
    a: int


print(N(1) == N(1), 'object at' in repr(N(1)))

@dataclass(unsafe_hash=True)
class U:
    a: int
    b: list = field(hash=False, default=None)


print(hash(U(1)) == hash(U(1, 3)))

@dataclass
class Own:
    a: int

    def __repr__(self):
        return 'own'

    def __eq__(self, o):
        return True


print(Own(1), Own(1) == 5)

@dataclass
class Rec:
    r: object = None


r = Rec()
r.r = r
print(r)
f = fields(P)[1]
print(f.name, f.type, f.default, f.init, f.kw_only, f.metadata)
print(field(metadata={'a': 1}).metadata['a'])
print(repr(fields(Base)[1]).replace(repr(MISSING), 'MISSING'))
attempt(lambda: fields(5))
attempt(lambda: asdict(P))
attempt(lambda: field(default=1, default_factory=list))
attempt(lambda: dataclass(order=True, eq=False)(type('Z', (), {})))
attempt(lambda: replace(o, c=1))
print(Base.b, P.y, hasattr(P, 'z'))
attempt(lambda: make_dataclass('X', ['class']))
attempt(lambda: make_dataclass('X', ['a', 'a']))
