"""Classes derived from builtin types that take no keywords, with an `__init__` that does; cells compared."""


class Pair(tuple):
    def __init__(self, items, label=None):
        self.label = label


class Plain(tuple):
    pass


class Numbers(frozenset):
    def __init__(self, items, label=None):
        self.label = label


class Value(float):
    def __init__(self, number, label=None):
        self.label = label


class Mapped(map):
    def __init__(self, function, items, label=None):
        self.label = label


for make in [Pair, Numbers]:
    thing = make([1, 2], label="x")
    print(thing, thing.label)
print(Value(1.5, label=2).label, Mapped(str, [1], label=3).label)
for action in [lambda: Plain([1], label=2), lambda: tuple(items=1), lambda: Pair([1], other=2), lambda: Pair(items=[1])]:
    try:
        print(action())
    except TypeError as error:
        print(error)


def cell(*contents):
    value, = contents or (None,)
    made = (lambda: value).__closure__[0]
    if not contents:
        del made.cell_contents
    return made


print(cell(1) == cell(1.0), cell(1) != cell(2), cell(1) < cell(2), cell() == cell(), cell() < cell(0), cell(2) >= cell())
for action in [lambda: hash(cell(1)), lambda: cell(1) < 1, lambda: cell(1) < cell("a")]:
    try:
        print(action())
    except TypeError as error:
        print(error)


def function():
    pass


class Owner:
    method = function


function.known = 1
print("known" in dir(Owner().method))
iterator = reversed(items := [1, 2, 3])
next(iterator)
items.clear()
print(iterator.__length_hint__())
