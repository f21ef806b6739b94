"""rvm.rlib.utf8 and unicodedb against the host's str (whose Unicode must be the tables')."""
import random
import sys
import unicodedata

import pytest

from rvm.rlib import unicode_characters, unicode_tables, unicodedb, utf8
from rvm.rlib.native_unicode_names import NameTable
from rvm.rlib.packing import deflated
from rvm.tools import make_unicode, make_unicode_3_2, make_unicode_names

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
@pytest.mark.parametrize("alphabet", [
    "aAzZ.'@[`{ 1",         # by the functions for ASCII
    "aA\u03a3\u03c3.'\xb7 1\u0130\xdf\u01c5\u02b0\u0301\ufb03\u1f88\ud800\U00010400z"])
def test_case_of_texts(alphabet):
    chance = random.Random(1)
    for _ in range(3000):
        text = "".join(chance.choices(alphabet, k=chance.randrange(8)))
        for name in ("lower", "upper", "title", "casefold", "swapcase", "capitalize"):
            mine = getattr(utf8, name + "_text")(to_utf8(text))
            assert from_utf8(mine) == getattr(text, name)(), (name, text)


@same_unicode
def test_tables_are_what_the_tool_makes():
    for path, text in make_unicode.files().items():
        assert path.read_text(encoding="ascii") == text
    assert make_unicode_3_2.PATH.read_text(encoding="ascii") == make_unicode_3_2.table()


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


# What unicodedata tells.

SAMPLE = list(range(0x3100)) + list(range(0x3100, sys.maxunicode + 1, 41))
FORMS = {"NFC": (False, True), "NFD": (False, False), "NFKC": (True, True), "NFKD": (True, False)}


@same_unicode
def test_characters():
    for point in SAMPLE:
        c = chr(point)
        record = unicode_characters.characters.record(point)
        assert [record.category, record.bidirectional, record.combining, record.width, record.mirrored] == [
            unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c),
            unicodedata.east_asian_width(c), unicodedata.mirrored(c)]
        assert unicode_characters.characters.digit(point) == unicodedata.digit(c, -1)


@same_unicode
@pytest.mark.parametrize("form", FORMS)
def test_normal_forms(form):
    chance = random.Random(form)
    marks = [chr(point) for point in SAMPLE if unicodedata.combining(chr(point))]
    texts = [chr(point) for point in SAMPLE]
    texts += ["".join(chance.choice(marks if chance.random() < 0.6 else texts) for _ in range(6)) for _ in range(5000)]
    for text in texts:
        assert from_utf8(unicode_characters.normalize(to_utf8(text), *FORMS[form])) == unicodedata.normalize(form, text)


@pytest.fixture(scope="module")
def names():
    table = make_unicode_names.table().decode("latin-1")
    return NameTable(deflated(table), len(table))


def points_named(name):
    try:
        return [ord(c) for c in unicodedata.lookup(name)]
    except KeyError:
        return []


def test_names(names):
    for point in SAMPLE:
        name = unicodedata.name(chr(point), "")
        assert names.name_of(point) == name
        if name and point % 5 == 0:
            assert names.points_of(name) == [point]
            assert names.points_of(name.lower()) == points_named(name.lower())


def test_aliases_and_sequences(names):
    for name in [*make_unicode_names.ALIASES.read_text().splitlines(), "VS1", "vs256"]:
        assert names.points_of(name) == points_named(name) != []


@pytest.mark.parametrize("name", [
    "", " ", "SPACE ", " SPACE", "SPA", "LATIN SMALL", "VS257", "HANGUL SYLLABLE ", "HANGUL SYLLABLE GAX",
    "CJK UNIFIED IDEOGRAPH-4E0", "CJK UNIFIED IDEOGRAPH-0041", "CJK UNIFIED IDEOGRAPH-4E00F",
    "CJK UNIFIED IDEOGRAPH-04E00", "CJK UNIFIED IDEOGRAPH-4e00", "CJK COMPATIBILITY IDEOGRAPH-f900",
    "nushu character-1b170"])
def test_odd_names(names, name):
    assert names.points_of(name) == points_named(name)


def test_an_empty_table_computes_names():
    names = NameTable("", 0)
    assert names.name_of(0xAC00) == "HANGUL SYLLABLE GA" and names.points_of("HANGUL SYLLABLE GA") == [0xAC00]
    assert names.name_of(0x41) == "" and names.points_of("SPACE") == []
