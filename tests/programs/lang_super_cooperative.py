"""Several bases whose methods call each other by super(): each once, in the order of the mro."""


class Root:
    def __init__(self, **rest):
        assert not rest, "left over: %r" % rest
        self.log = ["Root"]

    def draw(self):
        return ["Root"]

    def close(self):
        return "root closed"


class Colored(Root):
    def __init__(self, *, color="black", **rest):
        super().__init__(**rest)
        self.color = color
        self.log.append("Colored")

    def draw(self):
        return ["Colored"] + super().draw()


class Sized(Root):
    def __init__(self, *, size=1, **rest):
        super().__init__(**rest)
        self.size = size
        self.log.append("Sized")

    def draw(self):
        return ["Sized"] + super().draw()


class Both(Colored, Sized):
    def __init__(self, **rest):
        super().__init__(**rest)
        self.log.append("Both")

    def draw(self):
        return ["Both"] + super().draw()


class Reverse(Sized, Colored):
    pass


class Diamond(Both):
    def draw(self):
        return [*super().draw(), *super(Colored, self).draw()]


both = Both(size=3, color="red")
print(both.log, both.size, both.color, both.draw())
print(Reverse().log, Reverse().draw(), Diamond().draw())
try:
    Both(weight=2)
except AssertionError as error:
    print(error)
print(both.close(), Both.close(both), super(Both, both).close())


class Plugin:
    """A mixin that knows no base, and may be last or not."""

    def draw(self):
        parent = getattr(super(), "draw", None)
        return ["Plugin"] + (parent() if parent else ["nothing below"])


class Last(Plugin):
    pass


class First(Plugin, Root):
    pass


print(Last().draw(), First().draw())


class Counting(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, (value, len(self)))

    def __missing__(self, key):
        return "no " + key


class Shouting(Counting):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return super().__missing__(key) + "!"


s = Shouting()
s["a"] = 1
s["b"] = 2
print(s, s["a"], dict.__getitem__(s, "A"))


class Base:
    @classmethod
    def names(cls):
        return [Base.__name__]

    @classmethod
    def family(cls):
        return cls.__name__


class Child(Base):
    @classmethod
    def names(cls):
        return super().names() + [__class__.__name__, super().family()]


class GrandChild(Child):
    @classmethod
    def names(cls):
        return super().names() + [cls.__name__]


print(GrandChild.names(), Child.names())


class Wrong(Root):
    def no_arguments():
        return super()

    def rebound(self):
        self = 5
        return super().close()

    def deleted(self):
        del self
        try:
            return super().close()
        except (RuntimeError, UnboundLocalError):
            return "deleted"


for call in (lambda: Wrong.no_arguments(), lambda: Wrong().rebound(), lambda: Wrong().deleted()):
    try:
        print(call())
    except (RuntimeError, TypeError) as error:
        print(error)
