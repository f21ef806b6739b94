# Killed the process while a loop was compiled, without `heap` too: a cell and an object both hold
# the loop's counter.
class P:
    def __init__(self, k):
        self.k = k


def f(n):
    o = P(1)
    def get():
        return x
    total = 0
    for j in range(n):
        total += o.k
        x = j
        o = P(x)
    return total, get()
print(f(1300))
