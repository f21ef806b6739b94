"""Pi by decimal numbers of several precisions."""
# only executables: hosted, what it imports takes long
import decimal
import sys

import run_benchmark as benchmark

for precision in (9, 19, 50, 200) if "full" in sys.argv else (9, 19):
    decimal.getcontext().prec = precision
    print(precision, benchmark.pi_decimal())
