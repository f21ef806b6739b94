"""What a generator handles and what its caller handles are told apart."""
import sys


def handles():
    try:
        raise ValueError("inside")
    except ValueError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()


def looks():
    while True:
        yield sys.exception()


def reraises():
    yield 1
    raise


g, h = handles(), looks()
print(next(g), sys.exception(), next(h))
try:
    raise KeyError("outside")
except KeyError:
    print(next(g), sys.exception(), next(h), next(looks()))
    r = reraises()
    next(r)
    try:
        next(r)
    except KeyError as error:
        print("again", error)
print(next(g), next(h), sys.exception())
try:
    raise KeyError("first")
except KeyError:
    try:
        list(1 / x for x in [0])
    except ZeroDivisionError as error:
        print(repr(error.__context__))
next(reraises())
r = reraises()
next(r)
next(r)
