"""Attributes that hold ints: their values change in kind, go round in loops, and are seen in every way there is."""
import copy
import pickle
import weakref

LARGEST = 2 ** 63 - 1


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y")


class Deeper(Slotted):
    __slots__ = ("z", "__weakref__")


class Own(int):
    pass


def show(thing):
    print([(name, type(value).__name__, value) for name, value in vars(thing).items()])


def change_kinds(thing, values):
    seen = []
    for value in values:
        thing.x = value
        seen.append((type(thing.x).__name__, thing.x, thing.y))
    return seen


VALUES = [1, -1, True, False, LARGEST, LARGEST + 1, -LARGEST - 1, -LARGEST - 2, 0, 1.5, 2, None, "text", Own(7), 3, 0.0]
for first in [0, 0.5, None, True, LARGEST + 1]:
    print(change_kinds(Point(first, 2), VALUES))
    print(change_kinds(Point(first, 2.5), VALUES[::-1]))

# What has an identity keeps it.
mine, big = Own(5), LARGEST + 1
point = Point(5, 6)
point.x, point.y = mine, True
print(point.x is mine, type(point.x) is Own, point.y is True, point.x + point.y)
point.x = big
print(point.x is big)


# Overflow out of an attribute, in a loop that is compiled before.
def grow(thing, count):
    for i in range(count):
        thing.x += thing.y
        thing.y += 1
    return thing.x


def double(thing, count):
    kinds = []
    for i in range(count):
        thing.x = thing.x * 2
        if i % 500 == 0:
            kinds.append(type(thing.x).__name__)
            thing.x = 1
    return thing.x.bit_length(), kinds


print(grow(Point(0, 1), 3000), grow(Point(LARGEST - 10 ** 6, 1), 3000), grow(Point(0, 0.5), 3000))
print(double(Point(1, 0), 2000))


# The kind changes while a compiled loop is under way.
def alternate(things, count):
    total = 0
    for i in range(count):
        thing = things[i % len(things)]
        total += thing.x
        thing.x = i if i < count // 2 else i + 0.5 if i % 3 else True
    return total


print(alternate([Point(1, 2), Point(3, "y"), Point(5, 6.5)], 3000))

# Views, copies, pickles.
point = Point(1, 2)
view = vars(point)
view["z"] = 3
view["x"] += 10
for name in list(view):
    view[name] += 0.5 if name == "y" else 1
show(point)
for name, value in view.items():
    point.x = "text"
    print(name, value)
for made in [copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))]:
    show(made)
    made.x = 12
    show(made)
show(point)
point.__dict__ = {"x": 1, "other": 2}
point.x += 1
show(point)

# Deletion, and what comes behind.
point = Point(1, 2)
point.z = 3
del point.y
show(point)
point.y = 4.5
show(point)
del point.x, point.z
point.x = None
show(point)
try:
    point.z
except AttributeError as e:
    print(e)

# Slots, and those of derived classes.
deeper = Deeper()
deeper.x, deeper.z = 1, 2
reference = weakref.ref(deeper)
for i in range(2000):
    deeper.z += deeper.x
try:
    print(deeper.y)
except AttributeError as e:
    print(e)
deeper.y = "text"
print(deeper.x, deeper.y, deeper.z, reference() is deeper)
del deeper.x
deeper.x = LARGEST
deeper.x += 1
print(deeper.x, hasattr(deeper, "y"))


# Another class, with its own kinds.
class Other:
    pass


other = Other()
other.x = "text"
point = Point(1, 2)
point.__class__ = Other
show(point)
point.x, point.y = 5, 6
show(point)


# Objects of a builtin type with attributes.
class Counts(dict):
    count = 0

    def __missing__(self, key):
        self.count += 1
        return self.count


counts = Counts()
print([counts["key"] for _ in range(5)], vars(counts))


# An object that is made in a compiled loop, and is needed outside when a guard fails.
def last_of(count):
    kept = []
    for i in range(count):
        point = Point(i, i + 1)
        point.x += point.y
        if i % 700 == 699:
            kept.append(point)
    return [(thing.x, thing.y) for thing in kept], point.x


def raising(count):
    point = Point(0, 0)
    try:
        for i in range(count):
            point = Point(i, 10 // (count - 5 - i))
    except ZeroDivisionError:
        return vars(point)


print(last_of(3000), raising(3000))
