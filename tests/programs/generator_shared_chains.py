"""Generators that wait for one another, and of which any is resumed, thrown into and closed at any time."""
import random
import sys


class Stop(Exception):
    pass


kept = []           # all generators: none is dropped, and so closed, before the end
at_end = False      # ... where each lets itself be closed


def worker(name, inner_ones, choices, stubborn):
    """Yield items of its own and those of inner generators, some of which others wait for as well."""
    for i, choice in enumerate(choices):
        try:
            if choice == "yield":
                yield name, i
            elif choice == "delegate" and inner_ones:
                result = yield from inner_ones[i % len(inner_ones)]
                yield name, "result", result
            elif choice == "handle":
                try:
                    raise KeyError(name)
                except KeyError:
                    if inner_ones:
                        yield from inner_ones[i % len(inner_ones)]
            elif choice == "new":
                yield from keep(worker(name + "'", inner_ones[:1], ["yield", "yield"], stubborn))
            elif choice == "raise":
                raise Stop(name)
        except Stop as error:
            yield name, "caught", str(error)
        except GeneratorExit:
            if at_end or not stubborn:
                raise
            yield name, "stays"
        except ValueError as error:
            yield name, str(error)
    return name


def keep(generator):
    kept.append(generator)
    return generator


def attempt(action):
    try:
        return action()
    except (StopIteration, Stop, RuntimeError, ValueError) as error:
        return type(error).__name__, str(error)


CHOICES = ["yield", "yield", "delegate", "delegate", "delegate", "handle", "new", "raise"]


def play(seed):
    chance = random.Random(seed)
    generators = []
    for i in range(6):
        choices = [chance.choice(CHOICES) for _ in range(chance.randrange(2, 7))]
        inner_ones = generators[-3:]
        chance.shuffle(inner_ones)
        generators.append(keep(worker("abcdef"[i], inner_ones, choices, chance.random() < 0.2)))
    told = []
    for step in range(60):
        generator = chance.choice(generators + generators[-1:] * 6)
        kind = chance.random()
        if kind < 0.85:
            told.append(attempt(lambda: next(generator)))
        elif kind < 0.93:
            told.append(attempt(lambda: generator.throw(Stop("thrown"))))
        else:
            told.append(attempt(generator.close))
        told.append(generator.gi_yieldfrom is None)
    return told


for seed in range(120):
    print(seed, play(seed))


# One that ignores that it is closed is waited for no more, and goes on by itself.

def stubborn():
    i = 0
    while True:
        try:
            yield i
        except GeneratorExit:
            if at_end:
                raise
            print("ignored")
        i += 1


def over(inner):
    try:
        yield from inner
    except RuntimeError as error:
        print(error)
    yield "on its own"


inner = keep(stubborn())
middle = over(inner)
outer = over(middle)
print(next(outer), next(outer), next(outer))
print(attempt(middle.close), attempt(middle.close))
print(attempt(lambda: next(outer)), attempt(lambda: next(outer)), next(inner))


# The limit of recursion is met by the innermost one, which is not over then.

def levels(n):
    if n:
        yield from levels(n - 1)
    else:
        while True:
            yield sys.getrecursionlimit()


def deep(generator, depth):
    """Resume the generator that many calls deeper."""
    if depth:
        return deep(generator, depth - 1)
    return next(generator)


def patient(inner):
    while True:
        try:
            yield from inner
        except RecursionError:
            yield "too deep"


inner = levels(100)
outer = patient(inner)
print(next(outer), next(outer))
sys.setrecursionlimit(200)
print(attempt(lambda: deep(outer, 90)))
sys.setrecursionlimit(1000)
print(next(outer), next(outer), attempt(lambda: next(inner)))

at_end = True
