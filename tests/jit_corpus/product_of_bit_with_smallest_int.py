# No end, or a wrong result: the factor -2**63 where the other one is known to be 0 or 1. Right
# without intbounds.
def total_of(n):
    total = 0
    for j in range(n):
        total += (j & 1) * -9223372036854775808
    return total
print(total_of(1300))


def products(n):
    seen = {}
    for j in range(n):
        product = (j & 1) * -2**63
        seen[product] = seen.get(product, 0) + 1
    return seen
print(products(1300))


def remainders(n):
    x = 1
    rounds = 0
    for j in range(n):
        for i in range(x * -2**63 % 5):
            rounds += 1
        x = x % 3
    return x, rounds
print(remainders(1090))
