# Killed the process while a loop was compiled: what the loop carries was made anew from
# an object of the round before.  Right without unroll.
class P:
    def __init__(self, k, m=0): self.k = k; self.m = m
    def __iter__(self): yield 0; yield 0
class S:
    pass
def iff(x): return x if x else 1
def f(a, n):
    h = P; L = 1; t = (1, 2); D = 0
    for j in range(n):
        b, c = P(P, iff(t[0]))
        t = ({0: a}[0], P)
        a = S
for a in [1, 0, 0]:
    try: f(a, 3000)
    except 0 as e: 0
