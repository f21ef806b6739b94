# Formats that were used before, and those that fail: what comes before the error is rendered each time.
class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print("str", self.name)
        return "<" + self.name + ">"

    __repr__ = __str__

    def __format__(self, spec):
        print("format", self.name, ascii(spec))
        return "[" + self.name + spec + "]"


class Text(str):
    def __format__(self, spec):
        return "text:" + spec

    def __str__(self):
        return "a text"


class Number(int):
    def __format__(self, spec):
        return "number:" + spec

    def __str__(self):
        return "a number"


def attempt(function):
    try:
        print(ascii(function()))
    except Exception as e:
        print(type(e).__name__, e)


FORMATS = ["", "{", "}", "{{}}", "a{{b}}c{}", "{} {", "{}}", "{} {!x}", "{!s} {!r:>3}", "{0} {}", "{} {0}", "{a}",
           "{0.name}", "{0[1]}", "{:{}}", "{:{}{}}", "{:{:{}}}", "{99999999999999999999}", "{} {99999999999999999999}",
           "{0[99999999999999999999]}", "{0.}", "{0[}", "{0[]}", "{0]x}", "{0!}", "{0!r", "{0!rx}", "{:>5}|{:<5}|{:^5}",
           "\ud800{}\U0001f600{:\u00e9^5}", "{:d}", "{:05d}", "{:+}", "{:x}", "{:,}", "{:c}", "{:.3}", "{:5.1f}",
           "{:%}"]
ARGUMENTS = [(), (Loud("x"), Loud("y"), Loud("z")), (5, 3, 2), (-5, 8, 1), ("ab", "4", ">"), (2.5, 1e30, 3),
             (True, None, 1), (Text("t"), Number(4), Text("u")), ([1, 2], {1: 2}, ())]
for template in FORMATS:
    for arguments in ARGUMENTS:
        for _ in range(2):
            attempt(lambda: template.format(*arguments))
        attempt(lambda: template.format_map({"a": arguments}))

FORMATS = ["", "%", "%%", "a%%b%s", "%s", "%s %s", "%s %", "%s %z", "%d", "%d%%", "%5d|%-5d|%05d", "%+d% d", "%i %u",
           "%x %X %o", "%#x", "%.2f", "%5.1f", "%e %G", "%.f", "%.0f", "%c", "%r %a", "%5s|%-5s|%.1s", "%(a)s",
           "%(a)s %s", "%*d", "%.*f",
           "%ld", "%hhd", "%5%", "\ud800%s\U0001f600", "%\u00e9", "%99999999999999999999d",
           "%.99999999999999999999d", "%1000000d", "%b"]
ARGUMENTS = [(), (Loud("x"),), (Loud("x"), Loud("y")), (5,), (-5,), (5, 3), (2.5, -8.25), (2.5,), ("ab",), (b"ab",),
             ("a", 4), (True,),
             (None,), (Text("t"), Number(4)), (Number(4),), (1, 2, 3), {"a": 5}, {}, [1], 7, "text", (2 ** 70,),
             (0x1f600,), ("\ud800",)]
for template in FORMATS:
    for arguments in ARGUMENTS:
        for _ in range(2):
            attempt(lambda: (lambda text: text if len(text) < 999 else len(text))(template % arguments))
        if template.isascii():
            attempt(lambda: (lambda text: text if len(text) < 999 else len(text))(template.encode() % arguments))

for number in 0, 5, -5, 12345, -12345, 2 ** 64, True:
    for spec in ("", "d", "5", "8d", "08", "<8", "^8", "=8", "*=8", "+", " ", "+08", ",", "_", "12,", "x", "#x", "b",
            "é>8", "n", "s", ".2"):
        attempt(lambda: format(number, spec) + f"{number:{spec}}" + ("{:" + spec + "}").format(number))
for i in range(1000):
    assert ("%d" + " " * i + "%s") % (i, i) == ("{}" + " " * i + "{}").format(i, i) == str(i) + " " * i + str(i)
    assert f"{i:{i}}" == " " * (i - len(str(i))) + str(i)
