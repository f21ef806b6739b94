# Code made anew by its constructor of what its attributes tell, when the code itself is gone.
import gc
import types

NAMES = ("argcount", "posonlyargcount", "kwonlyargcount", "nlocals", "stacksize", "flags", "code", "consts", "names",
         "varnames", "filename", "name", "qualname", "firstlineno", "linetable", "exceptiontable", "freevars",
         "cellvars")


def parts_of(source, name):
    """The arguments that make the code of a function in a source text."""
    namespace = {}
    exec(source, namespace)
    code = namespace[name].__code__
    return [getattr(code, "co_" + attribute) for attribute in NAMES]


SAME = parts_of("def first(self): return self\n", "first"), parts_of("def second(self, *, a=1): return self\n", "second")
LOOP = parts_of("""
def loop(items, default=None):
    total = 0
    for item in items:
        try:
            total += item
        except TypeError as error:
            total += len(str(error)) > 0
        finally:
            total += 100
    return total, [total for _ in range(2)]
""", "loop")
CLOSURE = parts_of("""
def outer(start):
    count = start
    def inner(step):
        nonlocal count
        count += step
        return count
    return inner
""", "outer")
GENERATOR = parts_of("""
def numbers(limit):
    while limit:
        yield limit
        limit -= 1
""", "numbers")
gc.collect()

first, second = [types.FunctionType(types.CodeType(*parts), {}) for parts in SAME]
second.__kwdefaults__ = {"a": 2}
print(first(5), second(6, a=7))
loop = types.FunctionType(types.CodeType(*LOOP), {"len": len, "str": str, "range": range, "TypeError": TypeError})
print(loop([1, "x", 3], 0), loop.__code__ == types.CodeType(*LOOP))
inner = types.FunctionType(types.CodeType(*CLOSURE), {})(10)
print(inner(1), inner(2), inner.__code__.co_freevars)
print(list(types.FunctionType(types.CodeType(*GENERATOR), {})(3)))
print(first.__code__.replace(co_name="other").co_name, loop.__code__.replace(co_filename="f").co_exceptiontable != 0)

for index, value in ((0, -1), (3, 7), (7, None), (14, 3)):
    try:
        types.CodeType(*LOOP[:index], value, *LOOP[index + 1:])
    except Exception as error:
        print(NAMES[index], type(error).__name__)
