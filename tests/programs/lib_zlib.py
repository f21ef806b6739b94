"""zlib: checksums, compression there and back in all formats, streams in pieces, errors."""
import zlib

TEXT = b"".join(b"line %d, and again and again; " % (i * i % 50) for i in range(300))

print(zlib.crc32(b""), zlib.crc32(TEXT), zlib.crc32(b"b", zlib.crc32(b"a")) == zlib.crc32(b"ab"), zlib.crc32(b"x", -1))
print(zlib.adler32(b""), zlib.adler32(TEXT), zlib.adler32(b"b", zlib.adler32(b"a")) == zlib.adler32(b"ab"))

for wbits in (15, 9, -15, -9, 31, 25):
    for level in (-1, 0, 1, 9):
        packed = zlib.compress(TEXT, level, wbits)
        print(wbits, level, zlib.decompress(packed, wbits) == TEXT, len(packed) < len(TEXT))
print(zlib.decompress(zlib.compress(TEXT, wbits=31), 47) == zlib.decompress(zlib.compress(TEXT), 47) == TEXT)
print(zlib.compress(b"")[:2], zlib.compress(TEXT, 9)[:2], zlib.compress(TEXT, 1)[:2], zlib.compress(b"", 0, 31)[:9])

# What CPython's zlib made of "hello hello hello".
print(zlib.decompress(bytes.fromhex("789ccb48cdc9c957c84090003a2e067d")))

stream = zlib.decompressobj()
packed = zlib.compress(TEXT) + b"behind"
plain = b""
while not stream.eof:
    plain += stream.decompress(stream.unconsumed_tail or packed[:70], 50)
    if not stream.unconsumed_tail:
        packed = packed[70:]
print(plain == TEXT, stream.unused_data + packed[70:], stream.unconsumed_tail, stream.flush())

compressor = zlib.compressobj(6, zlib.DEFLATED, -15, 8, zlib.Z_DEFAULT_STRATEGY, b"again and again; ")
packed = [compressor.compress(TEXT[:1000]) + compressor.flush(mode)
          for mode in (zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_PARTIAL_FLUSH)]
other = compressor.copy()
packed.append(compressor.flush())
stream = zlib.decompressobj(-15, b"again and again; ")
print([stream.decompress(piece) == TEXT[:1000] for piece in packed[:3]], stream.copy().decompress(packed[3]), stream.eof)
print(stream.decompress(other.compress(b"other") + other.flush()), stream.eof)

for function, arguments in [
        (zlib.decompress, (b"",)), (zlib.decompress, (b"x\x9c",)), (zlib.decompress, (b"abc",)),
        (zlib.decompress, (zlib.compress(TEXT)[:-1],)), (zlib.decompress, (zlib.compress(TEXT)[:-1] + b"!",)),
        (zlib.decompress, (b"x\x9c\x07",)), (zlib.decompress, (TEXT, 31)), (zlib.decompress, (TEXT, 3)),
        (zlib.decompress, (b"\xf8\x9c",)), (zlib.decompress, (b"x\x9c", 9)), (zlib.compress, (b"", 10)),
        (zlib.compressobj, (1, 7)), (zlib.compressobj, (10,)), (zlib.decompressobj, (50,)),
        (zlib.decompressobj().decompress, (b"", -1)), (zlib.decompressobj().flush, (0,)), (compressor.copy, ()),
        (zlib.decompressobj().decompress, (zlib.compress(b"")[:2].replace(b"\x9c", b"\xbb") + b"1234",))]:
    try:
        print(function(*arguments))
    except (zlib.error, ValueError) as problem:
        print(type(problem), problem)

# A raw stream has no trailer: what is behind it is left
stream = zlib.decompressobj(-15)
raw = zlib.compressobj(wbits=-15)
print(stream.decompress(raw.compress(b"raw") + raw.flush() + b"behind"), stream.eof, stream.unused_data)
