"""__call__, __enter__, __exit__ found in the type, not in the instance."""


class Callable:
    def __call__(self, *args, **kwargs):
        return args, kwargs


class Plain:
    pass


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


c = Callable()
print(c(), c(1, x=2), callable(c), c.__call__(3), Callable.__call__(c, 4), list(map(c, [1, 2])))
p = Plain()
p.__call__ = lambda: "instance"
p.__len__ = lambda: 5
p.__str__ = lambda: "never"
p.__add__ = lambda other: "never"
attempt(lambda: p())
attempt(lambda: len(p))
attempt(lambda: p + 1)
attempt(lambda: str(p).startswith("<__main__.Plain"))
Plain.__call__ = lambda self: "class"
Plain.__len__ = lambda self: 7
print(p(), len(p), p.__len__(), callable(p))
del Plain.__call__
attempt(lambda: p())


class Context:
    def __enter__(self):
        return "value"

    def __exit__(self, *details):
        print("exit", [d if d is None else type(d).__name__ for d in details])
        return True


with Context() as value:
    print(value)
with Context():
    raise ValueError("swallowed")
c = Context()
c.__enter__ = c.__exit__ = None
with c as (first, *rest):
    print(first, rest)
