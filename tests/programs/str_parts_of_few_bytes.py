"""Slices, padding, decoding and characters that are not ASCII, in a loop that the JIT compiles."""


class Text(str):
    pass


def parts(text, i):
    size = len(text)
    start, stop = i % (size + 1), i * 7 % (size + 2)
    part = text[start:stop]
    return part, len(part), part == text[:1], part + "|", text[i % size], text[-1:], text[start:][:1], text[::2]


def padded(text, i):
    width = i % 9
    return text.rjust(width), text.center(width, "*"), text.ljust(width, "\u20ac"), text.zfill(width), text.title()


for text in ("a", "wolf cub", "a\xf1\u20ac\U0001f600z", Text("hello"), Text("\xfcber")):
    kept = {}
    for i in range(1500):
        for found in (parts(text, i), padded(text, i), parts(text.encode(), i) if i < 0 else ()):
            for each in found:
                kept[each] = kept.get(each, 0) + 1
        data = text.encode()
        part = data[i % len(data):i % len(data) + 2]
        kept[part] = kept.get(part, 0) + len(part) + (part == b"wo")
    print(len(kept), sorted(kept.items(), key=repr)[:40])
    print([(character, len(character), ord(character), character.encode(), character * 2) for character in text])
    print(text.encode().decode(), text.encode().rjust(12, b"-"), bytearray(text.encode()).center(12))
print(type(Text("ab")[:]), type(Text("ab")[0:1]), len("\xe9".center(2000)), "\xe9".rjust(2000).isascii())
