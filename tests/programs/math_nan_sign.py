# The sign of NaN, which only copysign shows: NaN of a module, of text and of a constant have none.
import math

INFINITE = 1e999

for number in math.nan, -math.nan, float("nan"), float("-nan"), -float("nan"), abs(-math.nan):
    print(number, math.copysign(1, number))
for number in INFINITE, -INFINITE, 0.0, -0.0, math.inf, -math.inf:
    print(number, math.copysign(1, number))
