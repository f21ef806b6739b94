"""Powers of integers, with a modulus too."""
print([2 ** n for n in range(10)], (-3) ** 3, 0 ** 0, (-1) ** 99, 10 ** 20, 7 ** 77)
print(2 ** -1, (-2) ** -3, 10 ** -5, 1 ** -1, 2 ** 0.5, (-8) ** (1 / 3))
print(pow(3, 4), pow(3, 4, 5), pow(3, -1, 7), pow(3, 4, -5), pow(-3, 5, 7), pow(2, 1000, 10 ** 9 + 7))
print(pow(7, 10 ** 30, 10 ** 20), pow(5, 0, 1), pow(5, 0, 2), pow(base=2, exp=5), pow(2, 5, mod=7))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: 0 ** -1)
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(2, 3, 1.5))
attempt(lambda: pow(2.0, 3, 5))
attempt(lambda: pow("2", 3))
attempt(lambda: pow(2))
attempt(lambda: 2 ** "3")
attempt(lambda: 0.0 ** -2)
attempt(lambda: 10.0 ** 400)
attempt(lambda: pow(2, 1j, 3))
attempt(lambda: pow(2, 3, 1j))
attempt(lambda: pow(2, 2.0, 1j))
attempt(lambda: pow("a", 1j, 3))


class Power:
    def __pow__(self, other, modulus=None):
        return ("pow", other, modulus)

    def __rpow__(self, other, modulus=None):
        return ("rpow", other, modulus)


print(Power() ** 2, 2 ** Power(), pow(Power(), 2, 3))
