"""format(), `%` and str.format against the host's."""
import itertools

import pytest

from rvm.objects.bytesobject import W_Bytes
from rvm.objects.strobject import W_Str
from rvm.objects.text import formatting, percent, strformat
from tests.objects.convert import host_outcome, rvm_outcome, to_rvm, utf8

ALIGNED = ["", "<", ">", "^", "=", "*<", "0>", "\u20ac^", "x=", "{<"]
SIGNS = ["", "+", " ", "-", "z", "+z"]
WIDTHS = ["", "0", "5", "010", "12", "021"]
GROUPINGS = ["", ",", "_"]
PRECISIONS = ["", ".0", ".3", ".10"]
INTS = [0, 7, -42, 1234567, -98765432109876543210, 2 ** 63, True]
FLOATS = [0.0, -0.0, 1.5, -2.675, 1e22, 123456789.125, 1e-7, float("inf"), float("-inf"), float("nan"), -0.0001]
TEXTS = ["", "abc", "\u20ac\xe9", "a long text of many characters"]
MALFORMED = ["y", "10y", ".", "..", ",,", ",_", "_,", "5.2.1", "\u1234", "\x01", "99999999999999999999",
             ".99999999999999999999f", "+-", "#z", "z#", "<<5", "<<<5", ", d", "00005d", "1_d", ".3z", "10,.2f", "d5"]


def specs(codes):
    for parts in itertools.product(ALIGNED, SIGNS, ["", "#"], WIDTHS, GROUPINGS, PRECISIONS, codes):
        yield "".join(parts)


def sampled(codes, step):
    """Every `step`-th specification, from a different one on for each value of `step`."""
    return list(itertools.islice(specs(codes), step // 2, None, step))


def check_int(value, spec):
    assert rvm_outcome(lambda: W_Str(formatting.format_int(to_rvm(value), utf8(spec)))) == host_outcome(
        lambda: format(value, spec)), (value, spec)


def check_float(value, spec):
    assert rvm_outcome(lambda: W_Str(formatting.format_float(value, utf8(spec), "float"))) == host_outcome(
        lambda: format(value, spec)), (value, spec)


def check_text(value, spec):
    assert rvm_outcome(lambda: W_Str(formatting.format_str(utf8(value), utf8(spec), "str"))) == host_outcome(
        lambda: format(value, spec)), (value, spec)


def check_complex(value, spec):
    result = rvm_outcome(lambda: W_Str(formatting.format_complex(value.real, value.imag, utf8(spec), "complex")))
    assert result == host_outcome(lambda: format(value, spec)), (value, spec)


def test_int():
    for spec in sampled(["", "d", "b", "o", "x", "X", "n", "c", "s"], 37) + MALFORMED:
        for value in INTS:
            check_int(value, spec)


def test_int_as_float():
    for spec in sampled(["e", "f", "g", "%", "G"], 101):
        for value in INTS:
            check_int(value, spec)
    check_int(10 ** 400, "f")


def test_characters():
    for value in [0, 65, 0x20AC, 0x10FFFF, 0x110000, -1, 2 ** 80]:
        for spec in ["c", "5c", "<5c", "05c", "^5c", "+c", "#c", ",c", ".2c", "\u20ac=6c"]:
            check_int(value, spec)


def test_float():
    for spec in sampled(["", "e", "E", "f", "F", "g", "G", "n", "%", "d", "s"], 53) + MALFORMED:
        for value in FLOATS:
            check_float(value, spec)


def test_str():
    for spec in sampled(["", "s", "d"], 19) + MALFORMED:
        for value in TEXTS:
            check_text(value, spec)


def test_complex():
    for spec in sampled(["", "e", "f", "g", "%"], 211) + MALFORMED:
        if spec:
            for value in [1 + 2j, 0j, -1.5j, complex(-0.0, 3), complex("nan-infj"), 1e20 + 1e-9j]:
                check_complex(value, spec)


# %

ARGUMENTS = [(), (1,), (1, 2), ("a",), (1.5,), ("a", 3), (None,), 5, "abc", 2.5, -7, (-7,), {"k": 1, "": 2, "a)": 3},
             [1], (b"x",), b"x", (10 ** 30,), (float("nan"),), (float("inf"),), (("t",),), (65,), ("\xe9",), (300,),
             (5, "a"), (-5, "a"), (2 ** 70, 1), (True,)]
FLAGS = ["", "-", "+", " ", "0", "#", "-0", "+0", "#0", "- #"]


def check_percent(text, arguments):
    assert rvm_outcome(lambda: W_Str(percent.format_text(utf8(text), to_rvm(arguments)))) == host_outcome(
        lambda: text % arguments), (text, arguments)


def check_bytes_percent(data, arguments):
    assert rvm_outcome(lambda: W_Bytes(percent.format_bytes(data.decode("latin-1"), to_rvm(arguments)))) == (
        host_outcome(lambda: data % arguments)), (data, arguments)


@pytest.mark.parametrize("code", list("sradiuoxXeEfFgGc%y"))
def test_percent_conversions(code):
    for flags, width, precision in itertools.product(FLAGS, ["", "1", "8", "*"], ["", ".", ".0", ".2", ".*"]):
        text = "<%" + flags + width + precision + code + ">"
        for arguments in ARGUMENTS:
            check_percent(text, arguments)


@pytest.mark.parametrize("code", list("sbradiuoxXeEfFgGc%y"))
def test_bytes_percent_conversions(code):
    for flags, width, precision in itertools.product(FLAGS, ["", "8", "*"], ["", ".0", ".2"]):
        data = ("<%" + flags + width + precision + code + ">").encode()
        for arguments in ARGUMENTS:
            check_bytes_percent(data, arguments)


FORMATS = ["", "plain", "%%", "%", "100%", "%(", "%(k", "%(k)", "%(k)s", "%(k)d %(k)s", "%(a))s", "%()s", "%(no)s",
           "%(k)s %s", "%s %(k)s", "%s %s", "%ld%hd%Ld", "%lld", "\u20ac%s\u20ac", "%\u20ac", "\u20ac\u20ac%y", "%5%",
           "%99999999999999999999d", "%.99999999999999999999d", "%s%%%s", "%-5s|%5s", "%(k)-5d|", "%*d", "%.*f", "% d"]


def test_percent_formats():
    for text in FORMATS:
        for arguments in ARGUMENTS:
            check_percent(text, arguments)


def test_bytes_percent_formats():
    for text in FORMATS:
        for arguments in ARGUMENTS + [{b"k": b"v", b"a)": 1, b"": b""}]:
            check_bytes_percent(text.encode(), arguments)


# str.format

BRACES = ["", "plain", "{}", "{} {}", "{0} {1} {0}", "{{}}", "{{{}}}", "{", "}", "a}b", "{0", "{!", "{!}", "{!r",
          "{!rx}",
          "{!x}", "{!\u1234}", "{!r}", "{!s:>5}", "{!a}", "{0!r:^9}", "{:>10}", "{:{}}", "{:{}.{}}", "{:{:{}}}", "{k}",
          "{k!r}", "{no}", "{0[0]}", "{0[k]}", "{0[}", "{0[]}", "{0.}", "{0.real}", "{.real}", "{0[0]x}", "{0{", "{0:{",
          "{0:", "{0[0}", "{}{0}", "{0}{}", "{99999999999999999999999}", "{5}", "{ 0}", "{-1}", "{0[-1]}", "{:{{}}}",
          "{0[a][b]}", "\u20ac{}\u20ac", "{\u20ac}", "{:\u20ac>5}", "{0:}", "{0!s}", "{0:d}", "{[0]}", "{0[0].real}"]


def check_format(text, args, keywords):
    values_w = [to_rvm(value) for value in keywords.values()]
    assert rvm_outcome(lambda: W_Str(strformat.format_with(
        utf8(text), [to_rvm(arg) for arg in args], [utf8(name) for name in keywords], values_w))) == host_outcome(
            lambda: text.format(*args, **keywords)), (text, args, keywords)


def test_str_format():
    for text in BRACES:
        for args in [(), (1,), ("abc", 5, 2), (2.5, 7), ([4, 5],), ({"k": 1, "a": {"b": 2}, -1: 3},), ("\xe9", "<9")]:
            for keywords in [{}, {"k": "v", "\u20ac": 3}]:
                check_format(text, args, keywords)


def test_format_map():
    for text in BRACES:
        for mapping in [{}, {"k": 1, "0": 2, "": 3, "-1": 4}]:
            assert rvm_outcome(lambda: W_Str(strformat.format_map(utf8(text), to_rvm(mapping)))) == host_outcome(
                lambda: text.format_map(mapping)), (text, mapping)
