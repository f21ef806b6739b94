# Killed the process while a loop was compiled: what the loop carries was made anew from
# an object of the round before.  Right without unroll.
class P:
    pass
def g2(x):
    yield x
def add(x, y):
    if x: return x + y
def f(a, n):
    h = P; L = 1; t = (1, 2); D = 0
    for j in range(n):
        c = 0
        def loc(y=a): return y
        c, a = 1, 0
        c = add(1, t[0])
        t = (next(g2(j)), 0)
for a in [1, 2, 3]:
    try: f(a, 3000)
    except 0 as e: a
