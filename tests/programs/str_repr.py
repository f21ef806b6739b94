"""repr and ascii of text: quotes, escapes, what is printable."""
for text in ("plain", "it's", 'say "hi"', "it's \"both\"", "tab\tnew\nret\rback\\", "\x00\x01\x1f\x7f", "\x80\x9f\xa0\xad", "\u00e9\u00ff",
             "\u0378", "\u200b\u2028\ufeff", "\ue000\uffff", "\U0001f600", "\U0010ffff", "\U000e0001", "\u3000\u4e00", "\ud800", "a\udcffb"):
    print(ascii(text), len(text), repr(ascii(text)))
    if "\ud800" <= text[:1] <= "\udfff" or "\udcff" in text:
        print(repr(text))
    else:
        print(repr(text), str(text) == text, "%r|%a|%s" % (text, text, len(text)), f"{text!r} {text!a}")
print([chr(n) for n in (0, 9, 10, 13, 27, 32, 34, 39, 92, 127, 128, 160, 161, 173, 888, 0x2028, 0xfeff, 0x1f600, 0x10ffff)])
print({"a'b": 'c"d'}, ("\n",), ["\u00e9", b"\xe9'"], repr(""), ascii(["\u00e9", {"\u00e8": 1}]))
