"""io.StringIO: reading, writing, positions, line ends."""
import io
from io import StringIO


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


out = StringIO()
print(out.write("hello "), out.write("w\u00f6rld\n"), out.tell(), repr(out.getvalue()))
print("printed", 1, 2.5, file=out)
out.writelines(["a\n", "b\n"])
print(repr(out.getvalue()), repr(out.read()), out.seek(0), out.readline(), out.readlines())

text = StringIO("one\ntwo \u20ac\nthree")
print(text.read(2), text.tell(), repr(text.readline()), repr(text.readline(5)), repr(text.readline()), text.read(-1), repr(text.read()))
print(text.seek(4), text.read(5), text.seek(0, 2), text.seek(0, 1), list(text), text.seek(2), [line for line in text])
text.seek(4)
print(text.write("TWO"), repr(text.getvalue()), text.read(3), text.truncate(7), repr(text.getvalue()), text.tell())
text.seek(9)
print(text.write("x"), repr(text.getvalue()), text.truncate(), text.truncate(100), len(text.getvalue()))
print(repr(StringIO(None).getvalue()), StringIO("abc", newline=None).read(), StringIO(initial_value="q").readlines(0))
print(StringIO("a\nb\nc\nd\n").readlines(3), repr(StringIO("abc").readline(0)), StringIO("abc").readline(None))

for newline in [None, "", "\n", "\r", "\r\n"]:
    s = StringIO("a\r\nb\rc\nd", newline=newline)
    print(repr(newline), repr(s.getvalue()), s.newlines, s.readlines())

with StringIO("in a block") as s:
    print(s.read(4), s.closed, s.isatty(), s.readable(), s.writable(), s.seekable(), s.encoding, s.errors, s.line_buffering)
print(s.closed)
for method in [s.read, s.readline, s.getvalue, s.tell, s.isatty, s.readable, s.flush, s.__next__, s.truncate]:
    attempt(method)
attempt(s.write, "x")
attempt(s.__enter__)
s.close()
s = StringIO("abc")
attempt(StringIO, 5)
attempt(StringIO, "a", 5)
attempt(StringIO, "a", "x")
attempt(s.write, b"bytes")
attempt(s.seek, -1)
attempt(s.seek, 1, 1)
attempt(s.seek, 0, 5)
attempt(s.seek, "a")
attempt(s.truncate, -1)
attempt(s.read, "a")
attempt(s.fileno)
attempt(s.writelines, [1])
attempt(s.writelines, 5)
print(isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), issubclass(io.UnsupportedOperation, (OSError, ValueError)))


class Loud(StringIO):
    def write(self, text):
        return super().write(text.upper())


loud = Loud()
loud.note = "kept"
print("quiet", file=loud, end="")
print(loud.getvalue(), loud.note, io.SEEK_END, StringIO, io.UnsupportedOperation)
