"""N-queens: how many solutions each board has, and a checksum of their order."""
import sys

import run_benchmark as nqueens

largest = 8 if "full" in sys.argv else 6

for size in range(1, largest + 1):
    solutions = list(nqueens.n_queens(size))
    checksum = 0
    for solution in solutions:
        for column in solution:
            checksum = (checksum * 31 + column + 1) % 1000003
    print(size, len(solutions), checksum, solutions[:1])

print(list(nqueens.permutations("abc", 2)))
