"""The isX predicates over characters of many kinds."""
NAMES = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "islower", "isupper", "istitle", "isspace",
         "isidentifier", "isprintable", "isascii"]
TEXTS = ["a", "A", "1", " ", "", "_", "ab1", "Ab", "AB", "aB", "Hello World", "Hello world", "1A", "\t\n", "\x1c", "\xa0", "\u2003",
         "\u00e9", "\u00df", "\u00b2", "\u00bd", "\u0663", "\u2160", "\u4e00", "\u01c5", "\u01c5b", "\u0e01", "\u0300", "a\u0300",
         "\u200b", "\ufeff", "\ud7a3", "\U0001f600", "\U00010400", "\x7f", "\x00", "\u00aa", "\u24b6", "\u1e9e", "class", "1a", "a-b",
         "\u2118", "\u212e", "\u00b7", "x\u00b7", "\u3007", "\u5341", "\U0001d7d8", "\u0378", "\ue000", "\u00ad"]
print(" " * 12, " ".join(name[2:7] for name in NAMES))
for text in TEXTS:
    print("%-14s" % ascii(text), " ".join("yes" if getattr(text, name)() else "-" for name in NAMES))
