"""bz2: compression in one go and in pieces, files, errors."""
import bz2
import io
import os
import tempfile

texts = [b"", b"a", b"aaaa", b"a" * 1000, b"banana" * 50, bytes(range(256)) * 4, "Käse und Brot. ".encode() * 100]
for text in texts:
    packed = bz2.compress(text, 1)
    print(len(text), packed[:4], bz2.decompress(packed) == text)

# What bzip2 itself has made
made = bytes.fromhex("425a683931415926535944f7137800000191804000064490802000220334843021b68154278bb9229c2848227b89bc00")
print(bz2.decompress(made))
print(bz2.decompress(made + made))

unpacker = bz2.BZ2Decompressor()
out = b""
for at in range(len(made)):
    out += unpacker.decompress(made[at:at + 1])
print(out, unpacker.eof, unpacker.needs_input)
unpacker = bz2.BZ2Decompressor()
print(unpacker.decompress(made + b"behind", 5), unpacker.eof, unpacker.needs_input, unpacker.unused_data)
print(unpacker.decompress(b"", 100), unpacker.eof, unpacker.unused_data)

for wrong in (b"none", b"BZh0", made[:4] + b"x" * 20, made[:40] + b"\xff" + made[41:]):
    try:
        print(bz2.BZ2Decompressor().decompress(wrong))
    except OSError as error:
        print(error)
for call in (lambda: bz2.decompress(made[:-4]), lambda: unpacker.decompress(b"x"), lambda: bz2.BZ2Compressor(0),
             lambda: bz2.BZ2File(io.BytesIO(made[:-12])).read()):
    try:
        print(call())
    except (ValueError, EOFError) as error:
        print(type(error).__name__, error)

folder = tempfile.mkdtemp()
path = os.path.join(folder, "text.bz2")
with bz2.open(path, "wt", encoding="utf-8") as file:
    for number in range(200):
        file.write(f"line {number} é\n")
with bz2.open(path, "rt", encoding="utf-8") as file:
    print(sum(len(line) for line in file))
with bz2.BZ2File(path) as file:
    file.seek(50)
    print(file.readline(), file.tell())
os.remove(path)
os.rmdir(folder)
