# Killed the process while a loop was compiled: the loop's counter goes from a cell to a variable.
class P:
    def __init__(self, k):
        self.k = k


def f(a, n):
    x = 0
    def get():
        return x
    total = 0
    for j in range(n, 0, -1):
        total += 1
        x, y = j, x
        1 + y
        P(j).k
    return total
print(f(0, 1090))
