"""Variables that functions share, bound again and again: to ints, to what is none, unbound, seen from outside."""


def counters():
    count = 0

    def step(by):
        nonlocal count
        count += by
        return count

    def get():
        return count

    def drop():
        nonlocal count
        del count
    return step, get, drop


step, get, drop = counters()
for i in range(3000):
    step(i)
print(get(), step(2 ** 63), step(-2 ** 63), type(get()).__name__)
for by in (0.5, True, 2 ** 70, -2 ** 70):
    print(step(by), end=" ")
drop()
for function in (get, drop, lambda: step(1)):
    try:
        function()
    except NameError as e:
        print(type(e).__name__, e)
cell = get.__closure__[0]
try:
    cell.cell_contents
except ValueError as e:
    print(e)
for value in (1, 2, True, "text", None, 3, 2 ** 63, 4):
    cell.cell_contents = value
    is_same = get() is value if type(value) is not int else get() == value
    print(cell.cell_contents, is_same, type(get()).__name__, end=" ")
print(step(1), step.__closure__[0] == cell, step.__closure__[0] is cell)
del cell.cell_contents
cell.cell_contents = 5
print(get(), step(2 ** 63 - 5), step(-1))


class Own(int):
    pass


def rebound(values):
    seen = []
    for value in values:
        seen.append(lambda: value)
        if len(seen) % 2:
            seen[-1] = seen[-1]()
    return [(type(x).__name__, x) if not callable(x) else x() for x in seen], value


print(rebound([1, 2, 3]), rebound([1, "a", 2.5, True, None, 4, Own(7)]), rebound([Own(1), 2 ** 64, -1]))


def summed(rounds):
    total = 0
    for i in range(rounds):
        total = (lambda n: n + i)(total) & 0xffff
    return total, locals()["i"]


print(summed(3000))


# The shared variable is a local of a comprehension, a generator, a class body, and is seen by locals().
def inside():
    n = 0
    n = 1
    made = [lambda: n + k for k in range(3)]

    def generate():
        nonlocal n
        while n < 2000:
            n += 1
            yield n
    total = sum(generate())

    class Body:
        value = n + 1
    n = n * 2
    return [f() for f in made], total, Body.value, locals()["n"]


print(inside())


# Overflow and an error while the loop is compiled.
def overflow(rounds):
    n = 2 ** 63 - 1000
    show = lambda: n
    for i in range(rounds):
        n += 1
        if i == 1500:
            kept = show()
    return n, show(), kept, type(kept).__name__


def failing(rounds):
    n = 0

    def next():
        nonlocal n
        n += 1
        return 10 // (rounds - n)
    try:
        while True:
            next()
    except ZeroDivisionError:
        return n


print(overflow(2000), failing(3000))


# Bound methods and properties of functions that share their code.
class Thing:
    def __init__(self):
        self.n = 0


def adder(by):
    def add(self):
        self.n += by
        return self.n
    return add


for number in range(5):
    setattr(Thing, "add%d" % number, adder(number))
    setattr(Thing, "p%d" % number, property(adder(number), adder(number)))
thing = Thing()
methods = [getattr(thing, "add%d" % number) for number in range(5)]
print([methods[i % 5]() for i in range(2000)][-3:], thing.p2, thing.p4)
Thing.p2 = property(adder(100))
print([thing.p2 for _ in range(2000)][-1])
own = property()
for get in (lambda self: 1, lambda self: 2):
    own.__init__(get)
    Thing.own = own
    print([thing.own for _ in range(2000)][-1])
