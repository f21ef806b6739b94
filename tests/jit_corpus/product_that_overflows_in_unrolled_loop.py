# The executable aborted (an assertion in do_int_mul_ovf, asked for a constant product that
# overflows) while it compiled a loop. Right without unroll.
def f(n):
    total = 0
    for j in range(n):
        i = 5
        while i:
            i -= 1
            i * -2**63
            total += i
    return total
print(f(1200))


def difference(n):
    total = 0
    while n:
        n -= 1
        i = 3
        while i:
            i -= 1
            i * -2**63 - 1
            total += i
    return total
print(difference(1300))
