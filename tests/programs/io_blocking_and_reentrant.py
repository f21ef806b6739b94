# Files that do not block, raw files that misbehave, methods called while one is under way, errors in close().
import io
import posix

reader, writer = posix.pipe()
posix.set_blocking(reader, False)
posix.set_blocking(writer, False)
raw = io.FileIO(reader)
buffered = io.BufferedReader(io.FileIO(reader, closefd=False))
print(raw.read(), raw.read(5), raw.readinto(bytearray(3)), buffered.read(), buffered.read(3), buffered.read1(2), buffered.peek())
target = io.BufferedWriter(io.FileIO(writer, "w"), 100)
written = 0
try:
    while True:
        written += target.write(b"x" * 1000)
except BlockingIOError as error:
    print(error.errno, error.strerror, error.characters_written, error.args, written >= 65536 - 1000)
try:
    target.flush()
except BlockingIOError as error:
    print(error.characters_written, str(error))
print(len(raw.read(10 ** 6)) > 60000, target.flush(), len(raw.readall()), raw.read())
posix.close(writer)
try:
    target.close()
except OSError as error:
    print(error)
raw.close()


class Inner(io.RawIOBase):
    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        try:
            self.outer.read(1)
        except RuntimeError as error:
            print(error)
        buffer[:2] = b"ab"
        return 2

    def write(self, data):
        try:
            self.outer.write(b"y" * 100)
        except RuntimeError as error:
            print(error)
        return len(data)


first = Inner()
first.outer = io.BufferedReader(first, 4)
print(first.outer.read(2))
second = Inner()
second.outer = io.BufferedWriter(second, 4)
print(second.outer.write(b"x" * 9))


class Failing(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        raise OSError("cannot write")

    def close(self):
        super().close()
        raise ValueError("cannot close")


file = io.BufferedWriter(Failing())
file.write(b"data")
try:
    file.close()
except ValueError as error:
    print(error, "|", repr(error.__context__), file.closed)
text = io.TextIOWrapper(io.BufferedWriter(Failing()), encoding="utf-8")
text.write("data")
try:
    text.close()
except ValueError as error:
    print(error, "|", repr(error.__context__), text.closed)
for broken in io.BufferedReader.__new__(io.BufferedReader), io.TextIOWrapper.__new__(io.TextIOWrapper):
    for name in "read", "close", "__repr__":
        try:
            print(getattr(broken, name)())
        except (ValueError, AttributeError) as error:
            print(name, type(error).__name__, error)
