"""Methods and constructors of builtin types that get an object or a class and three arguments."""
import array
import re
from collections import deque

CALLS = [
    lambda: list(range(1, 10, 3)),
    lambda: range(5, -5, -2),
    lambda: range(1, 2, 0),
    lambda: range("a", 1, 1),
    lambda: range(1, 2, 3, 4),
    lambda: slice(1, 2, 3).indices(5),
    lambda: property(None, None, None, "text").__doc__,
    lambda: bytearray("abc", "ascii", "strict"),
    lambda: str(b"abc", "ascii", "strict"),
    lambda: "banana".find("an", 2, 9),
    lambda: str.find("banana", "an", 2, 9),
    lambda: str.find(1, "an", 2, 9),
    lambda: "a".find(1, 2, 3),
    lambda: "a".find("a", 1, 2, 3),
    lambda: b"banana".count(b"a", 1, -1),
    lambda: "x".startswith("x", 0, "1"),
    lambda: (1, 2, 3, 2).index(2, 2, 9),
    lambda: [1].index(1, 2, "x"),
    lambda: deque([1, 2, 3]).index(2, 0, 3),
    lambda: array.array("i", [1, 2, 3]).index(3, 0, 3),
    lambda: re.compile("a+").match("baaa", 1, 3),
    lambda: re.compile("a").findall("aaaa", 1, 3),
]

for call in CALLS:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def rounds(count):
    total = 0
    for i in range(count):
        for j in range(i, 0, -2):
            total += j
    return total


print(rounds(60))
