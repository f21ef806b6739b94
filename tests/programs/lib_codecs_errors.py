"""Errors of codecs: what tells which codec has failed, handlers that change what is decoded, escapes in pieces."""
import _codecs


found = {}
_codecs.register(found.get)
for number, error in enumerate((
        RuntimeError("bad"), RuntimeError(), KeyError("k"), RuntimeError(1), RuntimeError("a", "b"), OSError("o"))):
    def fail(obj, errors="strict", error=error):
        raise error
    name = "broken%d" % number
    found[name] = fail, fail, None, None
    for operation in (lambda: "x".encode(name), lambda: b"x".decode(name), lambda: _codecs.encode(3, name)):
        try:
            operation()
        except Exception as raised:
            print(type(raised).__name__, raised, raised is error, type(raised.__cause__).__name__)


def mutating(error):
    error.object = b""
    return "?", 0


def replacing(error):
    return replacement, error.end


_codecs.register_error("mutating", mutating)
_codecs.register_error("replacing", replacing)
for encoding, data in (("ascii", b"\xff"), ("utf-7", b"++"), ("utf-8", b"\xff"), ("utf-16", b"\xff")):
    print(encoding, data.decode(encoding, "mutating"))
print(_codecs.unicode_escape_decode(rb"\u123g", "mutating"), _codecs.charmap_decode(b"ab", "mutating", {}))
for replacement in ("ab", "\xe9", b"\xff\xfe", b"\xff", b"abcd"):
    for encoding in ("ascii", "utf-8", "utf-16-le", "utf-32-be"):
        try:
            print(encoding, "[\udc80]".encode(encoding, "replacing"))
        except UnicodeEncodeError as error:
            print(encoding, error)
for data in (b"a\\", b"a\\u", b"a\\u20", b"\\\\u0041", b"\\x", b"\\U0001"):
    print(_codecs.raw_unicode_escape_decode(data, "strict", False), end=" ")
    print(_codecs.unicode_escape_decode(data, "replace", False))
for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
    handle = _codecs.lookup_error(handler)
    for error in (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "r"), UnicodeDecodeError("utf-8", b"a", -3, 9, "r"), 5):
        try:
            print(handler, handle(error))
        except (TypeError, UnicodeError) as raised:
            print(handler, type(raised).__name__, raised)
