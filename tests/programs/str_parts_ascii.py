"""str: parts and joins of ASCII texts and of others have the right length, characters and identity."""
PLAIN = "one two  three"
WIDE = "e\xefns zwei \u20ac drei"
MIXED = [PLAIN, WIDE, "", " ", "a", "\xe4", "\U0001f600 x y", "a\x1cb\x1dc", "a\u2003b"]


class Text(str):
    pass


def described(text):
    return type(text).__name__, len(text), list(text), text[-1:], text.isascii()


for text in MIXED + [Text("p q"), Text("p \xfc")]:
    for parts in (text.split(), text.split(" "), text.rsplit(None, 1), text.rsplit("e"), text.splitlines(),
                  text.split(None, 1)):
        print([described(part) for part in parts])
for separator in ("", ",", "\u20ac", Text("-"), Text("\xe4")):
    for items in ([], ["a"], ["a", "b"], ["a", "\xe4"], ["\xe4", "a"], [Text("a"), "b"], [Text("\xfc"), "b"], PLAIN,
                  WIDE, [character.upper() for character in PLAIN], [character.upper() for character in WIDE]):
        print(described(separator.join(items)))
        print(described(separator.join(iter(items))))
for text in MIXED + [Text("p q")]:
    for old, new in (("e", "--"), ("e", "\xe9"), ("", "-"), ("", ""), ("\u20ac", "E"), ("zz", "y"), (text, "x"),
                     ("q", "q")):
        for most in (-1, 0, 1, 2):
            print(described(text.replace(old, new, most)))
        print(text.replace("zz", new) is text, type(text.replace("zz", new)) is str)


def count(text, wanted):
    equal = unequal = reversed_equal = 0
    for i in range(3000):           # a loop that a JIT compiles
        character = text[i % len(text)]
        if character == "a":
            equal += 1
        if character != "a":
            unequal += 1
        if "a" == character:
            reversed_equal += 1
        if wanted[i % len(wanted)] == "\xe4":
            equal += 1000
        if wanted[i % len(wanted)] == "a":
            equal += 100000
    return equal, unequal, reversed_equal


print(count("banana", ["a", "", "ab", "\xe4", "\xe5", "a\xe4"]), count("\xe4\xc3a", ["a", "aa"]))
