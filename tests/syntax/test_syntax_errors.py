"""Programs that are wrong: the same error, at the same place, as CPython 3.11 gives."""
import ast
import sys

import pytest

from rvm.syntax import parser
from rvm.syntax.errors import SyntaxError_

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

PROGRAMS = [
    'f() = 1\n', '1 = x\n', 'None = 1\n', '(a+b) = 1\n', 'a + b = c\n', 'a + b = c = d\n',
    'f() = g() = 1\n', 'x = f() = 1\n', '[a, f()] = 1\n', '(a, 1) = 1\n', 'a, 1 = 1\n',
    '(yield) = 1\n', 'def f(): x = yield = 1\n', 'f() += 1\n', '(a, b) += 1\n', 'a, b += 1\n',
    '[a] += 1\n', '1 += 1\n', 'a if b else c = 1\n', 'lambda: x = 1\n', 'x: int: int\n',
    '(a, b): int\n', '[a]: int\n', 'f(): int\n', 'a, b: int\n', 'for f() in x: pass\n',
    'for 1 in x: pass\n', 'for x, 1 in x: pass\n', '[x for 1 in y]\n', '[x for f() in y]\n',
    'with a as f(): pass\n', 'with a as 1: pass\n', 'with (a as 1): pass\n',
    'with (a as b), c: pass\n', 'with f() as 1:\n    2 = x\n', 'with f() as a, b as 1:\n    2 = x\n',
    'del f()\n', 'del 1\n', 'del a + b\n', 'del (a, 1)\n', 'del *a\n',
    'del a if b else c\n', 'x = (y := 1, z = 2)\n', 'f(a=1, b)\n', 'f(**a, b)\n', 'f(**a, *b)\n',
    'f(a.b=1)\n', 'f(True=1)\n', 'f(a+b=1)\n', 'f(x for x in y, 1)\n', 'f(1, x for x in y)\n',
    'f(x for x in y,)\n', 'class A(x for x in y): pass\n', '(*a)\n', 'f(*a = 1)\n',
    'f(**a = 1)\n', 'def f(a=1, b): pass\n', 'def f(*, ): pass\n', 'def f(*): pass\n',
    'def f(/, a): pass\n', 'def f(a, /, b, /): pass\n', 'def f(*a, /): pass\n',
    'def f(*a, *b): pass\n', 'def f(**a, b): pass\n', 'def f(**a, *b): pass\n',
    'def f(**a, /): pass\n', 'def f(*, **a): pass\n', 'def f(*a=1): pass\n',
    'def f(**a=1): pass\n', 'def f(a, (b, c)): pass\n', 'def f(1): pass\n', 'lambda a=1, b: 1\n',
    'lambda *: 1\n', 'lambda /: 1\n', 'if x\n    pass\n', 'if x = 1: pass\n',
    'if x == 1 y: pass\n', 'while x\n    pass\n', 'while x = 1: pass\n', 'for x in y\n    pass\n',
    'for x y: pass\n', 'def f()\n    pass\n', 'def f:\n    pass\n', 'class A\n    pass\n',
    'class A()\n    pass\n', 'try\n    pass\n', 'try:\n    pass\nx = 1\n', 'try:\n    pass\n',
    'try:\n    pass\nexcept a, b:\n    pass\n', 'try:\n    pass\nexcept\n    pass\n',
    'try:\n    pass\nexcept a\n    pass\n',
    'try:\n    pass\nexcept* a:\n    pass\nexcept b:\n    pass\n',
    'try:\n    pass\nexcept a:\n    pass\nexcept * b:\n    pass\n',
    'try:\n    pass\nexcept a:\n    pass\nexcept*:\n    pass\n',
    'try:\n    pass\nexcept*:\n    pass\n', 'try:\n    pass\nfinally\n    pass\n',
    'with a\n    pass\n', 'with a as b\n    pass\n', 'else: pass\n', 'if x:\npass\n',
    'if x:\n    pass\nelse:\npass\n', 'if x:\n    pass\nelif y:\npass\n', 'while x:\npass\n',
    'for x in y:\npass\n', 'with x:\npass\n', 'try:\npass\n', 'try:\n    pass\nexcept:\npass\n',
    'try:\n    pass\nexcept a as b:\npass\n', 'try:\n    pass\nfinally:\npass\n',
    'def f():\npass\n', 'class A:\npass\n', 'class A():\npass\n', 'match x:\ncase 1: pass\n',
    'match x:\n    case 1:\n    pass\n', 'match x:\n    x = 1\n',
    'match x:\n    case 1\n        pass\n', 'match x\n    case 1: pass\n',
    'match x:\n    case a.b as 1: pass\n', 'match x:\n    case a as _: pass\n',
    'match x:\n    case a as b.c: pass\n', 'match x:\n    case 1 + 1: pass\n',
    'match x:\n    case 1j + 1: pass\n', 'match x:\n    case A(a=1, b): pass\n',
    'match x:\n    case {**a, 1: b}: pass\n', 'match x:\n    case {a: b}: pass\n', '  x = 1\n',
    'x = 1\n  y = 2\n', 'if x:\n    y\n  z\n', 'x = (1 2)\n', 'x = 1 2\n', 'print "hello"\n',
    'print x\n', 'exec "x"\n', 'print(a b)\n', 'f(a b)\n', '[a b]\n', '[a, b c]\n', '{a b}\n',
    '{a: b c}\n', '{a: b, c}\n', '{a: }\n', '{a: *b}\n', '{a: b for c in d, e}\n',
    '{**a for a in b}\n', '[*a for a in b]\n', '(*a for a in b)\n', '[x, y for x in z]\n',
    '[x for x in y, z]\n', '{x, y for x in z}\n', 'a b\n', 'a = b c\n', 'import a.b as\n',
    'import a as b.c\n', 'from a import\n', 'from a import (b\n', 'from a import b,\n',
    'from . import *, a\n', 'from import a\n', 'import\n', 'x = \n', 'x = y +\n', 'return x y\n',
    '(a, b\n', '(a]\n', 'a)\n', 'lambda x y: 1\n', 'x if y\n', 'x if y z\n', 'a ? b\n', 'a $ b\n',
    'a ! b\n', '"a" b"b"\n', 'b"a" f"b"\n', 'f"{a b}"\n', 'f"{}"\n', 'f"{a!x}"\n', 'f"{a"\n',
    'f"{a + }"\n', 'f"{a = 1}"\n', 'f"{1 = a}"\n', 'f"{*a}"\n', 'f"{lambda x: 1}"\n',
    'f"{a:{b:{c}}}"\n', 'f"}"\n', 'a := 1\n', '(a.b := 1)\n', '((a, b) := 1)\n', '(a + b := 1)\n',
    '(lambda: x := 1)\n', '(a = 1)\n', '(a.b = 1)\n', '(a, b = 1)\n', 'f(a, b=1, c=)\n',
    'f(a, b=)\n', 'f(a for a in b, c for c in d)\n', '@\ndef f(): pass\n', '@a\nx = 1\n',
    'async x\n', 'async def f()\n    pass\n', 'await x y\n', 'global x, \n', 'nonlocal\n',
    'raise x from\n', 'raise x, y\n', 'assert x, \n', 'assert x = 1\n', 'assert (x, 1) = 2\n',
    'not x = 1\n', 'a < b = c\n', 'a and b = c\n', '*f() = 1\n', '-a = 1\n', 'a.b.c() = d\n',
    '"abc" = x\n', 'f"abc" = x\n', '... = x\n', '{} = x\n', '{a} = x\n', '{a: 1} = x\n',
    '[x for x in y] = 1\n', '(x for x in y) = 1\n', '{x for x in y} = 1\n', 'a < b += 1\n',
    'await a = 1\n', 'pass x\n', 'break 1\n', 'continue x\n', 'class 1: pass\n',
    'def 1(): pass\n', 'def f(x: ): pass\n', 'def f() -> : pass\n', 'x = [\n', 'x = {1: 2\n',
    'x[1:2, ] = [\n', 'a[] = 1\n', 'a[1 2]\n', 'a.1\n', 'a.\n', 'if: pass\n', 'while: pass\n',
    'for: pass\n', 'if x: pass else: pass\n', 'if x:\n    pass\n else:\n    pass\n',
    'elif x: pass\n', 'def f(a, a=): pass\n', 'f(=1)\n', 'f(a, , b)\n', '[1, , 2]\n', 'x = ,\n',
    ',\n', ')\n', 'a <> b\n', 'a++\n', 'x = a++b c\n', 'a === b\n', '1a = 2\n', '0777\n',
    '"abc\n', "'''abc\n", 'x = yield y z\n', 'True = 1\n', 'def f(None): pass\n',
    'def f(x, None): pass\n', 'lambda None: 1\n', 'import None\n', 'from a import None\n',
    'class None: pass\n', 'for None in x: pass\n', 'with x as None: pass\n', 'f(None=1)\n',
    'x.None = 1\n', '(None := 1)\n', '(True := 1)\n', 'del None\n', 'None += 1\n', 'None: int\n',
    'global None\n', 'try: pass\nexcept x as None: pass\n', 'if True:\n    x = 1\n   y = 2\n',
    'def f():\n    if x:\n', 'if x:\n    \n', 'class A:\n', 'for x in y:\n    # comment\n',
    'while 1: \n# c\nx = 1\n', 'x = async\n', 'a, b, = c d\n', 'f(x, y z)\n', 'f(x=1 y=2)\n',
    'f(x=1, y z)\n', 'foo(a, b for b in c)\n', 'foo(a for a in b if c else d)\n',
    '[a if b for c in d]\n', '[a if b]\n', '(a if b, c)\n', 'x = a if b else\n',
    'a is not not b\n', 'a not b\n', 'not\n', 'a or\n', 'for x in range(10)\n  pass\n',
    'for x in range(10) pass\n', 'if x pass\n', 'while x pass\n', 'def f() pass\n',
    'with open(x) as f pass\n', 'class A pass\n', 'if (a = 1): pass\n', 'if a = 1 and b: pass\n',
    'if a.b = 1: pass\n', 'if a and b = 1: pass\n', 'while a == b = c: pass\n', 'elif\n',
    # A line whose indentation is no other's goes before what it lacks.
    'if True:\n  if x:\n )   y\n', 'try: pass\n = x\n', 'def f():\n    try: m\n = x\nexcept A: pass\n',
    # A bracket that is never closed goes before a guess that read on to the end, or to a later line.
    'def f():\n    r[eturn S(m) == S\n', 'def f():\n  [  self.a = b\n', 'if x:\n ( a = b\n',
    'def f():\n    prin{t(a)\n', 'if a_{b or c is not None:\n    raise d\n',
    # The end of a guess over several lines is looked for in the first.
    'x = (a b +\n          ccccccccccccccccccccc + 1)\n', 's = t \"\"\"é a\nlonger than the first line\"\"\"\n',
    "f(a 'é' + x,\n  b)\n", 'f(a +\n  b c)\n',
    # What is wrong with an earlier statement goes before a parse that fails later.
    '1 = x\ny z\n', 'def f():\n    f(a=1, b)\n    c d\n', 'if x:\n    a, 1 = y; z = ]\n', '1 = x\n(\n',
    'def f(a=1, b):\n    c d\n', 'class A:\n    def f(a, /, b, /): x y\n',
    # A conditional expression without `else`, within and around brackets.
    'x = (1 if .a or b) else 0)\n', 'a if b(c is d else 1\ne\n', '[1 if a for a in b]\n', 'f((a) if (b))\n',
    # `print` without parentheses within expressions.
    'x = f(1, print a)\n', '[print "a", b]\n', '1 + print a\n', 'print print a\n', 'print exec a, b\n',
    'print print(a) b\n',
    # The first of two expressions side by side is in parentheses.
    '[(a + b) c]\n', 'f( (a) "b" > c,\n  d)\n',
    # A function's body on the line of its header.
    'def f(x):name   "text"\n', 'def f(x): a b\n', 'def f(x: int) -> int: a: b c\n',
    # F-strings that hold nothing.
    "f'{}'\n", "f'{ }'\n", "f'{!r}'\n", "f'{:x}'\n", "f'{=}'\n", "'a' f'b{}c'\n", "f'a{b}{}'\n", "f'{a:{}}'\n",
    "f'''{\\n}'''\n", "(f'{}'\n", "'a' f'{}' 'b' x\n",
    # Targets of `for` that go on with an operator.
    'for c and d in x: pass\n', '[1 for c or d in x]\n', 'for k* in keys: pass\n', '[1 for k, j* in keys]\n',
    'for k()+ in x: pass\n', 'f(x for x x in y)\n', 'f(a for a, b c in d)\n',
    # What is wrong with a set behind an expression.
    'read{able = False\n', 'a, self name = b\n', 'skip{s = 1}\n', 'x {e f}\n', 'x.y {e f}\n', 'x y(e f)\n',
    'x {e: e f}\n',
    'x = y if z {e f}\n', 'x {(e f)}\n', 'x.y{e = f}\n', '1 {e = f}\n', 'x y(e = f g)\n', 'x.y{e = f\n',
    # Soft keywords, and beginnings of them.
    'f(_(a) % b c, d)\n', 'f(m << 2 2)\n', 'f(mat b)\n', 'f(n << 2 2)\n', 'f(a(b f"c"))\n',
    # An earlier expression of the statement is wrong.
    'f( (*a)\n', 'if a is None:= b\n c\n', 'f(a, b.c=\nif d: e\n', 'f(a.b = c\nd = e\n', 'f(a=1, b==, c=2)\n',
    'f(None=1, a b)\n', 'f(**a, b==, c)\n', 'a[[b] = c[d]\n', 'a[(b, c) = d\n', '(a = "b", c\n',
    'f(*a, ( **b)\n', '(**a)\n', 'f(a[].b(c))\n', 'if (a\n not b and\n c): d\n', 'a = f(b=1, "c" d)\n',
    'a*b = f(c, , d)\n', 'f() = .\n', 'x = y - z= .w\n', 'if x is y:= \n z\n', 'x[1:== ]\n',
    'f(a, b\nfor x in y:\n c\n', 'f(a.b(c, d\n for e in g)\n', 'def f(a, / *b): pass\n', '"a" = \n', 'f() = a b\n',
    'def f():\n  """a"""= b\n c\n',
    'def f(a):\n  a.b = c d\n', 'a a = b\n', 'x = a, b c = d\n', 'a, b c() = d\n', 'a[ [b] = c d\n', 'a[[b][c] = d e\n',
    'if len= (a) == b: c\n', '{"a":* "b",\n "c": d}\n', '32 if a == (b-, 1) else c\n', 'a if b == else c\n',
    'if a =\\= b: c\n', 'if (a) : (b == c):\n d\n',
    # Parameters in a wrong order, with an error behind them.
    'def f(/, a, b=, c): pass\n', 'def f(/): pass\n', 'def f(/, **): pass\n', 'def f(a, /, b, /, c=): pass\n',
    'def f(*, **k, b=): pass\n', 'def f(a=1, b, c=): pass\n', 'def f(a, *, /, c=): pass\n',
    'def f(a, b=1, c d): pass\n',
    'def f(**k, *c, d=): pass\n', 'lambda /, a: 1\n',
    'def f(a=1, b=, c): pass\n', 'lambda a=1, b=, c: 1\n', 'lambda a=1, b, c=: 1\n', 'lambda *a, **b, c=: 1\n',
    # Parameters that cannot have a default, with an annotation.
    'def f(a, *b: int=, c): pass\n', 'def f(a, **b: int=3): pass\n', 'def f(*a: (int) = 3): pass\n',
    'def f(*a: *int = 3): pass\n', 'def f(*a: lambda *b=1: 2): pass\n', 'lambda *a, b: f(*a=1)\n',
    # Arguments and patterns behind those by keyword, with an error behind them.
    'f(**x, *)\n', 'f(x=1, *)\n', 'f(a, *)\n', 'f(**x, *, y)\n', 'f(**x, *y z)\n', 'f(x=1, *y z)\n',
    'f(**x, *g(y z))\n',
    'f(**x, 1, *)\n', 'f(x=1, y, z=)\n', 'f(x=1, y, z w)\n', 'f(x, **x, *)\n', 'class A(**x, *): pass\n',
    'match x:\n  case C(a=b, c, d=e, f, ...): pass\n', 'match x:\n  case C(a=b, c, d): pass\n',
    'match x:\n  case C(a=b, c(1), d e): pass\n', 'match x:\n  case C(a=b, ...): pass\n',
    # Two stars at the beginning of a replacement field.
    "f'{**a!r}'\n", "f'{**a}'\n", "f'{**a:x}'\n", "f'{**a=}'\n", "f'{*a!r}'\n",
]

# (mode, program, whether more input might mend it)
MODES = [
    ("single", "a\nb\n", False), ("single", "if x:\n y\nz\n", False),
    ("single", "def f():\n", True), ("single", "(a", True), ("single", "if x:", True),
    ("single", "'''a\n", True), ("single", "a b\n", False),
    ("eval", "*a", False), ("eval", "a=1", False), ("eval", "", True), ("eval", "a b", False),
    ("eval", "x = 1\ny", False), ("eval", "  a", False), ("eval", "yield", False),
]


def host_error(source, mode):
    with pytest.raises(SyntaxError) as caught:
        compile(source, "f", mode, ast.PyCF_ONLY_AST)
    error = caught.value
    return (type(error).__name__, error.msg, error.lineno, error.offset,
            error.end_lineno, error.end_offset)


def rvm_error(source, mode):
    with pytest.raises(SyntaxError_) as caught:
        parser.parse(source.encode("utf-8").decode("latin-1"), "f", mode)
    error = caught.value
    return (error.kind, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)


@pytest.mark.parametrize("source", PROGRAMS)
def test_wrong_programs(source):
    assert rvm_error(source, "exec") == host_error(source, "exec")


@pytest.mark.parametrize("mode, source, incomplete", MODES)
def test_other_modes(mode, source, incomplete):
    assert rvm_error(source, mode) == host_error(source, mode)
    with pytest.raises(SyntaxError_) as caught:
        parser.parse(source, "f", mode)
    assert caught.value.incomplete == incomplete


def test_an_unknown_mode():
    with pytest.raises(ValueError):
        parser.parse("a\n", "f", "all")
