"""Quotients of large integers: small and large ones, exact ones and those just below."""


def numbers(count, seed=12345):
    """Integers of very different sizes that look random."""
    for i in range(count):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        yield seed ** (i % 7 + 1) >> i % 64


def check(a, b):
    quotient, rest = a // b, a % b
    assert quotient * b + rest == a and 0 <= rest * (1 if b > 0 else -1) < abs(b), (a, b)
    assert divmod(a, b) == (quotient, rest)
    return quotient


values = list(numbers(42))
total = 0
for b in values:
    for a in values:
        total = total * 3 + check(a, b) & (1 << 200) - 1
print(hex(total))

for b in (2 ** 189, 2 ** 189 + 1, 2 ** 252 - 1, 7 ** 100, 10 ** 400, values[6], values[13]):
    for factor in (1, 2, 9, 1000, 999999, 1000000, 1000001, 2 ** 62, 2 ** 63 - 1, 2 ** 64):
        exact = b * factor
        for change in (-2, -1, 0, 1, 2, -b // 2, b // 2, -(b >> 70), b >> 70):
            a = exact + change
            quotient = check(a, b)
            assert quotient == factor + (change < 0 and -1), (a, b, quotient)
            assert check(-a, b) == -check(a - 1, b) - 1 and check(a, -b) == check(-a, b) and check(-a, -b) == quotient
print("right")
a = 10 ** 200
a //= 10 ** 199 - 1
print(a, 0 // 10 ** 100, 10 ** 100 // 10 ** 101, type(10 ** 100 // 10 ** 99).__name__)
try:
    10 ** 100 // 0
except ZeroDivisionError as error:
    print(error)
