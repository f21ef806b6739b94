"""Default values: made once, where the function is defined, in order, and changed afterwards."""


def note(value):
    print("default", value)
    return value


def ordered(a=note("a"), b=note("b"), *rest, c=note("c"), d, e=note("e")):
    return a, b, rest, c, d, e


print(ordered(d=1), ordered(1, 2, 3, c=4, d=5, e=6))


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect.__defaults__)


def fresh(item, into=None):
    into = [] if into is None else into
    into.append(item)
    return into


print(fresh(1), fresh(2))
n = 1


def bound_early(x=n, *, y=n + 1):
    return x, y


n = 100
print(bound_early())
bound_early.__defaults__ = ("changed",)
bound_early.__kwdefaults__ = {"y": "too"}
print(bound_early())
bound_early.__kwdefaults__["y"] = "again"
print(bound_early())
bound_early.__defaults__ = None
bound_early.__kwdefaults__ = None
try:
    bound_early()
except TypeError as error:
    print(error)
try:
    bound_early(1)
except TypeError as error:
    print(error)
for wrong in (5, [1]):
    try:
        bound_early.__defaults__ = wrong
    except TypeError as error:
        print(error)
    try:
        bound_early.__kwdefaults__ = wrong
    except TypeError as error:
        print(error)


class Shape:
    sides = 4

    def area(self, side=sides, *, scale=sides * 2):
        return side * scale


Shape.sides = 7
print(Shape().area(), Shape().area(2), Shape().area(scale=1))
adders = [lambda x, i=i: x + i for i in range(3)]
print([add(10) for add in adders], adders[0](1, 1))
outer = lambda a, b=lambda c=3: c * 2, *, d=(lambda: "d")(): (a, b(), b(5), d)
print(outer(1), outer(1, lambda *args: args, d=4))


def swap(first, second=None, *others, last=None):
    first, second = second, first
    del last
    return first, second, others


print(swap(1), swap(1, 2, 3, last=4))
