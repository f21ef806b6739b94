"""Host names with other letters than ASCII's: encodings.idna, stringprep, and unicodedata's Unicode 3.2 behind them."""
import stringprep
import unicodedata
from unicodedata import ucd_3_2_0 as old

NAMES = ["b\u00fccher.example", "Stra\u00dfe.de", "\u65e5\u672c\u8a9e\u3002jp", "\u2167.\uff41", "a..b", "\u0221",
         "\u0627a", ""]
for name in NAMES:
    try:
        encoded = name.encode("idna")
        print(ascii(name), encoded, ascii(encoded.decode("idna")))
    except UnicodeError as error:
        print(ascii(name), type(error).__name__, str(error).rpartition("UnicodeError: ")[2].rstrip(")"))
print(b"xn--bcher-kva.example".decode("idna"), "\u00fcber".encode("punycode"), b"ber-goa".decode("punycode"))
print([stringprep.in_table_a1(c) for c in "a\u0221\u1e9e"], stringprep.in_table_d1("\u05d0"))
print(ascii(stringprep.map_table_b2("\u03b0")))

print(old.unidata_version, type(old) is unicodedata.UCD, "ucd_3_2_0" in dir(unicodedata))
for c in "a\u00ad\u0221\u1e9e\u1369\u2f868\U0002f868\u0378\ufa6c\u231a\U0001d6db\u0660\u2074":
    for data in (old, unicodedata):
        print(ascii(c), data.category(c), data.bidirectional(c), data.mirrored(c), data.east_asian_width(c),
              data.combining(c), data.decomposition(c), data.decimal(c, None), data.digit(c, None),
              data.numeric(c, None), data.name(c, None),
              [ascii(data.normalize(form, c + "\u0301\u0323e\u0301")) for form in ("NFC", "NFD", "NFKC", "NFKD")])
for wrong in (lambda: old.name("\u1e9e"), lambda: old.lookup("LATIN CAPITAL LETTER SHARP S"), lambda: old.decimal("a"),
              lambda: old.category("ab"), lambda: old.normalize("X", "\u1e9e"), lambda: unicodedata.nothing):
    try:
        print(wrong())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(old.is_normalized("NFC", "e\u0301"), old.is_normalized("NFC", "\u00e9\u1e9e"), old.lookup("DIGIT ONE"))
