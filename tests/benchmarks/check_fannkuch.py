"""Fannkuch: the most flips of the first few sizes."""
import sys

import run_benchmark as fannkuch

largest = 8 if "full" in sys.argv else 6

for size in range(2, largest + 1):
    print(size, fannkuch.fannkuch(size))
