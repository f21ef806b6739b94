"""bytes and encodings: indexes, search by number, decode with handlers."""
data = "caf\u00e9 \u20ac".encode()
print(data, len(data), data.decode(), data.decode("latin-1") == "caf\xc3\xa9 \xe2\x82\xac", data[:4].decode("utf-8", "replace").encode("ascii", "backslashreplace"), data.decode("ascii", "ignore"))
for codec in ("utf-8", "ascii", "latin-1", "utf-16-le"):
    for errors in ("strict", "replace", "ignore", "backslashreplace"):
        try:
            print(codec, errors, ascii(b"a\xe9\xff\x00z!".decode(codec, errors)))
        except UnicodeDecodeError as error:
            print(codec, errors, error.reason, error.start, error.end, error.object[error.start:error.end], error.encoding)
try:
    "ab\u20acc".encode("latin-1")
except UnicodeEncodeError as error:
    print(error.reason, error.start, error.end, ascii(error.object), error.encoding, isinstance(error, ValueError))
print(bytes("x", "utf-16")[2:], b"\xff\xfea\x00".decode("utf-16"), "\ud83d".encode("utf-8", "surrogatepass"), ascii(b"\xed\xa0\xbd".decode("utf-8", "surrogatepass")), ascii(b"\x80".decode("utf-8", "surrogateescape")))
print(b"abc".decode(encoding="ascii", errors="strict"), b"".decode(), "".encode(), b"\xef\xbb\xbfx".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfx".decode()))
