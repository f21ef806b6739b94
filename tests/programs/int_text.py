"""Integers to and from text and bytes."""
for text in ["12", " -7\n", "+1_000", "0x_ff", "0b101", "0o17", "z", "", "1__0", "12a", "\u0663\u0664", "9" * 30, "-" + "1" * 25]:
    for base in [10, 0, 16, 36, 2]:
        try:
            print(repr(text), base, int(text, base))
        except ValueError as error:
            print(error)

for value in [0, 5, -5, 255, 2 ** 64, -2 ** 70]:
    print(bin(value), oct(value), hex(value), repr(value), str(value), "%d %x %o" % (value, value, value))
    print(f"{value:,} {value:_x} {value:+d} {value:>30} {value:030} {value:e}")
    print(value.bit_length(), value.bit_count(), value.as_integer_ratio(), value.real, value.imag, value.numerator)
    data = value.to_bytes(10, "little", signed=True)
    print(data, int.from_bytes(data, "little", signed=True) == value)

for action in [lambda: int("x"), lambda: int([]), lambda: int(None), lambda: int(12, 10), lambda: int("1", 99),
               lambda: int(float("nan")), lambda: int(float("inf")), lambda: (300).to_bytes(1, "big"),
               lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: int("1" * 5000),
               lambda: str(10 ** 5000)]:
    try:
        print(action())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
