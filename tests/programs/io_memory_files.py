# StringIO and BytesIO: line ends, positions, views, state; IncrementalNewlineDecoder.
import io


def show(*args):
    try:
        return args[0](*args[1:])
    except Exception as error:
        return type(error).__name__, str(error)


for newline in None, "", "\n", "\r", "\r\n":
    f = io.StringIO("a\nb\r\nc\rd", newline)
    print(repr(newline), f.readlines(), f.newlines, repr(f.getvalue()), f.write("\n"), repr(f.getvalue()))
f = io.StringIO("\u00e9\u20acxyz")
print(f.read(2), f.tell(), f.write("__"), f.getvalue(), f.seek(7), f.write("end"), repr(f.getvalue()), f.truncate(3))
print(f.getvalue(), f.seek(0, 2), show(f.seek, 1, 1), show(f.seek, -1), show(f.write, b"x"), show(f.truncate, -1))
print(f.__getstate__(), show(f.__setstate__, ("a", "\n", -1, None)), show(f.__setstate__, 1))
f.__setstate__(("new\ntext", "\n", 4, {"mark": 1}))
print(f.read(), f.mark, show(io.StringIO, 1), show(io.StringIO, "", "x"), f.readable(), f.line_buffering, f.encoding)

b = io.BytesIO(b"abcdef")
view = b.getbuffer()
view[1:3] = b"ZZ"
print(b.getvalue(), show(b.write, b"1"), show(b.truncate, 0), show(b.close), b.read(2))
view.release()
print(b.write(b"__"), b.getvalue(), b.seek(8), b.write(b"!"), b.getvalue(), b.truncate(2), b.getvalue(), b.tell())
print(show(b.seek, -1), b.seek(-1, 2), show(b.seek, 0, 3), b.readline(), b.__getstate__(), show(b.write, "x"))
b = io.BytesIO(b"one\ntwo\nthree")
data = bytearray(5)
print(b.readline(2), b.readlines(3), b.readinto(data), data, b.read1(), b.seek(0), list(b), show(b.readlines, "x"))
b.close()
print(b.closed, show(b.read), show(b.getbuffer), show(io.BytesIO, "x"), show(b.__setstate__, (b"", 0, None)))

decoder = io.IncrementalNewlineDecoder(None, True)
print([decoder.decode(text) for text in ("a\r", "\nb\r", "c\n", "d\r")], decoder.getstate(), decoder.newlines)
print(repr(decoder.decode("", True)), decoder.newlines, decoder.reset(), decoder.newlines)
decoder.setstate((b"", 1))
print(repr(decoder.decode("x")), show(decoder.setstate, 1), show(decoder.decode, b"x"))
decoder = io.IncrementalNewlineDecoder(None, False)
print([decoder.decode(text) for text in ("a\r", "\nb\r", "c\n")], decoder.newlines)
