# Killed the process while a loop was compiled: what the loop carries was made anew from
# an object of the round before.  Right without unroll.
class P:
    def __init__(self, k): self.k = k
def f(n):
    prev = P(0)
    total = 0
    for j in range(n):
        total += prev.k
        cur = P(j)
        prev = P(cur.k)
    return total
print(f(3000))
