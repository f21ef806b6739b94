"""A set takes each item of an iterator at once: an error in between leaves it with those before."""


def counting(n, error):
    for i in range(n):
        yield i % 700
    if error is not None:
        raise error


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 10

    def __eq__(self, other):
        if self.number == 77 and isinstance(other, Key):
            raise ArithmeticError("77")
        return isinstance(other, Key) and self.number == other.number


members = {-1}
try:
    members.update([10, 20], counting(5, ValueError("broken")), [30])
except ValueError as error:
    print(error, sorted(members))

members = {1, 2, 3}
try:
    members.update(i + 1 for i in members)
except RuntimeError as error:
    print(error, sorted(members))

members = set()
try:
    members.update(i if i < 3 else [i] for i in range(5))
except TypeError as error:
    print(error, sorted(members))

members = set()
try:
    members.update(Key(i) for i in range(70, 90))
except ArithmeticError as error:
    print(error, sorted(key.number for key in members))

watched = set()
watched.update(len(watched) for _ in range(4))
print(watched)

# Long enough for compiled loops, with keys of one kind and of several.

print(len(set(counting(5000, None))), sum(frozenset(counting(3000, None))))
for _ in range(3):
    print(len(set(str(i % 300) for i in range(3000))), len(set((i % 30, i % 7) for i in range(3000))))
    mixed = set(i if i % 3 else str(i) if i % 2 else i / 2 for i in range(3000))
    print(len(mixed), 2999 in mixed, "2997" in mixed, 1497.0 in mixed, 1498.5 in mixed)
    print(len(set(map(abs, range(-2000, 2000)))), len(set(zip(range(2000), range(2000)))), len(set(iter("abc" * 999))))
total = 0
for i in range(3000):
    total += len(set(x * x % 11 for x in range(i % 13)))
print(total)


# What makes an empty container takes no notice of arguments, the initializer does.

class Own(set):
    def __init__(self, first, second, third, *, named):
        super().__init__(first)
        self.rest = second, third, named


own = Own("aa", 2, 3, named=4)
print(own, own.rest)
for kind in set, list, dict:
    print(kind.__new__(kind, 1), kind.__new__(kind, 1, 2), kind.__new__(kind, 1, 2, 3, 4, x=5))
    for arguments in (), ([],), ([], []), ([], [], []):
        try:
            print(kind(*arguments))
        except TypeError as error:
            print(error)
try:
    set.__new__(list, 1)
except TypeError as error:
    print(error)
try:
    set.__new__(3, 1)
except TypeError as error:
    print(error)
