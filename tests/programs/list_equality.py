"""Comparison of lists: element by element, identity first."""
nan = float("nan")


class Never:
    def __eq__(self, other):
        return False


class Loud:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("compare", self.name, getattr(other, "name", other))
        return self.name == getattr(other, "name", other)

    def __lt__(self, other):
        print("less", self.name, other.name)
        return self.name < other.name


never = Never()
print([never] == [never], [nan] == [nan], [nan] == [float("nan")], [1, 2] == [1, 2.0], [1] == (1,), [1] != [2], [] == [], [[1]] == [[1]])
print([1, 2] < [1, 3], [1, 2] < [1, 2, 3], [2] > [1, 9], [] < [1], [1, "a"] < [2, 1], [1] <= [1], [1] >= [1], [[1], 2] < [[1], 3])
a, b = Loud("a"), Loud("b")
print([a, b] == [Loud("a"), Loud("b")])
print([a, b] < [Loud("a"), Loud("c")])
print([a] == [a], [a, a] != [a])
print(b in [a, b], [a, b].index(b), [a, b].count(a))
loop = []
loop.append(loop)
print(loop == loop, loop)
other = []
other.append(other)
try:
    print(loop == other)
except RecursionError as error:
    print(type(error).__name__)
