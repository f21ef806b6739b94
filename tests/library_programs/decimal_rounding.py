"""decimal: roundings of sums, products, quotients and powers of many digits, subnormal ones too, and the signals."""

from decimal import (
    Clamped, Context, Decimal, DecimalException, DivisionByZero, Inexact, InvalidOperation, Overflow, Rounded,
    Subnormal, Underflow, localcontext)

ROUNDINGS = ("ROUND_UP ROUND_DOWN ROUND_CEILING ROUND_FLOOR ROUND_HALF_UP ROUND_HALF_DOWN ROUND_HALF_EVEN "
             "ROUND_05UP").split()
SIGNALS = (InvalidOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
LENGTHS = (1, 3, 9, 16, 19, 28, 30, 57, 120)
OPERATIONS = {
    "sum": lambda x, y: x + y, "difference": lambda x, y: x - y, "product": lambda x, y: x * y,
    "quotient": lambda x, y: x / y, "order": lambda x, y: (x < y, x == y, x.compare(y)), "quantum": Decimal.quantize,
    "square": lambda x, y: x ** 2, "power": lambda x, y: x ** 11, "of one": lambda x, y: Decimal("-1.00") ** y,
    "hash": lambda x, y: (hash(x), hash(y)), "texts": lambda x, y: (str(x), repr(y), f"{x:,.3f}", f"{y:+020.2f}"),
    "whole": lambda x, y: (x.to_integral_value(), round(x, 2), x.normalize(), x.fma(x, y)),
}

state = 2026


def choose(count):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (state >> 24) % count


def number():
    """Return a number; many are near to where rounding changes."""
    digits = "".join([str(choose(10)) for _ in range(LENGTHS[choose(len(LENGTHS))])])
    half = digits[:len(digits) // 2]
    rest = len(digits) - len(half)
    digits = (digits, digits, half + "5" + "0" * (rest - 1), half + "9" * rest, half + "0" * rest)[choose(5)]
    exponent = (0, -2, choose(50) - 30, choose(200) - 100)[choose(4)]
    return Decimal("%s%sE%d" % ("-" if choose(3) == 0 else "", digits, exponent))


def attempt(function, *args):
    try:
        return repr(function(*args))
    except (DecimalException, TypeError) as error:
        return "%s: %s" % (type(error).__name__, error)


for index in range(400):
    limit = (40, 384, 999999)[choose(3)]
    context = Context(prec=(1 + choose(12), 16, 28, 50)[choose(4)], rounding=ROUNDINGS[index % 8], Emax=limit,
                      Emin=-limit, clamp=choose(2), traps=[kind for kind in SIGNALS if choose(12) == 0])
    name = list(OPERATIONS)[index // 8 % len(OPERATIONS)]
    with localcontext(context) as context:
        x, y = number(), number()
        result = attempt(OPERATIONS[name], x, y)
        flags = [kind.__name__ for kind in SIGNALS if context.flags[kind]]
        print(name, context.prec, context.rounding, x, y, result, flags)

# With one digit, what is subnormal may be rounded to the least normal number.
for coefficient in ("9.9", "9.4", "1", "0.5"):
    with localcontext(Context(prec=1, Emax=3, Emin=-3, traps=[])) as context:
        print(+Decimal(coefficient + "E-4"), Decimal(coefficient) / 10000, Decimal(coefficient) * Decimal("1.0E-4"),
              [kind.__name__ for kind in SIGNALS if context.flags[kind]])
