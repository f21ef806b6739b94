# Files of text: opening, lines, line ends, encodings, errors, reading in pieces.
import posix

path = "/tmp/rvm-io-text-%d.txt" % posix.getpid()


def show(*args, **kwargs):
    try:
        return args[0](*args[1:], **kwargs)
    except Exception as error:
        return type(error).__name__, str(error).replace(path, "PATH")


with open(path, "w") as f:
    print(f.mode, f.encoding, f.errors, f.line_buffering, f.write_through, f.newlines, f.name == path)
    print(f.write("h\u00e9llo\nworld\r\nx\ry"), f.tell())
    f.writelines(["a\n", "b\n"])
for newline in None, "", "\n", "\r", "\r\n":
    with open(path, newline=newline) as f:
        print(repr(newline), list(f), f.newlines)
    with open(path, newline=newline) as f:
        print(f.read(3), [f.readline(2), f.readline(), f.readline(0)], f.readlines(3), repr(f.read()), repr(f.read()))
for newline in None, "", "\n", "\r", "\r\n":
    with open(path, "w", newline=newline) as f:
        f.write("one\ntwo\r\n")
    with open(path, "rb") as f:
        print(f.read())

for encoding in "utf-8", "latin-1", "ascii", "utf-8-sig", "utf-16", "cp1252", "nothing":
    if encoding in ("utf-8-sig", "utf-16", "cp1252", "nothing"):
        continue                                        # these are the library's
    with open(path, "w", encoding=encoding, errors="backslashreplace") as f:
        f.write("\u00e9\u20ac\ud800.")
    with open(path, "rb") as f:
        print(encoding, f.read())
with open(path, "wb") as f:
    f.write(b"ok\xff\xc3\n\xe2\x82")
for errors in "strict", "ignore", "replace", "surrogateescape", "backslashreplace":
    print(errors, ascii(show(lambda: open(path, errors=errors).read())))
with open(path, "w") as f:
    f.write("\u00e9" * 5000 + "\n" + "x" * 9000 + "\r\nend")
with open(path) as f:
    lines = f.readlines()
    print([len(line) for line in lines])
with open(path, newline="\r\n") as f:
    print([len(line) for line in f])
with open(path) as f:
    total = 0
    while piece := f.read(777):
        total += len(piece)
    print(total)

with open(path, "r+") as f:
    f.readline()
    place = f.tell()
    print(place, repr(f.read(3)), f.seek(place), repr(f.read(3)), f.seek(0, 2), f.write("!"), f.seek(0), len(f.read()))
    print(show(f.seek, 1, 1), show(f.seek, -1), show(f.seek, 0, 5), f.truncate(4), f.seek(0), f.read())
with open(path, "a+") as f:
    print(f.tell(), f.write("zz"), f.seek(0), f.read())
print(show(open, path, "x"))
for mode in "rw", "", "rbt", "U", "r++", "w+b+", "q":
    print(mode, show(open, path, mode))
for options in {"buffering": 0}, {"newline": "x"}, {"newline": 1}, {"encoding": 1}, {"errors": 2}, {"opener": 1}:
    print(options, show(open, path, **options))
for options in {"encoding": "utf-8"}, {"errors": "strict"}, {"newline": ""}:
    print(options, show(open, path, "rb", **options))
print(show(open, "/nonexistent/file"), show(open, "/tmp"), show(open, 1.5), show(open, None), show(open, -1))
print(show(open, "a\0b"), show(open, path, closefd=False))
f = open(path)
print(show(f.write, "x"), show(next, f))
print(show(f.tell))
f.close()
f.close()
for name in "read", "readline", "fileno", "flush", "tell", "seekable", "readable", "isatty", "__next__", "__iter__":
    print(name, show(getattr(f, name)))
print(f.closed, show(f.write, "x"), show(f.write, 1))
posix.unlink(path)
