"""A generator that delegates to ever more generators meets the limit of recursion, as calls do."""
import sys


def endless(n):
    try:
        yield n
        yield from endless(n + 1)
    finally:
        depths.append(n)


def chained(n):
    yield n
    if n:
        yield from chained(n - 1)


depths = []
seen = []
try:
    for n in endless(0):
        seen.append(n)
except RecursionError as error:
    print(error, 900 < len(seen) < 1001, seen == list(range(len(seen))))
print(sum(1 for _ in chained(700)))

sys.setrecursionlimit(200)
seen.clear()
try:
    for n in endless(0):
        seen.append(n)
except RecursionError as error:
    print(error, 150 < len(seen) < 201)
