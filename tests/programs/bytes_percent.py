"""% formatting of bytes."""


class Bytes:
    def __bytes__(self):
        return b"bytes!"


print(b"%d %i %x %X %o %#x %5d|%-5d|%05d|%+d" % (1, -2, 255, 255, 8, 255, 42, 42, 42, 42), b"%s %b %r %a" % (b"s", b"b", "r\u00e9", "a\u00e9"), b"%c%c" % (65, b"B"))
print(b"%f %.2f %e %g %5.1f|" % (1.5, 2.345, 12345.678, 1e-5, 3.14159), b"%%" % (), b"%(a)s %(b)d" % {b"a": b"x", b"b": 7}, b"%*d|%.*f" % (5, 1, 2, 3.14159), b"%s" % Bytes(), b"%.2s|%5s|" % (b"abc", b"x"))
for text, values in [(b"%s", "a"), (b"%d", b"a"), (b"%c", 256), (b"%c", b"ab"), (b"%c", "a"), (b"%s %s", b"a"), (b"%s", (b"a", b"b")), (b"%(a)s", {"a": b"x"}), (b"%q", 1), (b"x", 1), (b"%", 1), (b"%s", 1), (b"%b", [1])]:
    try:
        print(text % values)
    except Exception as error:
        print(text, type(error).__name__, error)
