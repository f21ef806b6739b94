"""Meteor contest: the puzzle's pieces on the board and, with `full`, the solutions."""
import sys

import run_benchmark as meteor

board, cells, pieces = meteor.get_puzzle(meteor.WIDTH, meteor.HEIGHT)
print(len(board), len(cells), [len(piece) for piece in pieces])
south_east = meteor.get_senh(board, cells)
print([sorted(each) for each in south_east[:4]])
shape = [meteor.E, meteor.E, meteor.SE, meteor.W]
print(meteor.rotate(shape), meteor.flip(shape), len(meteor.permute(shape, [])))

if "full" in sys.argv:
    footprints = meteor.get_footprints(board, cells, pieces)
    print([len(each) for each in footprints[0]])
    solutions = []
    meteor.solve(meteor.SOLVE_ARG, 0, frozenset(range(len(board))), [-1] * len(board),
                 list(range(len(pieces))), solutions, footprints, south_east)
    print(solutions == meteor.SOLUTIONS, solutions[:2])
