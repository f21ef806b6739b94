"""Base64 and the other encodings of bytes as text: what becomes of the benchmark's bytes, and back."""
# only executables: hosted, what it imports takes long
import base64
import sys
import zlib

import run_benchmark as benchmark

datas = [benchmark.DATA_TINY, benchmark.DATA_SMALL]
if "full" in sys.argv:
    datas += [benchmark.DATA_MEDIUM, benchmark.DATA_LARGE]
for name in ("b64", "urlsafe_b64", "b32", "b16", "a85", "b85"):
    encode, decode = getattr(base64, name + "encode"), getattr(base64, name + "decode")
    for data in datas:
        text = encode(data)
        print(name, len(data), len(text), zlib.crc32(text), text[:40], decode(text) == data)
