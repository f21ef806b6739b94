# The executable aborted (ZeroDivisionError in py_div_bound) while it compiled a way back to the loop: the loop begins
# with i = 1, which the product cannot be.  Right without intbounds.
def last_product(n):
    global i
    for j, zero in enumerate([0] * n):
        i = 1
        i = (j & 2) * -2 ** 63
    return i
print(last_product(5000))


def last_products(n):
    global i
    seen = set()
    for j, zero in enumerate([0] * n):
        i = 5
        i = (j & 4) * (2 ** 61)
        seen.add(i)
    return sorted(seen)
print(last_products(5000))
