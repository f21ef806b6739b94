"""Ints as bytes in both orders, with a sign and without, at the edges of each size; bit_length; powers of a modulus."""
VALUES = [0, 1, -1, 2, 127, 128, 255, 256, -128, -129, 32767, 32768, -32768, -32769, 2 ** 31, 2 ** 32 - 1, 2 ** 32,
          2 ** 55, 2 ** 56, -2 ** 55, 2 ** 62, 2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1, 2 ** 64 - 1, 2 ** 64]


def written(value, size, order, signed):
    try:
        return value.to_bytes(size, order, signed=signed)
    except OverflowError as error:
        return str(error)


for value in VALUES:
    print(value.bit_length(), (-value).bit_length())
    for size in (0, 1, 2, 3, 4, 7, 8, 9):
        for order in ("big", "little"):
            for signed in (False, True):
                data = written(value, size, order, signed)
                print(data)
                if isinstance(data, bytes):
                    print(int.from_bytes(data, order, signed=signed) == value,
                          int.from_bytes(data, order, signed=not signed))
for data in (b"", b"\xff" * 8, b"\x80" + bytes(7), b"\xff" * 9, [1, 2, 3], bytearray(b"ab"), memoryview(b"xyz")):
    print([int.from_bytes(data, order, signed=signed) for order in ("big", "little") for signed in (False, True)])
for base in (-7, 0, 1, 3, 2 ** 31, 2 ** 62, True):
    for exponent in (0, 1, 2, 3, 10, 65537):
        print([pow(base, exponent, modulus) for modulus in (
            1, -1, 7, -7, 3037000499, -3037000499, 3037000500, 2 ** 62, -2 ** 63, 10 ** 30)])
for exponent in range(25):
    print([base ** exponent for base in (-3, -1, 0, 1, 2, 10, 2 ** 40)])
total = 0
for i in range(3000):
    total += i ** 3 + (i - 1500) ** 5 + (1 << 30) ** 2 + (i << 40) ** 3 % 1000007
print(total)
