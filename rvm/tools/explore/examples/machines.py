# The same function on two machines.
def area(a, b, c, d):
    inner = a * b
    outer = c * d
    return outer - inner


print(area(2, 3, 4, 5))
