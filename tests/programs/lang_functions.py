"""Parameters of every kind, calls of every kind, closures, lambdas, decorators."""


def many(a, b=2, /, c=3, *rest, d, e=5, **others):
    return a, b, c, rest, d, e, sorted(others.items())


print(many(1, d=4))
print(many(1, 20, 30, 40, 50, d=60, e=70, f=80, a=90))
arguments = [7, 8, 9, 10]
keywords = {"d": 1, "z": 2}
print(many(*arguments, **keywords))
print(many(0, *arguments, 11, *(12, 13), d=14, **{"x": 15}, y=16, **{"w": 17}))
print(many(*arguments[:1], d=1))
for call in (lambda: many(), lambda: many(1), lambda: many(1, d=2, **{"d": 3}), lambda: many(*5),
             lambda: many(**{1: 2}), lambda: many(1, d=1, **5)):
    try:
        call()
    except TypeError as error:
        print("TypeError:", error)


def order(tag):
    print(tag, end=" ")
    return tag


def show(*args, **kwargs):
    print("->", args, kwargs)


show(order("a"), *[order("b")], k=order("c"), **{"m": order("d")})


def counter(start=0):
    count = start

    def increment(step=1):
        nonlocal count
        count += step
        return count

    def reset():
        nonlocal count
        count = start

    return increment, reset


increment, reset = counter(10)
print(increment(), increment(5), reset(), increment())


def deep(a):
    def middle():
        b = a + 1

        def inner():
            return a, b, c
        c = b + 1
        return inner
    return middle()()


print(deep(1))


def late_binding():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
        functions.append(lambda i=i: i)
    return [f() for f in functions]


print(late_binding())


def parameter_in_cell(x, *args, y=1):
    def change():
        nonlocal x, y
        x, y = y, x
        return args
    change()
    return x, y, change()


print(parameter_in_cell(5, 6, 7))


def decorate(label):
    print("decorating with", label)

    def apply(function):
        print("applying", label, "to", function.__name__)

        def wrapper(*args, **kwargs):
            return label, function(*args, **kwargs)
        return wrapper
    return apply


@decorate("outer")
@decorate("inner")
def add(x, y):
    """Adds."""
    return x + y


print(add(1, y=2))


def documented(x: int, *args: "text", key: str = "k", **kw: dict) -> None:
    """The doc."""


print(documented.__doc__, documented.__annotations__, documented.__defaults__, documented.__kwdefaults__)
print(deep.__doc__, (lambda: "not a doc").__doc__)
print(counter.__qualname__, increment.__qualname__, (lambda: 0).__qualname__)
print((lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, e=4))


def recursive(n):
    return 1 if n < 2 else n * recursive(n - 1)


print(recursive(20), recursive(30))


def unbound():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    print(inner())
    del later
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    try:
        later
    except UnboundLocalError as error:
        print(type(error).__name__, error)


unbound()


def sometimes(flag):
    if flag:
        value = "bound"
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


print(sometimes(True), "/", sometimes(False))


def deleted(x):
    del x
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


print(deleted(1))
