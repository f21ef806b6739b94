"""Methods that return an instance of a class derived from the type they should return, and int() by __trunc__."""
import operator
import warnings


class Int(int):
    pass


class Float(float):
    pass


class Complex(complex):
    pass


class Text(str):
    pass


class Data(bytes):
    pass


class Number:
    def __int__(self):
        return Int(1)

    def __float__(self):
        return Float(2.5)

    def __complex__(self):
        return Complex(3, 4)

    def __index__(self):
        return True

    def __repr__(self):
        return Text("repr")

    def __str__(self):
        return Text("str")

    def __bytes__(self):
        return Data(b"data")


class Truncated:
    def __trunc__(self):
        return Int(7)


def show(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        value = eval(text)
        print(text, type(value).__name__, value)
        for warning in caught:
            print("   ", warning.category.__name__, warning.message)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            eval(text)
        except DeprecationWarning:
            print("    raised")


number = Number()
for text in ("int(number)", "float(number)", "complex(number)", "operator.index(number)", "[1, 2][number]",
             "hex(number)", "Int(number)", "int(Truncated())", "round(2.567, number)", "1.0.__add__(2)", "repr(number)",
             "str(number)", "ascii(number)", "Text(number)", "bytes(number)", "Data(number)",
             "'%s %r' % (number, number)",
             "f'{number!r:>6}'", "format(number)"):
    show(text)
value = 3.14 + 1j
print(complex(value) is value, complex(value, 0) is value, ascii(Text("\xe9")))
for value in 1505.0, 150500.0, 12300050.0, 1.0, 100.0, 1e100, 0.5:
    print("%.3g %#.3g %g" % (value, value, value), format(value, ".6"), format(value, ".3G"), format(value, ".1"))
