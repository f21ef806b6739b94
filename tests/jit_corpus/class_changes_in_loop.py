# Killed the process while a loop was compiled: the object that the loop carries changes its class,
# and its attribute was a variable of a loop inside.
class P:
    def __init__(self, k):
        self.k = k


class R(P):
    pass


def f(n):
    o = R(0)
    j = n
    while j:
        j -= 1
        for x in (0, 0):
            y = x
        max(o.k, 0)
        o = P(y)
    return type(o).__name__
print(f(1300))
