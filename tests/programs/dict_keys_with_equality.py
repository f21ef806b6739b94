"""Keys of classes of one's own: hash and equality that count, collide, fail and change the dict."""


class Key:
    """Hashes by its group alone, so that keys of a group collide."""

    calls = []

    def __init__(self, group, name):
        self.group, self.name = group, name

    def __hash__(self):
        return self.group

    def __eq__(self, other):
        Key.calls.append((self.name, getattr(other, "name", other)))
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return "<%s>" % self.name


a, b, c = Key(1, "a"), Key(1, "b"), Key(2, "c")
table = {a: 1, b: 2, c: 3}
print(table, table[Key(1, "b")], Key(1, "z") in table, len(table))
del table[Key(1, "a")]
print(table, list(table), Key(2, "b") in table)
table[Key(1, "b")] = "new value, old key"
print(table, list(table)[0] is b)
print({a, Key(1, "a"), b} == {b, a}, len({a, b, Key(1, "b")}))


class Like1:
    """Equal to 1, and hashes so."""

    def __hash__(self):
        return hash(1)

    def __eq__(self, other):
        return other == 1


print({1: "one"}[Like1()], Like1() in {1, 2}, {Like1(): "like"}[1.0])


class LikeText(str):
    pass


print({"x": 1}[LikeText("x")], {LikeText("y"): 2}["y"], type(list({LikeText("y"): 2})[0]).__name__)


class Unhashable:
    def __eq__(self, other):
        return True


class Failing:
    def __hash__(self):
        raise ValueError("no hash today")


class Vexing:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        raise ArithmeticError("no comparison today")


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: {Unhashable(): 1})
attempt(lambda: {1: 2}.get(Failing()))
attempt(lambda: Failing() in {1})
attempt(lambda: {Vexing(): 1, Vexing(): 2})
attempt(lambda: {Vexing(): 1}[5])


class Meddler:
    """Empties the dict that looks for it."""

    def __init__(self, table):
        self.table = table

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.table.clear()
        return False


meddled = {}
meddled[Meddler(meddled)] = 1
meddled["x"] = 2
print(meddled.get(7, "not found"), meddled)
