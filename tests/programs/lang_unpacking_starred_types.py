"""A starred target takes a new list of the rest, whatever is unpacked; a loop does it often enough for the JIT."""


def attempt(items):
    try:
        first, *middle, last = items
    except (TypeError, ValueError) as error:
        return type(error).__name__, str(error)
    return first, middle, last


class Items(list):
    def __iter__(self):
        return iter(["own", "iterator"])


for items in ([], [1], [1, 2], [1, 2, 3], [1.5, 2.5, 3.5], ["a", 2, None, 4.5], (), (1,), (1, 2), (1, "b", 2.5, 3),
              "text", range(5), {1: 2, 3: 4}, iter([1, 2, 3]), Items([1, 2, 3, 4]), (i for i in range(4)), 5, None):
    print(attempt(items))

numbers = [1, 2, 3]
[*copy] = numbers
copy.append("other")
print(numbers, copy)
*numbers, last = numbers
print(numbers, last)

total = 0
for i in range(3000):
    first, *rest = [i, 2, 3] if i % 3 else (i, "x", 2.5, 4)
    *rest, last = rest
    rest.append(last)
    total += first + last + len(rest)
print(total, rest)
