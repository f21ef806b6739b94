"""decimal: operations, rounding, signals, contexts, texts and formats, on many numbers that a generator makes."""

from decimal import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, Context, Decimal, DecimalException, Inexact, InvalidOperation, getcontext,
    localcontext)
from fractions import Fraction
import pickle

BINARY = ("add subtract multiply divide divide_int remainder divmod remainder_near compare compare_total max min_mag "
          "next_toward quantize power same_quantum").split()
UNARY = "exp ln log10 sqrt logb next_minus normalize number_class to_integral_exact minus to_eng_string".split()
ROUNDINGS = "ROUND_UP ROUND_DOWN ROUND_CEILING ROUND_FLOOR ROUND_HALF_UP ROUND_HALF_DOWN ROUND_HALF_EVEN".split()
SPECS = ["", ".3f", "+012,.2f", "e", ".2E", "*^20g", ".1%", "z.0f", "x<9"]

state = 12345


def choose(count):
    global state
    state = (state * 1103515245 + 12345) % 2 ** 31
    return (state >> 8) % count


def number():
    if choose(12) == 0:
        return ["inf", "-inf", "nan12", "snan", "-0", "0E-3"][choose(6)]
    digits = str(choose(10 ** (1 + choose(7)))) + str(choose(10 ** (1 + choose(6))))
    return "%s%sE%d" % ("-" if choose(3) == 0 else "", digits, choose(12) - 9)


def attempt(function, *args):
    try:
        return repr(function(*args))
    except (DecimalException, ValueError, TypeError, OverflowError) as error:
        return "%s: %s" % (type(error).__name__, error)


for index in range(160):
    context = Context(prec=1 + choose(12), rounding=ROUNDINGS[choose(7)], Emax=20, Emin=-20, clamp=choose(2),
                      traps=[InvalidOperation] if choose(3) == 0 else [])
    x, y = Decimal(number()), Decimal(number())
    name = BINARY[index % len(BINARY)]
    print(name, x, y, attempt(getattr(context, name), x, y))
    name = UNARY[index % len(UNARY)]
    print(name, x, attempt(getattr(context, name), x))
    print([kind.__name__ for kind, is_set in context.flags.items() if is_set])
    print(attempt(format, x, SPECS[index % len(SPECS)]), attempt(int, y) if abs(y.adjusted()) < 30 else "")

print(hash(Decimal("2.5")) == hash(2.5) == hash(Fraction(5, 2)), hash(Decimal(-1)), Decimal("0.1") == 0.1)
print(sorted([Decimal("1.5"), 2, Fraction(1, 3), 0.25]), Decimal(3).as_integer_ratio(), Decimal(0.1))
print(Decimal(" 1_000.5 "), Decimal((1, (1, 2, 3), -2)), Decimal.from_float(0.5), Decimal("-2.50").as_tuple())
print(pickle.loads(pickle.dumps(Decimal("1.50"))), pickle.loads(pickle.dumps(getcontext())))
for text in ("1e5x", "", "1__e", "--1", "1e99999999999999999999"):
    print(attempt(Decimal, text))
with localcontext(prec=5, rounding="ROUND_UP") as inner:
    print(Decimal(1) / 3, inner.flags[Inexact], getcontext() is inner)
print(Decimal(1) / 3, attempt(localcontext, 3), MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY)
for assign in (("prec", 0), ("Emin", 1), ("rounding", "up"), ("flags", 3), ("clamp", "1")):
    print(attempt(setattr, getcontext(), *assign))


class Money(Decimal):
    """Results of operations are not of a derived class."""


print(type(Money("1.5") + 1).__name__, type(Money("1.5")).__name__, repr(Money(2)), round(Money("2.675"), 2))
getcontext().prec = 1000
print(Decimal(2).sqrt() * Decimal(3).ln(), Decimal(7) ** -3)
