"""JSON: the texts of the benchmark's objects, and what is read back."""
# only executables: hosted, what it imports takes long
import json
import zlib

import run_benchmark as benchmark

for case in benchmark.CASES:
    value, count = getattr(benchmark, case)
    text = json.dumps(value)
    print(case, count, len(text), zlib.crc32(text.encode()), text[:200], json.loads(text) == value)
