"""Bit operations and shifts, of machine integers and big ones."""
for x, y in [(12, 10), (-12, 10), (12, -10), (-12, -10), (2 ** 70 + 5, 7), (-(2 ** 70), 2 ** 65 - 1), (0, -1)]:
    print(x, y, x & y, x | y, x ^ y, ~x)
for value in (1, -1, 5, -5, 2 ** 40, -(2 ** 40), 2 ** 80 + 1, -(2 ** 80) - 1):
    print([value << n for n in (0, 1, 30, 63, 64)], [value >> n for n in (0, 1, 2, 40, 63, 64, 100)])
print(1 << 200, (1 << 200) >> 199, 0 << 10 ** 20, 5 >> 10 ** 20, -5 >> 10 ** 20)
print([n.bit_length() for n in (0, 1, -1, 255, 256, -256, 2 ** 64 - 1, 2 ** 64, -(2 ** 63))])
print([n.bit_count() for n in (0, 1, -1, 255, -255, 2 ** 64 - 1, 2 ** 64)])
print(True & False, True | 2, True ^ True, ~True, True << 3, type(True & True), type(True & 1))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: 1 << -1)
attempt(lambda: 1 >> -1)
attempt(lambda: 1 << 1.0)
attempt(lambda: 1 & 1.0)
attempt(lambda: ~1.5)
attempt(lambda: "a" | 1)
attempt(lambda: -"a")
attempt(lambda: +[])
