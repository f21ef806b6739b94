"""namedtuple: fields, methods, errors, defaults, subclasses."""
from collections import namedtuple


Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._fields, Point._field_defaults)
print(Point._make([3, 4]))
print(Point, Point.__doc__, Point.x.__doc__, p == (1, 2), hash(p) == hash((1, 2)))
print(isinstance(p, tuple))
for bad in [
        lambda: Point(1),
        lambda: Point(1, 2, 3),
        lambda: Point(z=1),
        lambda: Point._make([1]),
        lambda: p._replace(q=1),
        lambda: setattr(p, 'x', 3),
        lambda: namedtuple('P', 'a a'),
        lambda: namedtuple('P', '_a'),
        lambda: namedtuple('P', 'class'),
        lambda: namedtuple('1', 'a'),
        lambda: namedtuple('P', 'a', defaults=[1, 2])]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

print(namedtuple('P', 'a class a _b', rename=True)._fields)
D = namedtuple('D', ['a', 'b', 'c'], defaults=(1, 2))
print(D(0), D._field_defaults, D.__new__.__defaults__)

class Sub(Point):

    def norm(self):
        return self.x + self.y


print(Sub(3, 4).norm(), Sub(3, 4), Sub(1, 2)._replace(y=9))
a, b = p
print(a, b, Point.__match_args__, p.__getnewargs__(), Point.__module__)
print(Point._make.__qualname__, len(p))
