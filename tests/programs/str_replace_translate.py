"""replace, translate, maketrans, expandtabs, zfill, center, ljust, rjust."""
print("aXbXc".replace("X", "--"), "aXbXc".replace("X", "-", 1), "abc".replace("", "."), "abc".replace("", ".", 2), "".replace("", "x"), "aaa".replace("aa", "b"))
print("\u00e9\u00e8\u00e9".replace("\u00e9", "e"), "abc".replace("b", ""), "abc".replace("x", "y", -1), "abc".replace("a", "b", 0), "\u00e9".replace("", "-"))
table = str.maketrans("abc", "xyz", "-")
print(table, "a-b-c-d".translate(table), "hello".translate({104: "J", 108: None, 111: 48}), "caf\u00e9".translate({0xe9: "e"}))
print(str.maketrans({"a": 1, 98: "two", "c": None}), "abcd".translate({97: 65, 98: "bee"}), "ab".translate(["A"]), "\x00\x01".translate("xy"))


class Table:
    def __getitem__(self, key):
        if key == 98:
            raise LookupError
        return chr(key).upper()


print("abc".translate(Table()), "01\t012\t0123\t\u00e9\t.".expandtabs(), "a\tb".expandtabs(4), "a\tb\nc\td".expandtabs(tabsize=3), "\t".expandtabs(0) == "", "a\tb".expandtabs(-1))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "".zfill(2), "--1".zfill(5), "\u00e9".zfill(3), "abc".zfill(2))
print(["x".center(4), "x".center(5, "*"), "ab".center(5, "."), "abc".center(6, "."), "\u00e9".ljust(3, "\u00e8"), "x".rjust(4), "abc".ljust(2), "".center(3, "-")])


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: "a".replace("a"))
attempt(lambda: "a".replace(1, "a"))
attempt(lambda: "a".replace("a", None))
attempt(lambda: "a".translate(1))
attempt(lambda: "a".translate({97: 10 ** 7}))
attempt(lambda: "a".translate({97: 1.5}))
attempt(lambda: str.maketrans("ab", "c"))
attempt(lambda: str.maketrans("ab"))
attempt(lambda: str.maketrans({"ab": 1}))
attempt(lambda: str.maketrans({1.5: 1}))
attempt(lambda: "a".center(5, "ab"))
attempt(lambda: "a".ljust("5"))
attempt(lambda: "a".rjust(5, b"x"))
attempt(lambda: "a".zfill(1.0))
attempt(lambda: "a".expandtabs("x"))
