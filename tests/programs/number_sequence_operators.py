# + and * of sequences come after the operators of numbers of both operands, in place as well.
import operator
from array import array
from collections import deque


class Right:
    def __init__(self, *values):
        self.values = values

    def __radd__(self, other):
        return "radd", other

    def __rmul__(self, other):
        return "rmul", other

    def __iter__(self):
        return iter(self.values)

    def __index__(self):
        return 2


class Declines(Right):
    def __radd__(self, other):
        return NotImplemented

    __rmul__ = __radd__


class Plain:
    pass


class Text(str):
    pass


class Number(int):
    pass


class Row(tuple):
    pass


class Adding(list):
    def __radd__(self, other):
        return "Adding.radd", other


class Refusing(list):
    def __add__(self, other):
        return NotImplemented

    def __iadd__(self, other):
        return NotImplemented


def outcome(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


SEQUENCES = [lambda: [1], lambda: (1,), lambda: "a", lambda: b"a", lambda: bytearray(b"a"), lambda: array("i", [1]),
             lambda: deque([1]), lambda: Row((1,)), lambda: Text("t"), lambda: Adding([1]), lambda: Refusing([1])]
OPERANDS = [Right(2, 3), Declines(4), Plain(), Text("x"), Number(3), Row((5,)), [6], (7,), 2, True, 1.5, None,
            Adding([8]), Refusing([9])]

for make in SEQUENCES:
    for operand in OPERANDS:
        for name in "add", "iadd", "mul", "imul", "concat", "iconcat":
            result = outcome(getattr(operator, name), make(), operand)
            print(type(make()).__name__, name, type(operand).__name__, result, type(result).__name__)
        result = outcome(operator.mul, operand, make())
        print(type(operand).__name__, "mul", type(make()).__name__, result)
        result = outcome(operator.imul, operand if operand != [6] else [6], make())
        print(type(operand).__name__, "imul", type(make()).__name__, result)

# As statements.
items = [1]
items += Right()
print(items)
items = alias = [1]
items += (2, 3)
items += iter("ab")
items *= 2
print(items, alias is items)
text = "ab"
text += "c"
text *= Right()
print(text, [0] * 3, 3 * [0], "-" * True, (1,) + (), [] + [1])

# Called as methods.
for function in [].__add__, ().__add__, "".__add__, b"".__add__, [].__mul__, "".__rmul__, ().__mul__, [].__imul__:
    print(function.__name__, outcome(function, Plain()), outcome(function, 2.5))

# Too much.
for value in ["ab", "\u20ac", b"ab"]:
    print(outcome(operator.mul, value, 2**62), outcome(operator.mul, value, 2**63), outcome(operator.mul, value, -2**63))
for value in [[1, 2], (1, 2), bytearray(b"ab")]:
    print(outcome(operator.mul, value, 2**62))

# Formats name the class.
for value in Text("x"), Number(3), type("Real", (float,), {})(1.5), type("Imaginary", (complex,), {})(1j):
    for spec in "Z", "dd":
        print(outcome(format, value, spec))
