# Functions and methods that take any bytes-like object.
from array import array
import io
import sys


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, BufferError) as e:
        print(type(e).__name__, e)


m = memoryview(b"ab")
a = array("h", [0x6261])
r = memoryview(b"ba")[::-1]         # does not lie together
w = memoryview(b"abcd").cast("B", [2, 2])
for x in [m, a, r, w]:
    for function, args in [
            (bytes, (x,)), (bytearray, (x,)), (b"".join, ([x, b"c"],)), (b"-".join, ([x],)), (b"x".__add__, (x,)),
            (bytearray(b"x").__add__, (x,)), (b"xabx".find, (x,)), (b"xabx".__contains__, (x,)), (b"ab".startswith, (x,)),
            (b"ab".endswith, ((b"x", x),)), (b"xabx".split, (x,)), (b"abab".rindex, (x,)), (b"ab".count, (x,)),
            (b"abc".replace, (x, b"-")), (b"abc".strip, (x,)), (b"abc".removeprefix, (x,)), (b"abc".translate, (None, x)),
            (bytes.maketrans, (b"xy", x)), (int.from_bytes, (x, "big")), (int, (x,)), (str, (x, "ascii")),
            (bytearray(b"xab").index, (x,)), (bytearray().extend, (x,)), (bytearray(b"ab").__eq__, (x,)),
            (b"%b %s".__mod__, ((x, x),)), (io.BytesIO().write, (x,)), (io.BytesIO, (x,)), (array("b").frombytes, (x,)),
            (bytearray(3).__setitem__, (slice(1), x)), (ord, (x,)), (b"".fromhex, (x,)), (complex, (x,))]:
        if function is io.BytesIO:
            function = lambda x: io.BytesIO(x).getvalue()
        if function in (bytes.maketrans,):
            function = lambda a, b: bytes.maketrans(a, b)[120:122]
        attempt(function, *args)
for x in [memoryview(b" 12 "), array("b", b"12")]:
    for function, args in [(int, (x,)), (float, (x,)), (int, (x, 10))]:
        attempt(function, *args)
attempt(int, bytearray(b"ff"), 16)
before, sep, after = b"1ab2".partition(m)
print(before, sep is m, after, b"1ab2".rpartition(array("b", b"ab"))[2], bytearray(b"1ab2").partition(m))
b = bytearray(4)
for target in [b, memoryview(b)[1:], array("h", [0, 0]), m, memoryview(b)[::2], 5]:
    attempt(io.BytesIO(b"abc").readinto, target)
print(b)
sys.stdout.flush()
sys.stdout.buffer.write(memoryview(b"written\n"))
sys.stdout.buffer.write(array("b", b"too\n"))
