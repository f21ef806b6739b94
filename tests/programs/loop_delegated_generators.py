"""Hot loops over generators that wait for others: deep chains, many ways to go on, errors, frames."""
import sys


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(values):
    if not values:
        return None
    middle = len(values) // 2
    return Tree(tree(values[:middle]), values[middle], tree(values[middle + 1:]))


numbers = tree(range(3000))
total = 0
for value in numbers:
    total += value
print(total, sum(numbers), list(numbers) == list(range(3000)), any(value > 2990 for value in numbers))
print(len(set(numbers)), max(numbers), [value for value in numbers if value % 1000 == 0])


# Several generators are innermost in turn, and wait at several places.

def letters(n):
    for i in range(n):
        yield "abc"[i % 3]
        yield "xyz"[i % 3]


def counted(n):
    while n:
        n -= 1
        yield n
    return "over"


def fails(n):
    for i in range(n):
        if i % 7 == 6:
            raise KeyError(i)
        yield -i


def mixed(rounds):
    ends = 0
    for i in range(rounds):
        kind = i % 5
        if kind == 0:
            yield from letters(i % 4)
        elif kind == 1:
            ends += (yield from counted(i % 6)) == "over"
        elif kind == 2:
            try:
                yield from fails(i % 11)
            except KeyError as error:
                ends += error.args[0]
        elif kind == 3:
            yield from [i, i]
        else:
            yield from (each for each in counted(3))
    return ends


def outer(rounds):
    ends = yield from mixed(rounds)
    yield "ends", ends


counts = {}
for item in outer(4000):
    kind = type(item).__name__
    counts[kind] = counts.get(kind, 0) + 1
print(counts, item)


# Errors that go through all of them, thrown into the first one and raised by the last.

def echo():
    received = 0
    while True:
        try:
            received = (yield received) or 0
        except ValueError as error:
            received = -error.args[0]
        if received == 999:
            raise IndexError(received)


def passing(depth):
    if depth:
        return (yield from passing(depth - 1))
    return (yield from echo())


def guarded():
    while True:
        try:
            yield from passing(4)
        except IndexError as error:
            yield "caught", error.args[0]


chain = guarded()
next(chain)
sums = [0, 0, 0]
for i in range(6000):
    if i % 50 == 17:
        item = chain.throw(ValueError(i % 100))
    else:
        item = chain.send(i % 1000)
    if isinstance(item, tuple):
        sums[2] += item[1]
        sums[1] += next(chain)
    else:
        sums[0] += item
print(sums)


# What an inner one sees: the first one is running, and the chain of calls.

def looks(depth):
    while True:
        frame = sys._getframe()
        names = []
        while frame.f_code.co_name != "<module>":
            names.append(frame.f_code.co_name)
            frame = frame.f_back
        try:
            next(first)
        except ValueError as error:
            yield len(names), str(error), first.gi_running
        else:
            yield "resumed"


def waits(depth):
    if depth:
        yield from waits(depth - 1)
    yield from looks(depth)


first = waits(5)
seen = set()
for i in range(3000):
    seen.add(next(first))
print(sorted(seen))


# One in the middle is also resumed by itself.

middle = mixed(4000)


def around():
    result = yield from middle
    yield "result", result


wrapped = around()
count = 0
try:
    for i in range(100000):
        next(wrapped if i % 3 else middle)
        count += 1
except StopIteration as stop:
    print(count, stop.value)


# Coroutines.

class Pause:
    def __init__(self, number):
        self.number = number

    def __await__(self):
        return (yield self.number) + 1


async def step(number):
    if number % 3:
        return await Pause(number)
    return await step(number + 1)


async def run(rounds):
    total = 0
    for i in range(rounds):
        total += await step(i)
    return total


task = run(3000)
item = None
paused = 0
try:
    while True:
        item = task.send(item)
        paused += item
except StopIteration as stop:
    print(stop.value, paused)
