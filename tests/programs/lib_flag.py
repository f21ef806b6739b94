"""Flag: combinations, boundaries, errors."""
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


print(P, P.R, repr(P.R), P.RW, repr(P.RW), P.NONE, repr(P.NONE), P.R | P.X, repr(P.R | P.X))
print(repr(P.R | P.W), P.R & P.W, repr(~P.R), P.R ^ P.RW, P(0), repr(P(5)), P(7))
print(repr(P(7)))
print(list(P), len(P), list(P.RW), len(P.RW), P.R in P.RW, P.X in P.RW, bool(P.NONE))
print(bool(P.R), P.R.value, P.RW.name, (P.R | P.X).name, P.__members__, (P.R | P.X).value)
print(P.R == 1)
attempt(lambda: P(8))
attempt(lambda: P(-1))
attempt(lambda: P('x'))
attempt(lambda: P.R | 1)
attempt(lambda: 1 in P.R)
attempt(lambda: P(-9))
attempt(lambda: P.R < P.W)

class E(Flag):
    A = 1
    B = 4


print(repr(E.A | E.B), repr(~E.A), repr(E(0)), str(E(0)), E(5) is E.A | E.B)
attempt(lambda: E(2))
attempt(lambda: E(6))

class I(IntFlag):
    R = 4
    W = 2
    X = 1


print(I.R, repr(I.R), repr(I.R | I.W), repr(I(8)), repr(I(12)), I.R | 8, repr(I.R | 8))
print(repr(~I.R), repr(I.R & 6), repr(8 | I.X), I.R + 1, repr(I(0)), f'{I.R:>3}', I.R == 4)
print(list(I), list(I(7)), I(7), repr(I(-1)), repr(I(-8)), repr(I.R ^ 1), I.X in I.R)
print(hash(I.R) == hash(4))

class C(Flag, boundary=CONFORM):
    A = 1
    B = 2


print(repr(C(7)), repr(C(4)))

class J(IntFlag, boundary=EJECT):
    A = 1
    B = 2


print(repr(J(7)), repr(J(3)), repr(J(4)))

class K(Flag, boundary=KEEP):
    A = 1
    B = 2


print(repr(K(7)), repr(K(4)), str(K(7)), str(K(4)), list(K(7)), repr(~K(7)))
print(Flag('FF', 'A B C'), list(Flag('FF', 'A B C')), list(IntFlag('G', ['X', 'Y'])))

class Big(Flag):
    A = 1 << 40
    B = auto()


print(repr(Big.B), repr(Big.A | Big.B))

def bad():

    class Q(Flag):
        A = 'x'
        B = auto()


attempt(bad)

class Z(Flag):
    ONE = 1
    TWO = 2
    ALL = ONE | TWO


print(list(Z), Z.ALL, repr(Z.ALL), Z.ALL & ~Z.ONE, repr(Z.ALL & Z.ONE))
print(Z.ONE | Z.TWO is Z.ALL)
print(sorted(I, key=int), I.R.name, I(3).name, I(9).name, I(8).name, I(8).value, STRICT)
print(repr(KEEP))
