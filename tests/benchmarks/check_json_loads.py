"""JSON: the benchmark's objects, written and read back."""
# only executables: hosted, what it imports takes long
import json
import zlib

import run_benchmark as benchmark

for value in (benchmark.DICT, benchmark.TUPLE, benchmark.DICT_GROUP):
    text = json.dumps(value)
    back = json.loads(text)
    print(len(text), zlib.crc32(text.encode()), back == value, json.dumps(back, sort_keys=True)[:300])
