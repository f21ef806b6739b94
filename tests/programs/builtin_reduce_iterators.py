"""Iterators of builtin types taken apart by `__reduce__`, made anew, and their `__length_hint__`."""
import copy


class Items:
    def __getitem__(self, index):
        return [1, 2, 3][index]

    def __len__(self):
        return 3


MAKERS = [
    lambda: iter([1, 2, 3]), lambda: reversed([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"),
    lambda: iter("\xe4\xf6\u20ac"), lambda: iter(b"abc"), lambda: iter(bytearray(b"abc")), lambda: iter({1: 2, 3: 4, 5: 6}),
    lambda: iter({1: 2, 3: 4}.items()), lambda: iter({1: 2, 3: 4}.values()), lambda: reversed({1: 2, 3: 4}),
    lambda: iter({7}), lambda: enumerate("abc"), lambda: zip("abc", [1, 2, 3]), lambda: zip("ab", "cd", strict=True),
    lambda: map(str, [1, 2, 3]), lambda: filter(None, [0, 1, 2]), lambda: reversed(Items()), lambda: iter(Items()),
    lambda: iter(iter([1, 2, 3]).__next__, 3), lambda: iter(range(10, 20, 4)), lambda: iter(range(2**70, 2**70 + 3))]

for make in MAKERS:
    for taken in (0, 1, 5):
        iterator = make()
        for _ in range(taken):
            next(iterator, None)
        hint = iterator.__length_hint__() if hasattr(iterator, "__length_hint__") else "no hint"
        reduced = iterator.__reduce__()
        made = reduced[0](*reduced[1])
        if len(reduced) > 2:
            made.__setstate__(reduced[2])
        print(type(iterator).__name__, taken, hint, reduced[0].__name__, list(made), list(copy.copy(iterator)), end=" ")
        print(list(iterator))

for iterator in [iter(range(10, 20, 2)), reversed(range(10)), iter(range(2**70, 2**70 + 3)), iter("abcd"), iter([1, 2, 3])]:
    iterator.__setstate__(-1)
    iterator.__setstate__(2)
    print(list(iterator))
iterator = iter((1, 2))
iterator.__setstate__(2**40)
print(list(iterator))
