"""lzma: the formats, filters, compression in one go and in pieces, files, errors."""
import io
import lzma
import os
import tempfile

texts = [b"", b"a", b"a" * 1000, b"banana" * 50, bytes(range(256)) * 4, "Käse und Brot. ".encode() * 100]
raw = [{"id": lzma.FILTER_DELTA, "dist": 4}, {"id": lzma.FILTER_LZMA2, "preset": 1, "lp": 1}]
ways = [{"check": check} for check in (lzma.CHECK_NONE, lzma.CHECK_CRC32, lzma.CHECK_CRC64, lzma.CHECK_SHA256)]
ways += [{"format": lzma.FORMAT_ALONE, "preset": 0}, {"format": lzma.FORMAT_RAW, "filters": raw}]
ways += [{"filters": [{"id": kind, "start_offset": 16}, {"id": lzma.FILTER_LZMA2, "dict_size": 4096}]}
         for kind in (lzma.FILTER_X86, lzma.FILTER_POWERPC, lzma.FILTER_IA64, lzma.FILTER_ARM, lzma.FILTER_SPARC)]
code = bytes(range(7)) + b"\xe8\x10\0\0\0" * 40 + b"\x01\x02\x03\xeb" * 20 + b"\x48\0\0\x01\x40\0\0\x09" * 9
for way in ways:
    given = {"format": way["format"], "filters": way["filters"]} if way.get("format") == lzma.FORMAT_RAW else {}
    print(sorted(way), [lzma.decompress(lzma.compress(text, **way), **given) == text for text in texts + [code]])

# What xz itself has made
made = bytes.fromhex("fd377a585a000004e6d6b44602002101160000007"
                     "42fe5a3e00016000b5d00341949ee8de9560ab5e00000008943dbea0334e4d0000127178982907"
                     "91fb6f37d010000000004595a")
print(lzma.decompress(made), lzma.decompress(made + made + b"\xff"))
unpacker = lzma.LZMADecompressor()
print(b"".join(unpacker.decompress(made[at:at + 1]) for at in range(len(made))))
print(unpacker.eof, unpacker.needs_input, unpacker.check)
unpacker = lzma.LZMADecompressor()
print(unpacker.decompress(made + b"behind", 5), unpacker.eof, unpacker.needs_input, unpacker.unused_data)
print(unpacker.decompress(b"", 100), unpacker.eof, unpacker.unused_data)


def attempt(function, *arguments, **named):
    try:
        print(function(*arguments, **named))
    except (lzma.LZMAError, ValueError, TypeError, EOFError, OverflowError) as error:
        print(type(error).__name__, error)


for wrong in (b"none of these", made[:20] + b"x" + made[21:], made[:-3] + b"xxx", made[:40] + b"\xff" + made[41:]):
    attempt(lzma.decompress, wrong)
attempt(lzma.decompress, made[:-4])
attempt(lzma.decompress, made + bytes(8))
attempt(lzma.decompress, made, memlimit=100)
attempt(unpacker.decompress, b"x")
attempt(lzma.compress, b"", preset=10)
attempt(lzma.compress, b"", check=2)
attempt(lzma.compress, b"", format=lzma.FORMAT_RAW)
attempt(lzma.compress, b"", filters=[{"id": 77}])
attempt(lzma.compress, b"", filters=[{"id": lzma.FILTER_DELTA}])
attempt(lzma.compress, b"", filters=[{"id": lzma.FILTER_LZMA2, "colour": 1}])
print([lzma.is_check_supported(check) for check in (0, 1, 2, 4, 10, 15)])

path = os.path.join(tempfile.mkdtemp(), "text.xz")
with lzma.open(path, "wt", encoding="utf-8") as file:
    for number in range(200):
        file.write(f"line {number} é\n")
with lzma.open(path, "rt", encoding="utf-8") as file:
    print(sum(len(line) for line in file))
with lzma.LZMAFile(path) as file:
    file.seek(50)
    print(file.readline(), file.tell())
attempt(lzma.LZMAFile(io.BytesIO(made[:-12])).read)
os.remove(path)
os.rmdir(os.path.dirname(path))
