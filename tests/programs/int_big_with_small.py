"""Operators of a big integer and one that fits a machine word, in both orders."""
import operator

SMALL = [0, 1, -1, 2, 3, -7, 2 ** 32, 2 ** 62, -2 ** 62, 2 ** 63 - 1, -2 ** 63 + 1, -2 ** 63, True]
BIG = [sign * (base + offset)
       for base in (2 ** 63, 2 ** 64, 2 ** 126, 2 ** 127, 2 ** 189, 3 ** 90)
       for offset in (-1, 0, 1, 5)
       for sign in (1, -1)]

for name in "add", "sub", "mul", "and_", "or_", "xor":
    operate = getattr(operator, name)
    total = 0
    for big in BIG:
        for small in SMALL:
            for result in operate(big, small), operate(small, big):
                total = (total * 31 + result) % (2 ** 127 - 1)
                assert type(result) is int and int(str(result)) == result
    print(name, total)
    print([operate(big, small) for big in BIG[::5] for small in SMALL[::4]])


def generated(rounds):
    """Return the numbers of a linear congruential generator modulo 2 ** 64, whose products are of two digits."""
    state, numbers = 1, []
    for i in range(rounds):
        state = (state * 6364136223846793005 + i) & 0xffffffffffffffff
        numbers.append(state ^ state >> 33)
    return numbers


numbers = generated(3000)
print(numbers[:3], numbers[-3:], sum(numbers), sum([number & 255 for number in numbers]))
print([-number & 0xffff for number in numbers[:4]], [2 ** 64 + number & -256 for number in numbers[:4]])
