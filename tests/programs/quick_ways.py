"""Instructions with a quick way: what they do in each case, and how they tell that the program begins to be traced."""
import sys


class Point:
    unit = 1

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other, self.y + other)

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __setitem__(self, index, value):
        self.x = value

    def __iter__(self):
        return iter((self.x, self.y))


def commonest():
    total = 0
    real = 0.5
    points = [Point(i, i * 0.25) for i in range(4)]
    numbers, reals, pair = [1, 2, 3], [0.5, 1.5], (7, 8)
    for i in range(20):
        total = total + i * 3 - (i ^ 2)
        real = real * 1.25 + total / 4
        point = points[i & 3]
        point.x = point.x + point.unit
        numbers[i % 3] = total
        reals[i & 1] = real
        first, second = pair
        total += numbers[-1] + first - second + pair[-1] + (total < 100)
    return total, real, numbers, reals, [(p.x, p.y) for p in points]


def others():
    point = Point(1, 2.5) + 3
    point[0] = point[1] + 1
    first, second = point
    third, fourth = [0.5, 1.5]
    fifth, sixth = [1, 2.5]
    for real in [0.5, 1.5]:
        third += real
    print(third, fourth, fifth, sixth, first is None, None is first, None is None, first is not None)
    return first, second, 2 ** 62 + 2 ** 62, 3 + 0.5, "a" + "b", [1] + [2], (1, 2)[-1], "abc"[1], {1: 2}[1], 7 // 2


def errors():
    def missing(x=(1, 2)):
        a, b, c = x

    def late():
        return name
        name = 1
    for call in (lambda: 1 + "a", lambda: [1][1], lambda: (1, 2)[2], lambda: Point(1, 2).z, lambda: 1 // 0, missing,
                 late, lambda: unknown):
        try:
            call()
        except Exception as error:
            print(type(error).__name__, error)


class Tracing:
    """Each of its operations has the caller traced from then on."""

    def begin(self):
        self.seen = []
        sys.settrace(self.trace)
        sys._getframe(2).f_trace = self.trace

    def trace(self, frame, event, argument):
        self.seen.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno))
        return self.trace

    def __add__(self, other):
        self.begin()
        return 1

    def __getitem__(self, index):
        self.begin()
        return 1

    def __setitem__(self, index, value):
        self.begin()

    def __getattr__(self, name):
        self.begin()
        return 1

    def __iter__(self):
        self.begin()
        return iter((1, 2))


def traced_by_add(tracing):
    x = tracing + 1
    y = x + 1
    sys.settrace(None)


def traced_by_item(tracing):
    x = tracing[0]
    y = x + 1
    sys.settrace(None)


def traced_by_setting_item(tracing):
    tracing[0] = 1
    y = 1
    sys.settrace(None)


def traced_by_attribute(tracing):
    x = tracing.any
    y = x
    sys.settrace(None)


def traced_by_unpacking(tracing):
    x, y = tracing
    z = x + y
    sys.settrace(None)


print(commonest())
print(others())
errors()
for function in (traced_by_add, traced_by_item, traced_by_setting_item, traced_by_attribute, traced_by_unpacking):
    tracing = Tracing()
    function(tracing)
    print(function.__name__, tracing.seen)
