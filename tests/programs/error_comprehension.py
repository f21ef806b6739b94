"""Errors in comprehensions, lambdas and generator expressions have frames of their own."""


def positive(x):
    if x < 0:
        raise ValueError("negative: %d" % x)
    return x


def listed(values):
    return [positive(x) for x in values if x]


def mapped(values):
    return {x: y for x, y in ((x, positive(x)) for x in values)}


try:
    listed([1, 0, -1])
except ValueError:
    try:
        sorted([3, -2], key=lambda x: positive(x))
    except ValueError:
        mapped([1, -3])
