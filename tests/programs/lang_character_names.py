r"""\N{...} in literals, and the error handler namereplace."""

print("\N{SNOWMAN}", "\N{snowman}", "\N{LATIN SMALL LETTER E WITH ACUTE}", ascii("\N{LF}\N{NULL}\N{VS17}\N{BELL}"))
print(ascii("\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{CJK COMPATIBILITY IDEOGRAPH-F900}"))
print("a\N{BULLET}b" "\N{BULLET}", f"{1}\N{BULLET}{2}", f"\N{BULLET}", f"{'x'!r:\N{BULLET}>6}", f'''{1}
\N{BULLET}{{\N{BULLET}}}''')
print(r"\N{SNOWMAN}", b"\N{SNOWMAN}", rf"\N{3}", u"\N{SNOWMAN}")
print("\N{ZERO WIDTH JOINER}" == "\N{ZWJ}" == "\u200d", len("\N{GRINNING FACE}"))

print("a\xe9\u2603\ud800\x80\U0001f600".encode("ascii", "namereplace"))
print("\u0378\u4e00\uac00 \xe9".encode("latin-1", "namereplace"))
print("x\ud800".encode("utf-8", "namereplace"), "x\ud800".encode("utf-16-le", "namereplace"))
try:
    b"\xff".decode("utf-8", "namereplace")
except (TypeError, LookupError) as error:
    print(type(error).__name__ in ("TypeError", "LookupError"))
