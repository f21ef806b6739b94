"""Keywords spread from dicts: the call reads them, whatever is done to the dict meanwhile or afterwards."""


def show(*args, **keywords):
    return args, sorted(keywords.items())


def grow(keywords):
    """A ** argument may be kept, and changed by the callee and by the caller."""
    keywords["new"] = len(keywords)
    return keywords


class Items:
    """An iterable that changes the dict of the same call while it is read."""

    def __init__(self, keywords):
        self.keywords = keywords

    def __iter__(self):
        self.keywords["late"] = 1
        self.keywords.pop("a", None)
        yield 1
        self.keywords.clear()


class Derived(dict):
    def __getitem__(self, key):
        return "own"


def kept(**keywords):
    return keywords


d = {"a": 1, "b": 2}
for _ in range(3):
    print(show(**d), show(0, **d), show(*[1, 2], **d), show(**d, c=3), show(c=3, **d), show(**d, **{"e": 5}), d)
    first, second = kept(**d), kept(**d)
    grow(first)
    print(first, second, d, first is d)
    d["b"] += 1
print(show(*Items(d), **d), d)
print(show(**d), show(**Derived(x=1)), show(**{}), kept(**{}))
d["a"] = 1
function = lambda a, **rest: (rest.update(a=a, z=1), rest)[1]
print(function(**d), d)
print((lambda x=grow(d): x)(), show(**d), dict(**d), type("T", (), d).__name__)


def loop(rounds, keywords):
    total = 0
    for i in range(rounds):
        total += (lambda b, a, **rest: a + b + len(rest))(**keywords)
        keywords["b"] = i
        if i == rounds - 10:
            keywords["extra"] = 1
    return total


print(loop(5000, {"a": 1, "b": 2}))


def alternating(rounds, *dicts):
    """One call, and dicts of the same names in another order, of other names, of none."""
    total = 0
    for i in range(rounds):
        keywords = dicts[i * i % 7 % len(dicts)]
        total += (lambda x=0, /, a=1, *, b=2, **rest: x + 3 * a + 5 * b + sum(rest.values()))(i, **keywords)
    return total


class Name(str):
    pass


print(alternating(5000, {"a": 1, "b": 2}, {"b": 3, "a": 4}, {}, {"a": 1, "c": 2}, {Name("a"): 7, "b": 1}))
print(alternating(3000, {}, {"x": 1}), alternating(3000, {"a": 1}, {"b": 1}))


def outcome(call):
    try:
        return call()
    except TypeError as error:
        return str(error)


for keywords in (None, 5, [], {1: 2}, {"a": 1, 2: 3}, "ab", [("a", 1)]):
    print(outcome(lambda: show(**keywords)), outcome(lambda: show(*(1,), **keywords)), outcome(lambda: show(*5, **{"a": 1})))
print(outcome(lambda: (lambda a: a)(1, **{"a": 1})), outcome(lambda: (lambda a: a)(**{"b": 1})))
print(outcome(lambda: show(a=1, **{"a": 1})), outcome(lambda: show(**{"a": 1}, **{"a": 1})))
