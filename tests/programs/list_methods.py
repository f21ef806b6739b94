"""Lists: growing, shrinking, slices and the errors of each."""


def attempt(function, *args):
    """Print what the call gives, or the exception it raises."""
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


numbers = [5, 3, 8]
numbers.append(1)
numbers.extend(range(3))
numbers += (7,)
numbers.insert(0, "first")
numbers.insert(-1, 2.5)
print(numbers, len(numbers))
print(numbers.pop(), numbers.pop(0), numbers)
numbers.remove(2.5)
print(numbers.index(1), numbers.count(0), 8 in numbers, 9 not in numbers)
numbers.reverse()
print(numbers, numbers.copy() == numbers, numbers[:] is numbers)
attempt(numbers.index, 99)
attempt(numbers.remove, 99)
attempt([].pop)
attempt(numbers.pop, 40)
attempt(lambda: numbers[40])
attempt(lambda: numbers["a"])
attempt(lambda: [] + ())
attempt(lambda: [1] * "x")
attempt(lambda: [1] < [None])
attempt(hash, [])

# Slices, read, set and deleted.
letters = list("abcdefgh")
print(letters[2:5], letters[::-1], letters[-3:], letters[::3], letters[6:1:-2], letters[5:2])
letters[1:3] = ["X", "Y", "Z"]
print(letters)
letters[::2] = range(len(letters[::2]))
print(letters)
letters[2:2] = letters[:2]
print(letters)
del letters[1::2]
print(letters)
del letters[-1], letters[0]
print(letters)
letters[:] = []
print(letters)


def assign(items, where, value):
    items[where] = value
    return items


attempt(assign, [1, 2, 3, 4], slice(None, None, 2), [1])
attempt(assign, [1, 2], slice(0, 1), 5)
attempt(assign, [1, 2], 2, 5)
attempt(assign, [1, 2], slice(None, None, 0), [])

# A list of one kind takes any other.
kinds = [1, 2, 3]
kinds[1] = True
print(kinds, kinds[1] is True)
floats = [0.5, -0.0]
floats.append(1)
print(floats, 1.0 in floats, floats.index(0))
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].count(nan), [0.5, nan].index(nan))
big = [2 ** 62]
big.append(2 ** 64)
print(big, sum(big))

# A list in itself.
loop = [1]
loop.append(loop)
print(loop, loop[1] is loop)
matrix = [[0] * 3 for _ in range(2)]
matrix[0][1] = 5
print(matrix, [[1, 2], [3]] < [[1, 2], [4]], [1, 2] <= [1, 2, 0], [] < [0])

# Changed while gone through.
growing = [1, 2, 3]
for item in growing:
    if item < 3:
        growing.append(item + 3)
print(growing)
for item in growing:
    growing.remove(item)
print(growing)
print(list(reversed([1, 2, 3])), [*range(3), *"ab"], list(map(str, [1, 2.5, None])))


class Stack(list):
    """A list with another way to print, and an attribute."""

    def push(self, item):
        self.append(item)
        return self

    def __repr__(self):
        return "Stack(%s)" % list.__repr__(self)


stack = Stack([1, 2]).push(3)
stack.name = "mine"
print(stack, stack.name, type(stack) is Stack, isinstance(stack, list), stack == [1, 2, 3])
print(type(stack[:2]), type(stack + [4]), type(stack.copy()), stack * 2)


class Reversed(list):
    def __iter__(self):
        return reversed(self)

    def __len__(self):
        return 99


print(list(Reversed("abc")), len(Reversed()), [x for x in Reversed([1, 2])])


class Adder:
    def __radd__(self, other):
        return "radd %r" % (other,)

    def __rmul__(self, other):
        return "rmul %r" % (other,)


print([1] + Adder(), [2] * Adder())


class Shrinking:
    """An index that empties the list it is used on."""

    def __init__(self, items, value):
        self.items, self.value = items, value

    def __index__(self):
        self.items.clear()
        return self.value


for where in (slice, lambda start, stop: start):
    items = [1, 2, 3, 4]
    attempt(lambda: items[where(Shrinking(items, 1), 3)])
    items = [1, 2, 3, 4]
    attempt(assign, items, where(Shrinking(items, 1), 3), "x")
items = list(range(10))
del items[Shrinking(items, 2):5:2]
print(items)
items = [1, 2, 3]
attempt(items.index, 3, Shrinking(items, 1))


class Clearing:
    """Empties the list that looks for it."""

    def __eq__(self, other):
        items.clear()
        return False


items = [1, 2, 3]
print(Clearing() in items, items)
items = [1, Clearing(), 3]
print(items.count(5), items, [Clearing()] == [1])
