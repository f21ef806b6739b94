"""What builtin functions and methods say of too few and too many arguments, as each words it."""


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
    for thing in ("a", b"a", bytearray(b"a")):
        attempt(lambda: getattr(thing, name)())
        attempt(lambda: getattr(thing, name)(thing, 1, 2, 3))
attempt(lambda: str.find())
attempt(lambda: str.find("a"))
attempt(lambda: "a".find(sub="a"))
attempt(lambda: [].index())
attempt(lambda: ().count())
attempt(lambda: [].sort(1))
attempt(lambda: sorted())
attempt(lambda: sorted([], None))
attempt(lambda: sorted(key=len))
attempt(lambda: enumerate())
attempt(lambda: enumerate(start=1))
attempt(lambda: enumerate("a", 1, 2))
attempt(lambda: enumerate("a", step=1))
attempt(lambda: enumerate("a", None))
attempt(lambda: next(enumerate(iterable="a", start=2 ** 70)))
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: isinstance(1))
attempt(lambda: getattr(1))
attempt(lambda: {}.get())
attempt(lambda: {}.pop())
attempt(lambda: "".join())
attempt(lambda: "a".replace("b"))
attempt(lambda: "a".split(1, 2, 3))
attempt(lambda: range())
attempt(lambda: slice())
attempt(lambda: zip(1))
attempt(lambda: map(len))
attempt(lambda: divmod(1))
attempt(lambda: iter())
attempt(lambda: abs(1, 2))
attempt(lambda: [].append())
attempt(lambda: print(1, stop=2))
