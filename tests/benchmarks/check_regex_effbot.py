"""Effbot's patterns: where each is found in texts of several lengths."""
# only executables: hosted, what it imports takes long
import re
import sys

import run_benchmark as benchmark

sizes = (0, 5, 50, 1000) if "full" in sys.argv else (0, 5)
for kind in (False, True):
    benchmark.USE_BYTES = kind
    for pattern, text in benchmark.init_benchmarks(sizes):
        found = re.search(pattern, text)
        print(found and (found.span(), found.groups()))
