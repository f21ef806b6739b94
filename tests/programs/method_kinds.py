"""The types of functions and methods, and how they are shown."""


class A:
    def plain(self):
        """Doc of plain."""

    @classmethod
    def of_class(cls):
        return cls

    @staticmethod
    def static():
        return "static"


a = A()
for thing in (len, [].append, list.append, int.__add__, (5).__add__, dict.fromkeys, object.__init__, A.plain, a.plain, A.of_class, a.static, str.maketrans, lambda: 0, A.__dict__["static"], A.__dict__["of_class"]):
    print(type(thing).__name__, callable(thing), getattr(thing, "__name__", "-"), getattr(thing, "__qualname__", "-"))
print(len, list.append, int.__add__, len.__self__, len.__module__, [1].append.__self__, (5).__add__.__self__, list.append.__objclass__, int.__add__.__objclass__)
print(a.plain.__self__ is a, a.plain.__func__ is A.plain, a.of_class.__self__ is A, a.of_class() is A, A.static(), a.plain == a.plain, a.plain is a.plain, A().plain == a.plain, hash(a.plain) == hash(a.plain), a.plain.__doc__)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


items = []
print(items.append == items.append, [].append == [].append, list.append.__get__(items)(1), items, A.plain.__get__(a) == a.plain, list.append == list.append)
attempt(lambda: int.__add__("a", 1))
attempt(lambda: int.__add__(1))
attempt(lambda: int.__add__())
attempt(lambda: (1).__add__(1, 2))
attempt(lambda: (1).__add__(other=2))
attempt(lambda: (1).__pow__())
attempt(lambda: (1).__pow__(1, 2, 3))
attempt(lambda: list.append())
attempt(lambda: list.append(1, 2))
attempt(lambda: list.append([], 1, 2))
attempt(lambda: [].append(item=1))
attempt(lambda: str.upper(5))
attempt(lambda: list.append.__get__(5))
attempt(lambda: list.__init__(5))
attempt(lambda: setattr(len, "x", 1))
attempt(lambda: setattr(a.plain, "x", 1))
attempt(lambda: len.__get__)
attempt(lambda: [].append.__func__)
attempt(lambda: A.plain())
attempt(lambda: a.plain(1))
attempt(lambda: A.static(1))
