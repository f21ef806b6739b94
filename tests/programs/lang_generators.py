"""Generators, yield from, comprehensions and generator expressions."""


def count(limit):
    n = 0
    while n < limit:
        received = yield n
        if received is not None:
            n = received
        else:
            n += 1
    return "finished"


g = count(5)
print(next(g), next(g), g.send(3), next(g))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
print(list(count(3)), sum(count(10)), tuple(count(0)))


def delegate():
    result = yield from count(3)
    print("delegate got", result)
    more = yield from [10, 20]
    print("and", more)
    return result


print(list(delegate()))


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(list(tree(3)))


def accumulate():
    total = 0
    while True:
        total += yield total


a = accumulate()
next(a)
print([a.send(n) for n in (1, 2, 3)])


def inner():
    try:
        x = yield 1
        print("inner received", x)
        yield 2
    except ValueError as error:
        print("inner caught", error)
        yield 3
    finally:
        print("inner finally")


def outer():
    yield from inner()
    yield "after"


o = outer()
print(next(o), o.send("s"), o.throw(ValueError("thrown")), next(o))
o = outer()
next(o)
o.close()

print([x * y for x in range(3) for y in range(x, 3) if (x + y) % 2])
print({x % 3 for x in range(10)} == {0, 1, 2}, {x: x * x for x in range(4)})
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
print(list(x for x in range(5) if x % 2), sum(x for x in range(4)))
print([(a, b) for a, b in {"k": "v"}.items()], [a + b for a, *b in [([1], 2)] for a, b in [(a, b)]])
lazy = (print("evaluated", n) or n for n in [1, 2])
print("not yet")
print(next(lazy))
n = "untouched"
print([n for n in range(2)], n)


def closure_over_loop():
    return [f() for f in [lambda: i for i in range(3)]]


print(closure_over_loop())


def in_function(items, factor):
    return [item * factor for item in items if any(item > other for other in items)]


print(in_function([1, 2, 3], 10))


def early(items):
    for item in items:
        if item < 0:
            return
        yield item
    yield "end"


print(list(early([1, 2, -1, 3])), list(early([1])))


def expressions():
    x = yield
    y = (yield x) + (yield)
    print("sum", y)
    yield [(yield "in list"), (yield "second")]


e = expressions()
print(next(e), e.send("X"), e.send(1), e.send(2), e.send("a"), e.send("b"))


def with_locals(a, b=2, *c):
    d = a + b
    yield d
    d += 1
    yield d, c
    for a in c:
        yield a, d


print(list(with_locals(1, 2, 3, 4)))


def infinite():
    n = 1
    while True:
        yield n
        n *= 2


for value in infinite():
    if value > 100:
        break
print(value)
