"""Small text programs: counting, reversing, wrapping and ciphers."""
TEXT = "The quick brown fox jumps over the lazy dog; the dog sleeps."
counts = {}
for word in TEXT.lower().replace(";", "").rstrip(".").split():
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
print(" ".join(word[::-1] for word in TEXT.split()), TEXT.swapcase(), sep="\n")


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return lines + [line]


for line in wrap(TEXT, 20):
    print("|%-20s|%20s|%s|" % (line, line, line.center(20, ".")))


def caesar(text, shift):
    table = {}
    for first in "aA":
        for i in range(26):
            table[ord(first) + i] = chr(ord(first) + (i + shift) % 26)
    return text.translate(table)


secret = caesar(TEXT, 3)
print(secret, caesar(secret, -3) == TEXT)
print("".join(c for c in TEXT if c.isalpha()).lower() == "racecar", all(c in TEXT.lower() for c in "abcdefghijklmnopqrstuvwxyz"), {len(w) for w in TEXT.split()} == {3, 4, 5, 7})
print([TEXT[i:i + 12] for i in range(0, len(TEXT), 12)], TEXT.title(), TEXT.index("fox"), TEXT.count("o"), sep="\n")
