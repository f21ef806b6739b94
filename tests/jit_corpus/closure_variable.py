# Killed the process while a loop was compiled: what the loop carries was made anew from
# an object of the round before.  Right without unroll.
class CM:
    def __init__(self, k): self.k = k
def f():
    a = 0
    for j in range(30000):
        a += 1
        a = CM(j).k
    return lambda: a
print(f()())
