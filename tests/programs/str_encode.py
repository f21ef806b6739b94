"""encode and decode: codecs, error handlers and their errors."""
TEXT = "a\u00e9\u20ac\U0001f600"
for codec in ("utf-8", "UTF8", "utf_8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig"):
    data = TEXT.encode(codec)
    print(codec, data, data.decode(codec) == TEXT)
for codec in ("ascii", "latin-1", "iso-8859-1"):
    for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "surrogateescape", "no-such"):
        try:
            print(codec, errors, TEXT.encode(codec, errors))
        except (UnicodeEncodeError, LookupError) as error:
            print(codec, errors, type(error).__name__, error)
for data in (b"\xff", b"a\xc3", b"\xc3\x28", b"\xe2\x82", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"\xf8\x88", b"ok\x80\x81ok", b"\xc0\x80"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            print(data, errors, ascii(data.decode("utf-8", errors)))
        except UnicodeDecodeError as error:
            print(data, type(error).__name__, error)
for action in (lambda: b"\x80".decode("ascii"), lambda: "\ud800".encode(), lambda: "x".encode("zzz"), lambda: b"abc".decode("utf-16"),
               lambda: b"\x00\xd8".decode("utf-16-le"), lambda: "a".encode(1), lambda: "\ud800x".encode("utf-8", "surrogatepass"),
               lambda: b"abc".decode("utf-32-le"), lambda: "\udc80".encode("utf-8", "surrogateescape")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
