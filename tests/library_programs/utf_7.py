"""The codec utf-7: text, errors, pieces, and lone surrogates."""
import codecs

TEXTS = [
    "", "hello", "+", "a+b", "\xe9", "A\u2262\u0391.", "Hi Mom -\u263a-!",
    "\u65e5\u672c\u8a9e", "\U0001f40d!", "\ud800", "\ud800x", "\udc00\ud800-", "~\\\x00\x7f",
    "\xe9+\xe9", "\xe9-", "\xe9/", "1 + 1 = 2", "\n\t\r", "\xe9?", "\u20ac\u20ac\u20aca"]
for text in TEXTS:
    data = text.encode("utf-7")
    print(ascii(text), data, data.decode("utf-7") == text)
    decoder = codecs.getincrementaldecoder("utf-7")()
    print(ascii("".join(decoder.decode(bytes([byte])) for byte in data) + decoder.decode(b"", True)))

WRONG = [
    b"\xe1b", b"a\xffb", b"+@", b"+\xc1", b"+2AHab", b"+2AHab-x", b"+AG", b"+AGE",
    b"+AGF-", b"+IKx", b"a+\xffb", b"+IKwx\xff", b"+IKwx-\xff", b"+IKx-", b"+", b"+A",
    b"+A!", b"+AGEq", b"+AP/-", b"+2AHcBw-", b"+2AA", b"+2AA-", b"+2ABh", b"a+b-c",
    b"+AGE+AGI-"]
for data in WRONG:
    for errors in "strict", "ignore", "replace", "backslashreplace":
        try:
            print(data, errors, ascii(data.decode("utf-7", errors)))
        except UnicodeDecodeError as error:
            print(data, error)
    print(ascii(codecs.utf_7_decode(data, "replace")), ascii(codecs.utf_7_decode(data, "replace", True)))
for call in lambda: codecs.utf_7_encode(b"x"), lambda: codecs.utf_7_decode("x"):
    try:
        call()
    except TypeError:
        print("TypeError")
