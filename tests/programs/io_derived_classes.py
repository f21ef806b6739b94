# Classes derived from those of io: which methods are called, and when.
import io


class Pieces(io.RawIOBase):
    def __init__(self, *pieces):
        self.pieces = list(pieces)
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        if piece is None:
            return None
        buffer[:len(piece)] = piece
        return len(piece)

    def write(self, data):
        self.written.append(bytes(data))
        return min(len(data), 5)


print(list(io.BufferedReader(Pieces(b"abc\nd", b"ef\n", b"gh"))))
print(list(io.TextIOWrapper(io.BufferedReader(Pieces(b"abc\r", b"\nd\xc3", b"\xa9f\r", b"gh")))))
reader = io.BufferedReader(Pieces(b"abc", None, b"d", None, b"", b"e"))
print(reader.read(2), reader.read(5), reader.read(5), reader.read(), reader.read1())
print(Pieces(b"abc", b"de").readall(), Pieces(b"abcde").read(9), Pieces(None).read(3), Pieces().read(), Pieces(b"ab\nc").readline())
raw = Pieces()
writer = io.BufferedWriter(raw, 8)
print(writer.write(b"12345"), raw.written, writer.write(b"6789abc"), raw.written, writer.flush(), raw.written)
raw = Pieces(b"xy")
pair = io.BufferedRWPair(raw, raw, 4)
print(pair.read(1), pair.peek(), pair.write(b"abcdef"), pair.flush(), raw.written, pair.readable(), pair.writable())


class Loud(io.TextIOWrapper):
    def write(self, text):
        return super().write(text.upper())

    def flush(self):
        log.append("flush")
        super().flush()

    def close(self):
        log.append("close")
        super().close()


log = []
target = io.BytesIO()
loud = Loud(target, line_buffering=True)
print("hello", 1, file=loud)
print(target.getvalue(), log)
loud.detach()
print(log)


class Numbered(io.StringIO):
    def readline(self, *args):
        line = super().readline(*args)
        return line and "%d: %s" % (self.tell(), line)


print(list(Numbered("a\nb\n")), Numbered("x\ny").readlines())


class Wrong(io.RawIOBase):
    result = None

    def readable(self):
        return True

    def readinto(self, buffer):
        return self.result


for result in None, -1, 100000, "x":
    Wrong.result = result
    try:
        print(repr(io.BufferedReader(Wrong()).read(3)))
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__))


class Base(io.IOBase):
    def read(self, count):
        return b""


base = Base()
for call in (base.seek, 0), (base.tell,), (base.truncate,), (base.fileno,), (base.isatty,), (base.readable,), (base.readline,):
    try:
        print(call[0].__name__, call[0](*call[1:]))
    except Exception as error:
        print(call[0].__name__, type(error).__name__, error)
base.mark = 1
with base:
    print(base.closed, base.__dict__)
print(base.closed)
try:
    base.flush()
except ValueError as error:
    print(error)
print([cls.__name__ for cls in io.UnsupportedOperation.__mro__], io.UnsupportedOperation.__module__)
