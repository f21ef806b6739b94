"""Hexiom: the solutions that the solver prints, and what its first pass leaves to choose from."""
import io
import sys

import run_benchmark as hexiom

levels = [2, 25] if "full" in sys.argv else [2]

for level in levels:
    board, solution = hexiom.LEVELS[level]
    output = io.StringIO()
    hexiom.solve_file(board.strip(), hexiom.Done.FIRST_STRATEGY, hexiom.DESCENDING, output)
    lines = [line.rstrip() for line in output.getvalue().splitlines()]
    print(level, "\n".join(lines) == solution.rstrip())
    print("\n".join(lines))

pos = hexiom.read_file(hexiom.LEVELS[2][0].strip())
print(pos.hex.size, pos.hex.count, pos.tiles)
hexiom.constraint_pass(pos)
print([sorted(cells) for cells in pos.done.cells])
