"""str() of objects, of bytes with an encoding, and what it refuses."""


class Both:
    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"


class Repr:
    def __repr__(self):
        return "only repr"


class Bad:
    def __str__(self):
        return 1

    __repr__ = __str__


class Formats:
    def __format__(self, spec):
        return "spec<%s>" % spec


print(str(), str(1), str("a"), str(None), str([1, "a"]), str(Both()), repr(Both()), str(Repr()), [Both()], {Both(): Repr()}, str(1.0), str(b"x"))
print(str(b"caf\xc3\xa9", "utf-8"), str(b"caf\xe9", "latin-1"), str(b"\xff", "ascii", "replace"), str(b"a", encoding="ascii"), str(b"", errors="strict"), str(object=5))
print(f"{Formats()}", f"{Formats():>5}", format(Formats(), "x"), "{:abc}".format(Formats()), f"{Both()}|{Both()!r}|{Both()!s:>5}")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: str(Bad()))
attempt(lambda: repr(Bad()))
attempt(lambda: "%s" % Bad())
attempt(lambda: f"{Bad()}")
attempt(lambda: str("a", "utf-8"))
attempt(lambda: str(1, "utf-8"))
attempt(lambda: str(b"\xff", "utf-8"))
attempt(lambda: str(b"a", "no-such-codec"))
attempt(lambda: str(b"a", 1))
attempt(lambda: str(1, 2, 3, 4))
attempt(lambda: str(wrong=1))
attempt(lambda: f"{Both():>5}")
attempt(lambda: "a".no_such_method())
text = "a"
attempt(lambda: text())
