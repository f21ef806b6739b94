"""str's methods against the host's."""
import itertools

import pytest

from rvm.objects import protocol
from tests.objects.convert import (
    call_function, call_method, construct, host_outcome, rvm_outcome, text_of, to_rvm, utf8)

ASCII = ["", "a", "abc", "Hello, World", " two  words\t", "a-b--c", "x" * 70, "line\nnext\r\nlast\r", "+12", "-7",
         "'quoted'", "it's \"both\"", "back\\slash", "\x00\x1c\x1f\x7f", "Mixed Case Title", "tab\tand\ttab\n\tx"]
OTHERS = ["\xe9", "h\xe9llo w\xf6rld", "\u20ac" * 40 + "end", "a\U0001f600b\U0001f600", "\ud800x", "\udcff",
          "\u1e9e \xdf \ufb01 \u01c5 \u03a3\u03c2", "\xa0\u2003x\u3000", "\u2028a\x85b\u2029", "\u0661\xb2\xbd\u2167",
          "\u0130\u0131", "\xaa\xb5\u0345", "\u200b\xad", "\u4e2d\u6587 \u5b57" * 20]
TEXTS = ASCII + OTHERS
VALUES = [0, 5, -1, 1.5, None, b"a", ["a"], ("a", "b")]
SUBS = ["", "a", "l", "--", "-", " ", "x", "\xe9", "\u20ac", "\U0001f600", "wor", "nothing", "end"]
BOUNDS = [None, 0, 1, 3, -1, -4, 50, -50, 2 ** 70]
INDEXES = [0, 1, -1, 5, 33, 40, -3, 200, -200, 2 ** 70, True, "a", 1.0, None] + [
    slice(*bounds) for bounds in itertools.product(
        [None, 0, 2, -2, 35, 200], [None, 1, 3, -1, -200], [None, 1, 2, -1, -3, 0, 2 ** 70])]


def check(value, name, *args, **keywords):
    names = list(keywords) or None
    args_w = [to_rvm(arg) for arg in args] + [to_rvm(keywords[key]) for key in keywords]
    w_text = to_rvm(value)
    w_method = w_text.gettype().lookup(name).descr_get(w_text, w_text.gettype())
    expected = host_outcome(lambda: getattr(value, name)(*args, **keywords))
    assert rvm_outcome(lambda: w_method.call(args_w, names)) == expected, (value, name, args, keywords)


NO_ARGUMENT = ["__len__", "__repr__", "__str__", "__iter__", "__getnewargs__", "lower", "upper", "title", "capitalize",
               "swapcase", "casefold", "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace",
               "islower", "isupper", "istitle", "isidentifier", "isprintable", "isascii", "strip", "lstrip",
               "rstrip", "split", "rsplit", "splitlines", "expandtabs", "encode"]


@pytest.mark.parametrize("name", NO_ARGUMENT)
def test_no_argument(name):
    for value in TEXTS:
        check(value, name)


@pytest.mark.parametrize("name", ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "islower",
                                  "isupper", "istitle", "isidentifier", "isprintable", "lower", "upper", "title",
                                  "casefold", "capitalize", "swapcase", "__repr__"])
def test_characters(name):
    """Some of every hundred code points."""
    for start in range(0, 0x20000, 97):
        check(chr(start) + chr(start + 1), name)


@pytest.mark.parametrize("name", ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"])
def test_searching(name):
    for value in TEXTS:
        for sub in SUBS:
            check(value, name, sub)
            for start, end in itertools.product(BOUNDS, BOUNDS):
                check(value, name, sub, start, end)
        for wrong in VALUES:
            check(value, name, wrong)
        check(value, name, "a", "b")
        check(value, name, "a", 0, 1.5)


@pytest.mark.parametrize("name", ["startswith", "endswith"])
def test_tuples_of_affixes(name):
    for value in TEXTS:
        for affixes in [(), ("a",), ("x", "\xe9"), ("x", ""), ("nothing", 3), ("d", "e", "end")]:
            check(value, name, affixes)
            check(value, name, affixes, 1, -1)


@pytest.mark.parametrize("name", ["partition", "rpartition", "split", "rsplit", "strip", "lstrip", "rstrip",
                                  "removeprefix", "removesuffix", "__contains__", "__add__", "__eq__", "__ne__",
                                  "__lt__", "__le__", "__gt__", "__ge__"])
def test_one_argument(name):
    for value in TEXTS:
        for argument in SUBS + VALUES + TEXTS:
            check(value, name, argument)


@pytest.mark.parametrize("name", ["split", "rsplit"])
def test_splitting_at_most(name):
    for value in TEXTS:
        for separator in [None, "-", " ", "\u20ac"]:
            for most in [-1, 0, 1, 2, 100]:
                check(value, name, separator, most)
                check(value, name, sep=separator, maxsplit=most)
        check(value, name, "a", 1.5)


def test_splitlines():
    for value in TEXTS + ["a\n\nb", "\r\r\n\n", "a\x0bb\x0cc\x1cd\x1de\x1ef"]:
        for keep in [True, False, 1, "x"]:
            check(value, "splitlines", keep)


def test_replace():
    for value in TEXTS:
        for old, new in itertools.product(["", "a", "l", "\xe9", "--", "\u20ac\u20ac"], ["", "zz", "\u20ac"]):
            for count in [(), (-1,), (0,), (1,), (3,)]:
                check(value, "replace", old, new, *count)
        check(value, "replace", "a", 3)
        check(value, "replace", 3, "a")
        check(value, "replace", "a", "b", 1.5)


def test_join():
    for value in ["", ",", "\u20ac"]:
        for items in [[], ["a"], ["a", "b"], ("x", "\xe9", ""), {"k": 1}, "abc", ["a", 3], 3, [b"a"], ["\xe9"] * 5]:
            check(value, "join", items)


@pytest.mark.parametrize("name", ["center", "ljust", "rjust"])
def test_filling(name):
    for value in TEXTS:
        for width in [-2 ** 63, -1, 0, 1, 4, 7, 20, 75, 80, 1.5]:
            check(value, name, width)
            for fill in ["*", "\u20ac", "", "ab", 3]:
                check(value, name, width, fill)


def test_zfill_and_tabs():
    for value in TEXTS:
        for number in [-1, 0, 1, 3, 4, 10, 80, "a"]:
            check(value, "zfill", number)
            check(value, "expandtabs", number)
        check(value, "expandtabs", tabsize=3)


def test_getitem():
    for value in TEXTS:
        for index in INDEXES:
            check(value, "__getitem__", index)


@pytest.mark.parametrize("name", ["__mul__", "__rmul__"])
def test_repetition(name):
    for value in TEXTS:
        for times in [0, 1, 3, -1, True]:
            check(value, name, times)


def test_encode():
    for value in TEXTS + ["\udc80\udcff\xe9", "a\udcffb\udc00c"]:
        for encoding in ["utf-8", "UTF8", "ascii", "us-ascii", "latin-1", "ISO-8859-1", "utf-8-sig", "no such",
                         "utf-16", "utf-16-le", "UTF_16BE", "utf-32", "utf-32-be"]:
            for errors in ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace",
                           "surrogateescape", "surrogatepass"]:
                check(value, "encode", encoding, errors)
        check(value, "encode", errors="ignore")
        check(value, "encode", "ascii", "unheard of")
    check("a", "encode", 3)
    check("a", "encode", "ascii", 3)


def test_translate():
    tables = [{97: "X", 98: None, 0x20AC: 99, 233: "\u20ac"}, {97: 2 ** 40}, {97: 1.5}, 3, ["q"] * 98, {}]
    for value in TEXTS:
        for table in tables:
            check(value, "translate", table)


def test_maketrans():
    arguments = [({"a": 1, 98: "c"},), ({"ab": 3},), ({1.5: 3},), (3,), ("ab", "cd"), ("ab", "cd", "e\xe9"),
                 ("a", "bc"), ("a", 3), (3, "a"), ("a", "b", 3), ("\xe9", "e")]
    for args in arguments:
        args_w = [to_rvm(arg) for arg in args]
        w_maketrans = to_rvm("").gettype().lookup("maketrans").descr_get(None, None)
        assert rvm_outcome(lambda: w_maketrans.call(args_w, None)) == host_outcome(lambda: str.maketrans(*args))


def test_making():
    arguments = [(), ("a",), (3,), (None,), (b"a\xc3\xa9", "utf-8"), (b"\xff", "latin-1"),
                 (b"\xff", "utf-8", "replace"), ("a", "utf-8"), (3, "utf-8"), (b"a", 3), (b"a", "utf-8", 3),
                 (b"\xff", "utf-8", "unheard of")]
    for args in arguments:
        args_w = [to_rvm(arg) for arg in args]
        assert rvm_outcome(lambda: construct("str", *args_w)) == host_outcome(lambda: str(*args)), args


def test_chr_and_ord():
    for code in [0, 65, 127, 128, 0x7FF, 0x800, 0xD800, 0xFFFF, 0x10000, 0x10FFFF, 0x110000, -1, 2 ** 40, 2 ** 80, "a"]:
        assert rvm_outcome(lambda: call_function("chr", to_rvm(code))) == host_outcome(lambda: chr(code))
    for value in ["a", "\xe9", "\U0001f600", "", "ab", b"a", b"ab", 3]:
        assert rvm_outcome(lambda: call_function("ord", to_rvm(value))) == host_outcome(lambda: ord(value))


def test_ascii():
    for value in TEXTS:
        assert text_of(protocol.ascii(to_rvm(value))) == ascii(value)


def test_hash_goes_with_equality():
    hashes = [call_method(to_rvm(value), "__hash__").value for value in TEXTS]
    assert hashes == [call_method(to_rvm(value), "__hash__").value for value in TEXTS]
    assert len(set(hashes)) == len(set(TEXTS)) > 20


def test_indexing_long_text():
    value = "".join(chr(0x60 + i * 37 % 0x800) for i in range(300))
    w_text = to_rvm(value)
    for i in range(len(value)):
        assert text_of(w_text.getitem(i).text()) == value[i]
        assert w_text.number_at(w_text.offset_of(i)) == i
    assert w_text.getitem(len(value)) is None
    assert w_text.length() == len(value)
    assert w_text.text() == utf8(value)
