"""dataclass: the methods it makes, order, frozen."""
from dataclasses import *


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class P:
    x: int
    y: int = 0
    z: list = field(default_factory=list)

    def norm(self):
        return self.x + self.y


p = P(1, 2)
print(p, p == P(1, 2), p != P(2), P(1).z is P(1).z, p.norm(), P.__doc__, P.__match_args__)
print(P.__init__.__annotations__, P.__init__.__qualname__)
attempt(lambda: P())
attempt(lambda: P(1, 2, [], 4))
attempt(lambda: P(q=1))
attempt(lambda: hash(p))
attempt(lambda: p < p)
print([f.name for f in fields(P)], asdict(P(1, 2, [P(3)])), astuple(P(1, 2, [P(3)])))
print(replace(p, y=9), is_dataclass(P), is_dataclass(p), is_dataclass(5))

@dataclass(order=True, frozen=True)
class F:
    a: int
    b: str = 'x'


print(F(1) < F(2), sorted([F(3), F(1)]), hash(F(1)) == hash(F(1)), {F(1): 2}, F(1) <= F(1))
attempt(lambda: setattr(F(1), 'a', 2))
attempt(lambda: delattr(F(1), 'a'))
attempt(lambda: F(1) < 3)

@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Der(Base):
    c: int = 3
    a: str = 'A'


print(Der(), Der('q', 5), Der.__mro__[1].__name__, Base(1) == Der(1, 2))

def bad1():

    @dataclass
    class B:
        x: list = []


attempt(bad1)

def bad2():

    @dataclass
    class B:
        x: int = 1
        y: int


attempt(bad2)

def bad3():

    @dataclass
    class B(F):
        q: int = 1


attempt(bad3)
