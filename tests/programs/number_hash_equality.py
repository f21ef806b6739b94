"""Numbers that are equal have equal hashes, of whatever type."""
import math

values = [0, 1, -1, 2, 2 ** 31, 2 ** 61 - 1, 2 ** 61, -(2 ** 61), 2 ** 64, 10 ** 30, -(10 ** 30)]
for value in values:
    print(value, hash(value), hash(float(value)) == hash(int(float(value))), hash(complex(value)) == hash(float(value)))
for value in (0.5, -0.5, 0.1, 1e-300, 1.5e300, math.pi, -0.0):
    print(value, hash(value))
print(hash(True), hash(False), hash(1j), hash(1 + 2j), hash(-1), hash(-2), hash(-1.0), hash(-2.0), hash(None) == hash(None))
print(len({1, 1.0, True, 1 + 0j}), {1: "int"}[1.0], {2.0: "float"}[2], {0: "zero"}[-0.0], {10 ** 20: "big"}[1e20])
print(hash((1, 2)) == hash((1.0, 2.0)), (1, 2) == (1.0, True + 1), hash(()), hash((1,)), hash((1, 2, 3)), hash((0.5, (1, -1))))


class Fixed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(hash(Fixed(-1)), hash(Fixed(2 ** 70)), hash(Fixed(True)))
attempt(lambda: hash(Fixed(1.5)))
attempt(lambda: hash([]))
attempt(lambda: hash({}))
attempt(lambda: hash(({}, 1)))
attempt(lambda: hash(slice(1)))
attempt(lambda: {[]: 1})
attempt(lambda: {{}})
