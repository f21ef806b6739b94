# Fetch the next instruction, decode it, execute it: again and again.
def collatz(n):
    steps = 0
    while n != 1:
        if n % 2:
            n = 3 * n + 1
        else:
            n = n // 2
        steps += 1
    return steps


print(collatz(6))
