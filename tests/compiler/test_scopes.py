"""Scope analysis against the host's symtable and its code objects."""
import sysconfig
from pathlib import Path

import pytest

from rvm.compiler.analysis import symbols
from rvm.compiler.analysis.scopes import analyze
from rvm.tools import check_scopes
from rvm.tools.check_scopes import differences
from rvm.tools.host_ast import parse_with_host

pytestmark = pytest.mark.filterwarnings("ignore")

LIBRARY = Path(sysconfig.get_path("stdlib"))
FILES = """
    __future__.py _collections_abc.py abc.py argparse.py ast.py asyncio/base_events.py asyncio/proactor_events.py
    asyncio/tasks.py bdb.py cmd.py collections/__init__.py contextlib.py copy.py csv.py dataclasses.py dis.py
    enum.py functools.py heapq.py inspect.py json/encoder.py keyword.py locale.py operator.py os.py pickle.py
    pprint.py queue.py random.py re/_parser.py reprlib.py socket.py string.py symtable.py tarfile.py textwrap.py
    threading.py tokenize.py traceback.py types.py typing.py unittest/mock.py weakref.py zipfile.py
""".split()

PROGRAMS = [
    # Private names.
    "class _A:\n __x = 1\n def f(self, __p): return self.__x + __y__ + __z + __p\n class __B: __q = 0",
    "class __:\n __x = 1",
    "class A:\n import __m.n, __o as __p\n def f(self):\n  global __g\n  return [__h for __h in __i]",
    # Class scopes.
    "def f(x):\n class C:\n  y = x\n  x = 2\n  def g(self): return x, y, __class__\n return C",
    "class C:\n def f(self): return super().f()\n def g(self): return lambda: super()",
    "class C:\n super()\n x = [super for y in z]\n __class__",
    "def f():\n x = 1\n class C:\n  nonlocal x\n  x = 2\n  def g(self):\n   nonlocal x\n   x = 3",
    "def f():\n x = 1\n class C:\n  global x\n  x = 2\n  def g(self): return x",
    "class C:\n def __class__(self): return __class__",
    # Cells, globals.
    "def f(c, a, b):\n d = e = 1\n return lambda: (e, b, d, c)",
    "def f():\n global x, C, g\n def g(): return x\n class C:\n  def h(self): pass\n x = 1",
    "x = 1\ndef f():\n def g():\n  global x\n  def h(): return x\n  return h",
    "def f():\n def g():\n  def h(): return x\n  return h\n x = 1\n return g",
    "def f():\n x = 1\n def g():\n  nonlocal x\n  def h():\n   nonlocal x\n   x = 2",
    # Comprehensions and assignment expressions.
    "def f(y):\n return [(x := a, b) for a in y for b in [x, a] if (z := b)], x, z",
    "[(x := a) for a in y]\nlambda: [(x := a) for a in y]",
    "def f():\n global x\n return {(x := a): b for a, *b in y}",
    "def f():\n nonlocal_ = [[(x := a) for a in b] for b in y]\n def g():\n  nonlocal x\n  x = 1",
    "class C:\n y = [z for x in y if (lambda: x + z)()]\n t = (lambda: (w := 1))",
    "async def f():\n return [await a async for a in y], (b async for b in c), {await d: 1 for d in e}",
    "def f(): return ((yield), [x for x in (yield from y)])",
    # Evaluated outside: defaults, decorators, annotations.
    "@d1(lambda: 1)\ndef f(a: lambda: 2 = lambda: 3, *b: lambda: 4, c: lambda: 5 = lambda: 6, **e: lambda: 7)"
    " -> (lambda: 8): pass",
    "from __future__ import annotations\ndef f(a: lambda: x = 1) -> [y for y in z]:\n b: lambda: 1\n (c): d = 1",
    "def f():\n a: int\n (b): int\n c.d: e\n g[h]: i = 1\n j: k = 2",
    "@(d := lambda: 1)\nclass C((lambda: 2), m=lambda: 3): x: lambda: 4 = lambda: 5",
    # Statements that bind.
    "def f():\n import a.b.c, d as e\n from g import h as i, j\n for k, [l, *m] in n: pass\n"
    " with o as p, q as (r, s.t): pass\n del u\n v += 1",
    "def f():\n try: pass\n except A as a: b = 1\n else: c = 1\n finally: d = 1\n"
    " try: pass\n except* E as e: g = 1\n else: h = 1\n finally: i = 1",
    "def f(p):\n for i in p:\n  try:\n   try:\n    if i: continue\n    a = 1\n   finally:\n    b = 2\n"
    "  finally:\n   c = 4\n while x:\n  try: return q\n  finally: z = 1",
    "def f(x):\n match x:\n  case {'k': [a, *b], **c} if d: e = 1\n  case C(g, h=i) | (C(i) as g): pass\n  case j: pass",
    "async def f():\n async for a in b: pass\n async with c as d: await e",
    "from x import *\nlocals()\ndef f(): return locals()",
    "def f(a, /, b, *c, d, **e):\n '''doc'''\n return f'{a!r:{b}}'",
]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.slow
def test_same_scopes_in_library(name):
    assert differences((LIBRARY / name).read_bytes(), name) == []


@pytest.mark.parametrize("program", PROGRAMS)
def test_same_scopes(program):
    assert differences(program) == []


def test_a_difference_is_seen(monkeypatch):
    monkeypatch.setattr(check_scopes.scopes, "analyze", lambda module, name: analyze(parse_with_host("y = 1"), name))
    assert differences("x = 1") != []
    assert differences("def f(): pass\ny = 1") != []


def test_cell_and_free():
    module = parse_with_host("def f(x):\n return lambda: x")
    table = analyze(module, "<test>")
    scope = table.scope_of(module.body[0])
    assert scope.lookup("x") == symbols.CELL
    assert scope.children[0].lookup("x") == symbols.FREE


def scope_of(program):
    module = parse_with_host(program)
    return analyze(module, "<test>").scope_of(module.body[0])


def test_what_the_compiler_asks():
    scope = scope_of("class C:\n 'doc'\n def f(self): return super().__x, locals()")
    assert scope.kind == symbols.CLASS
    assert scope.needs_class_cell
    assert scope.mangle("__x") == "_C__x"
    method = scope.children[0]
    assert method.qualname == "C.f"
    assert method.uses_class_closure() and method.is_function()
    assert method.lookup("never mentioned") == symbols.GLOBAL_IMPLICIT
    assert method.freevars == ["__class__"]


@pytest.mark.parametrize("mode, program", [("eval", "[x for x in (lambda: y)]"), ("single", "x = lambda: x")])
def test_other_modes(mode, program):
    module = parse_with_host(program, mode)
    table = analyze(module, "<test>")
    assert table.scope_of(module) is table.root
    assert len(table.root.children) == (2 if mode == "eval" else 1)
