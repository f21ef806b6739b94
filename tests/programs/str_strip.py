"""strip, lstrip, rstrip, removeprefix, removesuffix."""
for text in ("  \t x y \n\r", "\u2003\xa0x\x1c\x85", "", "   ", "xx"):
    print(ascii(text.strip()), ascii(text.lstrip()), ascii(text.rstrip()))
print("xyxhixyx".strip("xy"), "xyxhixyx".lstrip("yx"), "xyxhixyx".rstrip("x"), "abc".strip(""), " a ".strip(None), "aaa".strip("a") == "")
print("\u00e9\u00e8x\u00e9".strip("\u00e8\u00e9"), "\U0001f600a\U0001f600".strip("\U0001f600"), "www.example.com".strip("cmowz."))
print("prefix-x".removeprefix("prefix-"), "prefix-x".removeprefix("x"), "x.py".removesuffix(".py"), "x.py".removesuffix(""), "ab".removesuffix("abc"))
print("\u00e9\u00e9".removeprefix("\u00e9"), "aaa".removeprefix("a"), "aaa".removesuffix("aaaa"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: "a".strip(1))
attempt(lambda: "a".lstrip(b"a"))
attempt(lambda: "a".strip("a", "b"))
attempt(lambda: "a".removeprefix(1))
attempt(lambda: "a".removesuffix())
attempt(lambda: "a".removeprefix(("a", "b")))
