"""Pickling functions that CPython has in C and bytes, which old protocols pickle through codecs.encode."""
import binascii
import codecs
import pickle
import struct

for function in codecs.encode, codecs.lookup, struct.pack, binascii.hexlify:
    print(function, type(function).__name__, function.__name__, function.__module__.strip("_"), function.__qualname__)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(function, protocol)) is function
for value in (b"bytes", bytearray(b"array"), {b"in a set"}, iter(b"iterator"),
              UnicodeDecodeError("utf-8", b"x", 0, 1, "why")):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        copy = pickle.loads(pickle.dumps(value, protocol))
        print(type(copy).__name__, list(copy) if hasattr(copy, "__next__") else copy)


class Holder:
    encode = codecs.encode
    pack = struct.pack


print(Holder().encode("text"), Holder.pack("<h", 3))
