"""__slots__ in its forms, and what it refuses."""


def attempt(action, *args):
    try:
        print(action(*args))
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Point:
    __slots__ = ('x', '__hidden')

    def __init__(self, x):
        self.x = x
        self.__hidden = -x

    def hidden(self):
        return self.__hidden


class Open(Point):
    pass


class One(Point):
    __slots__ = 'single'


class Documented:
    __slots__ = {'a': 'what a is', 'b': None}


class Both:
    __slots__ = ['slot', '__dict__']


point = Point(1)
print(point.x, point.hidden(), Point.__slots__, Point.x, type(Point.x).__name__)
attempt(setattr, point, 'y', 1)
attempt(getattr, point, '__dict__')
del point.x
attempt(getattr, point, 'x')
attempt(delattr, point, 'x')
Point.x.__set__(point, 5)
print(Point.x.__get__(point), Point.x.__name__, Point.x.__objclass__)
attempt(Point.x.__get__, 1)
attempt(Point.x.__set__, 1, 2)

opened = Open(2)
opened.y = 3
print(opened.x, opened.__dict__)
one = One(3)
one.single = 4
print(one.x, one.single)
attempt(setattr, one, 'other', 1)
print(Documented.__slots__, Documented.a.__doc__)
both = Both()
both.slot = both.free = 1
print(both.__dict__)


def make(slots, bases=(), **namespace):
    return sorted(type('Made', bases, dict(namespace, __slots__=slots)).__dict__)


for arguments in [(('a', 'a'),), (1,), ((1,),), (('a b',),), (('',),), (iter('pq'),), (('__weakref__',),),
                  (('__dict__', '__dict__'),), (('a',), (int,)), ((), (int,)), (('a',), (tuple,)), (('a',), (str,)),
                  (('__dict__',), (Open,)), (('__weakref__',), (Open,)), (('a',), (list,)), (('x',), (Point,))]:
    attempt(make, *arguments)
attempt(lambda: make(('a',), a=1))


class Other:
    __slots__ = ('b',)


attempt(make, (), (Point, Other))


class Empty:
    __slots__ = ()


print(make((), (Point, Empty)))
attempt(setattr, type('Small', (int,), {'__slots__': ()})(3), 'z', 1)
