"""How floats are shown: the shortest digits that give the same float again."""
for value in (0.1, 0.2 + 0.1, 1 / 3, 1e15, 1e16, 123456789012345678.0, 1e22, 1e23, 1e-4, 1e-5, 0.00012345, 5e-324,
              1.7976931348623157e308, 2.5, 100.0, 1e100, -0.0, 0.0, 9007199254740993.0, 4.35, 2 ** 0.5, 1e-7, 12e-10):
    print(repr(value), str(value), float(repr(value)) == value)
for value in (float("inf"), float("-inf"), float("nan"), -float("nan")):
    print(value, repr(value), str(value), [value])
for value in (0.5, 1.0, -2.75, 1e300, 5e-324, 0.0, -0.0, float("inf"), float("nan")):
    text = value.hex()
    back = float.fromhex(text)
    print(text, back, str(back) == str(value))
for text in ("0x1p4", "0x.8", "-0x1.8p1", "1.8", "0x1p-1074", "inf", "-NaN", "0x1.fffffffffffffp+1023"):
    print(text, float.fromhex(text))
for text in ("0x1p1024", "0xg", "", "1.8p", "0x"):
    try:
        print(float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
