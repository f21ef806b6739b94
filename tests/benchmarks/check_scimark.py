"""SciMark: the results of its five kernels, to the last digit."""
import sys
from array import array

import run_benchmark as scimark

size = 16 if "full" in sys.argv else 8

random = scimark.Random(113)
print([random.nextDouble() for _ in range(5)])
print("monte carlo", scimark.MonteCarlo(size * 10))

grid = scimark.Array2D(size, size)
grid.setup([[float(x * y % 7) for x in range(size)] for y in range(size)])
scimark.SOR_execute(1.25, grid, 3, scimark.Array2D)
print("sor", [grid[x, y] for x, y in grid.indexes()])

values, columns = array("d", [1.5, 2.0, -3.0, 0.5]), array("i", [0, 2, 1, 3])
result = array("d", [0]) * 4
scimark.SparseCompRow_matmult(4, result, values, array("i", [0, 1, 2, 3, 4]), columns,
                              array("d", [1, 2, 3, 4]), 2)
print("sparse", list(result))

matrix = scimark.Random(7).RandomMatrix(scimark.ArrayList(size, size))
factors, pivot = scimark.ArrayList(size, size), array("i", [0]) * size
scimark.LU(factors, matrix, pivot)
print("lu", list(pivot), [list(factors[row]) for row in range(size)])

data = scimark.Random(7).RandomVector(4 * size)
transformed = scimark.copy_vector(data)
scimark.FFT_transform(4 * size, transformed)
print("fft", list(transformed))
scimark.FFT_inverse(4 * size, transformed)
print("fft back", max([abs(one - other) for one, other in zip(data, transformed)]) < 1e-10)
