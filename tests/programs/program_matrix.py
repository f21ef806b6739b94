"""Matrices with operators: product, power, transposition, determinant, inverse by fractions."""
from fractions import Fraction


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        return Matrix([a + b for a, b in zip(*rows)] for rows in zip(self.rows, other.rows))

    def __mul__(self, factor):
        if isinstance(factor, Matrix):
            return NotImplemented
        return Matrix([a * factor for a in row] for row in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError("shapes %s and %s do not fit" % (self.shape, other.shape))
        columns = other.T.rows
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base, n = base @ base, n >> 1
        return result

    def minor(self, i, j):
        return Matrix(row[:j] + row[j + 1:] for k, row in enumerate(self.rows) if k != i)

    def determinant(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * a * self.minor(0, j).determinant() for j, a in enumerate(self[0]))

    def inverse(self):
        n = self.shape[0]
        work = [[Fraction(a) for a in row] + one for row, one in zip(self.rows, Matrix.identity(n).rows)]
        for i in range(n):
            pivot = next((r for r in range(i, n) if work[r][i]), None)
            if pivot is None:
                raise ZeroDivisionError("the matrix is singular")
            work[i], work[pivot] = work[pivot], work[i]
            work[i] = [a / work[i][i] for a in work[i]]
            for r in range(n):
                if r != i:
                    work[r] = [a - work[r][i] * b for a, b in zip(work[r], work[i])]
        return Matrix(row[n:] for row in work)

    def __str__(self):
        return "\n".join(" ".join(f"{str(a):>6}" for a in row) for row in self.rows)


a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a @ b, a + b, 2 * a, a.T, sep="\n--\n")
print(Matrix([[1, 1], [1, 0]]) ** 90, a == a.T.T, a == 5, a.shape)
c = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]])
print(c.determinant(), c.inverse(), c @ c.inverse() == Matrix.identity(3), sep="\n")
c[0, 0] = 10
print(c[0], c[0, 0], c[1][2])
for wrong in (lambda: a @ Matrix([[1, 2, 3]]), lambda: Matrix([[1], [2, 3]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(),
              lambda: a * b, lambda: a @ 5):
    try:
        print(wrong())
    except (ValueError, ZeroDivisionError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
