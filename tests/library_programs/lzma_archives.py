"""Archives that are compressed with lzma: tarfile, zipfile, shutil."""
import os
import pathlib
import shutil
import tarfile
import tempfile
import zipfile

folder = pathlib.Path(tempfile.mkdtemp())
inside = folder / "in"
inside.mkdir()
text = "some text\n" * 500
(inside / "a.txt").write_text(text)
(inside / "b.bin").write_bytes(bytes(range(256)) * 9)

packed = folder / "x.tar.xz"
with tarfile.open(packed, "w:xz") as archive:
    archive.add(inside, "in")
with tarfile.open(packed) as archive:
    print(sorted(archive.getnames()))
    archive.extractall(folder / "out", filter="data")
print((folder / "out" / "in" / "a.txt").read_text() == text)
with tarfile.open(packed, "r|xz") as archive:
    print(sorted(member.size for member in archive))

shutil.make_archive(str(folder / "y"), "xztar", inside)
shutil.unpack_archive(folder / "y.tar.xz", folder / "again")
print(sorted(os.listdir(folder / "again")))

with zipfile.ZipFile(folder / "z.zip", "w", zipfile.ZIP_LZMA) as archive:
    archive.write(inside / "a.txt", "a.txt")
    archive.writestr("c", b"x" * 10)
with zipfile.ZipFile(folder / "z.zip") as archive:
    print(archive.testzip(), archive.read("a.txt").decode() == text)
    print([(info.filename, info.file_size, info.compress_type) for info in archive.infolist()])
shutil.rmtree(folder)
