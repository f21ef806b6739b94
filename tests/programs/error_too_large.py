"""Numbers that do not fit, and results that no memory could hold: an error at once, no crash."""
import sys

HUGE, MANY = 2 ** 70, 10 ** 17


def attempt(action):
    try:
        print(len(action()))
    except (OverflowError, MemoryError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


for number in (HUGE, -HUGE):
    attempt(lambda: sys.setrecursionlimit(number))
    attempt(lambda: "\t".expandtabs(number))
    attempt(lambda: b"\t".expandtabs(number))
    attempt(lambda: "x".center(number))
    attempt(lambda: "x".zfill(number))
    attempt(lambda: "x y".split(None, number))
    attempt(lambda: "x".replace("x", "y", number))
    attempt(lambda: "x".splitlines(number))
    attempt(lambda: sorted([], reverse=number))
    attempt(lambda: [].insert(number, 1))
    attempt(lambda: [1].pop(number))
    attempt(lambda: [1] * number)
    attempt(lambda: "x" * number)
    attempt(lambda: bytes(number))
    attempt(lambda: [1, 2][number])
    attempt(lambda: "xyz"[number])
    attempt(lambda: "xyz"[number:])
attempt(lambda: sys.setrecursionlimit(2 ** 31))
attempt(lambda: "\t".expandtabs(10 ** 14))
attempt(lambda: "x" * MANY)
attempt(lambda: b"x" * MANY)
attempt(lambda: bytearray(b"x") * MANY)
attempt(lambda: [None] * MANY)
attempt(lambda: (None,) * MANY)
attempt(lambda: bytes(MANY))
attempt(lambda: list(range(MANY)))
attempt(lambda: [*range(MANY)])
attempt(lambda: "x".ljust(MANY))
attempt(lambda: "x".rjust(MANY, "\u00e9"))
attempt(lambda: "x".center(MANY))
attempt(lambda: "x".zfill(MANY))
attempt(lambda: b"x".center(MANY))
attempt(lambda: format("x", ">100000000000000000"))
attempt(lambda: format(5, "0100000000000000000"))
attempt(lambda: format(5.5, "100000000000000000"))
attempt(lambda: format(5.5, ".100000000000000000f"))
attempt(lambda: format(5, "1000000000000000000000000"))
attempt(lambda: "%100000000000000000d" % 5)
attempt(lambda: "%1000000000000000000000000d" % 5)
attempt(lambda: "{:^100000000000000000}".format("x"))
attempt(lambda: f"{1:{MANY}}")
attempt(lambda: 1 << MANY)
print(format(7, "0,").rjust(3), format(7, "012,"), format(7, "013,"), len(format(7, "01000,")), format(-7, "=+020_d"))
