"""str: methods, slices, iteration, subclasses and errors."""


def show(label, *values):
    print(label.ljust(12), *map(repr, values))


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


text = "The quick brown fox"
word = "na\u00efve caf\u00e9 \u2603 \U0001f600!"

for value in (text, word, "", "x"):
    show("value", value, len(value), value[:3], value[::-1], value[1:-1:2])
    show("list", list(value)[:6], [ord(c) for c in value][-3:])
    show("case", value.upper(), value.title(), value.swapcase(), value.capitalize())
    show("split", value.split(), value.split(" ", 1), value.rsplit(None, 1))
    show("find", value.find("f"), value.rfind("!"), value.count("e"), "o" in value)
    show("pad", value.center(25, "*"), value.rjust(25), value.zfill(22))
    show("replace", value.replace("e", "\u00e9"), value.replace("", "-", 3))
    show("partition", value.partition(" "), value.rpartition(" "))
    show("ascii", ascii(value), value.encode(), value.encode("ascii", "backslashreplace"))

show("join", ", ".join(str(i) for i in range(5)), "".join([]), "-".join("abc"))
show("strip", "  a b ".strip(), "xxaxx".lstrip("x"), "abcba".strip("ab"))
show("affixes", "abc".startswith(("x", "a")), "abc".endswith("c", 0, 2), "abc".removeprefix("ab"))
show("lines", "a\nb\r\nc\x0bd\u2028e".splitlines(), "a\n".splitlines(True))
show("translate", "hello".translate(str.maketrans("el", "ip", "o")), "abc".translate({98: None, 99: "xyz"}))
show("order", sorted(["b", "a", "\u00e9", "B", "\U0001f600", "\uffff"]), "a" < "b" <= "b" != "c")
show("multiply", "ab" * 3, 2 * "-", "x" * -1)
show("tests", "abc1".isalnum(), "\u0663".isdigit(), "a b".isidentifier(), "\u200b".isprintable())
show("hash", hash("abc") == hash("ab" + "c"), {"a" + "b": 1}["ab"])


class Name(str):
    """A str with an attribute and a method of its own."""

    def __new__(cls, value, note=""):
        self = super().__new__(cls, value)
        self.note = note
        return self

    def __add__(self, other):
        return Name(str(self) + "+" + other, self.note)


name = Name("abc", note="first")
show("subclass", name, name.note, name + "d", type(name + "d").__name__, type(name.upper()).__name__)
show("subclass", isinstance(name, str), name == "abc", {name: 1}["abc"], f"{name}|{name:>5}", name[1], str(name))

attempt(lambda: "abc"[5])
attempt(lambda: text["x"])
attempt(lambda: "abc" + 1)
attempt(lambda: "abc" * "d")
attempt(lambda: 1 in "abc")
attempt(lambda: "abc".index("z"))
attempt(lambda: "abc".split(""))
attempt(lambda: ",".join(["a", 1]))
attempt(lambda: "abc" < 1)
attempt(lambda: "\u00e9\u00e8".encode("ascii"))
attempt(lambda: "\ud800".encode())
attempt(lambda: b"\xff".decode())
attempt(lambda: "abc".center("x"))
attempt(chr, 0x110000)
attempt(ord, "ab")
try:
    "\u00e9".encode("ascii")
except UnicodeEncodeError as error:
    show("error", error.encoding, error.object, error.start, error.end, error.reason)
print("a", "b", 3, sep="-", end=".\n")
print(*[], sep=",")
