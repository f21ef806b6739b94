"""Assignment expressions: where the name lives."""


def in_function():
    if (n := 10) > 5:
        pass
    print(n, [n := n + i for i in range(3)], n)
    return n


print(in_function())


def from_comprehension(values):
    found = any((witness := value) > 3 for value in values)
    total = 0
    sums = [total := total + value for value in values]
    nested = [[inner := (i, j) for j in range(2)] for i in range(2)]
    table = {(key := value): (key * 2) for value in values}
    group = {last := value for value in values}
    return found, witness, total, sums, nested, inner, table, key, sorted(group), last


print(from_comprehension([1, 2, 5, 7]))


def with_global():
    global shared
    [shared := i for i in range(5)]


with_global()
print(shared)


def with_nonlocal():
    value = "outer"

    def inner():
        nonlocal value
        list(value := v for v in "ab")
        return value
    return inner(), value


print(with_nonlocal())


def lambda_own():
    x = "function"
    f = lambda: (x := "lambda", x)
    return f(), x


print(lambda_own())
print([y := 1, y ** 2, y + 3], y)
print((z := 5), z, f"{(w := 3)} {w:=5} {w}")
while chunk := [3, 2, 1, 0][y]:
    y += 1
    print("chunk", chunk)
print(y, chunk)
pair = (p := 1, 2)
both = (p := (1, 2))
print(pair, both, p)
print(dict(a=(q := 7))["a"], q, [1, 2, 3][(r := 1)], r, "abc"[(s := 0):(t := 2)], s, t)
assert (checked := "value"), "never"
print(checked, not (u := 0), u)


def default(a=(b := "default")):
    return a


print(default(), b)


def condition(x):
    return (y := x * 2) if (ok := x > 0) else (ok, "no"), ok


print(condition(3), condition(-3))
if not (match := "key=value".partition("="))[1]:
    print("no separator")
elif (name := match[0]) and (value := match[2]):
    print(name, value)
print((lambda: [v := 2, v])(), "v" in globals())


class Body:
    size = (inner := 4) + 1
    print(inner, size)


try:
    (lambda: early + (early := 1))()
except UnboundLocalError as error:
    print(error)
