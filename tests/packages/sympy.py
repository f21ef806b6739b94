"""Integrals, equations, simplification, limits, series, matrices, differential equations and 50 digits of pi."""
import sympy as sp

x, y, z = sp.symbols("x y z")
n = sp.symbols("n", integer=True, positive=True)
f = sp.Function("f")
print(sp.integrate(sp.exp(-x ** 2) * x ** 2, (x, -sp.oo, sp.oo)), sp.integrate(1 / (x ** 3 + 1), x))
print(sp.integrate(sp.sin(x) ** 3 * sp.cos(x), x), sp.integrate(sp.log(x) / x ** 2, x))
print(sp.solve(x ** 3 - 6 * x ** 2 + 11 * x - 6, x), sp.solve([x + y - 3, x * y - 2], [x, y]))
print(sp.solve(x ** 4 - x - 1, x)[0].evalf(20),
      sp.solveset(sp.sin(x) - sp.Rational(1, 2), x, sp.Interval(0, 2 * sp.pi)))
print(sp.simplify(sp.sin(x) ** 4 - 2 * sp.cos(x) ** 2 * sp.sin(x) ** 2 + sp.cos(x) ** 4))
print(sp.simplify((x ** 2 - y ** 2) / (x - y) + sp.gamma(x + 1) / sp.gamma(x)))
print(sp.limit(sp.sin(x) / x, x, 0), sp.limit((1 + 1 / x) ** x, x, sp.oo), sp.series(sp.exp(sp.sin(x)), x, 0, 7))
print(sp.factor(x ** 12 - y ** 12), sp.expand((x + y + z) ** 6).coeff(x ** 2 * y ** 2 * z ** 2),
      sp.apart(1 / (x ** 3 - x)))
matrix = sp.Matrix(4, 4, lambda i, j: sp.Rational(1, i + j + 1))
print(matrix.det(), matrix.inv(), sp.Matrix([[2, 1], [1, 3]]).eigenvals())
print(sp.dsolve(f(x).diff(x, 2) + 9 * f(x), f(x)), sp.summation(1 / n ** 2, (n, 1, sp.oo)),
      sp.diff(sp.atan(x ** 2), x, 2))
print(sp.pi.evalf(50), sp.N(sp.zeta(3), 30), sp.factorint(2 ** 67 - 1), sp.nextprime(10 ** 12), sp.prime(500))
print(sp.latex(sp.Integral(sp.sqrt(x) / y, (x, 0, 1))))
print(sp.pretty(sp.Integral(sp.sqrt(x) / y, (x, 0, 1))))
print(sp.lambdify((x, y), sp.sin(x) + y ** 2)(0, 3), sp.groebner([x ** 2 + y, x * y - 1], x, y).exprs)
