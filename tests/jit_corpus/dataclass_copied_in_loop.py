# Killed the process while a loop was compiled: what the loop carries was made anew from
# an object of the round before.  Right without unroll.
import dataclasses
@dataclasses.dataclass
class T:
    a: int
def f(n):
    prev = T(0)
    total = 0
    for j in range(n):
        total += prev.a
        prev = T(T(j).a)
    return total
print(f(3000))
