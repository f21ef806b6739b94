"""A subclass of list that changes methods: which builtins ask it."""


class Loud(list):
    def __getitem__(self, index):
        print("getitem", index)
        return super().__getitem__(index)

    def __iter__(self):
        print("iter")
        return super().__iter__()

    def __contains__(self, item):
        print("contains", item)
        return super().__contains__(item)

    def append(self, item):
        print("append", item)
        super().append(item)


loud = Loud([1, 2])
loud.append(3)
loud += [4]
loud.extend([5])
print(loud[0], loud[1:3], len(loud), 3 in loud, list(loud), sum(loud), [*loud], tuple(loud), max(loud), bool(loud))
first, *rest = loud
print(first, rest, loud == [1, 2, 3, 4, 5], loud + [6], type(loud + [6]).__name__, type(loud * 2).__name__, type(loud.copy()).__name__, sorted(loud, reverse=True), list(reversed(loud)), loud.index(3), repr(loud), str(loud))
for item in loud:
    print(item, end=" ")
print()
a, b, c, d, e = loud
print(a, e, print(*loud), dict(enumerate(loud)), list(map(str, loud)), [x for x in loud if x > 3])
