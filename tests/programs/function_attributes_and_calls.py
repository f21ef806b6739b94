"""Functions: attributes, defaults, and the errors of wrong calls."""


def f(a, b=2, /, c=3, *rest, d, e=5, **named):
    """Doc of f."""
    return a, b, c, rest, d, e, named


def two(x, y):
    return x, y


def only(*, key):
    return key


def positional(a, b, /):
    return a, b


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__annotations__, f.__closure__)
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(*[1, 2], **{"d": 3, "c": 4}), f(1, d=0, a=5, b=6), two(y=1, x=2), only(key=1), positional(1, 2))
attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: f(a=1, d=2))
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: two(1, 2, 3))
attempt(lambda: two(1, x=2))
attempt(lambda: two(1, 2, z=3))
attempt(lambda: two(**{"x": 1}, **{"x": 2}))
attempt(lambda: two(*5))
attempt(lambda: two(**5))
attempt(lambda: two(*[1], *[2, 3]))
attempt(lambda: only())
attempt(lambda: only(1))
attempt(lambda: only(key=1, other=2))
attempt(lambda: positional(a=1, b=2))
attempt(lambda: positional(1, b=2))
attempt(lambda: (lambda: 0)(1))
attempt(lambda: (lambda x, y=1: 0)())
attempt(lambda: (lambda *, a, b: 0)())
attempt(lambda: (lambda a, b, c: 0)(1))
attempt(lambda: f.missing)
f.attribute = [1]
f.__doc__ = "new"
f.__defaults__ = (9,)
print(f.attribute, f.__dict__, f.__doc__, (lambda a, b=1, *, c=2: 0).__defaults__, two.__defaults__, only.__kwdefaults__)
attempt(lambda: f(1, d=1))
attempt(lambda: f(d=1))


class A:
    def method(self, x):
        return x


attempt(lambda: A().method())
attempt(lambda: A().method(1, 2))
attempt(lambda: A.method(1))
attempt(lambda: A(1))
