"""Complex numbers: literals, text, arithmetic, comparison."""
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, z == 3 + 4j, z != 5, bool(z), bool(0j), hash(3 + 0j) == hash(3))
print(z + 1, 1 + z, z - 2.5, z * z, z / 2, 1 / z, z ** 2, z ** 0, z ** -1, 2 * z, z * 1j, z == z, z + True)
print(repr(1j), repr(-1j), repr(1.5 - 0j), repr(complex(-0.0, 1)), str(complex(1e20, 1e-7)), [complex(0, -0.0)])
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" (3-4j) "), complex("j"), complex("-1e3"), complex(real=1, imag=-1))
print(complex(float("inf"), float("nan")), complex("infj"), complex("nan-infj"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: z < z)
attempt(lambda: z // 2)
attempt(lambda: z % 2)
attempt(lambda: divmod(z, 2))
attempt(lambda: int(z))
attempt(lambda: float(z))
attempt(lambda: 1j / 0)
attempt(lambda: 0j ** -1)
attempt(lambda: complex("1 + 2j"))
attempt(lambda: complex("x"))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex(None))
attempt(lambda: round(z))


class Complex:
    def __complex__(self):
        return 1 - 1j


print(complex(Complex()), complex(1j, 1j), z.__add__("x"), z.__eq__(3), f"{z:.2f} {z} {z:>12} {z:+g}")

infinite = complex(float("inf"), 1)
for base, exponent in [(1e300 + 1j, 2), (1e200j, -5), (1e-300 + 0j, -2), (-1 + 0j, 300j), (-1 + 0j, -300j),
                       (1j, infinite), (infinite, 0.5), (infinite, 300j), (0j, -1), (0j, 0), (2j, 2.5)]:
    print(base, exponent, end=" ")
    attempt(lambda: base ** exponent)
