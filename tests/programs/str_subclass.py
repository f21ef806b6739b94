"""Subclasses of str keep their class where str would, and nowhere else."""


class Text(str):
    """A str with a tag."""

    def __new__(cls, value, tag=None):
        self = super().__new__(cls, value)
        self.tag = tag
        return self

    def shout(self):
        return Text(self.upper() + "!", self.tag)


t = Text("abc", "t")
print(t, t.tag, len(t), type(t).__name__, t == "abc", hash(t) == hash("abc"), {t: 1}["abc"], t.shout(), t.shout().tag, isinstance(t, str))
for result in (t.upper(), t + "d", t * 1, t[:], t[0], t.strip(), t.replace("x", "y"), str(t), "".join([t]), t.lower(), t.ljust(1)):
    print(type(result).__name__, end=" ")
print()
print(repr(t), "%s %r" % (t, t), f"{t:>5}", t.__class__, Text.__mro__, Text.__doc__, t.__dict__, [t], "b" in t, t.split("b"))
t.tag = "changed"
del t.tag
print(hasattr(t, "tag"), t < "abd", sorted([Text("b"), "a", Text("c")]), max(Text("x"), "w"), "x".join([Text("1"), Text("2")]))
try:
    t.upper = 5
    print(t.upper)
    "abc".tag = 1
except AttributeError as error:
    print(error)
