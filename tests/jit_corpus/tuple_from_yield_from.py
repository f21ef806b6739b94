# Killed the process while a loop was compiled: a tuple made anew of what a generator hands on.
def one(x):
    yield from (x,)


def f(n):
    pair = (0, True)
    total = 0
    for j in range(n):
        total += pair[1]
        pair = (0, next(one(j)))
    return total, pair
print(f(1090))
