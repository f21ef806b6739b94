"""What the executable runs while it is made, so that the C compiler sees what is common and what is rare.

The compiler lays the code out by what it counts here: what programs do all the time has to
be here often, what they do now and then at least once, errors too.  It takes a few seconds
on an executable that counts, and its argument says how many rounds to run.
"""
import sys


# Numbers.

def sieve(limit):
    prime = [True] * limit
    for number in range(2, limit):
        if prime[number]:
            for multiple in range(number * number, limit, number):
                prime[multiple] = False
    return sum(prime)


def collatz(start):
    steps = 0
    while start != 1:
        start = start // 2 if start % 2 == 0 else 3 * start + 1
        steps += 1
    return steps


def multiply(left, right):
    columns = list(zip(*right))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in left]


def integrate(steps):
    width = 1.0 / steps
    total = 0.0
    x = 0.5 * width
    for _ in range(steps):
        total += 4.0 / (1.0 + x * x)
        x += width
    return total * width


def mix(seed, count):
    state = seed & 0xFFFFFFFF
    for _ in range(count):
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
    return state


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def power_of_large(base, exponent, modulus):
    result = 1
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


# Objects.

class Account:
    """Attributes, methods, properties."""

    interest = 0.01

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("no deposit of %d" % amount)
        self.balance += amount
        self.history.append(amount)
        return self

    def month(self):
        self.balance += self.balance * self.interest

    @property
    def is_rich(self):
        return self.balance > 1000


class Savings(Account):
    interest = 0.03

    def __init__(self, owner, balance, term=12):
        super().__init__(owner, balance)
        self.term = term

    def month(self):
        self.term -= 1
        if self.term == 0:
            self.term = 12
        Account.month(self)


def bank(months):
    accounts = [Account(name, 10 * i) for i, name in enumerate("abcdefgh")]
    accounts += [Savings(name, 20 * i) for i, name in enumerate("ijklmnop")]
    refused = 0
    for month in range(months):
        for account in accounts:
            try:
                account.deposit(month % 7)
            except ValueError:
                refused += 1
            account.month()
    return refused, sum(account.is_rich for account in accounts), sum(len(a.history) for a in accounts)


class Vector:
    """Operators that the program defines."""

    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))


def walk(steps):
    place, step = Vector(0, 0), Vector(1, -1)
    seen = set()
    for i in range(steps):
        place = place + step * (i % 3)
        if place.x > 50:
            place = Vector(0, place.y % 50)
        seen.add(place)
    return len(seen)


def cover(free, pieces, size):
    """Count the ways to put `size` pieces, sets of ints, side by side on the free places."""
    if size == 0:
        return 1
    ways = 0
    for piece in pieces:
        if piece <= free:
            rest = free - piece
            if rest and min(rest) <= max(piece) and not rest & piece:
                ways += cover(rest, pieces, size - 1)
    return ways


class Node:
    """A tree without balance."""

    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        node = self
        while True:
            if key == node.key:
                return False
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    return True
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key)
                    return True
                node = node.right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.key
        if self.right is not None:
            yield from self.right


def tree(count):
    root = Node(count // 2)
    key = 1
    for _ in range(count):
        key = key * 7919 % 10007
        root.insert(key)
    total = 0
    for key in root:
        total += key
    return total, sum(key * i for i, key in enumerate(root)) % 1000003


class Shape:
    sides = 0

    def area(self):
        raise NotImplementedError

    @classmethod
    def has_corners(cls):
        return cls.sides > 0


class Square(Shape):
    sides = 4

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius * self.radius


def areas(count):
    shapes = [Square(i) if i % 2 else Circle(i) for i in range(count)]
    shapes.sort(key=lambda shape: -shape.area())
    corners = 0
    for shape in shapes:
        if shape.sides == Square.sides:
            corners += shape.sides
        corners += Square.has_corners() + type(shape).has_corners()
    return corners + sum(shape.area() for shape in shapes if isinstance(shape, Circle))


def calculate(words, rounds):
    """Run a program for a stack, in loops so long that jumps need two bytes."""
    stack, calls, total = [], [], 0
    for i in range(rounds):
        position = 0
        while position < len(words):
            word = words[position]
            position += 1
            if isinstance(word, (float, int)):
                stack.append(word)
                continue
            if word == "i":
                stack.append(i)
            elif word == "call":
                calls.append(position)
                position = int(stack.pop())
            elif word == "return":
                position = calls.pop()
            elif word == "stop" and not calls:
                break
            else:
                right, left = stack.pop(), stack.pop()
                if word == "+":
                    stack.append(left + right)
                elif word == "-":
                    stack.append(left - right)
                elif word == "<":
                    stack.append(int(left < right))
                elif isinstance(right, (tuple, list, Vector)):
                    raise TypeError(str(word))
                else:
                    stack.append(left * right)
        if stack[-1] > 10:
            total += stack.pop()
        elif not stack:
            total -= 1
        while len(stack) > 3:
            if stack[-1] is None or -1 in stack:
                stack.pop()
                continue
            total += stack.pop() % 7
            if total > 1000:
                total -= 1000
            if total < 0 or total == 500:
                total += sum(int(part) for part in stack[-2:])
                stack.insert(0, total)
                stack.pop()
    return total


# Containers and text.

WORDS = "the quick brown fox jumps over the lazy dog while the other dogs sleep in the sun and dream of the fox".split()


def count_words(rounds):
    counts = {}
    for i in range(rounds):
        for word in WORDS:
            counts[word] = counts.get(word, 0) + 1
        counts.pop("fox", None)
        if "dog" in counts:
            counts["dog"] -= 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]


def text(rounds):
    parts = []
    for i in range(rounds):
        line = "%d: %s, %s" % (i, WORDS[i % len(WORDS)].upper(), f"{i / 3:.2f}")
        if line.startswith("1") or "fox" in line.lower():
            line = line.replace("1", "one").strip()
        parts.append(line[:20])
    joined = "\n".join(parts)
    return len(joined), joined.count("o"), joined.split("\n")[-1].partition(":")[0]


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


def rotate(count):
    items = list(range(10))
    for i in range(count):
        first, *rest = items
        items = rest + [first]
        items[2:5] = items[4:1:-1]
        items[0], items[-1] = items[-1], items[0]
        items.insert(i % 9, items.pop())
    return items


def grid(size, rounds):
    cells = {(x, y) for x in range(size) for y in range(size) if (x * y) % 3 == 1}
    for _ in range(rounds):
        near = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
        cells = {cell for cell, count in near.items() if count == 3 or (count == 2 and cell in cells)}
    return len(cells)


def queue(count):
    import heapq
    heap = []
    for i in range(count):
        heapq.heappush(heap, (i * 37 % 101, i))
    return [heapq.heappop(heap)[1] for _ in range(count)][:5]


# Functions.

def compose(*functions):
    def composed(value, **options):
        for function in functions:
            value = function(value, **options)
        return value
    return composed


def scale(value, factor=2, offset=0):
    return value * factor + offset


class Scaled:
    def __init__(self, value, factor=1):
        self.value = value * factor

    def moved(self, by=1, offset=0):
        return self.value + by + offset


def call_all(count):
    total = 0
    both = compose(scale, scale)
    for i in range(count):
        total += both(i, offset=1)
        total += scale(i, offset=2) + scale(offset=1, value=i)
        total += Scaled(i, factor=2).moved(by=3)
        total += scale(*(i, 3))
        total += max(i, 5, key=lambda n: -n)
        total += len(list(map(abs, [-i, i])))
    return total


def counter():
    total = 0

    def add(amount):
        nonlocal total
        total += amount
        return total
    return add


def running(items):
    add = counter()
    for item in items:
        got = yield add(item)
        if got:
            add(got)


def pipeline(count):
    generator = running(i for i in range(count) if i % 2)
    result = [value for value in generator if value % 3]
    sent = running([1, 2, 3])
    next(sent)
    return len(result), sent.send(10)


def errors(count):
    caught = 0
    table = {}
    for i in range(count):
        try:
            try:
                if i % 3 == 0:
                    table[i]
                elif i % 3 == 1:
                    [][i]
                else:
                    caught += int("x" if i % 2 else "1")
            finally:
                caught += 1
        except (KeyError, IndexError):
            caught += 1
        except ValueError as error:
            caught += len(str(error)) > 0
    return caught


WORK = [
    (sieve, 3000), (collatz, 97), (integrate, 1000), (mix, 1, 500), (fibonacci, 13), (power_of_large, 3, 1000, 10 ** 40 + 7),
    (multiply, [[i + j for j in range(8)] for i in range(8)], [[i - j for j in range(8)] for i in range(8)]),
    (bank, 60), (walk, 500), (tree, 200), (areas, 80),
    (cover, frozenset(range(12)), [frozenset([i, i + 1, i + step]) for i in range(10) for step in (2, 3, 4)], 3),
    (cover, set(range(112)), [{100 + i, 101 + i, 100 + i + step} for i in range(10) for step in (2, 3)], 2),
    (calculate, ["i", 8, "call", 3, "-", 2.5, "<", "stop", "i", 2, "*", 7, "i", "+", "return"], 60),
    (count_words, 30), (text, 100), (rotate, 300), (grid, 8, 3), (queue, 150),
    (call_all, 200), (pipeline, 300), (errors, 150),
]


def main(rounds):
    for _ in range(rounds):
        for function, *arguments in WORK:
            function(*arguments)
        sum(len(items) for items in permutations([1, 2, 3, 4, 5]))
    for function, *arguments in WORK:
        print(function.__name__, function(*arguments))


if __name__ == "__main__":
    main(int(sys.argv[1]))
