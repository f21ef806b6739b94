"""iter, next, the sentinel form, and objects that are iterable by __getitem__ alone."""


class Count:
    def __init__(self, stop):
        self.n, self.stop = 0, stop

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.stop:
            raise StopIteration("done")
        self.n += 1
        return self.n


class Items:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError("past the end")
        return index * 10


class Odd:
    def __iter__(self):
        return 5


class Blocked:
    __iter__ = None

    def __getitem__(self, index):
        return index


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(list(Count(3)), list(Items()), 20 in Items(), 5 in Items(), [*Items(), *Count(1)], sum(Count(4)), max(Items()), dict(zip(Count(2), Items())))
counter = Count(2)
print(next(counter), next(counter), next(counter, "default"))
attempt(lambda: next(counter))
values = iter([1, 2, 3, 4, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values), list(iter(iter("abc").__next__, "c")))
attempt(lambda: list(iter(lambda: next(iter([])), 0)))
attempt(lambda: iter(5))
attempt(lambda: iter(Odd()))
attempt(lambda: iter(Blocked()))
attempt(lambda: 1 in Blocked())
attempt(lambda: next([1]))
attempt(lambda: next())
attempt(lambda: iter())
attempt(lambda: iter(5, 5))
attempt(lambda: [x for x in 5])
attempt(lambda: list(Odd()))
a = iter([1, 2])
print(iter(a) is a, list(a), list(a), next(a, None), iter([]).__next__ is not None, list(iter(())), type(iter(Items())).__name__, type(iter(lambda: 1, 1)).__name__)
reused = [iter("abcdef")] * 2
print(list(zip(*reused)), [(x, y) for x in iter("ab") for y in "cd"])
first, *rest = Count(4)
print(first, rest)
