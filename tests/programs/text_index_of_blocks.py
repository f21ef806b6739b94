"""Texts whose length is about a multiple of 32: where their last characters are found."""


def where(text, sought):
    return text.find(sought), text.rfind(sought), text.index(sought), text.rindex(sought)


for length in [1, 31, 32, 33, 63, 64, 65, 95, 96, 97]:
    for head in ["\u00e9", "\u4e2d", "\U0001f600"]:
        text = head * (length - 1) + "x"
        print(length, len(text), where(text, "x"), where(text, text[-2:]), text.partition("x")[1:])
        print(ascii(text[-2:]), ascii(text[length - 1:]), ascii(text[length:]), ascii(text[30:34]), ascii(text[62:66]))
        print([number for number in range(length) if text[number] == "x"], text.find("y"), text.find("x", length - 1))

# One such character, then ASCII.
for length in [32, 64, 96]:
    text = "\u00e9" + "a" * (length - 3) + "bc"
    print(length, where(text, "b"), where(text, "c"), where(text, "bc"), text.count("c", length - 1), text[-3:])
    print([match for match in range(1, length) if text.find("c", match) != length - 1])
