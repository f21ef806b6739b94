"""* and ** in calls and in definitions: what is gathered, what is spread, in what order."""


def show(*args, **keywords):
    return args, keywords


class Pairs:
    """A mapping by its keys and items alone."""

    def keys(self):
        print("keys")
        return ["p", "q"]

    def __getitem__(self, key):
        print("item", key)
        return key.upper()


def numbers():
    for i in range(3):
        print("yield", i)
        yield i


print(show(*[], *(), *"", **{}))
print(show(*numbers()))
print(show(*"ab", 1, *{"k": 0}, x=2, **Pairs()))
print(show(**{"b": 1}, a=2, **{"c": 3}))
print(show(1, *(2, 3), *[4], y=5, *(6,)))
args = [1, 2]
gathered, _ = show(*args)
print(gathered == (1, 2), show(*gathered)[0] is gathered)
keywords = {"a": 1}
_, received = show(**keywords)
received["b"] = 2
print(keywords, received)


def head_tail(head, *tail):
    return [head, *head_tail(*tail)] if tail else [head]


print(head_tail(1, 2, 3))


def forward(function, /, *args, **keywords):
    return function(*args, **keywords)


print(forward(show, 1, function=2), forward(max, 3, 7, key=lambda n: -n), forward(forward, forward, show, 9))


def shadow(*args, args_=1, **kwargs):
    kwargs["args"] = args
    args += (args_,)
    return args, kwargs


print(shadow(1, 2, args=3, args_=4))
print("{} {x}".format(*[1], **{"x": 2}), dict(**{"one two": 1, "": 2}), show(**{"not a name": 1}))


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: show(*5))
attempt(lambda: show(1, *None))
attempt(lambda: show(**5))
attempt(lambda: show(a=1, **{"a": 2}))
attempt(lambda: show(**{"a": 1}, **{"a": 2}))
attempt(lambda: show(**{1: 2}))
attempt(lambda: show(**[("a", 1)]))
attempt(lambda: head_tail())
attempt(lambda: forward())
attempt(lambda: dict(**{"a": 1}, a=2))
attempt(lambda: Pairs().keys(*[1, 2]))
