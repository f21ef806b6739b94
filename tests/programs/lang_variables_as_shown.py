"""A variable has its value, and none before it is bound, wherever the program may look."""


def shown(names):
    return {name: names[name] for name in sorted(names)}


class Flag:
    def __init__(self, look, truth):
        self.look = look
        self.truth = truth

    def __bool__(self):
        print("tested:", self.look())
        return self.truth

    def __repr__(self):
        return "Flag(%s)" % self.truth


def before_binding(a):
    x = a or shown(locals())
    return x


def before_rebinding(a):
    x = "old"
    x = a or shown(locals())
    return x


def through_and(a):
    x = "old"
    x = a and shown(locals()) and shown(locals())
    return x


def in_parallel(a):
    x, y = a, shown(locals())
    x, y = y, shown(locals())
    return x, y


def displays(a):
    x = 1
    x = [*a, *shown(locals())]
    y = {**{"k": a}, "shown": shown(locals())}
    return x, y


def chained(a):
    x = 1
    x = 0 < a < len(shown(locals())) < a
    y = x == (x := 5) == shown(locals())
    return x, y, shown(locals())


def handlers(a):
    error = "old"
    try:
        a.missing
    except shown(locals()).get("none", AttributeError) as error:
        return shown(locals()).keys(), type(error)


def bound_again_by_a_handler(a):
    x = y = "old"
    try:
        x = a or shown(locals())["missing"]
    except KeyError:
        y = shown(locals())
    return x, y


def unpacked(a):
    x = "old"
    owner = [None]
    owner[len(shown(locals())) - 3], x = a
    return owner, x


def captures(a):
    x = "old"
    match a:
        case [x, 2] if shown(locals())["x"] == 5:
            return "first", x
        case [3, x] if print(shown(locals())):
            return "second", x
        case {"x": x, "y": 2}:
            return "third", x
    return "none", x, shown(locals())


def sent():
    x = "old"
    x = yield from inner()
    yield shown(locals())
    x = (yield shown(locals())) or shown(locals())
    yield x


def inner():
    yield "inner"
    return "returned"


def deleted(a):
    x = a
    y = x
    del x
    y = y or 1
    return shown(locals())


def in_loops(items):
    seen = []
    for item in items:
        if item % 2:
            odd = item
        double = item * 2
        seen.append(shown(locals())["odd"] if "odd" in locals() else None)
    return seen, odd, double


print(before_binding(0), before_binding(1))
print(before_rebinding(0), before_rebinding(1))
print(through_and(0), through_and(1))
print(in_parallel(1))
print(displays([1, 2]))
print(chained(1), chained(0))
print(handlers(1))
print(bound_again_by_a_handler(0), bound_again_by_a_handler(2))
print(unpacked((1, 2)))
print(captures([5, 2]), captures([4, 2]), captures([3, 9]), captures({"x": 1, "y": 2}), captures({"x": 1, "y": 3}))
print(list(sent()))
print(deleted(0), deleted([]))
print(in_loops(range(6)))


def tested_by_flags():
    def look():
        return value
    value = "before"
    value = Flag(look, False) or Flag(look, True) or 5
    return value


print(tested_by_flags())
