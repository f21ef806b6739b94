"""Float: the largest point, and some points before and after they are normalized."""
import sys

import run_benchmark as floats

size = 20000 if "full" in sys.argv else 500

print(floats.benchmark(size))
for number in (0, 1, 7, 99):
    point = floats.Point(number)
    print(point)
    point.normalize()
    print(point)
try:
    point.w = 1.0
except AttributeError:
    print("a point has slots")
