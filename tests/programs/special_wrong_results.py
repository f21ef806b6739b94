# Special methods that give what they must not, and arguments of unusual types.
import collections
import itertools
import operator


class BadRepr:
    def __repr__(self):
        return 5


class HugeHint:
    def __length_hint__(self):
        return 2 ** 70

    def __iter__(self):
        return iter("a")


class Base:
    pass


class Derived(Base):
    pass


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: repr(BadRepr()))
show(lambda: str(BadRepr()))
show(lambda: "%s" % BadRepr())
show(lambda: list(HugeHint()))
show(lambda: super(Derived, Derived()).__init__(1))
show(lambda: (lambda: 0).__get__(None))
show(lambda: sum(5, "text"))
show(lambda: sum([], bytearray()))

error = ValueError()
error.__notes__ = 5
show(lambda: error.add_note("note"))

print(type(operator.index(True)), operator.index(2 ** 70), operator.__abs__(-2), hasattr(operator, "__is__"))
show(lambda: list(itertools.permutations("ab", 2 ** 70)))
show(lambda: collections.deque("ab", 2 ** 70))
print(ord(bytearray(b"x")), b"%c" % bytearray(b"y"))
show(lambda: ord(bytearray()))
show(lambda: int(bytearray(b"x")))
show(lambda: b"no conversion" % bytearray(b"x"))


def outer():
    value = 1

    def inner():
        return value
    return inner.__closure__[0]


print(repr(outer()).split(" at 0x")[0], repr(outer()).split(": ")[1].split(" at ")[0])
Derived.__module__ = 5
print(Derived)
