"""decimal: sums and differences of numbers whose exponents are far apart, in all roundings, with the signals."""

from decimal import Decimal, Inexact, Rounded, localcontext

ROUNDINGS = ("ROUND_UP ROUND_DOWN ROUND_CEILING ROUND_FLOOR ROUND_HALF_UP ROUND_HALF_DOWN ROUND_HALF_EVEN "
             "ROUND_05UP").split()

# The last digits of the first number decide a rounding, or are lost in a difference.
FIRST = ("1", "5", "9" * 12, "1" + "0" * 11, "123456789012", "12345678901250", "1" + "0" * 60)
SECOND = ("1" + "0" * 60, "5" + "0" * 55, "9" * 70, "7" * 52, "1" + "0" * 51, "49" + "9" * 49, "100000", "3" * 80)

for rounding in ROUNDINGS:
    with localcontext() as context:
        context.prec, context.rounding = 12, rounding
        for distance in (41, 45, 52, 60, 75):
            results = []
            for first in FIRST:
                for second in SECOND:
                    left, right = Decimal(first).scaleb(distance), Decimal(int(second))
                    for operand in (right, -right):
                        context.clear_flags()
                        result = left + operand, operand - left
                        results.append((result, context.flags[Inexact], context.flags[Rounded]))
            print(rounding, distance, results)
