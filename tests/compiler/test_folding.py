"""Folding: an expression folds exactly where the host's compiler makes one constant of it."""
import dis
import random

import pytest

from rvm.compiler.analysis.folding import fold
from rvm.syntax import ast
from rvm.tools.host_ast import host_constant, parse_with_host, to_host

pytestmark = pytest.mark.filterwarnings("ignore")

NOT_FOLDED = object()

EXPRESSIONS = """
1 + 2; 3 - 5; 2 * 3; 7 // 2; -7 // 2; 7 % -3; -7 % 3; 1 / 2; 7 / 0; 1 // 0; 1 % 0; 2 ** 10; 2 ** -1; 0 ** -1
1 << 3; 1 << -1; 1 << 127; 1 << 128; 3 << 127; 0 << 1000; 1 >> 3; -1 >> 100; 1 >> -1; 1 >> 10 ** 20; 6 & 3; 6 | 3; 6 ^ 3
2 ** 127; 2 ** 64; 2 ** 63; 2 ** 65; 3 ** 64; 3 ** 65; 1 ** 128; 1 ** 129; 0 ** 10 ** 30; (-2) ** 63; (-1) ** 3; 10 ** 43
(2 ** 63) * (2 ** 63); (2 ** 32) * (2 ** 60); 9223372036854775807 + 1; -9223372036854775808 - 1; 9223372036854775807 * 2
-9223372036854775808 // -1; -(-9223372036854775808); ~9223372036854775807; 18446744073709551615 & 3; 10 ** 20 // 7; 10 ** 20 % -7
True + 1; True & False; True | 2; True ^ True; ~True; -True; +True; not True; not 0; not ""; not "a"; not None; not ...; not (); not (0,)
not 0.0; not 0j; not b""; -1.5; +1.5; ~1.5; -2j; +2j; ~2j; -"a"; -None; +(); -0.0; -0; -(1 + 2j); not not 3
1.5 + 2; 1 + 2.5; 1.0 - 0.1; 0.1 * 3; 1.0 / 3; 1.0 / 0; 7.5 // 2; -7.5 // 2; 7.5 % -2; -7.5 % 2; 1e308 * 10; 1e308 * 10 - 1e308 * 10
2.0 ** 3; 2.0 ** 0.5; (-8.0) ** 0.5; (-8) ** 0.5; 0.0 ** -1; 1e300 ** 2; 1.0 % 0; 1.0 // 0; 2 ** 0.5; 10 ** -3; 1.5 & 2; 1.5 << 1; (-2.0) ** 3
10 ** 40 + 0.5; 10.0 ** 400; (1 << 127) / 3; (1 << 120) / (1 << 119); 1e400 % 3; 3 % 1e400; -3 % 1e400; 0.0 % -3
1 + 2j; 1 - 2j; 1j * 1j; (1 + 2j) / (3 - 4j); 1j / 0; (1 + 2j) ** 2; (1 + 2j) ** 0.5; 2 ** 1j; 1j ** 0; 0j ** -1; 1j // 1; 1j % 1; 1j & 1; True + 1j
(1 + 2j) ** -3; (1 + 2j) ** 101; 0 - 1j; -0.0 + 0j; 1e308 * 1j * 10; (1+2j) - (1+2j)
"a" + "b"; b"a" + b"b"; "a" + b"b"; "a" + 1; "ab" * 3; 3 * "ab"; "a" * 4096; "a" * 4097; "ab" * 2048; "ab" * 2049; "a" * 0; "a" * -1; "" * -1; "" * 10 ** 30
True * "ab"; "ab" * False; "\\xe9" * 4096; "\\xe9" * 4097; b"a" * 4096; b"a" * 4097; 4096 * b"a"; "a" * 1.0; "ab" % (); "ab" % 1; b"%d" % 1; "a" - "b"; "a" * 10 ** 30
(1, 2); (); (1, (2, 3), "a", None, ..., b"x", 1.5); (1, x); (1, 2) + (3,); (1, 2) * 3; 3 * (1, 2); (1,) * 256; (1,) * 257; (1, 2) * 128; (1, 2) * 129
() * 1000; () * -1; (1,) * -1; (1,) * 0; ((1,) * 100,) * 10; ((1,) * 100,) * 11; ((1, 2), (3, 4)) * 100; ((1,) * 255,) * 4; ((1,) * 256,) * 4; ((1,) * 255,) * 5
(1,) + [2]; (1,) + "a"; (1,) * 2 * 200; (1,) * 16 * 16; (1,) * 16 * 17
"abc"[0]; "abc"[-1]; "abc"[3]; "abc"[-4]; "abc"["a"]; "abc"[True]; "abc"[1.0]; "abc"[10 ** 30]; "a\\u20acb\\U0001f600"[1]; "a\\u20acb\\U0001f600"[-1]; "a\\u20acb"[2]
b"abc"[1]; b"a\\xff"[-1]; b"a"[1]; (1, 2, 3)[1]; (1, 2, 3)[-3]; (1, 2)[2]; (1, x)[0]; [1, 2][0]; "abc"[0:1]; (1, (2, 3))[1][0]; 1[0]; "abc"[0, 1]; {}[1]; None[0]
1 < 2; 1 == 1; 1 in (1, 2); 1 is 1; True and False; 1 or 2; 1 if 2 else 3; not 1 < 2; None; True; "a" "b"; "%s" % "a"; f"{1}"; f"a"; [1, 2]; {1, 2}; {1: 2}; 1 @ 2; -x; x + 1; 1 + 2 + x; x + 1 + 2
__debug__; not __debug__; (__debug__, 1); lambda: 1 + 2; -(2 ** 127); 2 ** 126 * 2; 1 - 1 - 1; 2 ** 3 ** 2; -1 ** 2; 5 .__class__
"\\ud800" + "a"; "\\ud800"[0]; "\\ud800\\udc00" * 2
""".replace("\n", ";").split(";")
EXPRESSIONS = [text.strip() for text in EXPRESSIONS if text.strip()]


def host_value(expression):
    """The constant that the host makes of the expression, or NOT_FOLDED."""
    code = compile(expression, "<test>", "eval", dont_inherit=True)
    names = [instruction.opname for instruction in dis.get_instructions(code)]
    if names != ["RESUME", "LOAD_CONST", "RETURN_VALUE"]:
        return NOT_FOLDED
    return next(i.argval for i in dis.get_instructions(code) if i.opname == "LOAD_CONST")


def rvm_value(expression):
    tree = fold(parse_with_host(expression, "eval"), "<test>")
    if not isinstance(tree.body, ast.Constant):
        return NOT_FOLDED
    return host_constant(tree.body.value)


def described(value):
    """Text that differs for values that differ in any way, in type or in the sign of a zero."""
    return "not folded" if value is NOT_FOLDED else repr(value)


# What the host folds later than its tree: after the tree, or in the parser.
FOLDED_LATER = {"1 if 2 else 3", "True and False", "1 or 2", 'f"a"', '"ab" % ()'}


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_folds_as_the_host_does(expression):
    if expression in FOLDED_LATER:
        assert rvm_value(expression) is NOT_FOLDED
    else:
        assert described(rvm_value(expression)) == described(host_value(expression))


LEAVES = ["0", "1", "-1", "2", "7", "64", "127", "128", "2**63", "2**62", "10**19", "True", "False", "0.0", "0.5",
          "-1.5", "3.0", "1e200", "2j", "'ab'", "''", "b'x'", "(1, 2)", "()", "None", "'\\u20ac'", "x"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"]


def random_expression(source, depth):
    kind = source.random()
    if depth == 0 or kind < 0.1:
        return source.choice(LEAVES)
    inner = random_expression(source, depth - 1)
    if kind < 0.2:
        return "(%s %s)" % (source.choice(["-", "+", "~", "not"]), inner)
    other = random_expression(source, depth - 1)
    if kind < 0.3:
        return "(%s)[%s]" % (inner, other)
    if kind < 0.35:
        return "(%s, %s)" % (inner, other)
    return "(%s %s %s)" % (inner, source.choice(OPERATORS), other)


@pytest.mark.parametrize("seed", range(20))
def test_random_expressions(seed):
    source = random.Random(seed)
    for _ in range(60):
        expression = random_expression(source, 3)
        assert described(rvm_value(expression)) == described(host_value(expression)), expression


PROGRAMS = [
    "for x in [1, 2, 3]: pass", "for x in [a, b]: pass", "for x in [*a]: pass", "for x in (1, 2): pass",
    "[x for x in [1, 2]]", "[x for x in [a, 1]]", "x in [1, 2]", "x not in [a, b]", "x in [] in [1]", "x == [1]",
    "not x in y", "not x is y", "not x is not y", "not x not in y", "not x < y", "not x in y in z",
    "'%s' % (x,)", "'%s %r %a' % (x, y, z)", "'a%%b%sc' % (x,)", "'%-5s|%5s|%.3s|%05s' % (a, b, c, d)",
    "'%s' % (x, y)", "'%s%s' % (x,)", "'%d' % (x,)", "'%s' % (*x,)", "'%' % (x,)", "'%123s' % (x,)",
    "'%12.34s' % (x,)", "'%.s' % (x,)", "'%.123s' % (x,)", "'%(a)s' % (x,)", "'%+ #s' % (x,)", "'%5' % (x,)",
    "'%s%%' % (x,)", "b'%s' % (x,)", "'\\xe9%s\\xe9' % (x,)", "'%s' % x", "'%.05s' % (x,)", "'%s' % (f(1 + 1),)",
    "'a' + 'b'", "'a'", "def f(): 'a' + 'b'", "def f(x: 1 + 1 = 2 + 2) -> 3 + 3: pass", "class C(1 + 1): 'a' * 2",
    "x: 1 + 1 = 2 + 2", "del x[1 + 1]", "x[1 + 1] = 2", "x[1 + 1:2 + 2]", "f(*(1, 2), **{1 + 1: 2})",
    "from __future__ import annotations\nx: 1 + 1 = 2\ndef f(x: (1, 2)) -> (3, 4): pass",
    "assert 1 + 1, (1, 2)", "assert (1, 2)", "if 1 + 1: pass", "while not x in y: pass", "lambda x=(1, 2): (3, 4)",
    "match x:\n case -1: pass\n case 1 + 2j: pass\n case {-1: y, 'a': z}: pass\n case C(-2, a=-3): pass",
    "with (1, 2)[0] as x: pass", "async def f():\n async for x in [1, 2]: pass\n return 1 + 1",
    "try: 1 + 1\nexcept (2 + 2): 3 + 3\nelse: 4 + 4\nfinally: 5 + 5", "global x\nx += 1 + 1", "return_ = 1,\nx, y = 1, 2",
    "f'{1 + 1}{x!r:{1 + 2}}'", "{**{}, 1 + 1: 2 + 2}", "raise (1, 2)[0] from 1 + 1", "@(1 + 1)\ndef f(): pass",
    "x = yield_ = (y := 1 + 1)", "(1 if not x in y else 2 + 2)", "print(__debug__)\nif __debug__: pass",
]


def code_of(code):
    """All that shows of a code object, and of those in it."""
    inner = [code_of(constant) for constant in code.co_consts if hasattr(constant, "co_code")]
    constants = [repr(constant) for constant in code.co_consts if not hasattr(constant, "co_code")]
    return (code.co_code, constants, code.co_names, inner)


@pytest.mark.parametrize("program", PROGRAMS)
def test_folded_program_compiles_to_the_same_code(program):
    tree = fold(parse_with_host(program), "<test>")
    folded = compile(to_host(tree), "<test>", "exec", dont_inherit=True)
    assert code_of(folded) == code_of(compile(program, "<test>", "exec", dont_inherit=True))


def folded_expression(expression):
    return fold(parse_with_host(expression, "eval"), "<test>").body


@pytest.mark.parametrize("expression, expected", [
    ("not x in y", ast.Compare), ("not x is y", ast.Compare), ("not x < y", ast.UnaryOp),
    ("'%s' % (x,)", ast.JoinedStr), ("'%s' % (x, y)", ast.BinOp), ("'%d' % (x,)", ast.BinOp),
    ("'%-12.34r|%%' % (x,)", ast.JoinedStr), ("'%123s' % (x,)", ast.BinOp),
])
def test_kind_of_what_folding_makes(expression, expected):
    assert type(folded_expression(expression)) is expected


@pytest.mark.parametrize("expression, expected", [
    ("x in [1, 2]", ast.Constant), ("x not in [y]", ast.Tuple), ("x in [*y]", ast.List),
    ("x in [1] in z", ast.Name), ("x == [1]", ast.List),
])
def test_list_that_is_looked_through(expression, expected):
    assert type(folded_expression(expression).comparators[-1]) is expected


def test_folding_makes_no_docstring():
    module = fold(parse_with_host("'a' + 'b'"), "<test>")
    assert isinstance(module.body[0].value, ast.JoinedStr)
    module = fold(parse_with_host("'a'"), "<test>")
    assert isinstance(module.body[0].value, ast.Constant)


def test_debug_can_be_off():
    tree = fold(parse_with_host("__debug__", "eval"), "<test>", False)
    assert host_constant(tree.body.value) is False


def test_future_annotations_are_not_folded():
    program = "from __future__ import annotations\nx: 1 + 1 = 1 + 1"
    statement = fold(parse_with_host(program), "<test>").body[1]
    assert isinstance(statement.annotation, ast.BinOp)
    assert isinstance(statement.value, ast.Constant)
