"""Comparison and order of str: by code point."""
words = ["b", "a", "B", "", "\u00e9", "z", "\U0001f600", "\uffff", "ab", "a\x00", "10", "9"]
print([ascii(word) for word in sorted(words)])
print("a" < "b", "a" < "A", "" < "a", "a" == "a", "a" != "b", "\uffff" < "\U00010000", "abc" < "abd" < "b", "Z" < "a", "a" <= "a" >= "a")
print("\u00e9" == "e\u0301", "a" == b"a", "a" == 1, "a" != None, max("hello"), min("hello"), max(["aa", "b", "ab"], key=len), sorted("hello"))
print(hash("abc") == hash("ab" + "c"), {"a": 1}["a"], "x".__eq__("x"), "x".__lt__(1), "x".__eq__(1), "abc".__contains__("b"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: "a" < 1)
attempt(lambda: "a" >= None)
attempt(lambda: b"a" < "a")
attempt(lambda: sorted(["a", 1]))
attempt(lambda: max("a", 2))


class Key(str):
    def __eq__(self, other):
        return NotImplemented

    def __hash__(self):
        return 1

    def __lt__(self, other):
        return "lt"


print(Key("a") == "a", "a" == Key("a"), Key("a") < "b", "b" > Key("a"), "b" < Key("a"), Key("a") == Key("a"), {Key("k"): 1})
