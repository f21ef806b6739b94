# A dropped generator whose close runs out of depth is reported, and the program goes on.
# compiled at once: objects die later
import gc
import sys


def deep():
    return deep()


def generate():
    try:
        yield 1
    finally:
        deep()


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.object.__name__)


sys.unraisablehook = hook
for i in range(3):
    generator = generate()
    next(generator)
    del generator
    gc.collect()
print("done")
