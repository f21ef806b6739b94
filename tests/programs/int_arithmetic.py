"""Integers: operators around the machine word's limits, and big ones."""
LIMIT = 2 ** 63

for a in [7, -7, LIMIT - 1, -LIMIT, LIMIT, 3 ** 50, -3 ** 50]:
    for b in [1, -1, 2, -3, 10, LIMIT, -LIMIT]:
        print(a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b)
        print(a & b, a | b, a ^ b, a < b, a <= b, a == b, a != b, a > b, a >= b)
    print(-a, +a, ~a, abs(a), a << 5, a >> 5, a << 70, a >> 70, a ** 2, a ** 3)

for a, b in [(1, 0), (10 ** 30, 0)]:
    for operation in [lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: 0 ** -1]:
        try:
            print(operation())
        except ZeroDivisionError as error:
            print(error)

for operation in [lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 + "a", lambda: 1 - None, lambda: 2 ** [], lambda: -"x",
                  lambda: ~1.5, lambda: 1 < "a", lambda: 10 ** 400 * 1.0, lambda: 10 ** 400 / 3, lambda: pow(2, 3, 0),
                  lambda: pow(2, -1, 4), lambda: divmod(1, "a")]:
    try:
        print(operation())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)

print(pow(3, 200, 13), pow(3, -1, 7), pow(-3, 5, -7), pow(2, 10), pow(10 ** 30, 10 ** 5, 97))
total = 0
for i in range(100):
    total += i ** 11
    total ^= i << 40
print(total)
