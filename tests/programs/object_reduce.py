"""__reduce_ex__, __reduce__, __getstate__ and copyreg: how objects are taken apart."""
import copy
import copyreg


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Plain:
    def __init__(self, x):
        self.x = x


class Slotted:
    __slots__ = ('a', '__hidden')

    def __init__(self):
        self.a = 1
        self.__hidden = 2


class Both(Slotted):
    pass


class Arguments:
    def __new__(cls, *args, **keywords):
        self = super().__new__(cls)
        self.given = args, keywords
        return self

    def __getnewargs_ex__(self):
        return (1, 2), {'k': 3}


class Numbers(list):
    pass


class Table(dict):
    pass


class Reduced:
    def __reduce__(self):
        return (Reduced, ())


class State:
    def __getstate__(self):
        return 'state'

    def __setstate__(self, state):
        self.restored = state


def show(reduced):
    function, args, *rest = reduced
    return function.__name__, args, *[list(part) if hasattr(part, '__next__') else part for part in rest]


both = Both()
both.free = 3
numbers = Numbers([1, 2])
numbers.name = 'numbers'
for value in (Plain(1), Slotted(), both, Arguments(), numbers, Table(a=1), Reduced(), State(), object()):
    function, args, *rest = show(value.__reduce_ex__(2))
    print(function, args[0].__name__ if args else args, args[1:], *rest)
print(Plain(1).__getstate__(), Slotted().__getstate__(), both.__getstate__(), object().__getstate__())
print(Plain(5).__reduce__()[2], Plain(5).__reduce_ex__(0)[0].__name__, show(numbers.__reduce_ex__(1))[1][1:])
attempt(lambda: (lambda: 0).__reduce_ex__(2))
attempt(lambda: Slotted().__reduce_ex__(0))
attempt(lambda: (x for x in ()).__reduce_ex__(2))
print(copyreg.__newobj__(Plain).__dict__, copyreg.__newobj_ex__(Arguments, (7,), {'z': 8}).given)

for value in (Plain([1]), both, Arguments(), numbers, Table(a=[1]), State()):
    for make in (copy.copy, copy.deepcopy):
        copied = make(value)
        print(type(copied).__name__, getattr(copied, '__dict__', None), copied == value)
copied = copy.deepcopy(both)
print(copied.a, copied._Slotted__hidden, copied.free)
copyreg.pickle(Reduced, lambda value: (Plain, ('by copyreg',)))
print(copy.copy(Reduced()).x)
attempt(lambda: copyreg.pickle(int, 1))
attempt(lambda: copyreg.constructor(1))


class Reduced:
    def __reduce__(self):
        return "the class's"


reduced = Reduced()
print(reduced.__reduce_ex__(2))
reduced.__reduce__ = lambda: "its own"
print(reduced.__reduce_ex__(2), Reduced().__reduce_ex__(4))
