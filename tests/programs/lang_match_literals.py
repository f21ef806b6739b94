"""`match` on literals, values, None and booleans, alternatives, guards and the wildcard."""


class Color:
    RED = 1
    GREEN = "green"

    class Shade:
        dark = (0, 0)


def literal(x):
    match x:
        case 0 | 1 | 2:
            return "small"
        case -1:
            return "minus one"
        case 3.5:
            return "float"
        case 1 + 2j | -1.5 - 3j:
            return "complex"
        case "a" "b" | b"ab":
            return "text"
        case None:
            return "None"
        case True | False:
            return "never: 0 and 1 are first"
        case Color.GREEN:
            return "green"
        case Color.Shade.dark:
            return "dark"
        case _:
            return "else"


for value in [0, 1, True, False, 2.0, -1, 3.5, 1 + 2j, -1.5 - 3j, "ab", b"ab", None, "green", (0, 0), [0, 0], {}]:
    print(repr(value), literal(value))


def guarded(x, limit):
    match x:
        case int() as n if n > limit:
            return "above", n
        case n if n == limit:
            return "at", n
        case _ if limit == 0:
            return "limit 0"
    return "below"


print(guarded(5, 3), guarded(3, 3), guarded(2, 3), guarded("x", 0), guarded(None, 0))


class Loud:
    """Tells what it is compared with."""

    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        print("== ", other)
        return self.answer


match Loud([]):
    case 1 | "x" | None:
        print("matched")
    case Color.RED:
        print("matched")
    case (_):
        print("nothing is equal")
match Loud("yes"):
    case 1:
        print("a true answer is enough")


def rebinding(x):
    """A guard that fails leaves what its pattern bound; later cases match the subject as it was."""
    match x:
        case [x, *_] if x > 5:
            return "guard", x
        case [_, y]:
            return "pair", x, y
        case {"k": x} | [x] if x is None:
            return "none", x
        case x:
            return "any", x


print(rebinding([7, 8]), rebinding([1, 2]), rebinding([3]), rebinding([3, 4, 5]), rebinding({"k": None}), rebinding(9))


def unbound(x):
    match x:
        case [a, 1]:
            pass
        case [b, _] if b < 0:
            pass
    try:
        print(a)
    except UnboundLocalError as error:
        print(error)
    try:
        print(b)
    except UnboundLocalError as error:
        print(error)


unbound([5, 6])
unbound([5, 1])
unbound([-5, 2])

match = 3
case = match
match[0:1] if False else None
match match, case:
    case case, 3:
        print("soft keywords", case)
    case _:
        print("no")
match -match:
    case -3:
        print("a unary minus")
match *[1, 2], 3:
    case 1, *rest:
        print(rest)
match (walrus := 5):
    case 5:
        print(walrus)
