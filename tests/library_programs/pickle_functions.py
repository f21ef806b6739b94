"""Pickling functions that CPython has in C and bytes, which old protocols pickle through codecs.encode."""
import binascii
import codecs
import io
import pickle
import struct

for function in codecs.encode, codecs.lookup, struct.pack, binascii.hexlify, pickle.dumps, pickle.load:
    print(function, type(function).__name__, function.__name__, function.__module__.strip("_"), function.__qualname__)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(function, protocol)) is function
for value in (b"bytes", bytearray(b"array"), {b"in a set"}, iter(b"iterator"),
              UnicodeDecodeError("utf-8", b"x", 0, 1, "why")):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        copy = pickle.loads(pickle.dumps(value, protocol))
        print(type(copy).__name__, list(copy) if hasattr(copy, "__next__") else copy)


class Holder:
    dumps = pickle.dumps
    loads = pickle.loads
    encode = codecs.encode
    pack = struct.pack


print(Holder().encode("text"), Holder.pack("<h", 3))
print(Holder().loads(Holder().dumps([1, "a"])))


class Shared(bytes):
    """Bytes that are pickled out of band, and found by the view of them."""

    def __reduce_ex__(self, protocol):
        return _owner_of, (pickle.PickleBuffer(self),)


def _owner_of(buffer):
    return memoryview(buffer).obj


shared, buffers = Shared(b"shared"), []
print(pickle.loads(pickle.dumps(shared, 5, buffer_callback=buffers.append), buffers=buffers) is shared)
for data in (b"o", b"(o", b"p1\n", b"N(p1\n", b"Q", b"N(Q", b"NN\x92", b"\x98"):
    try:
        print(pickle.loads(data))
    except pickle.UnpicklingError as error:
        print(data, type(error).__name__)


class Unseekable(io.BytesIO):
    def peek(self, *args):
        raise NotImplementedError


file = Unseekable(pickle.dumps(1) + pickle.dumps("two"))
print(pickle.load(file), pickle.load(file))
