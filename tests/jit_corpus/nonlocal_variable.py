# Killed the process while a loop was compiled: what the loop carries was made anew from
# an object of the round before.  Right without unroll.
class CM:
    def __init__(self, k): self.k = k
def f():
    a = 0
    def add(c):
        nonlocal a
        a += 1
        a = CM(c).k
    c = 1
    for j in range(30000):
        add(c)
        c = j
    return a
print(f())
