"""Endless recursion is RecursionError."""
import sys

sys.setrecursionlimit(100)


def forever(n):
    return 1 + forever(n + 1)


def attempt(action):
    try:
        action()
    except RecursionError as error:
        print(type(error).__name__, str(error)[:32], isinstance(error, RuntimeError))


class Repeats:
    def __repr__(self):
        return repr(self)

    def __getattr__(self, name):
        return self.other


attempt(lambda: forever(0))
attempt(lambda: repr(Repeats()))
attempt(lambda: Repeats().x)
print(sys.getrecursionlimit())
for value in (0, -5, "a"):
    try:
        sys.setrecursionlimit(value)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
