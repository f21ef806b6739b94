# binascii: quoted-printable text, uuencoded lines, separators of digits.
import binascii


def attempt(function, *args, **keywords):
    try:
        print(function.__name__, args, keywords, function(*args, **keywords))
    except Exception as e:
        print(function.__name__, args, keywords, type(e).__name__, e)


TEXTS = [b"", b".", b".\n", b"..", b" \n", b"\t", b"a b\r\nc d\n", b"\r", b"a\rb", b"=_\xff\0", b"a" * 75, b"a" * 76,
         b"a" * 76 + b"\n", b"a" * 77, b"=" * 30, b"x " * 60, b" " * 80 + b"\r\nb"]
for text in TEXTS:
    for flags in range(8):
        quoted = binascii.b2a_qp(text, bool(flags & 1), bool(flags & 2), bool(flags & 4))
        print(quoted, binascii.a2b_qp(quoted, bool(flags & 4)) == text)
for text in [b"=", b"=\n", b"=  \nb", b"=4", b"=4g", b"=41", b"==41", b"_", b"=\r\nb", b"=ay.\n."]:
    attempt(binascii.a2b_qp, text)
    attempt(binascii.a2b_qp, text, header=True)
for line in [b"", b"#", b"#86)C\n", b"#86)C`\n", b"#86)C!\n", b"#8\xff", b"`\x1f", b"!\r\n", b"\x7f"]:
    attempt(binascii.a2b_uu, line)
for data in [b"", b"a", b"abcd", b"\0" * 45, b"a" * 46]:
    attempt(binascii.b2a_uu, data)
    attempt(binascii.b2a_uu, data, backtick=True)
for separator in ["-", b":", "\xe9", b"\xfe", "\u20ac", "", b"ab"]:
    for size in [1, 2, -2, 0]:
        attempt(binascii.hexlify, b"\x01\x02\x03\x04\x05", separator, size)
for function in [binascii.hexlify, binascii.unhexlify, binascii.b2a_hex, binascii.a2b_hex, binascii.b2a_qp]:
    for argument in [b"61", "61", "\xe9", "6", 1]:
        attempt(function, argument)
for function in [binascii.b2a_qp, binascii.a2b_qp]:
    try:
        function(memoryview(b"abcd")[::2])
    except (BufferError, TypeError) as e:
        print(type(e).__name__, e)
