"""rvm.rlib.utf8 and unicodedb against the host's str (whose Unicode must be the tables')."""
import random
import sys
import unicodedata

import pytest

from rvm.rlib import unicode_tables, unicodedb, utf8

same_unicode = pytest.mark.skipif(unicodedata.unidata_version != unicode_tables.VERSION,
                                  reason="the host has another Unicode")


def to_utf8(text):
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def from_utf8(raw):
    return raw.encode("latin-1").decode("utf-8", "surrogatepass")


@same_unicode
@pytest.mark.parametrize("name, oracle", [
    ("is_xid_start", str.isidentifier),
    ("is_xid_continue", lambda c: ("a" + c).isidentifier()),
    ("isalpha", str.isalpha), ("isdecimal", str.isdecimal), ("isdigit", str.isdigit),
    ("isnumeric", str.isnumeric), ("isalnum", str.isalnum), ("isspace", str.isspace),
    ("islower", str.islower), ("isupper", str.isupper), ("isprintable", str.isprintable),
    ("istitle", lambda c: unicodedata.category(c) == "Lt"),
])
def test_property(name, oracle):
    function = getattr(unicodedb, name)
    sample = list(range(0x3100)) + list(range(0x3100, sys.maxunicode + 1, 41))
    assert [p for p in sample if function(p) != oracle(chr(p))] == []


@same_unicode
@pytest.mark.parametrize("name, oracle", [
    ("lower", str.lower), ("upper", str.upper), ("title", str.title), ("casefold", str.casefold)])
def test_mapping(name, oracle):
    function = getattr(unicodedb, name)
    sample = list(range(0x20000)) + list(range(0x20000, sys.maxunicode + 1, 97))
    assert [p for p in sample if "".join(map(chr, function(p))) != oracle(chr(p))] == []


@same_unicode
def test_case_of_texts():
    chance = random.Random(1)
    alphabet = "aA\u03a3\u03c3.'\xb7 1\u0130\xdf\u01c5\u02b0\u0301\ufb03\u1f88\ud800\U00010400z"
    for _ in range(3000):
        text = "".join(chance.choices(alphabet, k=chance.randrange(8)))
        for name in ("lower", "upper", "title", "casefold", "swapcase", "capitalize"):
            mine = getattr(utf8, name + "_text")(to_utf8(text))
            assert from_utf8(mine) == getattr(text, name)(), (name, text)


@same_unicode
def test_tables_are_what_the_tool_makes():
    from rvm.tools import make_unicode
    assert make_unicode.tables() == make_unicode.OUTPUT.read_text(encoding="ascii")


def test_encode_and_walk():
    points = list(range(0, 0x3000)) + list(range(0x3000, 0x110000, 251)) + [0x10FFFF]
    text = "".join(map(utf8.encode, points))
    assert text == to_utf8("".join(map(chr, points)))
    assert utf8.count(text) == len(points)
    pos = 0
    for index, point in enumerate(points):
        assert utf8.codepoint_at(text, pos) == point
        after = utf8.next_pos(text, pos)
        assert utf8.prev_pos(text, after) == pos
        pos = after
    assert pos == len(text)
    assert utf8.offset_of(text, len(points)) == len(text)
    assert utf8.offset_of(text, 130) == len("".join(map(utf8.encode, points[:130])))


@pytest.mark.parametrize("errors, allow_surrogates", [("strict", False), ("surrogatepass", True)])
def test_check(errors, allow_surrogates):
    chance = random.Random(2)
    interesting = [0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
                   0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF]
    for _ in range(20000):
        raw = bytes(chance.choices(interesting, k=chance.randrange(7)))
        try:
            raw.decode("utf-8", errors)
            expected = -1
        except UnicodeDecodeError as error:
            expected = error.start
        assert utf8.check(raw.decode("latin-1"), allow_surrogates) == expected, raw


@pytest.mark.parametrize("data", [
    b"", b"ascii", "\u00e9\u20ac\U0001f600".encode(), b"\xff", b"a\xc3", b"\xe2\x82x", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"\x80\xbf\xc0\xfe", "\u00e9".encode() + b"\xe9"])
def test_bytes_of_the_system(data):
    text = utf8.from_system(data.decode("latin-1"))
    assert text.encode("latin-1").decode("utf-8", "surrogatepass") == data.decode("utf-8", "surrogateescape")
    assert utf8.to_system(text).encode("latin-1") == data
    assert utf8.check(text) == -1
