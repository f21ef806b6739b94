"""Assignments: parallel, chained, unpacking, augmented, by expression; the order of evaluation."""


def swap(a, b, c):
    a, b = b, a
    first = a, b
    a, b, c = c, a, b
    second = a, b, c
    a, b, c = b, c, a
    return first, second, (a, b, c)


print(swap(1, 2, 3))


def fibonacci(n):
    a, b = 0, 1
    while n:
        a, b = b, a + b
        n -= 1
    return a


print([fibonacci(n) for n in range(15)])


def mixed_targets():
    items = [10, 20, 30]
    i = 0
    i, items[i] = 1, "set at old or new i?"
    print(i, items)
    i, items[i] = 2, "x"
    print(i, items)
    items[i], i = "y", 0
    print(i, items)
    pair = [3, 4]
    items[i], i = pair
    print(i, items[0])
    (a, b), c = (1, 2), 3
    [d, *e] = range(4)
    *f, g = "xyz"
    h, (j, *k), *l = 1, (2, 3, 4), 5, 6
    a, a = 1, 2
    return a, b, c, d, e, f, g, h, j, k, l


print(mixed_targets())


def chained():
    a = b = c = []
    a.append(1)
    x = [0, 0]
    i = x[i] = 1 if (i := 1) else 2
    y = z = 5
    y += 1
    return a is b is c, c, x, i, y, z


print(chained())


class Traced:
    """Says in which order its parts are used."""

    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __getattr__(self, attr):
        print("get %s.%s" % (self.name, attr))
        return 1

    def __setattr__(self, attr, value):
        print("set %s.%s = %r" % (self.name, attr, value))

    def __getitem__(self, key):
        print("get %s[%r]" % (self.name, key))
        return 10

    def __setitem__(self, key, value):
        print("set %s[%r] = %r" % (self.name, key, value))

    def __delitem__(self, key):
        print("del %s[%r]" % (self.name, key))

    def __delattr__(self, attr):
        print("del %s.%s" % (self.name, attr))


def tell(value):
    print("tell", value)
    return value


def targets():
    t = Traced("t")
    t.a = tell(1)
    t[tell("k")] = tell("v")
    t.a += tell(2)
    t[tell("i")] += tell(3)
    t[1:2], t.b = tell("left"), tell("right")
    t[1:2:3] = t[...] = tell("chain")
    for t.x in [1, 2]:
        pass
    del t.q, t[tell("d")]
    (t.m, t[0]), *t.rest = [(1, 2), 3, 4]


targets()


def walrus(x):
    print(x + (x := 2), x)
    print((x := 3) + x, x)
    print([x, (x := 4), x])
    print(x < (x := 9) < 10, x)
    print({x: (x := 5)}, f"{x} {(x := 6)} {x}")
    print(max(x, (x := 7), x))
    x += (x := 100)
    print(x)
    y = x, (x := 8)
    print(y, x)
    if (n := len("walrus")) > 3:
        print(n)
    print([last := v * 2 for v in range(3)], last)
    while (x := x - 3) > 0:
        print(x)
    t = [0, 0, 0]
    i = 0
    t[i], i = i, (i := 2)
    t[i] = (i := 1)
    return t, i


print(walrus(1))


def augmented():
    a = 5
    a += 2; a -= 1; a *= 3; a //= 2; a **= 2; a %= 50; a <<= 2; a >>= 1; a |= 64; a &= 127; a ^= 3
    b = 7.0
    b /= 2
    items = alias = [1]
    items += [2]
    items *= 2
    text = "a"
    text += "b"
    return a, b, items, alias is items, text


print(augmented())


def errors():
    for source in ([1], [1, 2, 3], 5):
        try:
            a, b = source
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    try:
        a, *b, c = [1]
    except ValueError as error:
        print(error)


errors()
counter: int = 0
typed: "not evaluated" = counter + 1
print(counter, typed, __annotations__)


def local_annotation():
    value: undefined_name = 3
    other: undefined_name
    return value


print(local_annotation())
a = b, *c = 1, 2, 3
print(a, b, c)
