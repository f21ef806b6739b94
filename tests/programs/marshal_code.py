# marshal of code.
import marshal
from types import FunctionType


def outer(a, b=2, *c, d=4, **e):
    "doc"
    z = a

    def inner():
        try:
            return z, {1, 2, 3}, [x for x in (1, 2)], a in {1, 2}, 2**70, 1.5j, b"x", ...
        finally:
            z
    return inner


code = outer.__code__
for version in range(5):
    back = marshal.loads(marshal.dumps(code, version))
    print(back == code, back is code, back.co_name, back.co_filename == code.co_filename, back.co_consts[0],
          back.co_varnames, hash(back) == hash(code))
print(FunctionType(back, {}, "f", (2,))(1, d=1)())
module = compile("x = [n * n for n in range(4)]", "somewhere", "exec")
names = {}
exec(marshal.loads(marshal.dumps((module, module)))[1], names)
print(names["x"])
