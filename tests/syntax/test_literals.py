"""Values of literals against the host's own."""
import ast
import random
import sys
import warnings

import pytest

from rvm.objects.text.literals import W_Complex, W_Float, W_Int, W_Long
from rvm.syntax import literals

on_3_11 = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")


def as_bytes(text):
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def host_value(text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.literal_eval(text)


def number(text):
    """A number object's value as the host's."""
    w_number = literals.number_value(text)
    if isinstance(w_number, W_Int):
        return w_number.value
    if isinstance(w_number, W_Long):
        return int(w_number.big.str())
    if isinstance(w_number, W_Float):
        return w_number.value
    assert isinstance(w_number, W_Complex)
    return complex(w_number.real, w_number.imag)


@pytest.mark.parametrize("text", [
    "0", "00", "0_0", "7", "1_000", "999999999999999999", "9223372036854775807",
    "9223372036854775808", "0x0", "0XfF_ff", "0x7fffffffffffffff", "0x8000000000000000",
    "0b1_01", "0B0", "0o7_7", "0O17", "1" * 300, "9" * 4300, "0x" + "f" * 500,
    "1.", ".5", "1.5e3", "1e5", "1E-5", "1_0.0_1e1_0", "09.5", "1e400", "5e-324", "0.1", "1e23",
    "123456789012345678901234567890.5", "1j", "1.5J", "0777j", "1e1_0j", "1e400j", ".5j",
])
def test_numbers(text):
    value = number(text)
    expected = host_value(text)
    assert type(value) == type(expected)
    assert repr(value) == repr(expected)


def test_word_size_decides_the_class():
    assert isinstance(literals.number_value("9223372036854775807"), W_Int)
    assert isinstance(literals.number_value("9223372036854775808"), W_Long)


def test_random_floats():
    source = random.Random(1)
    for _ in range(500):
        text = "%d.%de%d" % (source.randrange(10 ** 9), source.randrange(10 ** 12),
                             source.randrange(-320, 320))
        assert number(text) == float(text)


def string(text):
    """What a string literal denotes, as the host's value."""
    content = literals.string_content(as_bytes(text)).encode("latin-1")
    if literals.is_bytes_literal(text):
        return content
    return content.decode("utf-8", "surrogatepass")


@pytest.mark.parametrize("text", [
    "''", '""', '""""""', "''''''", "'a'", "'''a'b\n'''", "'\u20ac'", "u'a'", "R'\\n'", "bR'\\x'",
    "rB\"\\\"\"", "'\\\n'", "'a\\\nb'", "'\\\\'", "'\\''", "'\\\"'", "'\\a\\b\\f\\n\\r\\t\\v'",
    "'\\0'", "'\\07x'", "'\\0001'", "'\\777'", "b'\\777'", "b'\\400'", "'\\8'", "'\\x41\\xff'",
    "b'\\x41\\xff'", "'\\u20ac\\U0001f600'", "'\\ud800\\udc00'", "b'\\u1234\\N{x}'", "'\\d\\.'",
    "'\\\u20ac'", "'\u20ac\\n\u20ac'", "r'\\N{x}'", "b'''a\\\n'''", "'\\U0010ffff'",
    r"'\N{BULLET}'", r"'a\N{bullet}\N{LF}b'", r"'\N{HANGUL SYLLABLE GA}\N{VS1}'",
])
def test_strings(text):
    assert string(text) == host_value(text)


@on_3_11
@pytest.mark.parametrize("text", [
    r"'\x'", r"'\xg'", r"'\x1'", r"'a\x1g'", r"'\u12'", r"'\U0001'", r"'\U00110000'",
    r"'\UFFFFFFFF'", r"'\N'", r"'\N{'", r"'\N{}'", r"'\N{nope'", "'\u20ac\\x'",
    "'\U0001f600\\x1z'", "'\u20ac\\\u20ac\\x'", r"b'\x'", r"b'abc\x1g'", "b'\u20ac'", "rb'\u20ac'",
    r"'\N{no such}'", "'\u20ac\\N{no such}x'", r"'\N{KEYCAP DIGIT ONE}'", r"'\N{ SPACE}'", "'\\N{\xe9}'",
    "'\\N{%s}'" % ("A" * 300), r"'\N{cjk unified ideograph-4e00}'",
])
def test_errors(text):
    with pytest.raises(literals.LiteralError) as caught:
        literals.string_content(as_bytes(text))
    with pytest.raises(SyntaxError) as expected:
        compile(text, "<test>", "exec")
    assert caught.value.msg == expected.value.msg


def test_decimal_ints_are_limited():
    with pytest.raises(literals.LiteralError) as caught:
        literals.number_value("9" * 4301)
    assert "value has 4301 digits" in caught.value.msg
    assert caught.value.position == literals.AT_LINE


def test_without_character_names_they_are_refused(monkeypatch):
    monkeypatch.setattr(literals.unicode_names, "are_known", lambda: False)
    with pytest.raises(literals.LiteralError) as caught:
        literals.string_content("'a\\N{BULLET}'")
    assert "\\N{BULLET}" in caught.value.msg
    assert literals.string_content("r'\\N{BULLET}'") == "\\N{BULLET}"


@pytest.mark.parametrize("prefix", ["f", "rf"])
@pytest.mark.parametrize("middle", ["a{{b}}", "{{", "}}}}", "\\n{{\\x41", "\\{{", "\\\\{{", "\u20ac"])
def test_fstring_middles(prefix, middle):
    raw = literals.fstring_is_raw(prefix + "'")
    value = literals.fstring_middle_value(as_bytes(middle), raw)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected = eval(prefix + "'" + middle + "'")
    assert value.encode("latin-1").decode("utf-8") == expected


def test_backslash_before_a_field():
    """The text before the field of f'\\{x}' ends in a backslash, which is one."""
    assert literals.fstring_middle_value("a\\", False) == "a\\"


def test_random_escapes():
    source = random.Random(3)
    pieces = ["\\", "x", "4", "1", "n", "u", "0", "7", "{", "}", "\u00e9", "U", "b", "\n"]
    compared = 0
    for _ in range(3000):
        body = "".join(source.choice(pieces) for _ in range(source.randrange(10)))
        text = source.choice(["", "b", "r"]) + "'''" + body + "'''"
        try:
            expected = host_value(text)
        except (SyntaxError, ValueError):
            continue
        assert string(text) == expected, text
        compared += 1
    assert compared > 1000
