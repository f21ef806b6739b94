"""Conditional expressions, `and`, `or`, `not`: values, order, what is not evaluated."""


def note(value):
    print("<%r>" % (value,), end="")
    return value


print(note(1) if note(True) else note(2), note(1) if note([]) else note(2))
print(note(0) or note("") or note(None), note(1) and note(0) and note(2), note(0) or note(5) and note(6))
print(not note(0), not note([0]), note(1) and not note(1), (note(0) or note(2)) and note(3))
print([x if x % 2 else -x for x in range(4)], {k: "a" if k else "b" for k in (0, 1)})


def grade(n):
    return "A" if n > 90 else "B" if n > 80 else "C" if n > 70 else "D"


print([grade(n) for n in (95, 85, 75, 5)])
print((1 if True else 2) + 3, 1 if True else 2 + 3, (lambda: 1 if 0 else 2)(), ((lambda x: x) if 1 else 5)(7))
print([1, 2] if [] else (), *([1] if 0 else [2, 3]), **({} if 1 else {"sep": "-"}))


class Truth:
    def __init__(self, *answers):
        self.answers = list(answers)

    def __bool__(self):
        return self.answers.pop(0)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


t = Truth(True, False, True)
print("yes" if t else "no", "yes" if t else "no", t and 5)
print([bool(v) for v in (Sized(0), Sized(3), 0.0, -0.0, 0j, "", " ", (), ((),), {}, None, ..., range(0), b"", object)])


class Wrong:
    def __bool__(self):
        return 1


class Negative:
    def __len__(self):
        return -1


class Big:
    def __len__(self):
        return 2 ** 70


for value in (Wrong(), Negative(), Big()):
    try:
        print("yes" if value else "no")
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


def short(a, b, c):
    if a and (b or c) and not (a and b):
        return "one"
    elif not a or b and c:
        return "two"
    elif (a if b else c):
        return "three"
    return "four"


print([short(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)])


def default(value=None):
    value = value or "default"
    other = value if value is not None else "none"
    while value and len(value) > 3 and value != "stop":
        value = value[1:]
    return value, other


print(default(), default("x"), default("nonstop"))
x = 5
x = x if x > 10 else x + 1 if x > 3 else 0
y = a if (a := x - 6) else "zero"
print(x, y, (x > 5) + (x > 4), True + True, [False, True][x > 5], ("no", "yes")[x == 6])
assert x if x else y, "never"
print(0 if None else 1 or 2 and 3, not None if None is None else 4, (0 or None) is None, 1 < 2 and 2 < 3 or 4)
