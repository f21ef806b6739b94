"""Repeated lines of a traceback are counted."""
import sys

sys.setrecursionlimit(60)


def down(n):
    if n == 0:
        raise ValueError("bottom")
    return down(n - 1)


try:
    down(20)
except ValueError:
    pass


def even(n):
    return odd(n - 1)


def odd(n):
    if n < 0:
        return down(12)
    return even(n - 1)


odd(6)
