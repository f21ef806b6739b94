"""bytes' methods against the host's."""
import itertools

import pytest

from tests.objects.convert import construct, host_outcome, rvm_outcome, to_rvm

DATA = [b"", b"a", b"abc", b"Hello, World", b" two  words\t", b"a-b--c", b"\x00\xff\x80\x7f", b"line\nnext\r\nlast\r",
        b"+12", b"'quoted'", b"it's \"both\"", b"back\\slash", b"Mixed Case", b"tab\tand\ttab", bytes(range(256)),
        b"\x0b\x0c\x1c\x85 x", b"123"]
VALUES = [0, 97, 300, -1, 1.5, None, "a", [97], (b"a", b"b"), b"--", b"l", b"\xff"]
BOUNDS = [None, 0, 1, 3, -1, -4, 50, -50, 2 ** 70]
INDEXES = [0, 1, -1, 5, 300, -300, 2 ** 70, True, "a", 1.0, None] + [
    slice(*bounds) for bounds in itertools.product(
        [None, 0, 2, -2, 200], [None, 1, 3, -1, -200], [None, 1, 2, -1, -3, 0, 2 ** 70])]


def check(value, name, *args, **keywords):
    names = list(keywords) or None
    args_w = [to_rvm(arg) for arg in args] + [to_rvm(keywords[key]) for key in keywords]
    w_bytes = to_rvm(value)
    w_method = w_bytes.gettype().lookup(name).descr_get(w_bytes, w_bytes.gettype())
    expected = host_outcome(lambda: getattr(value, name)(*args, **keywords))
    assert rvm_outcome(lambda: w_method.call(args_w, names)) == expected, (value, name, args, keywords)


@pytest.mark.parametrize("name", [
    "__len__", "__repr__", "__str__", "__iter__", "__bytes__", "__getnewargs__", "lower", "upper", "title",
    "capitalize", "swapcase", "isalpha", "isdigit", "isalnum", "isspace", "islower", "isupper", "istitle", "isascii",
    "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs", "hex", "decode"])
def test_no_argument(name):
    for value in DATA:
        check(value, name)


@pytest.mark.parametrize("name", ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"])
def test_searching(name):
    for value in DATA:
        for sub in VALUES + [b""]:
            check(value, name, sub)
            for start, end in itertools.product(BOUNDS, BOUNDS):
                check(value, name, sub, start, end)


@pytest.mark.parametrize("name", ["partition", "rpartition", "split", "rsplit", "strip", "lstrip", "rstrip",
                                  "removeprefix", "removesuffix", "__contains__", "__add__", "__eq__", "__ne__",
                                  "__lt__", "__le__", "__gt__", "__ge__", "join", "translate", "zfill",
                                  "expandtabs", "splitlines", "hex"])
def test_one_argument(name):
    for value in DATA:
        for argument in VALUES + DATA:
            check(value, name, argument)


@pytest.mark.parametrize("name", ["split", "rsplit"])
def test_splitting_at_most(name):
    for value in DATA:
        for separator in [None, b"-", b" "]:
            for most in [-1, 0, 1, 2]:
                check(value, name, separator, most)


def test_replace():
    for value in DATA:
        for old, new in itertools.product([b"", b"a", b"l", b"--", "x"], [b"", b"zz", 3]):
            for count in [(), (-1,), (0,), (1,)]:
                check(value, "replace", old, new, *count)


@pytest.mark.parametrize("name", ["center", "ljust", "rjust"])
def test_filling(name):
    for value in DATA:
        for width in [-2 ** 63, -1, 0, 4, 7, 20, "a"]:
            check(value, name, width)
            for fill in [b"*", b"", b"ab", 3, "*"]:
                check(value, name, width, fill)


LARGEST = 2 ** 63 - 1 - 33      # a bytes object of CPython's can have no more bytes


@pytest.mark.parametrize("name", ["center", "ljust", "rjust", "zfill"])
def test_filling_beyond_all_memory(name):
    for width in [LARGEST - 1, LARGEST, LARGEST + 1, 2 ** 63 - 1, 2 ** 63]:
        check(b"a", name, width)


@pytest.mark.parametrize("name", ["__mul__", "__rmul__"])
def test_repetition(name):
    for value in DATA:
        for times in [0, 1, 3, -1, True]:
            check(value, name, times)


def test_getitem():
    for value in DATA:
        for index in INDEXES:
            check(value, "__getitem__", index)


def test_join():
    for items in [[], [b"a"], [b"a", b"b"], [b"a", 3], 3, (b"x", b""), ["a"]]:
        check(b", ", "join", items)


MALFORMED = [b"\xff", b"a\x80b", b"\xc3", b"\xc3x", b"\xe2\x82", b"\xe2\x82x", b"\xf0\x9f\x98", b"\xed\xa0\x80",
             b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xe0\x80\x80", b"\xf0\x80\x80\x80", b"ok \xe2\x82\xac \xfe\xffend",
             b"\xef\xbb\xbfmark", b"\xed\xa0", b"\xf8\x88\x80\x80\x80", b"\xe2\x28\xa1", b"\xf0\x28\x8c\xbc",
             b"\xff\xfea\x00\x3d\xd8\x00\xde", b"\xfe\xff\x00a\xd8\x3d\xde\x00", b"\xff\xfe\x00\x00a\x00\x00\x00",
             b"\x00\xd8a\x00", b"\x00\xdca\x00", b"\x00\xd8\x00\x00b", b"\xff\xfeabc", b"\x00\x00\xd8\x00\x00\x00\x00a"]


def test_decode():
    for value in DATA + MALFORMED:
        for encoding in ["utf-8", "UTF_8", "ascii", "latin-1", "utf-8-sig", "no such", "utf-16", "utf-16-be",
                         "utf-32", "utf-32-be"]:
            for errors in ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]:
                check(value, "decode", encoding, errors)
        check(value, "decode", "utf-8", "unheard of")
    check(b"a", "decode", 3)
    check(b"a", "decode", "ascii", 3)
    check(b"a", "decode", errors="strict")


def test_hex_separators():
    for value in DATA:
        for separator in ["-", b"-", "", "ab", "\xe9", 1]:
            for group in [1, 2, -2, 3, 0]:
                check(value, "hex", separator, group)


def test_fromhex():
    for value in ["", "ab", "AB cd\t0f ", "a", "zz", "ab c", "0 1", "\xe9\xe9", "ab\xe9", 3]:
        w_fromhex = to_rvm(b"").gettype().lookup("fromhex").descr_get(None, to_rvm(b"").gettype())
        assert rvm_outcome(lambda: w_fromhex.call([to_rvm(value)], None)) == host_outcome(
            lambda: bytes.fromhex(value)), value


def test_translate():
    table = bytes.maketrans(b"al", b"AL")
    w_maketrans = to_rvm(b"").gettype().lookup("maketrans").descr_get(None, None)
    assert rvm_outcome(lambda: w_maketrans.call([to_rvm(b"al"), to_rvm(b"AL")], None)) == host_outcome(lambda: table)
    for value in DATA:
        check(value, "translate", table)
        check(value, "translate", table, b"o")
        check(value, "translate", None, delete=b"o")
        check(value, "translate", b"short")


def test_making():
    arguments = [(), (b"a",), ("a",), ("\xe9", "utf-8"), ("\xe9", "ascii"), ("\xe9", "ascii", "replace"), (3,), (-1,),
                 ([1, 2, 255],), ([300],), (["a"],), (1.5,), (3, "ascii"), ("a", 3), (2 ** 70,), (True,), (range(4),),
                 (LARGEST,), (LARGEST + 1,)]
    for args in arguments:
        args_w = [to_rvm(arg) for arg in args]
        assert rvm_outcome(lambda: construct("bytes", *args_w)) == host_outcome(lambda: bytes(*args)), args
