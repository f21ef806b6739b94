"""Branches, loops with else, break and continue, chained comparisons, conditional values."""


def classify(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10 and n % 2 == 0:
        return "small even"
    elif n < 10 or n == 11:
        return "small odd or eleven"
    return "large"


def search(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            found = i
            break
    else:
        return "%r is not there" % (wanted,)
    return "%r at %d" % (wanted, found)


def collatz(n):
    steps = 0
    while n != 1:
        if n % 2:
            n = 3 * n + 1
        else:
            n //= 2
        steps += 1
    else:
        steps = -steps
    return steps


def skip_and_stop(limit):
    seen = []
    n = 0
    while True:
        n += 1
        if n % 3 == 0:
            continue
        if n > limit:
            break
        seen.append(n)
    return seen


class Noisy:
    """A value whose truth and comparisons are heard."""

    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __bool__(self):
        print("truth of", self.name)
        return bool(self.value)

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return Noisy(self.name + "<" + other.name, self.value < other.value)

    def __eq__(self, other):
        print(self.name, "==", other.name)
        return self.value == other.value

    def __repr__(self):
        return "Noisy(" + self.name + ")"


def noisy_conditions():
    a, b, c = Noisy("a", 1), Noisy("b", 2), Noisy("c", 0)
    print(a < b < c)
    print(a and b and c, a or b, c or a, not a, not c)
    if not (a and c) and (c or b):
        print("taken")
    print("yes" if a < b else "no")
    print((a or c) and (c or b))
    while c or not a:
        print("never")
    print(a == b == c, a == a)
    return "done" if not c and a else "undone"


def nested_loops():
    result = []
    for i in range(4):
        for j in range(4):
            if j == i:
                continue
            if j > 2:
                break
            result.append((i, j))
        else:
            result.append("no break")
    return result


def loop_variable_survives():
    x = "before"
    for x in []:
        pass
    first = x
    for x in range(3):
        pass
    return first, x


def identity(x=None):
    if x is None:
        return "None"
    if x is not True:
        return "not True"
    return "True"


for number in (-5, 0, 4, 5, 11, 12):
    print(number, classify(number))
print(search("abc", "b"), search([], 1))
print([collatz(n) for n in range(1, 12)])
print(skip_and_stop(10))
print(noisy_conditions())
print(nested_loops())
print(loop_variable_survives())
print(identity(), identity(True), identity(1))
print([1 if x else 2 if y else 3 for x in (0, 1) for y in (0, 1)])
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 != 1, 1 in [1] in [[1]])
