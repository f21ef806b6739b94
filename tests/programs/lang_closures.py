"""Closures: cells shared, rebound, read late, looked into."""


def counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    def look():
        return count
    return up, look


up, look = counter()
other, _ = counter()
print(up(), up(5), look(), other(), look())
print(up.__code__.co_freevars, look.__code__.co_freevars, counter.__code__.co_cellvars)
print(up.__closure__[0] is look.__closure__[0], up.__closure__[0].cell_contents, counter.__closure__)
up.__closure__[0].cell_contents = 40
print(look())
Cell = type(up.__closure__[0])
made = Cell("made")
print(made.cell_contents, Cell.__name__)
del made.cell_contents
try:
    made.cell_contents
except ValueError as error:
    print(error)


def late():
    functions = []
    for i in range(3):
        def show():
            return i
        functions.append(show)
    before = [f() for f in functions]
    i = "after"
    return before, [f() for f in functions], [f() for f in [lambda: j for j in range(3)]]


print(late())


def each_its_own():
    def bind(value):
        return lambda: value
    return [bind(i) for i in range(3)]


print([f() for f in each_its_own()])


def accumulate(total):
    def add(amount):
        nonlocal total
        total += amount
        return total
    return add


first, second = accumulate(10), accumulate(100)
print(first(1), second(1), first(1), second(1))


def unset(when):
    def read():
        return value
    if when:
        value = when
    try:
        return read()
    except NameError as error:
        return type(error).__name__, str(error)


print(unset("set"), unset(""))


def empty_cell():
    def read():
        return value
    try:
        return read.__closure__[0].cell_contents
    except ValueError as error:
        print(error)
    value = 1
    del value
    try:
        return read.__closure__[0].cell_contents
    except ValueError as error:
        return str(error)


print(empty_cell())


def layers(a):
    def one(b):
        def two(c):
            def three(d):
                nonlocal a, b
                a, b = a + 1, b + c
                return a, b, c, d
            return three
        return two
    return one


three = layers(1)(2)(3)
print(three(4), three(5), three.__code__.co_freevars, three.__qualname__)


def recursive(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)


print(recursive(10))


def exceptions():
    try:
        raise ValueError("kept")
    except ValueError as error:
        show = lambda: error
        inside = show().args
    try:
        show()
    except NameError as problem:
        return inside, str(problem)


print(exceptions())
