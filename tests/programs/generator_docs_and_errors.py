"""The docs of attributes of generators and their like; errors that nothing can catch where one is closed or was never
awaited.
"""
import gc
import sys
import types
import warnings

for kind in types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType:
    for name, attribute in sorted(vars(kind).items()):
        if name in ("__name__", "__qualname__") or name.endswith(("_yieldfrom", "_await", "_frame")):
            print(kind.__name__, name, attribute.__doc__)
for attribute in complex.real, complex.imag, float.real, int.imag, int.numerator, int.denominator, slice.start, \
        super.__self__, types.MethodType.__func__, type.__dict__["__dict__"]:
    print(attribute, attribute.__doc__)


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        1 / 0


def generator():
    yield from Broken()


def hook(args):
    print("ignored:", args.exc_type.__name__, args.exc_value, args.object is not None)


sys.unraisablehook = hook
made = generator()
print(next(made))
made.close()
made = generator()
print(next(made))
try:
    made.throw(AttributeError)
except ZeroDivisionError as error:
    print(error)


async def coroutine():
    pass


warnings._warn_unawaited_coroutine = lambda coroutine: 1 / 0
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    coroutine()
    gc.collect()
    print([str(warning.message) for warning in caught])
    del warnings._warn_unawaited_coroutine
    coroutine()
    gc.collect()
    print([str(warning.message) for warning in caught])
