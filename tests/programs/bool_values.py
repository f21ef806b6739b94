"""Truth, and bools as ints."""
print(True, False, repr(True), str(False), True + True, True * 3, -True, ~False, True / 2)
for a in [True, False]:
    for b in [True, False, 1, 0, 6]:
        print(a & b, a | b, a ^ b, b & a, a == b, a < b, a and b, a or b)
print(bool(), bool(0), bool(-1), bool(""), bool("a"), bool([]), bool([0]), bool({}), bool(()), bool(None), bool(0.0), bool(...))
print(isinstance(True, int), type(True), type(True & 1), int(True), float(False), [10, 20][True], {1: "one"}[True])
print(hash(True) == hash(1), True is True, f"{True} {True:d} {True:>6}", "%d %s" % (True, True))


class Weird:
    def __bool__(self):
        return 1


class Sized:
    def __len__(self):
        return 0


print(bool(Sized()), not Sized())
for action in [lambda: bool(Weird()), lambda: bool(1, 2), lambda: type("B", (bool,), {})]:
    try:
        print(action())
    except TypeError as error:
        print(error)
