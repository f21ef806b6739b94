"""Arguments of Unicode errors: bytes-like objects become bytes, numbers what __index__ returns."""


class Three:
    def __index__(self):
        return 3


for make in (
        lambda: UnicodeDecodeError("ascii", bytearray(b"abc\xff"), Three(), 4, "bad"),
        lambda: UnicodeDecodeError("ascii", memoryview(b"abc\xff"), 3, 4, "bad"),
        lambda: UnicodeDecodeError("ascii", b"abc\xff", 3, 4, "bad"),
        lambda: UnicodeEncodeError("ascii", "abc\xff", Three(), 4, "bad"),
        lambda: UnicodeTranslateError("abc\xff", 3, 4, "bad")):
    error = make()
    print(type(error).__name__, error, repr(error.object), error.start, error.end, error.reason)
for make in (
        lambda: UnicodeDecodeError("ascii", "text", 3, 4, "bad"),
        lambda: UnicodeDecodeError("ascii", 5, 3, 4, "bad"),
        lambda: UnicodeDecodeError("ascii", b"", "3", 4, "bad"),
        lambda: UnicodeDecodeError(3, b"", 3, 4, "bad"),
        lambda: UnicodeEncodeError("ascii", b"", 3, 4, "bad"),
        lambda: UnicodeEncodeError("ascii")):
    try:
        print(make())
    except TypeError as error:
        print(error)
