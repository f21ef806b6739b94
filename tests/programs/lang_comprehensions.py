"""List, dict and set comprehensions: nested, filtered, their order and their scope."""


def note(tag, value):
    print(tag, value)
    return value


print([note("element", x) for x in note("outer", [1, 2, 3]) if note("if", x) % 2 if note("and", x) > 1])
print({note("key", k): note("value", k * 2) for k in (1, 2)})
print([(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(3)])
print([x for row in [[1, 2], [], [3]] for x in row if x != 2])
print([x * y for x in (1, 2, 3) if x != 2 for y in (10, 20) if x * y != 30])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [*zip(*matrix)])
print({x % 3 for x in range(10)} == {0, 1, 2}, {c: i for i, c in enumerate("abca")})
print({**{k: 1 for k in "ab"}, "c": 2}, [*[i for i in range(2)], *(j for j in "xy")])
x = "kept"
print([x for x in range(2)], x)
i = 5
print([i + j for j in range(i)], [i for i in range(i)], i)
functions = [lambda: k for k in range(3)]
print([f() for f in functions], [(lambda k=k: k)() for k in range(3)])
print([(lambda y: [y + z for z in range(2)])(w) for w in (10, 20)])


def local_scope(base):
    values = [base + offset for offset in range(3)]

    def inner():
        return [base * v for v in values]
    return inner(), [[base for _ in range(n)] for n in range(3)]


print(local_scope(2))


class Table:
    width = 3
    cells = [0 for _ in range(width)]
    rows = [cell for cell in cells]
    try:
        wrong = [width for _ in range(1)]
    except NameError as error:
        wrong = str(error)


print(Table.cells, Table.rows, Table.wrong)


def early():
    for number in [n for n in range(10) if n % 4 == 3]:
        if number > 5:
            return number


print(early())
primes = [n for n in range(2, 40) if all(n % d for d in range(2, n))]
print(primes, sum([p for p in primes]), max([-p for p in primes], default=0))
print(["yes" if n % 2 else "no" for n in range(3)], [n if n else None for n in range(2) if n or not n])
print([a + b + c for a in "ab" for b in "cd" for c in "ef"])
print({frozenset(p) for p in [(1, 2), (2, 1)]} == {frozenset({1, 2})}, [s for s in {1: "a"}], [() for _ in "ab"])
words = "the quick brown the lazy quick the".split()
print({w: words.count(w) for w in words}, sorted({len(w) for w in words}))
print([n for n in range(3) if [m for m in range(n)]], [[[]for _ in()]for _ in"ab"])
try:
    print([1 // d for d in (1, 0)])
except ZeroDivisionError as error:
    print(error)
try:
    [later for _ in range(1)]
except NameError as error:
    print(error)
try:
    {[]: 1 for _ in range(1)}
except TypeError as error:
    print(error)
