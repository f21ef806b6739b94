"""Comparisons of ints of a machine word, of larger ones, of bools and of subclasses, with each other."""


class Number(int):
    pass


WORD = 2 ** 63
plain = [0, 1, -1, True, False, WORD - 1, -WORD, WORD, -WORD - 1, 2 ** 64, -2 ** 64, 2 ** 200, -2 ** 200]
values = plain + [Number(value) for value in plain]
operations = [lambda a, b: a < b, lambda a, b: a <= b, lambda a, b: a == b,
              lambda a, b: a != b, lambda a, b: a > b, lambda a, b: a >= b]
for a in values:
    print(int(a), ["".join("01"[operation(a, b)] for operation in operations) for b in values])
print(max(values), min(values), WORD in plain, plain.index(2 ** 64), sorted(plain))


def count_small(numbers, limit):
    """A loop that compares both kinds with one limit."""
    return sum(1 for number in numbers for _ in range(100) if number < limit)


print([count_small(plain, limit) for limit in (0, WORD, -WORD - 1, 2 ** 65)])
