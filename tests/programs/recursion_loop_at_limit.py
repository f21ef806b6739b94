"""Loops in the deepest call that the limit of recursion allows go on."""
import sys


def deepest(depth):
    """Return how deep calls go, and what a loop computes there."""
    try:
        return deepest(depth + 1)
    except RecursionError:
        pass
    total = 0
    for i in range(20000):
        total += i & 3
    return total


for limit in (100, 300):
    sys.setrecursionlimit(limit)
    print(limit, deepest(0))
sys.setrecursionlimit(1000)


def items(n):
    for i in range(n):
        yield i


def driven(depth):
    """Drive a generator in the last call but some."""
    if depth:
        return driven(depth - 1)
    return sum(items(5000)), sum(i for i in items(5000))


for depth in (10, 200, 10):
    print(driven(depth))
