"""Objects of every kind of class made in long loops, which a JIT compiles."""


class Empty:
    pass


class Slotted:
    __slots__ = ("a",)


class Made:
    def __new__(cls, *args):
        return object.__new__(cls)


class Inherited(Made):
    def __new__(cls):
        self = super().__new__(cls)
        self.made = True
        return self

    def __init__(self):
        super().__init__()


class Other:
    def __new__(cls):
        return 5


class Initialised:
    def __init__(self):
        object.__init__(self)


class Mapping(dict):
    pass


class Failure(Exception):
    pass


def make(count, function, *args):
    for i in range(count):
        last = function(*args)
    return type(last).__name__


def make_empty(count):
    for i in range(count):
        x = Empty()
        x.number = i
    return x.number


def make_bare(count):
    for i in range(count):
        object()
        Empty.__new__(Empty)
        object.__new__(Empty)
        object.__new__(object)
        Made.__new__(Made, i)
        Made()
        Made(i)
        Inherited()
    return i


for cls in [object, Empty, Slotted, Made, Inherited, Other, Initialised, Mapping, Failure, dict, int, set]:
    print(cls.__name__, make(3000, cls), make(3000, cls.__new__, cls), type(cls()) is cls)
print(make_empty(3000), make_bare(3000), make(3000, type, 5), make(3000, type.__call__, Empty))
for wrong in [lambda: Empty(1), lambda: Empty(a=1), lambda: object(1), lambda: object.__new__(Empty, 1),
              lambda: object.__new__(), lambda: object.__new__(Made, 1), lambda: Inherited(1), lambda: object.__new__(1),
              lambda: Empty().__init__(1), lambda: object.__init__(Made(), 1), lambda: object.__init__(Initialised(), a=1)]:
    try:
        print(type(wrong()).__name__)
    except TypeError as e:
        print(e)
