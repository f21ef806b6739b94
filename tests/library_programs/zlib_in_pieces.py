"""Data is decompressed in pieces, with bounds small and as great as they can be; what is left of the input is told."""
import gzip
import io
import sys
import zlib

DATA = b"".join(b"[%d, 3], " % (i * 7) for i in range(20000))


def pieces(packed, state, size, most):
    """Decompress pieces of `size` bytes to at most `most` bytes each; how often something was left of a piece."""
    made, left = [], 0
    for start in range(0, len(packed), size):
        piece = packed[start:start + size]
        while piece:
            made.append(state.decompress(piece, most))
            piece = state.unconsumed_tail
            left += piece != b""
    made.append(state.flush())
    return b"".join(made) == DATA, state.eof, state.unused_data, left > 0


for bits in (15, 31, -15):
    maker = zlib.compressobj(wbits=bits)
    packed = maker.compress(DATA) + maker.flush()
    for size, most in ((7, 10 ** 9), (8192, sys.maxsize), (8192, 9999), (10 ** 7, 100000)):
        print(bits, size, most, *pieces(packed, zlib.decompressobj(wbits=bits), size, most))
packed = gzip.compress(DATA, mtime=0)
print(gzip.decompress(packed) == DATA)
with gzip.GzipFile(fileobj=io.BytesIO(packed)) as file:
    print(len(file.read(10)), file.read(5), len(file.read()), file.read())
with gzip.open(io.BytesIO(packed + packed), "rt") as file:
    print(sum(map(len, file)))
for cut in (5, 12, len(packed) // 2, len(packed) - 3):
    try:
        gzip.GzipFile(fileobj=io.BytesIO(packed[:cut])).read()
    except EOFError as error:
        print(error)
