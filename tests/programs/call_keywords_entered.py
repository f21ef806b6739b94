# Calls with keywords between functions of the program: names in any order, defaults that change, errors, many places.
import sys


def three(first, second=2, third=3):
    return first, second, third


def only(first, *, named, other=4):
    return first, named, other


def after_slash(first, /, second=2):
    return first, second


def stars(first, *others, named=1, **all):
    return first, others, named, all


def generator(start, stop=3):
    while start < stop:
        yield start
        start += 1


def counted(n, step=1):
    return 0 if n <= 0 else 1 + counted(n=n - step, step=step)


class Point:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, by=1, up=0):
        return Point(y=self.y + up, x=self.x + by)

    @classmethod
    def at(cls, x, *, y):
        return cls(x, y=y)

    @staticmethod
    def text(left, right="r"):
        return left + right

    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)


class Wrong:
    def __init__(self, value=1):
        return value


def usual():
    for i in range(3):
        print(three(first=i), three(i, third=i), three(third=1, first=i))
        print(three(i, second=i, third=5), three(i, 7, third=8))
        print(only(i, named=i), only(named=i, first=1), only(i, other=2, named=3), after_slash(i, second=i))
        print(stars(i, named=2), stars(i, 3, more=i), list(generator(stop=2, start=i)), counted(20, step=3))


def objects():
    point = Point(x=1)
    for i in range(3):
        point = point.moved(up=i)
        move = point.moved
        print(point, move(by=2), Point.at(i, y=i), point.text(right="R", left="L"), Point.moved(point, by=i))
        print(Point.moved(self=point, up=3), point.moved(by=len([i]), up=[i][0]))


def errors():
    calls = [lambda: three(second=1), lambda: three(1, first=2), lambda: three(1, fourth=2),
             lambda: three(1, 2, 3, third=4),
             lambda: only(1, other=2), lambda: after_slash(first=1), lambda: after_slash(other=2, first=1),
             lambda: Point(z=1), lambda: Wrong(value=3), lambda: Wrong(value=None),
             lambda: three(1, 2, 3, 4, third=5), lambda: Point(1).moved(1, by=1)]
    for round in range(2):
        for call in calls:
            try:
                print(type(call()).__name__)
            except TypeError as e:
                print(e)


def many_places():
    def f(a=0, b=0, c=0, d=0):
        return a * 1000 + b * 100 + c * 10 + d

    for i in range(2):
        print(f(a=i), f(b=i), f(c=i), f(d=i), f(b=1, a=i), f(c=1, a=i), f(d=1, a=i))
        print(f(c=1, b=i), f(d=1, b=i), f(d=1, c=i))
        print(f(i, b=2), f(i, c=2), f(i, d=2), f(i, 1, c=3), f(i, 1, d=3), f(i, 1, 2, d=4), f(d=1, c=2, b=3, a=i))


def changing():
    print(three(1, third=0))
    three.__defaults__ = (20, 30)
    print(three(1, third=0), three(1, second=0))
    three.__defaults__ = (300,)
    for call in (lambda: three(1, second=0)), (lambda: three(1, third=0)):
        try:
            print(call())
        except TypeError as e:
            print(e)
    only.__kwdefaults__ = {"other": 8}
    print(only(1, named=2))
    only.__kwdefaults__ = None
    try:
        only(1, named=2)
    except TypeError as e:
        print(e)
    print(only(1, named=2, other=3))
    three.__defaults__ = (5, 6, 7)
    print(three(second=1), three(third=1))
    three.__code__ = (lambda third, second, first: (third, second, first)).__code__
    print(three(second=1), three(third=1), three(first=4, third=0))


def failing(depth=3):
    if depth == 0:
        raise KeyError("deep")
    try:
        return failing(depth=depth - 1)
    except KeyError:
        if depth == 2:
            return "handled"
        raise


def traced():
    events = []

    def trace(frame, event, argument):
        events.append((event, frame.f_code.co_name))

    sys.setprofile(trace)
    counted(2, step=1)
    sys.setprofile(None)
    print(events)


for part in usual, objects, errors, many_places, changing:
    part()
print(failing(depth=3), failing(depth=2))
try:
    failing(depth=1)
except KeyError as e:
    traceback = e.__traceback__
    while traceback:
        print(traceback.tb_lineno, traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
traced()
print(counted(900), counted(n=300))
try:
    counted(n=10 ** 6)
except RecursionError as e:
    print(e)
total = 0
for i in range(1000):
    total += counted(n=2, step=1)
print(total)
