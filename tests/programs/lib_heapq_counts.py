# How many: only whole numbers.
import collections
import heapq


class Two:
    def __index__(self):
        return 2


def outcome(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for count in [2.5, 9.5, 2.0, 1.0, 0.0, "2", None, True, 0, -3, 2, 5]:
    for function in heapq.nlargest, heapq.nsmallest:
        print(count, outcome(function, count, [3, 1, 2, 4]), outcome(function, count, iter([3, 1, 2, 4])),
              outcome(function, count, []))
    print(outcome(collections.Counter("aabccc").most_common, count))
for function in heapq.nlargest, heapq.nsmallest:
    print(function(3, iter([("b", 1), ("a", 1), ("c", 0), ("d", 1)]), key=lambda pair: pair[1]),
          function(3, "hgfedcba", key=lambda c: 0))
