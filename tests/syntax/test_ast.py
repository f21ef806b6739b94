"""The AST against CPython 3.11's: dumps are equal, places included."""
import ast
import random
import sys
import sysconfig
import warnings
from pathlib import Path

import pytest

from rvm.syntax import ast as rvm_ast
from rvm.syntax import ast_dump, parser
from rvm.tools import check_stdlib

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

STDLIB = Path(sysconfig.get_path("stdlib"))
SAMPLE = """
    __future__.py _collections_abc.py abc.py argparse.py ast.py asyncio/base_events.py
    asyncio/taskgroups.py bisect.py calendar.py collections/__init__.py configparser.py
    contextlib.py copy.py csv.py dataclasses.py dis.py email/header.py enum.py fractions.py
    functools.py gettext.py graphlib.py heapq.py http/cookies.py importlib/_bootstrap.py
    json/decoder.py keyword.py logging/config.py operator.py random.py re/_parser.py
    string.py test/test_except_star.py test/test_extcall.py test/test_grammar.py
    test/test_named_expressions.py test/test_patma.py test/test_unpack_ex.py textwrap.py typing.py
""".split()

PROGRAMS = [
    # Statements.
    "", "\n\n# nothing\n", "a; b;\nc\n", "a = b = c, *d = e,\n", "(a): int\na: int = 1\na.b: int\n(a.b): c = d\n",
    "a += 1; a @= b; a //= yield_; a **= 2; a >>= 1\n", "del a, (b, c), [d], e.f, g[h]\ndel (a)\ndel a,\n",
    "import a, b.c as d\nfrom . import a\nfrom ...a.b import (c, d as e,)\nfrom .... import *\n",
    "global a, b\n", "def f():\n    nonlocal a, b\n    return\n    return a, *b\n",
    "raise\nraise a\nraise a from b\nassert a\nassert a, b\n",
    "if a: b\nelif c: d; e\nelif f:\n    g;\nelse: h\n", "while a:\n    break\nelse:\n    continue\n",
    "for a, *b in c, *d: pass\nelse: e\nfor a.b in c: pass\nfor (a, b), in c: pass\n",
    "try: a\nfinally: b\ntry: a\nexcept: b\ntry:\n    a\nexcept b as c: d\nexcept (e, f): g\nelse: h\nfinally: i\n",
    "try: a\nexcept* b: c\nexcept* (d, e) as f: g\n",
    "with a: b\nwith a as b, c as (d, e), f: g\nwith (a, b): c\nwith (a, b,): c\nwith (a, b) as c: d\n"
    "with (a): b\nwith (a as b): c\nwith (a as b, c, d as e,): f\nwith (a, *b): c\nwith (a, b := c): d\n"
    "with ((a, b)): c\nwith (): a\nwith (yield): a\nwith (a for a in b): c\nwith (a), (b): c\nwith (a).b as c: d\n"
    "with (a, b)[c], d: e\nwith (a, b as c): d\nwith (\n  a,\n  b): c\n",
    "async def f():\n    async with a as b, c: d\n    async for e in f: g\n    else: h\n    return await i\n",
    "@a\n@b.c(d)\n@e := f\nclass C(a, *b, c=d, **e): pass\n@a\nasync def f(): pass\n@a\ndef f(): pass\n",
    # Parameters and arguments.
    "def f(a, b: c, d=e, f: g=h, /, i=j, *k: l, m, n=o, p: q=r, **s: t) -> u: pass\n",
    "def f(*, a): pass\ndef f(*a: *b): pass\ndef f(a, /): pass\ndef f(a, /, *, b): pass\ndef f(a,): pass\n",
    "lambda: a\nlambda a, b=c, /, *d, e, f=g, **h: i\nlambda *, a: b\nlambda a,: lambda: b\n",
    "f(a, *b, c=d, *e, **g, h=i, **j)\nf(a for b in c)\nf((a for b in c), d)\nf(a := b)\nf(a,)\nf()()\nf(**a or b)\n",
    # Expressions.
    "a if b else c if d else e\na or b or c and d and not e\nnot not a\na < b == c not in d is not e is f in g\n",
    "a | b ^ c & d << e >> f + g - h * i @ j / k // l % m\n-a ** -b ** ~c\n+-~a\nawait_\n(a)(b)\n",
    "a.b.c[d][e, f].g\na[b:c]\na[:]\na[::]\na[b::c]\na[:b, c:d:e, *f]\na[*b]\na[b,]\na[(b, c)]\na[b := c]\na[*b, c]\n",
    "(a)\n((a))\n(a,)\n()\n(a, *b)\n(a := b)\n(yield)\n[]\n[a]\n[a, *b,]\n{a}\n{*a, b}\n{}\n{a: b, **c, d: e,}\n",
    "[a for b in c]\n{a for b, *d in c if e if f for g in h}\n{a: b for c in d}\n(a for b in c or d if e or f)\n"
    "[(a, b) for c in d]\n[a async for b in c]\n[a if b else c for d in e]\n[lambda: a for b in c]\n",
    "def f():\n    a = yield\n    a = yield b, *c\n    yield from d\n    a += yield e\n    a: b = yield\n    await f\n",
    "*a, b = c\n[a, *b] = c\n(a, b), c = d\na.b, c[d] = e\n(a) = b\n",
    "None; True; False; ...\n1; 0x1f; 1_000; 1.5; 1e400; 2j; 123456789012345678901234567890; 1e16; .1\n",
    "match(a)\nmatch[a] = b\nmatch = case = _ = 1\nprint\nmatch.case\n",
    # Patterns.
    "match a:\n    case 1: b\n    case -1 | 1 - 2j | -1.5 + 2j: b\n    case 'a' 'b' | b'c': d\n    case None | True | False: b\n"
    "    case a: b\n    case _: b\n    case a.b.c: d\n    case (a): b\n    case (a,) | [a] | () | []: b\n"
    "    case a, *b: c\n    case *a,: b\n    case [*_]: b\n    case (a as b) | c as d: e\n    case {}: b\n"
    "    case {1: a, 'b': c, a.b: d, -1: e, None: f, **g}: h\n    case a(): b\n    case a.b(c, d=e, f=g,): h\n"
    "    case a if b := c: d\n    case (a, b) if c: d\n    case str() | int(): e\n",
    "match a, b:\n    case c: d\nmatch a,:\n    case b: c\nmatch *a, b:\n    case c: d\nmatch (a):\n    case b: c\nmatch -a:\n    case b: c\n",
    # Strings.
    "'a' \"b\" '''c\nd'''\nu'a' 'b'\n'a' u'b'\nb'a' b'b'\nr'\\n' '\\n'\n'\\x00\\ud800\\U0001f600\\t\\'\"'\nb'\\xff\\'\"'\n",
    "f'a{b}c{d!r}{e:>{f}.{g}h}{{}}'\nf''\n'a' f'' u'b'\nu'a' f'{b}' 'c'\nf'{a=}' f'b{c = !s:d}' \"e\"\nf'{a:}'\nf'{a=:>5}'\n",
    "f'{a, b}' f'{*a, b }'\nf'{a for a in b}'\nf'{(yield)}{yield a, b}'\nf'{lambda_}{ {1: 2}[1] }{a[\"b\"]}'\nf'{f\"{a}\"}'\n",
    "x = f'''a\n {b, c} {\n d, e} {f\n,g} {\n h +\n i:{\n j}}'''\ndef f():\n    x = f'''{b, c} {\n d, e}'''\n",
    "x = f\"\"\"xx{f'''{a}\n{b}'''} {c}\"\"\"\nx = f\"\"\"xx\nyy{f(f'''c{a} \n{b} {c}''', d)} {e}\"\"\"\nx = f\"\"\"{ \n f'''c{a} \n{b}'''}\"\"\"\n",
    "f'\u00e9{a}\u00e9{b}' '\u00e9'\n\u00e9 = '\u00e9\\xe9\\u200b\U0001f600\\x7f'\n",
    # Layout.
    "if a:\n\tb\n\tif c:\n\t\td\ne\n", "a = (b,\n     # c\n     d)\n", "a = b + \\\n    c\n", "if a: # b\n  c # d\n# e\n",
]


def host_dump(source, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.dump(ast.parse(source), **options)


def rvm_parse(source, mode="exec"):
    return parser.parse(source.encode("utf-8").decode("latin-1"), "f", mode)


def rvm_dump(node, include_attributes=True, indent=ast_dump.ONE_LINE):
    text = ast_dump.dump(node, include_attributes, indent)
    return text.encode("latin-1").decode("utf-8", "surrogatepass")


@pytest.mark.parametrize("source", PROGRAMS)
def test_programs(source):
    assert rvm_dump(rvm_parse(source)) == host_dump(source, include_attributes=True)


@pytest.mark.parametrize("name", SAMPLE)
@pytest.mark.slow
def test_standard_library(name):
    assert check_stdlib.check_file(STDLIB / name) == (str(STDLIB / name), "")


def test_a_difference_is_seen(monkeypatch):
    monkeypatch.setattr(check_stdlib, "rvm_dump", lambda data, name: host_dump("x", include_attributes=True))
    assert check_stdlib.check_file(STDLIB / "abc.py")[1]
    monkeypatch.setattr(check_stdlib, "rvm_dump", lambda data, name: parser.parse("x = = 1", name, "exec"))
    assert check_stdlib.check_file(STDLIB / "abc.py")[1].startswith("refused: ")


@pytest.mark.parametrize("name", ["ast.py", "test/test_patma.py"])
def test_indented_dump(name):
    source = (STDLIB / name).read_text()
    assert rvm_dump(rvm_parse(source), False, ast_dump.MODULE_INDENT) == host_dump(source, indent=3)
    assert rvm_dump(rvm_parse(source), True, 1) == host_dump(source, include_attributes=True, indent=1)


@pytest.mark.parametrize("mode, source", [
    ("single", "a"), ("single", "a; b\n"), ("single", "if a:\n  b\n"), ("single", "x = 1\n\n\n"),
    ("eval", "a"), ("eval", "a, b\n\n"), ("eval", "lambda: a"), ("eval", "a # b\n"),
])
def test_other_modes(mode, source):
    expected = ast.dump(compile(source, "f", mode, ast.PyCF_ONLY_AST), include_attributes=True)
    assert rvm_dump(rvm_parse(source, mode)) == expected


def test_chains_make_no_deep_recursion():
    assert isinstance(rvm_parse("a = " + "1 + " * 20000 + "1\n"), rvm_ast.Module)
    elifs = rvm_parse("if a: pass\n" + "elif b: pass\n" * 5000)
    depth = 0
    body = elifs.body
    while body:
        body = body[0].orelse
        depth += 1
    assert depth == 5001


def test_text_repr():
    source = random.Random(5)
    alphabet = "ab'\"\\\n\t\r\x00\x1f\x7f\x80\xa0\xad\xe9\u0378\u200b\u4e00\ud800\udfff\U0001f600\U0010ffff"
    for _ in range(500):
        text = "".join(source.choice(alphabet) for _ in range(source.randrange(6)))
        core = text.encode("utf-8", "surrogatepass").decode("latin-1")
        assert ast_dump.text_repr(core).encode("latin-1").decode("utf-8") == repr(text)
        data = text.encode("utf-8", "surrogatepass")
        assert "b" + ast_dump.bytes_repr(data.decode("latin-1")) == repr(data)


def test_every_node_class_is_cpython_s():
    assert len(rvm_ast.NODES) == len(set(rvm_ast.NODES)) > 80
    for cls in rvm_ast.NODES:
        host = getattr(ast, cls.__name__)
        assert tuple(field.name for field in cls.__attrs_attrs__) == host._fields
        assert issubclass(cls, rvm_ast.Located) == bool(host._attributes)
