"""_codecs: the registry, handlers of errors, and decoding in parts."""
import _codecs

_codecs.register_error("place", lambda error: ("<%d>" % error.start, error.end))
print("a\xe4b\xf6".encode("ascii", "place"), b"a\xffb".decode("utf-8", "place"), "x\ud800y".encode("utf-16", "place"))
_codecs.register_error("bytes", lambda error: (b"\x80", error.end))
print("a\u20acb".encode("latin-1", "bytes"))


def search(name):
    if name == "rot_thirteen":
        def turn(text, errors="strict"):
            return bytes(97 + (ord(c) - 84) % 26 for c in text), len(text)
        return turn, lambda data, errors="strict": (turn(bytes(data).decode())[0].decode(), len(data)), None, None


_codecs.register(search)
print("hello".encode("rot thirteen"), b"uryyb".decode("ROT-thirteen"), _codecs.lookup("rot-thirteen")[2])
print(_codecs.utf_8_decode(b"a\xe2\x82"), _codecs.utf_8_decode(b"a\xe2\x82", "replace", True))
print(_codecs.utf_16_ex_decode(b"\xfe\xff\0a\0"), _codecs.utf_16_le_decode(b"a\0\x3d\xd8"))
print(_codecs.utf_32_encode("a"), _codecs.utf_16_encode("a", None, 1), _codecs.latin_1_decode(b"\xe4"))
print(_codecs.charmap_decode(b"ab", "replace", {97: "A"}), _codecs.charmap_encode("ab", "ignore", {97: 65}))
print(_codecs.unicode_escape_decode(b"\\x41\\u20ac\\n\\101\\N{BULLET}"), _codecs.unicode_escape_encode("\n\xe4\u20ac\\"))
print(_codecs.raw_unicode_escape_decode(b"\\u20ac\\\\u20ac\\n"), _codecs.raw_unicode_escape_encode("\xe4\u20ac"))
print(_codecs.escape_decode(b"a\\n\\x41\\101"), _codecs.escape_encode(b"a'\"\n\xff"))
for function in [lambda: "a\xe4".encode("ascii", "nix"), lambda: b"\xff".decode("ascii", "nix"),
                 lambda: "a".encode("unknown-name"), lambda: b"a".decode("unknown-name"), lambda: _codecs.register(3),
                 lambda: _codecs.lookup_error("nix"), lambda: _codecs.charmap_encode("b", None, {}),
                 lambda: _codecs.unicode_escape_decode(b"\\x4"), lambda: "\xe4".encode("ascii", "strict")]:
    try:
        print(function())
    except (LookupError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
