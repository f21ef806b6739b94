"""unicodedata: properties, numbers, names and normal forms of characters."""
import unicodedata as u

SAMPLE = ("aZ5 _\n\t!~\x7f\x80\xa0²½\xad\xb5\xc5\xe9\xfc\u0130\u0149\u01c4\u0300\u0315\u0345\u0378\u0391\u03c9\u0587\u05d0"
          "\u0627\u064b\u0660\u06dd\u0915\u0f33\u1100\u1161\u11a8\u1e9b\u1fb3\u2028\u2045\u20ac\u2126\u212b\u2160\u2208"
          "\u2488\u2602\u3000\u3042\u30ab\u3131\u3400\u4e00\u4e09\ua8e0\uac00\uac01\ud7a3\ud800\ue000\uf900\ufb01\ufb1d"
          "\ufdfa\ufe00\uff21\uff76\uffff\U00010000\U00010107\U0001109a\U0001d15e\U0001d538\U0001d7ce\U0001f600"
          "\U0001f1e6\U00020000\U0002f800\U000e0001\U000f0000\U0010ffff")
for c in SAMPLE:
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c),
          repr(u.decomposition(c)), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.name(c, None))
    forms = [u.normalize(form, c) for form in ("NFC", "NFD", "NFKC", "NFKD")]
    print("   ", ascii(forms), [u.is_normalized(form, c) for form in ("NFC", "NFD", "NFKC", "NFKD")])

TEXTS = ["e\u0301", "\xe9", "a\u0323\u0307", "a\u0307\u0323", "\u1e9b\u0323", "q\u0307\u0323", "\u1100\u1161\u11a8",
         "\uac00\u11a8", "\uac00\u11a7", "\u0344", "\u0958", "\U0001d15e", "plain", "\ufb03x", "A\u030a\u0301",
         "\u0b47\u0300\u0b3e", "\u1100\u0300\u1161", "\u0928\u093c", "\ud800e\u0301"]
for text in TEXTS:
    print(ascii([u.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")]), u.is_normalized("NFC", text))

# A checksum over many characters.
total = 0
for point in range(0, 0x110000, 211):
    c = chr(point)
    words = [u.category(c), u.bidirectional(c), u.east_asian_width(c), u.decomposition(c), u.name(c, ""),
             u.normalize("NFKC", c), u.normalize("NFD", c)]
    for word in words:
        for d in word:
            total = (total * 31 + ord(d)) % 1000000007
    total += u.combining(c) + u.mirrored(c) + u.digit(c, 0)
print(total)

for name in ["LATIN SMALL LETTER A", "latin small letter a", "LINE FEED", "NULL", "BELL", "VS17", "KEYCAP DIGIT ONE",
             "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE A", "CJK UNIFIED IDEOGRAPH-4E00", "NUSHU CHARACTER-1B170",
             "CJK COMPATIBILITY IDEOGRAPH-F900", "SNOWMAN", "LATIN CAPITAL LETTER GHA", "ZWJ", "nbsp"]:
    print(name, ascii(u.lookup(name)))
WRONG = [
    lambda: u.lookup("SNOW MAN"), lambda: u.lookup(""), lambda: u.lookup("A" * 300), lambda: u.lookup(" SPACE"),
    lambda: u.lookup("hangul syllable ga"), lambda: u.lookup("cjk unified ideograph-4e00"),
    lambda: u.lookup("CJK UNIFIED IDEOGRAPH-0041"), lambda: u.lookup("CJK UNIFIED IDEOGRAPH-4e00"),
    lambda: u.lookup("HANGUL SYLLABLE "), lambda: u.lookup("\xe9"), lambda: u.name("\n"), lambda: u.name("ab"),
    lambda: u.category(1), lambda: u.category("ab"), lambda: u.category(), lambda: u.name(), lambda: u.digit("x"),
    lambda: u.decimal("²"), lambda: u.numeric("x"), lambda: u.numeric(b"1"), lambda: u.numeric("a", 1, 2),
    lambda: u.normalize("nfc", "x"), lambda: u.normalize("NFX", ""), lambda: u.normalize("NFC"),
    lambda: u.normalize(1, "x"), lambda: u.normalize("NFC", 1), lambda: u.is_normalized("NF", "a"),
    lambda: u.combining(""), lambda: u.mirrored(None), lambda: u.decomposition([]), lambda: u.bidirectional(b"a"),
]
for wrong in WRONG:
    try:
        print(repr(wrong()))
    except Exception as error:
        print(type(error).__name__, error)
print(u.digit("²"), u.numeric("½"), u.decimal("\u0665"), u.numeric("x", "default"), u.unidata_version, u.__name__)
print(u.__doc__)
print(u.normalize.__doc__, u.normalize)
for name in ("LATIN SMALL LETTER A", "latin capital letter gha", "TAMIL SYLLABLE SAI", "HANGUL SYLLABLE GAG", "NULL"):
    try:
        print(name, ascii(u.ucd_3_2_0.lookup(name)))
    except KeyError as error:
        print(error)
