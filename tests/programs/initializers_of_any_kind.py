"""`__init__` is bound as any descriptor is; `__dict__` may be assigned what it gave; other odd classes."""
from functools import partial


def show(*arguments):
    print(arguments[-1:])


for init in [staticmethod(show), classmethod(show), partial(show, "partial"), print]:
    class Any:
        __init__ = init

    Any("argument")


class Binds:
    def __get__(self, instance, owner):
        return lambda *arguments: print("bound for", owner.__name__, arguments)


class WithDescriptor:
    __init__ = Binds()


WithDescriptor(1, 2)


# Attributes in dicts that are shared, or assigned to where they came from.

class Plain:
    pass


a = Plain()
a.x = 1
a.__dict__ = a.__dict__
print(a.x, a.__dict__)

b = Plain()
b.__dict__ = a.__dict__
a.__dict__ = b.__dict__
b.y = 2
print(a.x, a.y, b.x, b.y)

b.__dict__ = {}
a.__dict__["z"] = 3
print(a.z, hasattr(b, "x"), a.__dict__, b.__dict__)


# A function's own attribute hides a method of its type only where the type does not define it as data.

def one():
    return "one"


def two():
    return "two"


two.__call__ = lambda: "its own"
for function in [one, two, one]:
    print(function.__call__())


class Number(int):
    pass


number = Number(3)
number.__class__ = Number
print(number + 1)


# Lists that comparing changes.

class Clears:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        self.items.clear()
        return False


items = [1, 2]
print([Clears(items), 2] < items, items)


class Appends:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        if len(self.items) < 4:
            self.items.append(5)
        return False


items = [0]
items[0] = Appends(items)
print(5 in items, len(items))
