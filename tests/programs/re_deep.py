# Long strings, deep repetitions, invalid codes.
import _sre
import re

print(re.match(r"(?:a|b)*c", "ab" * 20000 + "c").end(), re.match(r"(x|y|z)*?$", "xyz" * 3000).end())
print(re.match(r"(?:.|\n)*d", "abc\n" * 5000 + "d").end(), re.match("(?:(?:a)*)*b", "a" * 8))
print(re.fullmatch("(?:a*)*", "a" * 5000).end(), re.match("(?:a|(b))*+$", "ab" * 5000).span())
print(re.match("(" * 60 + "a" + ")" * 60, "a").lastindex, re.match("|".join(["x%d" % i for i in range(200)]), "x199"))
print(re.search(r"(?=(?:a|b)*c)ab", "ab" * 3000 + "c").span(), len(re.findall("(?:ab)+", "ab" * 3000)))


def attempt(*arguments):
    try:
        print(_sre.compile(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


for codes in [[], [1], [0], [2, 1], [16], [16, 97], [17, 4, 1], [13, 1], [13, 9, 0, 1], [23, 1, 1],
              [24, 99, 0, 1, 2, 1, 1], [15, 0, 1], [15, 2, 1], [7, 0, 1], [7, 3, 1, 15, 1, 0, 1],
              [27, 1, 1], [4, 1, 0, 1],
              [11, 0, 1], [12, 0, 9, 1], [6, 12, 1], [6, 0, 1], [14, 4, 0, 0, 5, 1], [14, 4, 8, 0, 5, 1], [14, 1, 1],
              [13, 70, 10, 1] + [0] * 70 + [1],
              [23, 4, 5, 4, 18, 1], [23, 4, 0, 4, 18, 1], [8, 3, 1], [13, 4, 8, 18, 0, 1], [43, 1], [4000000000, 1],
              [-1], [1 << 32], [1 << 70], [-1 << 70], ["x"], [1.5]]:
    attempt("pattern", 0, codes, 0, {}, ())
attempt("pattern", 0, (1,), 0, {}, ())
attempt("pattern", 0, [1], 0, [], ())
attempt("pattern", 0, [1], 0, {}, [])
attempt("pattern", 0, [1], -1, {}, ())
attempt(5, 0, [1], 0, {}, ())
attempt(None, 0, [1], 0, {}, ())
print(_sre.MAGIC, _sre.CODESIZE, _sre.MAXREPEAT, _sre.MAXGROUPS, _sre.getcodesize())
print([_sre.unicode_tolower(point) for point in [65, 0xc0, 0x130, 0x1e9e, -1]], _sre.ascii_tolower(0xc0),
      [_sre.unicode_iscased(point) for point in [65, 0xdf, 0x31, 0x1c5]], _sre.ascii_iscased(0xc0))
