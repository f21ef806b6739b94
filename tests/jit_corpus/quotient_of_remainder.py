# A wrong result: a quotient that is known to be 0 was whatever stood in its register, here the loop's counter.
def last(n):
    x = 0
    for j in range(n):
        x %= 97
        x //= 2147483647
    return x


def both(n):
    first = second = 0
    for j in range(n):
        second = j % 97 // 2147483647
        first = j % 9 // 1000
    return first, second


def far_from_zero(n):
    x = y = 0
    for j in range(n):
        x %= 97
        x //= 2147483647
        y = x - 7 * 2**60
    return x, y


print(far_from_zero(1090), far_from_zero(3000))
print(last(1090), last(3000), both(3000))
