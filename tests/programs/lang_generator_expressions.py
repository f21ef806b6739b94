"""Generator expressions: lazy but for the first iterable, once only, with scopes of their own."""


def note(value):
    print("note", value)
    return value


lazy = (note(x) for x in note(range(3)))
print("made", next(lazy))
print(list(lazy), list(lazy), next(lazy, "over"))
limit = 2
below = (x for x in range(5) if x < limit)
limit = 4
print(list(below))
source = [1, 2]
pairs = ((a, b) for a in source for b in other)
source = []
other = "xy"
print(list(pairs))
try:
    broken = (x for x in 5)
except TypeError as error:
    print(error)
delayed = (y for x in range(1) for y in missing)
try:
    next(delayed)
except NameError as error:
    print(error)
try:
    next(delayed)
except StopIteration as stop:
    print("stopped", stop.value)
print(sum(x * x for x in range(10)), max(len(w) for w in ("a", "abc")), ",".join(str(n) for n in range(3)))
print(any(note(n) > 1 for n in range(5)), all(note(n) < 1 for n in range(5)))
print(sorted((w for w in "b a c".split()), reverse=True), dict((k, k * 2) for k in "ab"), set(n % 2 for n in range(4)) == {0, 1})
g = (n for n in "ab")
print(type(g).__name__, g.__name__, iter(g) is g, hasattr(g, "send"), g.gi_running)
print((lambda: (m for m in "q").__qualname__)(), [*(n for n in "cd")], *(n for n in "ef"))
a, b, *c = (n * 10 for n in range(4))
print(a, b, c, 20 in (n * 10 for n in range(4)))


def running():
    values = (v for v in (1, 2, 3))
    for v in values:
        for w in values:
            print(v, w)


running()


def pipeline(lines):
    stripped = (line.strip() for line in lines)
    filled = (line for line in stripped if line)
    return (line.split("=") for line in filled)


print([(k, v) for k, v in pipeline([" a=1", "", "b=2 "])])


def primes():
    def sieve(numbers):
        first = next(numbers, None)
        if first is None:
            return
        yield first
        yield from sieve(n for n in numbers if n % first)
    return sieve(iter(range(2, 40)))


print(list(primes()))
nested = ((j for j in range(i)) for i in range(3))
print([list(inner) for inner in nested])


class Body:
    names = "ab"
    made = tuple(n + n for n in names)
    scopes = (names for _ in "x")


try:
    next(Body.scopes)
except NameError as error:
    print(Body.made, error)
closing = (note(n) for n in (1, 2))
next(closing)
closing.close()
print(list(closing))
try:
    (1 // n for n in (0,)).__next__()
except ZeroDivisionError as error:
    print(error)
try:
    (n for n in (1,)).throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))
