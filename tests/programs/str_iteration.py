"""Iterating over text."""
print(list("h\u00e9\U0001f600"), [c for c in ""], tuple("ab"), set("aaa"), dict.fromkeys("aba"), [*"xy"], sorted("cab"), list(reversed("a\u00e9b")))
first, *rest = "h\u00e9llo"
print(first, rest, list(zip("ab", "\u00e9\u00e8")), list(enumerate("ab", 1)), list(map(ord, "a\u20ac")), any("\x00"), max("ab\u00e9"))
iterator = iter("ab")
print(next(iterator), iterator.__length_hint__(), next(iterator), next(iterator, "end"), iterator.__length_hint__(), type(iterator).__name__, list(iterator))
a, b, c = "xyz"
print(a, b, c, "".join(reversed("\u4e2d\u6587")), {c: i for i, c in enumerate("\u00e9a")})
for text, count in (("ab", 3), ("abcd", 3), ("", 1)):
    try:
        if count == 3:
            a, b, c = text
        else:
            (a,) = text
    except ValueError as error:
        print(error)
