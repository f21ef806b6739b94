"""The tokenizer against CPython 3.11's tokenize module and compile()'s errors."""
import glob
import io
import os
import random
import sys
import tokenize as host_tokenize
import warnings

import pytest

from rvm import everything  # noqa: F401  (the codecs)
from rvm.syntax import tokens
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.source import decode_source
from rvm.syntax.token_listing import format_tokens
from rvm.syntax.tokenizer import tokenize

on_3_11 = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")


def as_bytes(text):
    """A str as the core holds text: its UTF-8, one character a byte."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def from_bytes(text):
    return text.encode("latin-1").decode("utf-8", "surrogatepass")


def token_list(text):
    return tokenize(decode_source(as_bytes(text), "<test>"), "<test>")


def kinds(text):
    return [tokens.KIND_NAMES[token.kind] for token in token_list(text)]


def error_of(text):
    """The error that `text` has before any parser looks at it, or None."""
    found = token_list(text)
    if found[-1].kind == tokens.ERRORTOKEN and found[-1].error and found[-1].error.early:
        return found[-1].error
    for token in found:
        if token.kind == tokens.ERRORTOKEN:
            return token.error
    return None


# Listings.

def host_listing(data):
    return "".join(
        "%-20s%-15s%-15r\n" % ("%d,%d-%d,%d:" % (token.start + token.end),
                               host_tokenize.tok_name[token.type], token.string)
        for token in host_tokenize.tokenize(io.BytesIO(data).readline))


def listing(data):
    return from_bytes(format_tokens(data.decode("latin-1"), "<test>"))


# Files of the library that CPython's tokenize reads, and why the tokenizer does not or differs.
LISTED_OTHERWISE = {
    "py2_test_grammar.py": "Python 2",
    "badsyntax_3131.py": "an invalid identifier, which tokenize does not look at",
    "bad_coding2.py": "a cookie that does not fit the byte-order mark",
    "module_koi8_r.py": "an encoding not known here",
    "test_source_encoding.py": "an encoding not known here",
    "test_unicode_identifiers.py": "a variation selector, which tokenize takes for no letter",
}


def library_files():
    root = os.path.dirname(os.__file__)
    return sorted(path for path in glob.glob(root + "/**/*.py", recursive=True)
                  if "site-packages" not in path
                  and os.path.basename(path) not in LISTED_OTHERWISE)


def sampled_files():
    """All files with RVM_ALL_FILES set, else the same sample each time."""
    files = library_files()
    if os.environ.get("RVM_ALL_FILES"):
        return files
    return random.Random(311).sample(files, 60)


def test_library_listings_equal_hosts():
    if sys.version_info[:2] != (3, 11):
        pytest.skip("the oracle is CPython 3.11")
    compared = 0
    for path in sampled_files():
        with open(path, "rb") as file:
            data = file.read()
        try:
            expected = host_listing(data)
        except (SyntaxError, host_tokenize.TokenError):
            with pytest.raises(SyntaxError_):
                listing(data)
            continue
        assert listing(data) == expected, path
        compared += 1
    assert compared > 50


@on_3_11
@pytest.mark.parametrize("data", [
    b"", b"\n", b"x", b"x\n", b"x # c", b"# c", b"  # c\n\n\nx", b"if x:\n  y", b"if x:\n  y\n   ",
    b"if x:\n  y\n # c\nz\n", b"x = (1,\n\n  # c\n  2)\n", b"x = 1 \\\n  + 2\n", b"'''a\nb''' 'c'\n",
    b"x\r\n# c\r\nif y:\r\n\tz = '''a\r\nb'''\r\n", b"x = (1,\r\n2)", b"\xef\xbb\xbfx\n",
    b"# coding: latin-1\nx = '\xe9'\n", b"# coding: UTF8\nx = '\xc3\xa9' + \xc3\xa9\n",
    b"a $ b\n", b"a  ? (b\t! c)\n", b"1if x else 2\n", b"f'{a:{b}}' rb\"\\\"\"\n",
    b"match x:\n case 1: pass\n", b"x = '\\\n'\n", b"a<>b != c ... ..\n", b"\x0cx\n", b"x\x0c= 1\n",
    "x = '\u200b\U0001f600\xa0\x7f'\n".encode(), b"async def f(): await x\n", b"a->b:=c**=d//=e>>=f\n",
])
def test_listing_equals_hosts(data):
    assert listing(data) == host_listing(data)


# The parser's tokens.

def test_lines_and_blocks():
    assert kinds("if x:\n\n  # c\n  y\n z = 1\n".replace("\n z", "\nz")) == [
        "IF", "NAME", "COLON", "NEWLINE", "INDENT", "NAME", "NEWLINE", "DEDENT",
        "NAME", "EQUAL", "NUMBER", "NEWLINE", "ENDMARKER"]


def test_empty_source():
    assert kinds("") == ["ENDMARKER"]
    assert kinds("\n  \n# c") == ["ENDMARKER"]


@pytest.mark.parametrize("text, soft", [
    ("match x:\n case 1: pass\n case _:\n  case = 2\n", ["MATCH", "CASE", "CASE"]),
    ("match (x):\n  case {}: match = 1\n", ["MATCH", "CASE"]),
    ("match = case = 1\nmatch(x)\ncase[1:2]\nmatch[a:b]\n", []),
    ("match: int\nmatch: int = 3\n", []),
    ("print(match, case)\nmatch.case\n", []),
    ("match match:\n case case: pass\n", ["MATCH", "CASE"]),
    ("match x:\n case 1:\n  match y:\n   case 2: pass\n  case\n case 3: pass\ncase = 1\n",
     ["MATCH", "CASE", "MATCH", "CASE", "CASE"]),
    ("match -x, *y:\n case 1 if (z): pass\nif x:\n case\n", ["MATCH", "CASE"]),
    ("match x, {1: 2}, lambda: 3\n", []),
    ("match x: # c\n # d\n\n case 1: pass\n", ["MATCH", "CASE"]),
    ("match f'{x:y}':\n case 1: pass\n", ["MATCH", "CASE"]),
])
def test_soft_keywords(text, soft):
    assert [kind for kind in kinds(text) if kind in ("MATCH", "CASE")] == soft


@pytest.mark.parametrize("text, expected", [
    ("f''", "FSTRING_START FSTRING_END"),
    ("f'a{{b}}'", "FSTRING_START FSTRING_MIDDLE FSTRING_END"),
    ("f'a{x}b'", "FSTRING_START FSTRING_MIDDLE LBRACE NAME RBRACE FSTRING_MIDDLE FSTRING_END"),
    ("f'{x!r:>{w}.2}'", "FSTRING_START LBRACE NAME EXCLAMATION NAME COLON FSTRING_MIDDLE LBRACE "
                        "NAME RBRACE FSTRING_MIDDLE RBRACE FSTRING_END"),
    ("f'{x = }'", "FSTRING_START LBRACE NAME EQUAL RBRACE FSTRING_END"),
    ("f'{x=!r:}'", "FSTRING_START LBRACE NAME EQUAL EXCLAMATION NAME COLON RBRACE FSTRING_END"),
    ("f'{x!=y}'", "FSTRING_START LBRACE NAME NOTEQUAL NAME RBRACE FSTRING_END"),
    ("f'{x<=y}{a>b}'", "FSTRING_START LBRACE NAME LESSEQUAL NAME RBRACE LBRACE NAME GREATER NAME "
                       "RBRACE FSTRING_END"),
    ("f'{x:=5}'", "FSTRING_START LBRACE NAME COLON FSTRING_MIDDLE RBRACE FSTRING_END"),
    ("f'{(lambda: {1: 2})}'", "FSTRING_START LBRACE LPAR LAMBDA COLON LBRACE NUMBER COLON NUMBER "
                              "RBRACE RPAR RBRACE FSTRING_END"),
    ("f'''{\nx\n}'''", "FSTRING_START LBRACE NAME RBRACE FSTRING_END"),
    ("rf'\\{x}'", "FSTRING_START FSTRING_MIDDLE LBRACE NAME RBRACE FSTRING_END"),
    ("f'\\N{BULLET}'", "FSTRING_START FSTRING_MIDDLE FSTRING_END"),
    ("rf'\\N{x}'", "FSTRING_START FSTRING_MIDDLE LBRACE NAME RBRACE FSTRING_END"),
    ("f'{f\"{x}\"}'", "FSTRING_START LBRACE FSTRING_START LBRACE NAME RBRACE FSTRING_END RBRACE "
                      "FSTRING_END"),
    ("f'{\"}\"}'", "FSTRING_START LBRACE STRING RBRACE FSTRING_END"),
])
def test_fstrings(text, expected):
    assert kinds(text) == expected.split() + ["NEWLINE", "ENDMARKER"]


def test_positions_are_slices():
    """Every token's text, offsets, lines and columns agree with the source."""
    text = ("x = f'''a\u20ac{é!r:\n{w}}{\n  y = }\\\n''' + 'b\\\nc' \\\n  + \"\"\"d\n\n\"\"\" ; z\n"
            "if é:\n\tf'{a}' f'{b + (c,\nd)}'\n".replace("(c,\nd)", "(c, d)"))
    source = decode_source(as_bytes(text), "<test>")
    token_list = tokenize(source, "<test>")
    assert len(token_list) > 50
    for token in token_list:
        assert token.text == source[token.start:token.end]
        for pos, lineno, col in [(token.start, token.lineno, token.col_offset),
                                 (token.end, token.end_lineno, token.end_col_offset)]:
            newline = token.kind == tokens.NEWLINE and pos == token.end
            before = source[:pos - 1] if newline else source[:pos]
            assert lineno == before.count("\n") + 1
            assert col == pos - (before.rfind("\n") + 1)


def test_all_keywords_and_operators():
    for kind, (name, text) in enumerate(tokens.KINDS):
        if text is not None and name not in ("MATCH", "CASE", "EXCLAMATION"):
            if text in ")]}":
                continue
            closers = {"(": ")", "[": "]", "{": "}"}.get(text, "")
            assert token_list("a " + text + closers + "\n")[1].kind == kind, name


# Errors.

BAD = r"""
x = 'abc | x = rb'abc\^def | a = '''abc^^xx | x = ''' | x = ) | x = (] | x = (^] | foo(
foo(a,^  [b | x = {^'a': (1,^ | (^^^ | x = 1 \ 2 | x = 1 \ | if x:^  \ | \ | x = (^  a\ b^)
x = 1\^ + \ 7 | x = \^ \ | (a \ | '''^''' \ 7 | if x:^        y^>z | if x:^>y^        z
if x:^  y^>z | if x:^    y^  z | def f():^>é^  x | 1abc | 1__0 | 1_ | 0x | 0xg | 0x_ | 0x1_ | 0x1z
0o8 | 0o | 0o18 | 0o1_9 | 0b2 | 0b12 | 0b | 0b1_ | 0b1a | 012 | x = 0_7 | 00_ | 0_ | 09 | x=1e
1e+ | 1e5x | 1.5x | 1jx | 1.e | 1_a | x = 5notx | x = 5orx | 5and2 | 5else_ | 1._5 | 1e_5 | 0777e | 0777 | x = “hello” | é = €5
é = 'abc | x = 'é' + 'abc | ééé = ) | x = (é] | é = ( | x = \ é | x😀 | '''^é''' 'a | '''^é''' €
a b ') | a\^ 'b | (a\^ 'b | x = 1\^ + 0777 | if x:^ \^   y = )
f'{}' | f'{ }' | f'{!r}' | f'{:x}' | f'{=}' | f'{' | f'}' | f'{a' | f'{a!x}' | f'{a!}' | f'{a!'
f'{a!r' | f'{a!r:' | f'{a:' | f'{a:{' | f'{a:{b:{c}}}' | f'{a:{b:{c' | f'{a\n}' | f'{a#}' | f'{a)}'
f'{(a}' | f'{(a]}' | f'{(a' | f'''{a^#b}''' | f'{1a}' | f'{"}' | f'{a=!}' | f'{a=
f'{a=x}' | f'{a!r x}' | f'{a}}' | f'{{a}' | f'{a:}}' | f'{a['x']}' | x = (f'{}' 'b'^ 'c') | f'{a:{b}'
x = 'a' f'{}' | f'{}' y y ' | f'{'a' | f'{€}' | é = f'{é €}' | f'{0777}' | x^f'''^^ab{ +^(1a)}'''
x^f'''^^    {a:{1b}}''' | f'{f"{1a}"}' | f'{}' (^ | (^f'{}' | f'{a\^b}' | f'{a:{b!x}}' | f'{:' | f'{!'
"""


def bad_programs():
    programs = ["(" * 201 + ")" * 201, "f'{" + "(" * 201 + "}'", "f'{\"\"\"}'", "x = \xa0 1\n",
                "\x01", "x = \x7f",
                "x\ufffe", "\u0301b", "x = \u3000y", "x = \u200by", "x\xad", "a \xb7", "x\u037a=1",
                "".join(" " * i + "if x:\n" for i in range(101)) + " " * 101 + "y\n"]
    for line in BAD.strip().split("\n"):
        for program in line.split(" | "):
            programs.append(program.replace("^", "\n").replace(">z", "\tz").replace(">y", "\ty")
                            .replace(">é", "\té"))
    return programs


@on_3_11
@pytest.mark.parametrize("text", bad_programs())
def test_error_equals_compiles(text):
    error = error_of(text)
    assert error is not None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(SyntaxError) as caught:
            compile(text, "<test>", "exec")
    expected = caught.value
    assert error.kind == type(expected).__name__
    assert from_bytes(error.msg) == expected.msg
    assert (error.lineno, error.offset) == (expected.lineno, expected.offset)
    assert (error.end_lineno, error.end_offset) == (expected.end_lineno, expected.end_offset)
    # CPython gives all lines that backslashes or quotes join; here it is the one line.
    assert from_bytes(error.text) == expected.text.rstrip("\n").split("\n")[-1]


def test_stray_characters_are_the_parsers_matter():
    for c in "$?!`":
        token = token_list("a " + c + " b\n")[1]
        assert token.kind == tokens.ERRORTOKEN and token.error is None


def test_incomplete_input_is_told():
    for text in ["(", "x = [1,\n", "'''a\n", "x = \\\n", "if x:\n  f(\n"]:
        assert error_of(text).incomplete, text
    for text in ["x = 'a\n", ")", "1a", "f'{'"]:
        assert not error_of(text).incomplete, text


def test_random_bytes_never_crash():
    source = random.Random(7)
    alphabet = ["f'", "'", '"""', "{", "}", "(", ")", "\\", "\n", " ", "\t", "0x", "1e", "_", "!", ":",
                "=", "a", "#", "é", "\\N{", "rb", ".", "\x0c"]
    for _ in range(3000):
        text = "".join(source.choice(alphabet) for _ in range(source.randrange(14)))
        assert token_list(text)[-1].kind in (tokens.ENDMARKER, tokens.ERRORTOKEN)


# Source bytes.

def source_error(data):
    with pytest.raises(SyntaxError_) as caught:
        decode_source(data.decode("latin-1"), "f.py")
    return caught.value.msg


def test_source_errors():
    assert source_error(b"x\n\0") == "source code cannot contain null bytes"
    assert source_error(b"# coding: foo\n") == "unknown encoding: foo"
    assert source_error(b"\xef\xbb\xbf#coding:latin-1\n") == "encoding problem: iso-8859-1 with BOM"
    assert source_error(b"#coding: utf8\n\xff") == "encoding problem: utf8"
    assert source_error(b"#coding: ascii\n\xe9") == (
        "'ascii' codec can't decode byte 0xe9 in position 15: ordinal not in range(128)")
    assert source_error(b"#coding: cp1252\nx\x81") == (
        "'charmap' codec can't decode byte 0x81 in position 17: character maps to <undefined>")
    for invalid in [b"\xff", b"\xed\xa0\x80", b"\xe2\x82", b"\xc0\x80", b"\xf4\x90\x80\x80"]:
        assert source_error(b"x\n#" + invalid) == (
            "Non-UTF-8 code starting with '\\x%02x' in file f.py on line 2, but no encoding "
            "declared; see https://peps.python.org/pep-0263/ for details" % invalid[0])


@pytest.mark.parametrize("cookie", ["latin-1", "ISO_8859-1", "iso-8859-15", "cp1252", "utf-8"])
def test_encodings_equal_hosts(cookie):
    high = bytes(byte for byte in range(160, 256)) if cookie != "utf-8" else "é€".encode()
    data = b"# vim: set fileencoding=" + cookie.encode() + b" :\r\n'" + high + b"'\rx"
    text = from_bytes(decode_source(data.decode("latin-1"), "f.py"))
    assert text == data.decode(cookie).replace("\r\n", "\n").replace("\r", "\n")
