"""enum: verify and global_enum."""
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, global_enum, verify


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class P(Flag):
    R = 1
    W = 2
    X = 4
    RW = R | W


@verify(UNIQUE, CONTINUOUS)
class Ver(Enum):
    A = 1
    B = 2


def vb():

    @verify(CONTINUOUS)
    class Ver2(Enum):
        A = 1
        B = 4


attempt(vb)

def nf():

    @verify(NAMED_FLAGS)
    class NF(Flag):
        A = 1
        B = 6


attempt(nf)

def al():

    @verify(UNIQUE)
    class AL(Enum):
        A = 1
        B = 1


attempt(al)

@global_enum
class GG(IntEnum):
    QQ = 1


print(repr(GG.QQ), str(GG.QQ), QQ)
x = P.R
x |= P.W
print(x, x is P.RW, x == P.RW, {x: 1}, P.R.__or__(P.X))
