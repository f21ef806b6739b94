"""Generators that are dropped are closed."""
import gc
import sys


class Manager:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, value, traceback):
        print("exit", kind)


def in_try():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


def in_with():
    with Manager():
        yield 1


def catches():
    try:
        yield 1
    except GeneratorExit:
        print("GeneratorExit")
        raise


def outer():
    try:
        yield from in_try()
    finally:
        print("outer")


def ignores():
    try:
        yield 1
    finally:
        yield 2


def fails():
    try:
        yield 1
    finally:
        raise ValueError("while closed")


def plain():
    yield 1


for function in [in_try, in_with, catches, outer, plain]:
    print(function.__name__)
    generator = function()
    next(generator)
    del generator
    gc.collect()

print("not started, or over")
generator = in_try()
del generator
gc.collect()
generator = in_try()
print(list(generator))
del generator
gc.collect()

seen = []
for function in [ignores, fails]:
    sys.unraisablehook = lambda args: seen.append((args.exc_type, str(args.exc_value), type(args.object).__name__))
    generator = function()
    next(generator)
    del generator
    gc.collect()
sys.unraisablehook = sys.__unraisablehook__
for line in seen:
    print(*line)

expression = (x for x in in_try())
print(next(expression))
del expression
gc.collect()
