# Files of bytes: raw and buffered, positions, descriptors, openers, attributes.
import io
import posix

path = "/tmp/rvm-io-binary-%d" % posix.getpid()


def show(*args, **kwargs):
    try:
        return args[0](*args[1:], **kwargs)
    except Exception as error:
        return type(error).__name__, str(error).replace(path, "PATH")


def about(f):
    return repr(f).replace(path, "PATH"), f.mode, f.readable(), f.writable(), f.seekable(), f.isatty()


for mode in "wb", "rb", "ab", "rb+", "wb+", "ab+":
    for buffering in 0, -1, 10:
        with open(path, mode, buffering) as f:
            print(mode, about(f))
with open(path, "wb") as f:
    print(f.write(b"0123456789\nabc\n"), f.write(bytearray(b"XY")), f.write(memoryview(b"ZZ")), f.tell())
    print(show(f.write, "text"), show(f.read), f.raw.tell(), f.flush(), f.raw.tell())
with open(path, "rb", 8) as f:
    print(f.read(3), f.tell(), f.raw.tell(), f.peek(), f.read1(), f.read1(2), f.readline(), f.tell())
    data = bytearray(6)
    print(f.seek(1), f.readinto(data), data, f.readinto1(memoryview(data)[:2]), data)
    print(f.seek(-2, 2), f.read(), f.read(), f.seek(2), f.seek(2, 1), f.read(2), show(f.seek, -100, 1))
    print(f.seek(0), list(f), f.seek(0), f.readlines(5), show(f.read, -2), show(f.write, b""), show(f.seek, 0, 9))
    print(show(f.truncate, 3), show(f.readinto, b"abc"), show(f.read, "x"))
with open(path, "rb+") as f:
    print(f.read(2), f.write(b"--"), f.read(2), f.seek(0), f.read(8), f.truncate(), f.seek(0, 2))
with open(path, "rb+", 0) as f:
    print(f.read(2), f.tell(), f.write(b"??"), f.readall(), f.readinto(data), f.seek(0), f.read(), f.truncate(3))
with io.FileIO(path, "a") as f:
    print(about(f), f.tell(), f.write(b"end"), f.closefd, show(f.read))
print(io.FileIO(path).readall(), io.FileIO(path).readline(2), list(io.FileIO(path)))

fd = posix.open(path, posix.O_RDONLY)
with open(fd, "rb", closefd=False) as f:
    print(f.name == fd, f.fileno() == fd, f.read(2))
print(posix.read(fd, 1))
f = open(fd)
print(f.read(), f.buffer.raw.name == fd, f.close(), show(posix.read, fd, 1)[0])


def opener(name, flags):
    print(name == path, flags == posix.O_RDONLY | posix.O_CLOEXEC)
    return posix.open(name, flags)


with open(path, opener=opener) as f:
    print(f.read())
print(show(open, path, opener=lambda name, flags: -2), show(open, path, opener=lambda name, flags: "x"))

f = open(path, "rb")
raw = f.detach()
print(show(f.read), show(repr, f), raw.read(), raw.close(), show(raw.read), repr(raw))
f = open(path)
buffer = f.detach()
print(show(f.read), show(repr, f), type(buffer).__name__, buffer.read())
buffer.close()
print(show(buffer.read), show(buffer.peek), show(buffer.seek, 0), show(buffer.fileno), buffer.closed)
reader, writer = posix.pipe()
with open(writer, "wb") as w, open(reader, "rb") as r:
    print(r.seekable(), show(r.seek, 0), show(r.tell)[0], w.write(b"in the pipe"), w.flush(), r.read1(4), r.peek())
    w.close()
    print(r.read())
print(show(io.BufferedReader, io.BytesIO(), 0), show(io.BufferedReader, 1), show(io.BufferedRandom, io.FileIO(path)))
posix.unlink(path)
