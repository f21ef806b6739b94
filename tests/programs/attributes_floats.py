"""Attributes that are floats: their type changes, they come and go, their class changes; slots; NaN; copies."""
import copy
import pickle


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Named:
    def __init__(self, name, x, y):
        self.name = name
        self.x = x
        self.y = y


class Slots:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Derived(float):
    pass


class WithFloat(float):
    def __init__(self, value):
        self.half = value / 2


def shown(instance):
    return [(name, type(value).__name__, value) for name, value in vars(instance).items()]


# Values of one attribute, in objects that share a map with others.
VALUES = [1.5, -0.0, 0.0, float("inf"), 2, "text", None, 3.25, Derived(4.5), True, 1e300, [1], float("nan"), 5.5]


def change(make, count):
    instances = [make(float(i), i + 0.5) for i in range(count)]
    for i, instance in enumerate(instances):
        instance.x = VALUES[i % len(VALUES)]
        instance.y *= 2.0
    found = [(type(instance.x).__name__, str(instance.x), instance.y) for instance in instances]
    for instance in instances:
        instance.x = 0.25
        instance.y = instance.y + instance.x
    return found, sum(instance.x + instance.y for instance in instances)


for make in (Point, lambda x, y: Named("n", x, y), Slots):
    print(change(make, len(VALUES)))
    print(change(make, 5000)[1])


# A loop that updates them, until one is something else.
def run(points, rounds):
    for i in range(rounds):
        for point in points:
            point.x = point.x * 0.5 + point.y
            point.y = -point.y
        if i == rounds - 5:
            points[3].x = 7
        if i == rounds - 3:
            points[4].y = 2 ** 70
    return [(point.x, point.y) for point in points]


print(run([Point(float(i), 1.0) for i in range(6)], 2000))
print(run([Named("n", float(i), 1.0) for i in range(6)], 2000))
print(run([Slots(float(i), 1.0) for i in range(6)], 2000))

# Deleted, and set again in another order; unset slots.
point = Point(1.5, 2.5)
del point.x
print(shown(point), hasattr(point, "x"))
point.x = 3.5
point.label = "a"
print(shown(point))
del point.label, point.y
print(shown(point), list(point.__dict__), dir(point)[-1])
point.__dict__["y"] = 4.5
point.__dict__.update(z=5.5, y=6)
print(shown(point))
point.__dict__ = {"x": 1.25, "y": 2}
point.x += 1
print(shown(point))
slots = Slots(1.5, 2.5)
del slots.x
for name in ("x", "y", "z"):
    print(name, getattr(slots, name, "unset"))
slots.z = 0.5
slots.x = -0.0
print(slots.x, slots.y, slots.z)


# The class changes; a subclass adds to it; more attributes than a map has.
class Other:
    pass


class Third(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


other = Other()
other.x, other.y = 1, "y"
point = Point(1.5, 2.5)
point.__class__ = Other
print(shown(point), type(point).__name__)
point.y = "y"
other.__class__ = Point
other.y = 0.5
print(shown(point), shown(other), shown(Third(0.5, 1, 2.5)), shown(Third(1.5, 2.5, 3.5)))
many = Point(0.0, 1.0)
for i in range(150):
    setattr(many, "a%d" % i, i / 2)
print(len(vars(many)), many.a0, many.a149, sum(vars(many).values()))

# Identity, equality, NaN, minus zero.
nan = float("nan")
point = Point(nan, 1.5)
print(point.x is point.x, point.x is nan, [point.x] == [nan], point.x == point.x, point.y is point.y)
print(id(point.x) == id(nan), id(point.y) == id(point.y), id(point.y) == id(point.x), id(0.0) == id(-0.0))
point = Point(0.5, 1.5)
point.x = nan
print(point.x is nan, {point.x: 1}[nan], str(point.x))
point.x = -0.0
print(str(point.x), str(Point(-0.0, 0.0).x), Point(0.0, 0.0).x == Point(-0.0, 0.0).x)
half = WithFloat(3.0)
half.other = half.half
half.half = half
print(half, half.other, half.half is half, half + half.other)
print(type(Point(Derived(1.5), 2.0).x).__name__)

# Copies are objects of their own.
for original in (Point(1.5, 2.5), Named("n", 1.5, 2.5), Point([0.5], 2.5)):
    for duplicate in (copy.copy(original), copy.deepcopy(original), pickle.loads(pickle.dumps(original))):
        duplicate.y += 1.0
        print(shown(original), shown(duplicate), vars(original) == vars(duplicate))


# An attribute that is a float only at first, in each object.
def later(count):
    total = 0
    for i in range(count):
        point = Point(0.0, 1.0)
        point.x = None if i % 2 else i
        point.z = point.y + 0.5
        total += (point.x or 0) + point.z
    return total


print(later(3000))


class Watched:
    """`__setattr__`, `__getattr__` and a property beside floats."""

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)

    def __getattr__(self, name):
        return name

    @property
    def area(self):
        return self.x * self.y


watched = Watched()
watched.x = 1.5
watched.y = 2.5
print(watched.area, watched.z, shown(watched))
