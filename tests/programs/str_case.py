"""Case mapping over the whole of Unicode."""
WORDS = ["hello World", "STRASSE stra\u00dfe", "\u0130stanbul \u0131", "\ufb01ne \ufb03", "\u01c5 \u01c4 \u01c6", "\u1f80 \u1fbc",
         "\u03a3\u03a3 \u03bf\u03b4\u03bf\u03c2", "\u0149 \u01f0", "they're bill's friends", "a1b2c3", "\u00e9t\u00c9", "\U00010400\U00010428",
         "x\u0345", "\u2160\u2170", "\u24b6\u24d0", "\u1e9e", "", "\u10d0\u1c90", "\u13a0\uab70", "\u212a\u00e5\u212b"]
for word in WORDS:
    print(ascii(word))
    print(" ", ascii(word.upper()), ascii(word.lower()), ascii(word.title()))
    print(" ", ascii(word.capitalize()), ascii(word.swapcase()), ascii(word.casefold()))
print("\u0391\u03a3".lower() == "\u03b1\u03c2", "A\u03a3B".lower(), "\u03a3".lower(), "A.\u03a3".lower(), "A\u03a3.".lower(), "1\u03a3".lower())
