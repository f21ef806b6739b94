"""Unpacking into every kind of target: nested, starred, in loops, comprehensions and with."""


class Box:
    pass


box, items, table = Box(), [0] * 6, {}
(box.a, [items[0], *table["rest"]], *box.others), last = (1, "xyz", 4, 5), 6
print(box.a, items, table, box.others, last)
[items[1:3], (items[-1],)] = ["ab", [9]]
print(items)
*items[0:1], box.end = range(3)
print(items, box.end)
(*box.all,) = "pq"
[*one] = {"k": 1}.items()
print(box.all, one)
(((a, b), c), [d]) = ((1, 2), 3), (4,)
print(a, b, c, d)
first, (second, *middle), *_, (*start, final) = 1, (2, 3, 4), 5, 6, "end"
print(first, second, middle, _, start, final)
x, = [1]
(y), z = 2, 3
() = ()
[] = []
print(x, y, z)
for i, (j, *k), in [(1, (2, 3, 4)), (5, "6")]:
    print(i, j, k)
for box.loop, items[0] in enumerate("ab"):
    print(box.loop, items[0])
for [m] in [[1], [2]]:
    print(m, end=" ")
for *n, o in [(1, 2, 3), "uv"]:
    print(n, o)
print([p + q for p, (q, *_) in [(1, (2, 3)), (4, (5,))]])
print({k: v for k, *v in ["abc", "de"]}, list(r for (r,) in ["1", "2"]))
print([s for s in [[1, 2], [3]] for s[0] in [len(s)]])
a = [b, *c] = d = "wxyz"
print(a, b, c, d)
i = 0
i, items[i], items[i + 1] = 2, "at 2", "at 3"
print(items)


def swap(values, i, j):
    values[i], values[j] = values[j], values[i]
    return values


print(swap([1, 2, 3], 0, -1))


def rotate(a, b, c, d):
    a, b, c, d = d, a, b, c
    (a, b), (c, d) = (c, d), (a, b)
    return a, b, c, d


print(rotate(1, 2, 3, 4))


class Sequence:
    """By __getitem__ alone."""

    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        print("item", index)
        return index * 10


e, *f = Sequence()
print(e, f)
try:
    g, h = Sequence()
except ValueError as error:
    print(error)
