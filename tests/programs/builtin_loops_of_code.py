"""Builtin functions that call the program's code for each item, often enough to be compiled: errors, changes, recursion."""
import functools
import heapq
import itertools


def numbers(count):
    seed = 7
    result = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        result.append(seed >> 16)
    return result


class Version:
    compared = 0

    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __lt__(self, other):
        Version.compared += 1
        if self.major != other.major:
            return self.major < other.major
        return self.minor < other.minor

    def __eq__(self, other):
        return isinstance(other, Version) and self.major == other.major

    def __hash__(self):
        return hash(self.major)

    def __repr__(self):
        return "%d.%d" % (self.major, self.minor)


def attempt(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__, str(error)


def majors(versions):
    return [(each.major, each.minor) for each in versions]


VERSIONS = [Version(n % 37, i) for i, n in enumerate(numbers(300))]
PAIRS = majors(VERSIONS)

# Sorting.
for reverse in (False, True):
    ordered = sorted(VERSIONS, reverse=reverse)
    print(majors(ordered) == sorted(PAIRS, reverse=reverse), majors(ordered[:3]))
    by_key = sorted(VERSIONS, key=lambda each: each.major, reverse=reverse)
    print(majors(by_key) == sorted(PAIRS, key=lambda pair: pair[0], reverse=reverse))
print(majors(sorted(sorted(VERSIONS))) == sorted(PAIRS), majors(sorted(VERSIONS[:1])), sorted(VERSIONS[:0]))
for several in ([5] * 100, list(range(100)), list(range(100, 0, -1)), list(range(90)) + [50, 3, 77],
                [3, 60] + list(range(90)), list(range(50)) + list(range(50)), [i ^ 5 for i in range(200)]):
    versions = [Version(n, i) for i, n in enumerate(several)]
    print(majors(sorted(versions)) == sorted(majors(versions)), sorted(several, key=functools.cmp_to_key(
        lambda a, b: b - a)) == sorted(several, reverse=True))


class Failing(Version):
    left = 1000

    def __lt__(self, other):
        Failing.left -= 1
        if Failing.left == 0:
            raise ValueError("enough")
        return Version.__lt__(self, other)


failing = [Failing(*pair) for pair in PAIRS]
print(attempt(failing.sort), sorted(majors(failing)) == sorted(PAIRS))
print(attempt(failing.sort), majors(failing) == sorted(PAIRS))


class Spoiling(Version):
    owner = []

    def __lt__(self, other):
        if not Spoiling.owner and self.minor == 200:
            Spoiling.owner.append(5)
        return Version.__lt__(self, other)


Spoiling.owner = [Spoiling(*pair) for pair in PAIRS]
print(attempt(Spoiling.owner.sort), len(Spoiling.owner))


class Recursive(Version):
    depth = 0

    def __lt__(self, other):
        if Recursive.depth < 2 and self.minor % 50 == 0:
            Recursive.depth += 1
            assert sorted([3, 1, 2], key=lambda n: -n) == [3, 2, 1]
            assert majors(sorted([Recursive(2, 0), Recursive(1, 0)])) == [(1, 0), (2, 0)]
            Recursive.depth -= 1
        return Version.__lt__(self, other)


print(majors(sorted([Recursive(*pair) for pair in PAIRS])) == sorted(PAIRS))


class Changing(Version):
    seen = 0

    def __lt__(self, other):
        Changing.seen += 1
        if Changing.seen == 500:
            Changing.__lt__ = lambda self, other: (self.major, self.minor) < (other.major, other.minor)
        return Version.__lt__(self, other)


print(majors(sorted([Changing(*pair) for pair in PAIRS])) == sorted(PAIRS), Changing.seen)


class Sloppy(Version):
    """Its `<` is no order; returns what is no bool."""

    def __lt__(self, other):
        return "yes" if (self.minor * 7 + other.minor * 3) % 5 < 2 else ""


print(sorted(majors(sorted([Sloppy(*pair) for pair in PAIRS]))) == sorted(PAIRS))
mixed = [n if n % 3 else Version(n, 0) for n in numbers(100)]
print(attempt(lambda: sorted(mixed)), attempt(lambda: sorted([Version(1, 1)] + mixed)))

# The same function with other functions, the same function with other items.
for function in (lambda a, b: a + b, lambda a, b: max(a, b), min, lambda a, b: (b, a)[a > b], int.__xor__):
    print(functools.reduce(function, numbers(200)), functools.reduce(function, (n for n in numbers(50)), 5))
print(attempt(lambda: functools.reduce(lambda a, b: a // b, range(100, -1, -1))))
for values in (numbers(200), [n / 8 for n in numbers(200)], [str(n) for n in numbers(200)], PAIRS):
    print(max(values), min(values), max(values, key=lambda v: str(v)[::-1]), min(values, key=hash) in values)
print(majors([max(VERSIONS), min(VERSIONS), max(VERSIONS, key=lambda v: v.minor), min(VERSIONS, key=lambda v: -v.minor)]))
print(attempt(lambda: max(numbers(100), key=lambda n: n // (n % 10))), max(VERSIONS[:0], default=None))

# filter and its relatives.
for test in (lambda n: n % 3 == 0, lambda n: n > 1 << 20, lambda n: [] if n & 1 else [n], None):
    print(len(list(filter(test, numbers(300)))), sum(filter(test, range(200))),
          len(list(itertools.filterfalse(test, numbers(300)))))
    total = 0
    for n in filter(test, numbers(300)):
        total += n
    print(total)
print(list(itertools.dropwhile(lambda n: n < 195, range(200))), list(itertools.dropwhile(lambda n: True, range(200))))


def failing_at(n):
    if n == 150:
        raise KeyError(n)
    return n % 50 == 0


print(attempt(lambda: list(filter(failing_at, range(200)))))
rest = filter(failing_at, iter(range(200)))
print(next(rest), next(rest), next(rest), attempt(lambda: next(rest)), list(rest))

# Equality.
wanted = Version(5, -1)
print(VERSIONS.index(wanted), VERSIONS.count(wanted), wanted in VERSIONS, Version(99, 0) in VERSIONS)
print(attempt(lambda: VERSIONS.index(Version(99, 0))), VERSIONS.index(wanted, 60), attempt(lambda: VERSIONS.index(wanted, 1, 2)))
copies = [Version(each.major, 0) for each in VERSIONS]
print(copies == VERSIONS, copies[:-1] == VERSIONS, copies[:-1] + [wanted] == VERSIONS, copies < VERSIONS)


class Shrinking(Version):
    def __eq__(self, other):
        if len(shrinking) > 50 and self.major == 3:
            shrinking.pop()
        return False


shrinking = [Shrinking(n % 10, n) for n in range(200)]
print(Shrinking(3, 3) in shrinking, len(shrinking), shrinking == [Version(0, 0)] * 50, len(shrinking))
print(len(set(VERSIONS)), len(dict.fromkeys(VERSIONS)), len(dict(zip(VERSIONS, PAIRS))), len(dict(map(lambda v: (v, 1), VERSIONS))))
print(attempt(lambda: dict((n, n) if n < 90 else (n,) for n in range(100))), attempt(lambda: dict([[1, 2], "ab", 5])))

# Heaps.
heap = []
for version in VERSIONS:
    heapq.heappush(heap, version)
print(majors([heapq.heappop(heap) for _ in range(len(heap))]) == sorted(PAIRS))
heap = VERSIONS[:]
heapq.heapify(heap)
print(majors(sorted(heap)) == sorted(PAIRS), majors([heapq.heapreplace(heap, Version(-1, 0)), heap[0]]))
print(majors(heapq.nsmallest(3, VERSIONS)), majors(heapq.nlargest(3, VERSIONS)))


class Growing(Version):
    def __lt__(self, other):
        if self.minor == 99:
            heap.append(self)
        return Version.__lt__(self, other)


heap = [Growing(*pair) for pair in PAIRS]
print(attempt(lambda: heapq.heapify(heap)), len(heap))
