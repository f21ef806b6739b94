# An abort while machine code was made: the jump to a loop that exchanges variables passed one value too few.
def turn(x, y, z):
    total = 0
    for i in range(2000):
        total += y[1] * z[1] // x[0]
        x, y, z = y, z, x
    return total


print(turn((1, 1, 1), (1, 1, 1), (1, 1, 1)), turn((1, 2, 1), (1, 1, 1), (3, 1, 1)))
