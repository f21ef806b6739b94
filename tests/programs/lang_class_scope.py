"""The body of a class as a scope: what it sees, what its functions and comprehensions see."""
x = "global"


def function():
    x = "function"

    class Reads:
        seen = x

    class Binds:
        before = None
        x = "class"
        inside = x

        def method(self):
            return x

        listed = [x for _ in range(1)]
        of_first = [y for y in (x, before)]
        lazy = (lambda: x)()
        generated = list(x + z for z in x[:2])

    return Reads.seen, Binds.inside, Binds().method(), Binds.listed, Binds.of_first, Binds.lazy, Binds.generated


print(function())


class Shadow:
    y = x
    x = "class"
    z = x
    del x
    after = x


print(Shadow.y, Shadow.z, Shadow.after, hasattr(Shadow, "x"))


class Global:
    global made_global
    made_global = "by a class"
    own = made_global


print(made_global, hasattr(Global, "made_global"), Global.own)


def conditional(flag):
    name = "outer"

    class C:
        if flag:
            name = "inner"
        found = name
    return C.found


print(conditional(True))
try:
    conditional(False)
except NameError as error:
    print(error)


def loops():
    class Table:
        squares = {}
        for n in range(3):
            squares[n] = n * n
        else:
            done = True
        while n:
            n -= 1
        try:
            missing
        except NameError as error:
            message = str(error)
        total = sum(squares.values())
    return sorted(k for k in vars(Table) if not k.startswith("__")), Table.message


print(loops())
try:
    class Failing:
        early = later
        later = 1
except NameError as error:
    print(error)


class Outer:
    value = 1

    class Inner:
        try:
            stolen = value
        except NameError as error:
            stolen = str(error)

        class Deep:
            pass

    def make(self):
        class Local:
            def method(self):
                return lambda: 0
        return Local


print(Outer.Inner.stolen, Outer.Inner.Deep.__qualname__, Outer().make()().method().__qualname__)


class Names:
    here = sorted(locals())
    module = __module__, __qualname__
    __qualname__ = "Renamed"


print(Names.here, Names.module, Names, Names.__name__)


class Walrus:
    if (length := len("four")) > 3:
        long = True
    pair = (first := 1), first + 1


print(Walrus.length, Walrus.long, Walrus.first, Walrus.pair)
print([c.__name__ for c in (type("T%d" % i, (), {}) for i in range(2))])
