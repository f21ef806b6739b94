"""Stars in displays, subscripts, return, yield, assignments and for."""
a, b, d = [1, 2], (3,), {"x": 1}
print([*a, *b], (*a, *b), {*a, *b}, {**d, "y": 2}, [*a, 0, *a], (*a,), [*{}], {*()} == set(), {**{}})
print([*"ab", *range(2), *{"k": 0}, *(n for n in "q")], (*[], *[]), [*[*[*a]]])
print({**d, **{"x": 2}}, {"x": 0, **d}, {**d, "x": 9}, {**{1: "one"}, **{None: 0}})


def returns(values):
    return *values, len(values)


def returns_two(values):
    return 0, *values


def yields(values):
    yield *values, "end"
    yield [*values]
    got = yield *values, *values
    print("got", got)


print(returns(a), returns_two("xy"), list(yields(b)))
x = *a, *b
y = 0, *a
z = *a,
print(x, y, z)
for item in *a, *b, "last":
    print(item, end=" ")
print()
for item in 0, *a:
    print(item, end=" ")
print()


class Grid(dict):
    def __missing__(self, key):
        return key


grid = Grid()
print(grid[*a], grid[0, *a], grid[*a, *b, 9], grid[*"xy"], grid[*a,], grid[*[]])
grid[*a] = "stored"
print(grid, grid[1, 2])
grid[*a] += "!"
del grid[1, 2]
print(grid)


def spread(*args: *tuple[int, str], **keywords):
    return args, keywords


print(spread(*a, *b, k=1, **d), spread.__annotations__)
print(max(*a, *b), [*map(str, a)], {*map(len, ["a", "bb"])} == {1, 2}, dict([*d.items()], **d))
matrix = [[1, 2], [3, 4]]
print([*zip(*matrix)], [*matrix[0], *matrix[1]], sum([[*row] for row in matrix], []))


class Iterable:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter", self.n)
        return iter(range(self.n))


class Mapping:
    def keys(self):
        return iter("ab")

    def __getitem__(self, key):
        return key * 2


print([*Iterable(2), "mid", *Iterable(1)], {**Mapping(), "c": 0}, {*Iterable(3), *Iterable(2)})
for wrong in (lambda: [*5], lambda: (*None,), lambda: {*a, *5}, lambda: {**5}, lambda: {**[1]}, lambda: {*[[]]},
              lambda: {**{"k": 1}, **None}, lambda: grid[*5]):
    try:
        print(wrong())
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
