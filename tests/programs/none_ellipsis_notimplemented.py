"""None, Ellipsis and NotImplemented."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(None, ..., NotImplemented, repr(None), str(...), [None, ..., NotImplemented], type(None), type(...), type(NotImplemented), bool(None), bool(...), None is None, ... is Ellipsis)
print(None == None, None != 0, None == False, hash(None) == hash(None), {None: 1, ...: 2}[...], type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented, None.__class__.__name__, None.__eq__(1), None.__bool__())
nothing, dots = None, ...
attempt(lambda: nothing())
attempt(lambda: None + 1)
attempt(lambda: None < None)
attempt(lambda: nothing[0])
attempt(lambda: len(None))
attempt(lambda: iter(None))
attempt(lambda: None.x)
attempt(lambda: setattr(None, "x", 1))
attempt(lambda: -None)
attempt(lambda: dots())
attempt(lambda: dots[0])
attempt(lambda: ....real)
attempt(lambda: NotImplemented < 1)
attempt(lambda: type(None)(1))
attempt(lambda: type("N", (type(None),), {}))
attempt(lambda: type("E", (type(...),), {}))
attempt(lambda: int(None))
attempt(lambda: "a" + None)
attempt(lambda: list("ab")[nothing])
attempt(lambda: {}[None])
attempt(lambda: [].index(None))
attempt(lambda: sorted([None, 1]))


def returns_nothing():
    pass


print(returns_nothing(), returns_nothing() is None, [].append(1), print is None, (lambda: None)(), None or "default", None and 1, not None)
