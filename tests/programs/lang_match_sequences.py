"""`match` on sequences: lengths, stars, nesting, and what is a sequence at all."""
import array
import collections
import collections.abc
from collections import UserList, deque, namedtuple


def shape(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return "one", one
        case (1, second):
            return "1 and", second
        case [first, *_, 0]:
            return "ends with 0", first
        case [[a, b], [c, *d]] | [c, [a, b, *d]]:
            return a, b, c, d
        case [*start, "end"]:
            return "start", start
        case ["begin", *middle, last]:
            return middle, last
        case [_, _, _]:
            return "three"
        case [*_]:
            return "long"
        case _:
            return "no sequence"


for value in [[], (), [5], (1, 2), (1, 0), [2, 0], [2, 3, 0], [[1, 2], [3]], [[1, 2], [3, 4, 5]], [9, [1, 2, 3, 4]],
              [1, 2, "end"], ["end"], ["begin", 1, 2, 3], ["begin", 3], (1, 2, 3), range(4), range(0), "abc", b"ab",
              bytearray(b"x"), {1, 2}, frozenset(), {}, {1: 2}, iter([1]), (n for n in [1]), None, 3, deque([4]),
              array.array("i", [6]), UserList([1, 2]), namedtuple("T", "a b")(1, 7), type("L", (list,), {})([5])]:
    print(type(value).__name__, shape(value))


class Sized(collections.abc.Sequence):
    """Says when it is asked."""

    def __init__(self, *items):
        self.items = items

    def __len__(self):
        print("len", end=" ")
        return len(self.items)

    def __getitem__(self, index):
        print("item", index, end=" ")
        return self.items[index]


print(shape(Sized()), shape(Sized(5)), shape(Sized(2, 0)), shape(Sized(8, 8, 8, 8)))
match Sized(1, 2, 3):
    case [*_]:
        print("not asked")
match Sized(1, 2, 3):
    case [*_, 2, _]:
        print("by index")
match Sized(1, 2, 3):
    case [_, _]:
        print("two")
    case [_, *rest]:
        print(rest)


class Plain:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return range(2)[index]


print(shape(Plain()))
collections.abc.Sequence.register(Plain)
print(shape(Plain()))


class Derived(Plain):
    pass


class Later(collections.abc.Mapping):
    __len__ = __getitem__ = __iter__ = None


class Both(Plain, Later):
    pass


def kind(x):
    match x:
        case {}:
            return "mapping"
        case [*_]:
            return "sequence"
    return "neither"


print(kind(Derived()), kind(Both()), kind(Later()))


class Base:
    pass


class Child(Base):
    pass


print(kind(Child()))
collections.abc.MutableSequence.register(Base)
print(kind(Child()), kind(Base()))
collections.abc.Mapping.register(Child)
print(kind(Child()), kind(Base()))


class Flagged(metaclass=__import__("abc").ABCMeta):
    __abc_tpflags__ = 1 << 6


print(kind(Flagged()), hasattr(Flagged, "__abc_tpflags__"))
try:
    class Confused(metaclass=__import__("abc").ABCMeta):
        __abc_tpflags__ = 3 << 5
except TypeError as error:
    print(error)


def positions(x):
    match x:
        case a, *b, c:
            return a, b, c


print([positions(range(n)) for n in range(5)])
