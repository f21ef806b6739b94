# Killed the process while a loop was compiled: a variable in a cell gets the loop's counter back
# from an object of a derived class.
class P:
    def __init__(self, k, m):
        self.k = k
        self.m = 0


class S(P):
    pass


def f(n):
    x = 0
    for j in range(n):
        def add(c):
            nonlocal x
            x = x + c
        add(1)
        o = S(j, x)
        x = o.k
    return x
print(f(1090))
