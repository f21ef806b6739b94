# One error after another, each shown with its traceback by an uncaught chain.
"""Carets under the part of the line that failed."""


def division(x, y):
    return 1 + x / y * 2


def subscript(d):
    return d["a"]["b"] + d["c"]["zz"]


def attribute(x):
    return x.real.numerator.nothing.more


def call(f):
    return f(1, 2)(3)


def comparison(x):
    return 1 < 2 < x


def unary(x):
    return 5 + -x


def main():
    try:
        division(1, 0)
    except ZeroDivisionError:
        try:
            subscript({"a": {"b": 1}, "c": {}})
        except KeyError:
            try:
                attribute(5)
            except AttributeError:
                try:
                    call(lambda x, y: x + y)
                except TypeError:
                    try:
                        comparison("a")
                    except TypeError:
                        unary("x")


main()
