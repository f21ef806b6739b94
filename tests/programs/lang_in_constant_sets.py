"""Tests in sets of constants, and loops over them, which need not make the set each time."""


def number(x):
    return x in {0, 1, 2}


def text(x):
    return x not in {"a", "b", "c"}


def mixed(x):
    return x in {"a", 1, None, (1, "b"), b"x"}


def with_name(x, y):
    return x in {1, y}


for value in (0, True, 2.5, 3, "a", 10 ** 30, None, 1j):
    print(value, number(value), text(value), mixed(value), with_name(value, 3))
for function in (number, text, mixed):
    for wrong in ([], {}):
        try:
            function(wrong)
        except TypeError as error:
            print(error)
    print(function(set()), function(frozenset()))
print(mixed((1, "b")), mixed(b"x"), "é" in {"é", "e"}, float("nan") in {1.0, 2.0})
print(2.5 in {2.5, 1.5}, 1 in {1.0, 2.5}, 3.5 in {1.0}, -0.0 in {0.0})
total = 0
for x in {1, 2, 3}:
    total += x
print(total, sum(x for x in {10, 20, 30}), sorted([c for c in {"z", "y", "y"}]))


class Equal:
    def __eq__(self, other):
        return other == 1

    def __hash__(self):
        return hash(1)


print(number(Equal()), Equal() in {"a"})
print(eval("1 in {1, 1.0, 2}"), eval("'a' in {'a', 'a'}"))
code = compile("x in {0}", "f", "eval")
print([type(constant).__name__ for constant in code.co_consts if type(constant) is frozenset])
print(code == compile("x in {0}", "f", "eval"), code == compile("x in {1}", "f", "eval"))
print(code == compile("x in {0.0}", "f", "eval"))
