"""Recursion: hanoi, ackermann, permutations, queens, mutual, and by a class."""


def hanoi(n, source="A", target="C", spare="B"):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield source + target
        yield from hanoi(n - 1, spare, target, source)


print(" ".join(hanoi(3)), sum(1 for _ in hanoi(8)))


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


print([ackermann(m, n) for m in range(3) for n in range(4)], ackermann(2, 9))


def permutations(items):
    if not items:
        return [[]]
    return [[item, *rest] for i, item in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


print(["".join(p) for p in permutations("abc")], len(permutations([*range(5)])))


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != len(placed) - row for row, c in enumerate(placed)):
            yield from queens(n, placed + (column,))


print(next(queens(8)), len(list(queens(6))))


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(200), odd(200), even(7))


def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    first, *rest = coins
    return change(amount - first, coins) + change(amount, rest)


print(change(40, [25, 10, 5, 1]))


def subsets(items):
    if not items:
        return [()]
    tails = subsets(items[1:])
    return tails + [items[:1] + tail for tail in tails]


print(subsets((1, 2, 3)))
gcd = lambda a, b: gcd(b, a % b) if b else a
power = lambda x, n: 1 if n == 0 else power(x * x, n // 2) * (x if n % 2 else 1)
print(gcd(1071, 462), power(3, 100))
fix = lambda f: (lambda x: x(x))(lambda x: f(lambda n: x(x)(n)))
print(fix(lambda again: lambda n: 1 if n < 2 else n * again(n - 1))(20))


class Tree:
    def __init__(self, items):
        middle = len(items) // 2
        self.item = items[middle]
        self.left = Tree(items[:middle]) if middle else None
        self.right = Tree(items[middle + 1:]) if middle + 1 < len(items) else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.item
        if self.right:
            yield from self.right

    def __len__(self):
        return 1 + len(self.left or ()) + len(self.right or ())

    def depth(self):
        return 1 + max((side.depth() for side in (self.left, self.right) if side), default=0)

    def __repr__(self):
        return "(%s%r%s)" % (self.left or "", self.item, self.right or "")


tree = Tree("abcdefg")
print("".join(tree), len(tree), tree.depth(), tree)
deep = []
for _ in range(50):
    deep = [deep]
print(str(deep).count("["), deep == [*deep])
