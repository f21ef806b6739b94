"""`match` in functions, classes, loops, generators and closures; where names are bound."""


class Body:
    match [1, 2, {"k": 3}]:
        case [a, int() as b, {"k": c}]:
            d = a + b + c

    match 5:
        case 1:
            e = 1
        case f:
            pass


print({name: value for name, value in vars(Body).items() if not name.startswith("__")})


def loop(items):
    found = []
    for item in items:
        match item:
            case "skip":
                continue
            case "stop":
                break
            case ["return", value]:
                return value
            case [first, *_] if first in found:
                found.append("again")
            case [only] | {"only": only} | only:
                found.append(only)
    else:
        found.append("else")
    return found


print(loop([1, "skip", [2], {"only": 3}, [2, 3]]), loop([1, "stop", 2]), loop([1, ["return", 7], 2]))


def nested(a, b):
    match a:
        case [x, y]:
            match b:
                case [z] if z == x:
                    return "equal", z
                case z:
                    return x, y, z
        case _:
            match b:
                case None:
                    pass
                case _:
                    return "inner"
    return "outer"


print(nested([1, 2], [1]), nested([1, 2], [3]), nested(0, None), nested(0, 0))


def closure(value):
    match value:
        case {"f": inner} | [inner]:
            return lambda: inner
        case outer:
            def show():
                nonlocal outer
                match outer + 1:
                    case outer:
                        return outer
            return show


print(closure([4])(), closure({"f": 5})(), closure(6)())


def generator():
    while True:
        match (yield "ready"):
            case ("add", x, y):
                print(x + y)
            case ("end", result):
                return result
            case other:
                print("what is", other)


g = generator()
next(g)
g.send(("add", 1, 2))
g.send(3)
try:
    g.send(("end", "done"))
except StopIteration as stop:
    print(stop.value)


def cleaning(x):
    try:
        match x:
            case [1, y]:
                return "one", y
            case [y, z] if y / z:
                return y, z
    except ZeroDivisionError:
        match x:
            case [y, 0]:
                return "by zero", y
    finally:
        match x:
            case [*_, last]:
                print("last", last)
    return "end"


print(cleaning([1, 2]), cleaning([2, 3]), cleaning([4, 0]), cleaning(5))


def whole(x):
    match x:
        case (a, b) | [a, b, _] as c:
            del a
            try:
                return b, c
            except UnboundLocalError as error:
                return b, error
        case {"d": d, **e}:
            return d, e


print(whole((1, 2)), whole([1, 2, 3]), whole({"d": 1, 2: 3}), whole(0))


def declared(x):
    global shared
    match x:
        case [shared, *others]:
            return others
    return None


print(declared([1, 2]), shared, declared(3), shared)


def wide(x):
    """Captures in another order in each alternative."""
    match x:
        case (a, b, c, d, e, 1) | (e, d, c, b, a, 2) | (c, a, e, b, d, 3) | {"a": a, "b": b, "c": c, "d": d, "e": e}:
            return a, b, c, d, e


print([wide((1, 2, 3, 4, 5, n)) for n in range(5)], wide(dict(zip("edcba", range(5)))))


def deep(x):
    match x:
        case [[[a, [b as c, {"k": (d, *e) as f}]] as g, _], h] as i:
            return a, b, c, d, e, f, g, h, i


print(deep([[[1, [2, {"k": [3, 4, 5]}]], 6], 7]), deep([]))
match [1, [2, 3]]:
    case [module_level, [*module_list]]:
        pass
print(module_level, module_list)
