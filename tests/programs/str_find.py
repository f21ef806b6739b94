"""find, index, rfind, rindex, count, startswith, endswith and `in`."""
TEXT = "abracadabra \u00e9t\u00e9 \U0001f600 abra"
for word in ("abra", "a", "", "\u00e9", "\U0001f600", "zzz", TEXT):
    print(ascii(word), TEXT.find(word), TEXT.rfind(word), TEXT.count(word), word in TEXT, TEXT.startswith(word), TEXT.endswith(word))
for start, stop in [(1, None), (3, 8), (-4, None), (None, -4), (100, None), (-100, 100), (8, 3), (16, 17)]:
    print(start, stop, TEXT.find("a", start, stop), TEXT.rfind("a", start, stop), TEXT.count("a", start, stop),
          TEXT.startswith("a", start, stop), TEXT.endswith("a", start, stop), TEXT.find("", start, stop), TEXT.count("", start, stop))
print("abc".startswith(("x", "ab")), "abc".endswith(("bc", 1)), "abc".startswith(()), "abc".startswith("", 4), "abc".endswith("", 3), "".find(""))
print("aaaa".count("aa"), "".count(""), "abc".count(""), "\u00e9\u00e9".count(""), "abc".index("c"), "abcabc".rindex("bc"), "abc".rfind("", 1, 2))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: "abc".index("d"))
attempt(lambda: "abc".rindex("d", 1))
attempt(lambda: "abc".find(1))
attempt(lambda: "abc".find("a", "b"))
attempt(lambda: "abc".count(None))
attempt(lambda: 1 in "abc")
attempt(lambda: None not in "abc")
attempt(lambda: b"a" in "abc")
attempt(lambda: "abc".startswith(1))
attempt(lambda: "abc".startswith(["a"]))
attempt(lambda: "abc".endswith(("x", 1)))
