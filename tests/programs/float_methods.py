"""The methods of float."""
for value in (0.0, 2.5, -3.75, 1e10, 7.0):
    print(value.is_integer(), value.as_integer_ratio(), value.conjugate(), value.real, value.imag, value.__trunc__(),
          value.__floor__(), value.__ceil__(), value.__round__(), value.__int__(), value.__bool__())
print((2.5).__add__(1), (2.5).__radd__(1), (2.5).__sub__(1), (2.5).__rsub__(1), (2.5).__mul__(2), (2.5).__truediv__(2))
print((2.5).__floordiv__(2), (2.5).__mod__(2), (2.5).__divmod__(2), (2.5).__pow__(2), (2.5).__neg__(), (2.5).__abs__())
print((2.5).__eq__("x"), (2.5).__lt__(3), (2.5).__add__("x"), (2.5).__rpow__(4))
print(hash(2.0) == hash(2), hash(0.5) == hash(0.5), hash(float("inf")), hash(-float("inf")), hash(1e300) == hash(int(1e300)))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for value in (float("inf"), float("nan")):
    attempt(value.as_integer_ratio)
    attempt(value.__trunc__)
    attempt(value.__floor__)
    attempt(value.__round__)
    attempt(value.is_integer)
attempt(lambda: (1.5).no_such)
number = 1.5
attempt(lambda: number())
attempt(lambda: number[0])
attempt(lambda: float.fromhex(1))
attempt(lambda: 1.5 & 1)
