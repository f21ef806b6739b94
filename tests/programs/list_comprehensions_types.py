"""Lists that change the kind of what they hold keep every value."""
items = []
for value in (1, 2.5, "x", None, True, 2 ** 70, [1], (1,), 1j, b"b", ...):
    items.append(value)
    print(items, [type(item).__name__ for item in items[-2:]])
ints = [1, 2, 3]
ints[0] = 1.0
print(ints, type(ints[0]).__name__, type(ints[1]).__name__)
floats = [1.0, 2.0]
floats.insert(1, 5)
print(floats, sum(floats), floats * 2, floats + [None])
ints = [1, 2]
ints.extend([2 ** 63, -(2 ** 63)])
print(ints, sum(ints), max(ints), sorted(ints))
bools = [True, False, True]
print(bools, sum(bools), bools.count(1), bools.index(0), sorted(bools), bools + [1])
mixed = [1, True, 1.0]
print(mixed, mixed.count(1), mixed.index(True), [type(item).__name__ for item in sorted(mixed)])
big = list(range(1000))
big[500] = "middle"
print(big[499:502], len(big), big.index("middle"), sum(big[:500]))
del big[::2]
print(len(big), big[:3], "middle" in big)
zeros = [0] * 5
zeros[2] = -0.0
print(zeros, [0.0, -0.0], [-0.0] * 2, [float("inf"), float("nan")])
