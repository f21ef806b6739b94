"""Decorators: with arguments, stacked, of classes and methods, of any expression; their order."""


def tag(label):
    print("make", label)

    def apply(target):
        print("apply", label, "to", getattr(target, "__name__", target))
        return target
    return apply


@tag("outer")
@tag("inner")
def function(x=print("default")):
    return x


@tag("class")
class Target:
    @tag("method")
    def method(self):
        return "method"

    @staticmethod
    @tag("static")
    def static():
        return "static"


print(function(1), Target().method(), Target.static())


def twice(function):
    def wrapper(*args, **keywords):
        return function(*args, **keywords), function(*args, **keywords)
    return wrapper


@twice
@twice
def count(log=[]):
    log.append(len(log))
    return log[-1]


print(count(), count.__name__)


class Memo:
    """A decorator that is an object."""

    def __init__(self, function):
        self.function = function
        self.known = {}

    def __call__(self, n):
        if n not in self.known:
            self.known[n] = self.function(n)
        return self.known[n]

    def __get__(self, instance, owner=None):
        return lambda n: (type(instance).__name__, self(n))


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.known))


class Holder:
    @Memo
    def square(n):
        return n * n


print(Holder().square(7))


@lambda f: "not a function: " + f.__name__
def replaced():
    """Gone."""


print(replaced)
registry = {}
handlers = [None, lambda name: lambda f: registry.setdefault(name, f)]


@handlers[1]("first")
def first():
    return 1


@(handlers[1])("second")
@(yes := lambda f: f)
def second():
    return 2


@registry.setdefault
class Key:
    pass


print(Key, sorted(str(k)[-5:] for k in registry), yes(3))


def singleton(cls):
    return cls()


@singleton
class Config:
    debug = True

    @property
    def level(self):
        return 3 if self.debug else 0


print(type(Config).__name__, Config.level)


class Temperature:
    def __init__(self):
        self._degrees = 20

    @property
    def degrees(self):
        """Degrees Celsius."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        self._degrees = max(value, -273)

    @degrees.deleter
    def degrees(self):
        self._degrees = 0


t = Temperature()
t.degrees = -500
print(t.degrees, Temperature.degrees.__doc__)
del t.degrees
print(t.degrees)
try:
    @5
    def never():
        pass
except TypeError as error:
    print(error)
