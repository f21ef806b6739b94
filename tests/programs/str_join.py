"""join, repetition, concatenation."""
print(",".join("abc"), "".join([]), "-".join(["x"]), ", ".join(str(n) for n in range(4)), "\u00e9".join(["a", "b"]), "x".join({"k": 1}), "ab".join(("1", "2", "3")))
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" * 10 ** 10, "\u00e9" * 2, True * "x", "a" "b" 'c' + "d", "x".__mul__(2), "x".__rmul__(2))
text = "a"
text += "b"
text *= 2
print(text, "a" + "\u00e9" + "\U0001f600", len("a" + "\u00e9"), "x".__add__("y"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: ",".join([1]))
attempt(lambda: ",".join(["a", None]))
attempt(lambda: ",".join(["a", "b", b"c"]))
attempt(lambda: ",".join(5))
attempt(lambda: ",".join(["a"], ["b"]))
attempt(lambda: "a" + 1)
attempt(lambda: "a" + b"b")
attempt(lambda: "a" + None)
attempt(lambda: 1 + "a")
attempt(lambda: "a" * "b")
attempt(lambda: "a" * 2.0)
attempt(lambda: "ab" * (2 ** 63))
attempt(lambda: "a" - "b")
attempt(lambda: -"a")


class Text(str):
    def __add__(self, other):
        return "Text.__add__"

    def __radd__(self, other):
        return "Text.__radd__"

    def __str__(self):
        return "changed"


print(Text("a") + "b", "b" + Text("a"), ",".join([Text("x"), "y"]), str(Text("t")), Text("t"), f"{Text('q')}", "%s" % Text("r"), [Text("z")])
