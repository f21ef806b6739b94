# Characters outside of ASCII, bytes, and case.
import re

TEXT = "Grüße, Ελλάδα! 12٣ 𝒳y ſK İi"
for pattern in [r"\w+", r"\W+", r"(?a)\w+", r"\d+", r"(?a)\d+", r"[À-ÿ]", r"[^ -~]+", r"[α-ω]+", r"(?i)ΕΛΛΆΔΑ",
                r"(?i)grüSSE",
                r"(?i)GRÜßE", r".", r"ü.e", r"(?i)k", r"(?ia)k", r"(?i)[k]", r"(?i)s", r"(?i)i", r"𝒳", r"[𝒳-𝒵]y",
                r"\b\w", r"(?a)\b\w", r"(?<=ü)ß", r"(?<=ü.)e", r"(?<!ü)\w", r"(\w)(?=\W)", r".{3}", r".{2,}?!",
                r"[^!]*",
                r"ß?e", r"(?i)Ü+ß*", r"(ü|ß)*e", r"\N{GREEK SMALL LETTER LAMDA}", r"\u03bb+", r"(λ)\1", r"(?i)(Λ)\1"]:
    print(ascii(pattern), [(ascii(match.group()), match.span()) for match in re.finditer(pattern, TEXT)])

print(re.compile("ß").search(TEXT, 4), re.compile("a").search(TEXT, 4, 12), re.compile("^").search(TEXT, 3))
print([ascii(part) for part in re.split("[,!]", TEXT)], ascii(re.sub("[αä]", "_", TEXT)))
print(re.search("\ud800", "a\ud800b").span(), re.match("[\ud800-\udfff]", "\udc00") is not None)

DATA = b"Gr\xfc\xdfe \x00\xff 12 x\xfcX"
for pattern in [rb"\w+", rb"\W+", rb"[\x80-\xff]+", rb"[^\x80-\xff]+", rb"\xfc.", rb".\xff", rb"(?i)X", rb"(?s).{4}",
                rb"\x00",
                rb"(?L)\w+", rb"(?Li)x[x\xfc]", rb"(x)\xfc(?i:\1)"]:
    print(pattern, [(match.group(), match.span()) for match in re.finditer(pattern, DATA)])
print(re.match(b"a+", bytearray(b"aab")), re.findall(rb"(\d)(\d)", DATA), re.split(b" ", DATA))
print(re.compile(b"x", re.I), re.compile(b"x", re.L), re.match(b"[a-z]+", b"abc").group())

for point in [0x4b, 0x6b, 0x130, 0x131, 0x17f, 0xdf, 0x1e9e, 0x212a, 0x3c2, 0x1f80, 0xfb05, 0x10400]:
    character = chr(point)
    print(hex(point), [ascii(other) for other in "kKiIsSßẞσςΣᾀᾈſtſﬅﬆ𐐨\u212a\u0130\u0131"
                       if re.fullmatch("(?i)" + character, other)])
