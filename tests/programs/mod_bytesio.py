"""io.BytesIO."""
import io
from io import BytesIO


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


out = BytesIO()
print(out.write(b"ab"), out.write(b"\xff\n\x00"), out.tell(), out.getvalue())
out.writelines([b"x", b"y"])
print(out.seek(1), out.read(2), out.readline(), out.read(), out.read(), out.seek(-2, 2), out.seek(1, 1), out.read1())
data = BytesIO(b"one\ntwo\r\nthree")
print(data.readlines(), data.seek(0), list(data), data.seek(2), data.readline(1), data.tell())
data.seek(4)
data.write(b"TWO")
data.seek(20)
print(data.read(), data.write(b"end"), data.getvalue(), data.truncate(5), data.getvalue(), data.tell())
print(BytesIO().getvalue(), BytesIO(None).getvalue(), BytesIO(initial_bytes=b"q").read(), data.readlines(1))
attempt(BytesIO, "x")
attempt(BytesIO, 5)
attempt(data.write, "text")
attempt(data.seek, -1)
attempt(data.seek, 0, 5)
attempt(data.seek, -100, 2)
attempt(data.truncate, -1)
attempt(data.read, "a")
attempt(data.fileno)
with data as same:
    print(same is data, data.closed)
print(data.closed)
attempt(data.read)
attempt(data.getvalue)
attempt(next, data)
print(isinstance(data, io.BufferedIOBase), BytesIO)
