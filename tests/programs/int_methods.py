"""The methods and attributes of int."""
for n in (0, 1, -1, 77, 2 ** 80):
    print(n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio(), n.__index__(), n.__int__())
    print(n.__abs__(), n.__neg__(), n.__pos__(), n.__invert__(), n.__bool__(), n.__float__(), n.__trunc__(), n.__ceil__())
print((5).__add__(3), (5).__add__(3.0), (5).__radd__("x"), (5).__sub__(7), (5).__rsub__(7), (5).__floordiv__(2))
print((5).__truediv__(2), (5).__rtruediv__(2), (5).__divmod__(3), (5).__rdivmod__(3), (5).__pow__(2), (5).__rpow__(2))
print((5).__lt__(7), (5).__eq__(5.0), (5).__eq__(5), (5).__ne__("5"), (5).__lshift__(2), (5).__rlshift__(2))
print((5).__and__(4), (5).__or__(2), (5).__xor__(1), (5).__hash__(), (5).__repr__(), (5).__str__(), (5).__format__("03d"))
print((1234).__round__(-2), (1250).__round__(-2), (1350).__round__(-2), (15).__round__(-1), (25).__round__(-1))
print((1234).to_bytes(2, "big"), (1234).to_bytes(4, "little"), (0).to_bytes(0, "big"), (-2).to_bytes(3, "big", signed=True))
print((7).to_bytes(), (7).to_bytes(length=2, byteorder="little"))
print(int.from_bytes(b"\x04\xd2", "big"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 0], "little"))
print(int.from_bytes(b"", "big"), int.from_bytes(b"\x80", "big", signed=True), int.from_bytes(b"\x01"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (256).to_bytes(1, "big"))
attempt(lambda: (128).to_bytes(1, "big", signed=True))
attempt(lambda: (-1).to_bytes(1, "big"))
attempt(lambda: (1).to_bytes(-1, "big"))
attempt(lambda: (1).to_bytes(1, "big-endian"))
attempt(lambda: int.from_bytes("ab", "big"))
attempt(lambda: int.from_bytes([300], "big"))
attempt(lambda: int.from_bytes(5, "big"))
attempt(lambda: (5).no_such)
attempt(lambda: (5).bit_length(1))
