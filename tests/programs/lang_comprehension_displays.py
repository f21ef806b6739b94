"""Inner loops of comprehensions over displays of one element, which are no loops in CPython."""
print([y for x in range(4) for y in [x * 2] if y > 2])
print([(a, b) for x in range(3) for a, b in [(x, x + 1)] if a if b > 1])
print({k: v for x in "ab" for k, in [(x,)] for v in (k + "!",)})
print(list(z for x in range(3) for y in [x] for z in [y, y]))
print([f() for x in range(3) for f in [lambda: x]])


def g():
    return [(x, y, z) for x in [1, 2] for y in [x + 1] for z in [*[x]] for y in [y + z]]


print(g())


class C:
    d = [0, 0]
    e = [d for d in range(2)]


print(C.e)
try:
    [a for x in [1] for a, b in [x]]
except TypeError as e:
    print(e)
d = {}
[0 for x in range(3) for d[x] in [x * x]]
print(d)


async def h():
    return [y async for x in ag() for y in [x + 1] if y % 2]


async def ag():
    for i in range(5):
        yield i


try:
    h().send(None)
except StopIteration as e:
    print(e.value)
print([x for _ in "a" for x in [1]])


def early(a):
    return [a2 for _ in range(2) for a2 in [a] for a in [a2 + 1]]


try:
    print(early(1))
except Exception as e:
    print(type(e).__name__, e)


def unbound():
    return [q for _ in range(2) for q in [q]]


try:
    unbound()
except Exception as e:
    print(type(e).__name__, e)
