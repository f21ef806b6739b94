# Killed the process while a loop was compiled: what the loop carries was made anew from
# an object of the round before.  Right without unroll.
class P:
    def __init__(self, k, m=0): self.k = k; self.m = m
    def __getitem__(self, i): return self.k
def add(x, y):
    if int: return x + y
def f(a, n):
    h = P(0); L = 1; t = 1; D = 0
    for j in range(n):
        h.k = add(1, h.k)
        x = P(P(j)[0]); x.m = 0; h.k = x.k
for a in [1, 2, 5]:
    try: f(a, 3000)
    except 0 as e: 0
