"""Operations at the ends of their ranges must be, compiled by the JIT, what they are on CPython 3.11.

For each expression of the tables below there is a function with a loop that computes it for all
boundary values.  It is called until traces stand for all of them, and what it returns then is
compared.  An expression has the variable x, and other values as constants, written into it, or as
the variable y; what follows it may say what the JIT has inferred from it.
"""
import itertools

import pytest

from tests.processes.test_programs import AT_ONCE, machine, run  # noqa: F401  (machine is a fixture)
from tests.worlds import ROOT, cpython

LEAST, GREATEST = -2**63, 2**63 - 1
INTS = [0, 1, -1, 2, -2, 3, -3, 7, 2**31 - 1, 2**31, -2**31 - 1, 2**32, 2**62, -2**62 - 1,
        GREATEST, GREATEST - 1, LEAST, LEAST + 1, 2**63, LEAST - 1, 2**64 + 1, -2**100]
SHIFTS = [0, 1, 31, 32, 62, 63, 64, 65, 200, -1]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 5e-324, -2.2e-308, 1.7e308, -1.7e308, 2.0**53, 2.0**53 + 2,
          2.0**63, -2.0**63, -2.0**63 - 2048, 2.0**63 - 1024, float("inf"), float("-inf"), float("nan")]
# Enough to be constants in an expression.
INT_CONSTANTS = [0, 1, -1, 2, -3, 5, 2**31, 2**32 + 1, 2**62, -2**62, GREATEST, LEAST, LEAST + 1, 2**63]
FLOAT_CONSTANTS = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "3.0", "5e-324", "2.0**1023", "2.0**-1023", "2.0**63",
                   "-2.0**63", "inf", "-inf", "nan"]

ARITHMETIC = ["+", "-", "*", "//", "%", "/", "&", "|", "^"]
COMPARISONS = ["==", "!=", "<", "<=", ">", ">="]
FLOAT_ARITHMETIC = ["+", "-", "*", "/", "//", "%"]


def cases(pattern, **choices):
    """An expression for each way to fill the names in a pattern."""
    return [pattern.format(**dict(zip(choices, chosen))) for chosen in itertools.product(*choices.values())]


def bracketed(values):
    """The values as text that can be an operand."""
    return ["(%s)" % value for value in values]


C = bracketed(INT_CONSTANTS)
F = bracketed(FLOAT_CONSTANTS)
FEW = bracketed([1, -2, 2**62, GREATEST, LEAST])

ONE_INT = [
    "-x", "~x", "+x", "abs(x)", "bool(x)", "not x", "float(x)", "int(x)", "hash(x)", "str(x)",
    "x.bit_length()", "round(x)", "round(x, -1)", "divmod(x, 10)", "divmod(10, x)", "x ** 2",
    "2 ** (x & 127)", "x * x", "x - x", "x + x", "-(-x)", "abs(-x)", "~x + 1", "x ^ x", "x & -x",
    "x // x", "x % x", "-x - 1", "0 - x", "int(float(x))", "len(range(x))", "len(range(-5, x, 7))",
    "range(x, x + 3)[-1]", "slice(x, None, -1).indices(5)", "'abcdef'[x:]", "'abcdef'[:x]",
    "[1, 2, 3][-x:x]", "min(x, 0)", "max(x, -x)", "(x > 0) + (x < 0)",
    "x.to_bytes(17, 'little', signed=True)"]
ONE_FLOAT = [
    "-x", "+x", "abs(x)", "bool(x)", "not x", "int(x)", "hash(x) if x == x else 0", "round(x)",
    "round(x, 2)", "x * x", "x - x", "x + x", "x / x", "x == x", "x != x", "x < x", "x >= x", "0.0 - x",
    "-x + 0.0", "x * 0.0", "x % 1.0", "x // 1.0", "divmod(x, 1.5)", "x.is_integer()",
    "x.as_integer_ratio()", "x.hex()", "min(x, 0.0)", "max(-0.0, x)", "max(x, nan)", "min(nan, x)",
    "x ** 2", "x ** 0.5", "2.0 ** x", "x ** -1", "int(x * 0.5)", "float(int(x))"]
MATH = ["sqrt", "floor", "ceil", "trunc", "fabs", "exp", "log", "log2", "log10", "log1p", "expm1", "sin",
        "cos", "atan", "isnan", "isinf", "isfinite", "frexp", "modf", "degrees"]
TWO_MATH = ["copysign", "fmod", "atan2", "hypot", "pow"]


def narrowed(condition, expression):
    """Only where the condition holds, so that the JIT knows the bounds it gives."""
    return "%s if %s else x" % (expression, condition)


# What to compute; the values of x and, if there is a y, of y.
SUBJECTS = {
    "one int": (ONE_INT, INTS, None),
    "int and constant": (
        cases("x {op} {c}", op=ARITHMETIC + COMPARISONS, c=C)
        + cases("{c} {op} x", op=ARITHMETIC, c=C), INTS, None),
    "shifts": (
        cases("x {op} {c}", op=["<<", ">>"], c=SHIFTS)
        + cases("(x << {c}) >> {c}", c=SHIFTS)
        + cases("(x >> {c}) << {c}", c=SHIFTS), INTS, None),
    "shifts by variables": (
        cases("{c} {op} x", op=["<<", ">>"], c=C)
        + ["x << x", "(1 << x) - 1", "-1 << x"], SHIFTS, None),
    "two ints": (
        cases("x {op} y", op=ARITHMETIC + COMPARISONS)
        + ["divmod(x, y)", "min(x, y)", "max(x, y)", "x - y + y", "x + y - y", "(x ^ y) & x",
           "len(range(x, y))"], INTS, INTS),
    "chains": (
        cases("x + {c} + {d}", c=FEW, d=FEW) + cases("x - {c} + {d}", c=FEW, d=FEW)
        + cases("{c} - x - {d}", c=FEW, d=FEW) + cases("x + {c} - {c}", c=C)
        + cases("(x * {c}) % 5", c=C) + cases("(x * {c}) // 7", c=C)
        + cases("(x + {c}) % {d}", c=FEW, d=FEW) + cases("(x & {c}) < {d}", c=FEW, d=FEW)
        + cases("-(x * {c})", c=FEW) + cases("(x & 3) * {c} % 5", c=C)
        + cases("(x & 1) * {c} + {d}", c=C, d=FEW) + cases("(x >> 3) * {c} >> 2", c=C)
        + cases("(x % 3) * {c} - {d}", c=FEW, d=FEW), INTS, None),
    "inferences": (
        # The bounds of x that a result implies, and what follows of them.
        cases("(r := x % {d}, r > 1, x, x > {c}, x - 1 if r > 1 else x)",
              d=[2, 3, 5, 10, 2**62, GREATEST, -3], c=[LEAST, 0])
        + cases("(r := (x & 3) * {c}, r % 5 > 0 and x & 3, (x & 3) + 1)", c=C)
        + cases("(r := x {op} {c}, r < {d} and (x, x < 0, x > {d}), -x)", op=["+", "-", "*"], c=FEW, d=FEW)
        + cases("(r := x // {d}, r == -1 and x, r * {d} <= x)", d=[2, 3, 10, -1, -7, LEAST])
        + cases("(x + 1 if x < {c} else x - 1, x == {c} and x, x - {c} if x >= {c} else {c} - x)", c=C),
        INTS, None),
    "narrowed": (
        [narrowed("x %s %s" % (compare, c), "x %s %s" % (op, d))
         for compare, c, op, d in itertools.product(
             [">", "<="], FEW, ["+", "-", "*", "//", "%"], bracketed([2, GREATEST, LEAST]))]
        + [narrowed("%s <= x <= %s" % ends, "x %s %s" % (op, d))
           for ends, op, d in itertools.product(
               [(-1, 1), (0, 2), (LEAST, -2**62), (2**62, GREATEST)],
               ["+", "-", "*", "//", "%", "<<", "&", "^"], [1, 2, 3, 63])], INTS, None),
    "one float": (ONE_FLOAT, FLOATS, None),
    "float and constant": (
        cases("x {op} {c}", op=FLOAT_ARITHMETIC + COMPARISONS, c=F)
        + cases("{c} {op} x", op=FLOAT_ARITHMETIC, c=F), FLOATS, None),
    "two floats": (
        cases("x {op} y", op=FLOAT_ARITHMETIC + COMPARISONS)
        + cases("(x {op} y, not x {op} y, 1 if x {op} y else 2)", op=COMPARISONS)
        + cases("math.{f}(x, y)", f=TWO_MATH)
        + ["min(x, y)", "max(x, y)", "x - y + y", "x * y / y", "divmod(x, y)"], FLOATS, FLOATS),
    "constant floats": (
        cases("(r := {c}, x + {c}, 0.0 if x < 0 else -0.0, copysign(1.0, -0.0 if x != x else 0.0))", c=F),
        FLOATS, None),
    "mathematics": (cases("math.{f}(x)", f=MATH), FLOATS, None),
    "mixed": (
        cases("x {op} y", op=FLOAT_ARITHMETIC + COMPARISONS)
        + cases("y {op} x", op=FLOAT_ARITHMETIC + COMPARISONS), INTS, FLOATS),
    "mixed with constants": (
        cases("x {op} {c}", op=FLOAT_ARITHMETIC + COMPARISONS, c=F)
        + cases("{c} {op} x", op=FLOAT_ARITHMETIC, c=F), INTS, None),
    "sign of nan": (
        cases("copysign(1.0, {e})", e=["x", "-x", "abs(x)", "x * 1.0", "x * -1.0", "-1.0 * x", "x / 1.0",
                                       "x / -1.0"]), FLOATS, None),
}
HOSTED = ["one int", "shifts", "one float", "mathematics"]
# Few enough that bridges for all values pay at default settings too.
AT_DEFAULTS = ["int and constant", "chains", "inferences", "one float"]

FUNCTION = """
def f{number}(xs, ys):
    results = []
    for x in xs:
        for y in ys:
            try:
                results.append(({expression}, x))
            except (ArithmeticError, ValueError) as error:
                results.append(type(error).__name__)
    return results
cases.append((f{number}, {expression!r}))
"""
PROGRAM = """import math
from math import copysign, inf
nan = float("nan")
cases = []
xs, ys, rounds = {xs}, {ys}, {rounds}
{functions}
for function, expression in cases:
    for _ in range(rounds):
        results = function(xs, ys)
    print(expression, results)
"""

# The round that the JIT traces may be any of the first; it ends with a constant that overflows
# in the next.
OVERFLOWING = [("+ 1", 0, GREATEST), ("- 1", 0, LEAST), ("* 4", 1, 2**62)]
LAST_CONSTANT = """
def f{number}(n):
    x = {start}
    i = total = 0
    while i < n:
        y = x {operation}
        if y > 5:
            total += 1
        i += 1
        if i >= {traced}:
            x = {constant}
    return y, total
print(f{number}(40))
"""


def program(subject, rounds):
    """The text of the program that computes all of a subject's expressions."""
    expressions, xs, ys = SUBJECTS[subject]
    functions = "".join(FUNCTION.format(number=number, expression=expression)
                        for number, expression in enumerate(expressions))
    return PROGRAM.format(xs=xs, ys=ys or [None], rounds=rounds, functions=functions)


def check(oracle, world, machine, path, text, options=()):
    """Compare what a program prints line by line."""
    path = path / "program.py"
    path.write_text(text)
    wanted = run(cpython(oracle), [], path, (), (ROOT,))
    assert wanted[1:] == ("", 0)
    got = run(world, ["-X", "isa=" + machine, *options], path, (), (ROOT,))
    pairs = itertools.zip_longest(got[0].splitlines(), wanted[0].splitlines())
    assert [pair for pair in pairs if pair[0] != pair[1]] == []
    assert got[1:] == wanted[1:]


@pytest.mark.only_worlds("jit")
@pytest.mark.parametrize("subject", SUBJECTS)
def test_compiled_at_once(oracle, world, machine, tmp_path, subject):
    """Each path is compiled the second time it is taken."""
    check(oracle, world, machine, tmp_path, program(subject, 8), ("-X", AT_ONCE))


@pytest.mark.only_worlds("jit")
@pytest.mark.parametrize("subject", AT_DEFAULTS)
def test_compiled_by_default(oracle, world, machine, tmp_path, subject):
    """Loops and bridges are compiled when RPython finds them hot."""
    check(oracle, world, machine, tmp_path, program(subject, 120))


@pytest.mark.only_worlds("no jit")
@pytest.mark.parametrize("subject", HOSTED)
def test_interpreted(oracle, world, machine, tmp_path, subject):
    """The same operations without a JIT, those that take no time."""
    check(oracle, world, machine, tmp_path, program(subject, 1))


@pytest.mark.only_worlds("jit")
def test_constants_that_overflow_in_the_next_round(oracle, world, machine, tmp_path):
    text = "".join(
        LAST_CONSTANT.format(number=number, operation=operation, start=start, constant=constant, traced=traced)
        for number, ((operation, start, constant), traced) in enumerate(
            itertools.product(OVERFLOWING, range(1, 12))))
    check(oracle, world, machine, tmp_path, text, ("-X", AT_ONCE))
