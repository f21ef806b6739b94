# Killed the process while a loop was compiled: what the loop carries was made anew from
# an object of the round before.  Right without unroll.
class CM:
    def __init__(self, k): self.k = k
    def __enter__(self): return self.k
    def __exit__(self, t, v, tb): return t
def f1(a):
    c = a
    for j5 in range(30000):
        a %= 1000003
        with CM(c) as a:
            c = j5
    lambda: a
f1(1)
