"""int() of text, in every base, and what it refuses."""
for text, base in [("ff", 16), ("0xff", 16), ("0xFF", 0), ("0o17", 0), ("0b11", 0), ("-0b11", 2), ("z", 36),
                   ("1_000", 10), ("  12\n", 10), ("+7", 10), ("0", 0), ("00", 0), ("777", 8), ("1" * 70, 2)]:
    print(repr(text), base, int(text, base))
for text, base in [("", 10), ("  ", 10), ("0x", 16), ("_1", 10), ("1_", 10), ("1__2", 10), ("08", 0), ("9", 8),
                   ("1.5", 10), ("1e3", 10), ("--1", 10), ("1 2", 10), ("a", 10), ("\u00bd", 10), ("'", 10)]:
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
print(int("\u0661\u0662"), int(b"12"), int(b" -3 "), int("\xa07\u2003"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: int("1", 1))
attempt(lambda: int("1", 37))
attempt(lambda: int("1", -2))
attempt(lambda: int(1, 10))
attempt(lambda: int("1", "2"))
attempt(lambda: int(base=10))
attempt(lambda: int("7", base=8))
attempt(lambda: int(b"\xff"))
attempt(lambda: int(b"x", 16))
attempt(lambda: int("1" * 4301))
attempt(lambda: len(str(10 ** 4299)))
attempt(lambda: str(10 ** 4300))
attempt(lambda: len(hex(10 ** 4300)))
attempt(lambda: int("f" * 5000, 16).bit_length())
