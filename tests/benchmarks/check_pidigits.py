"""Pi: its digits, and the composed transformations that give the first of them."""
import sys
from itertools import islice

import run_benchmark as pidigits

count = 500 if "full" in sys.argv else 40

digits = pidigits.calc_ndigits(count)
print("".join([str(digit) for digit in digits]))

z = (1, 0, 0, 1)
for x in islice(pidigits.gen_x(), 30):
    z = pidigits.compose(z, x)
print(z)
print([pidigits.extract(z, j) for j in (3, 4, 10 ** 20)])
