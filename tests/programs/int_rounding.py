"""round() of integers, half to even at every place."""
for value in (5, 15, 25, 35, -5, -15, -25, 449, 450, 451, 550, 12345, -12345):
    print(value, round(value), round(value, 2), round(value, -1), round(value, -2), round(value, -5))
print(round(10 ** 30 + 5, -1), round(5 * 10 ** 29, -30), round(15 * 10 ** 29, -30), round(1, -400))
print(round(True), round(7, None), round(2 ** 70, 3), type(round(True)))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: round("1"))
attempt(lambda: round(1, "2"))
attempt(lambda: round(1, 1.5))
attempt(lambda: round())
attempt(lambda: round(number=5, ndigits=-1))


class Rounded:
    def __round__(self, ndigits="none"):
        return "rounded to %s" % (ndigits,)


print(round(Rounded()), round(Rounded(), 3), round(Rounded(), None))
