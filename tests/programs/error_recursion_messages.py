# What a RecursionError says, and limits below the calls that are under way.
import sys


class Equal:
    def __eq__(self, other):
        return other == self

    def __lt__(self, other):
        return other > self

    def __getattr__(self, name):
        return getattr(self, name + "x")


def call(n):
    return call(n + 1)


for function in lambda: Equal() == Equal(), lambda: Equal() < Equal(), lambda: Equal().z, lambda: call(0):
    try:
        function()
    except RecursionError as error:
        print(error)


def try_limit(limit):
    try:
        sys.setrecursionlimit(limit)
        print("accepted", limit)
    except (RecursionError, ValueError) as error:
        print(type(error).__name__, error)
    finally:
        sys.setrecursionlimit(1000)


def deeper(depth, limit):
    if depth > 0:
        deeper(depth - 1, limit)
    else:
        try_limit(limit)


for limit in 0, 1, 2, 3, 30:
    try_limit(limit)
for depth in 0, 1, 5, 20, 40:
    deeper(depth, 24)
