"""Files, codecs and handlers of errors by the library's io, os, tempfile and codecs."""
import codecs
import io
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "a.txt")
with open(path, "w", encoding="utf-8") as file:
    file.write("\xe4\xf6\xfc\nsecond line\n")
with open(path) as file:
    for line in file:
        print(repr(line))
with open(path, "rb") as file:
    print(file.read(), os.path.getsize(path))
with open(path, encoding="cp1252") as file:
    print(file.read())
os.remove(path)
os.rmdir(folder)
print(isinstance(sys.stdout, io.TextIOBase))
try:
    open("/nowhere/at-all")
except OSError as error:
    print(repr(error), error)
print("\xe4bc".encode("cp1252"), b"\xe4".decode("cp1252"), "a\u20ac".encode("latin-1", "xmlcharrefreplace"))
codecs.register_error("place", lambda error: ("<%d>" % error.start, error.end))
print("a\xe4b\xf6".encode("ascii", "place"), b"a\xffb".decode("utf-8", "place"), "x\ud800b".encode("utf-16", "place"))
for name in ["hex", "nothing-like-it"]:
    try:
        "a".encode(name)
    except LookupError as error:
        print(error)
print(codecs.encode(b"ab", "hex"))
