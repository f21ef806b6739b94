# Changed code, and functions made of code.
from types import CodeType, FunctionType


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def f(a):
    return a, 10, len


code = f.__code__
for key, value in [
        ("co_argcount", -1), ("co_argcount", 5), ("co_argcount", "a"), ("co_code", 1), ("co_consts", []), ("co_names", []),
        ("co_nlocals", 5), ("co_name", 1), ("co_filename", None), ("co_varnames", ()), ("co_firstlineno", -1),
        ("co_stacksize", -4), ("co_flags", -4), ("co_posonlyargcount", -3), ("co_kwonlyargcount", 3), ("co_nlocals", -5),
        ("co_exceptiontable", 1), ("co_linetable", None), ("foo", 3), ("co_flags", code.co_flags | 4)]:
    print(key, value, end=": ")
    show(lambda: code.replace(**{key: value}))
show(lambda: code.replace(1))
new = code.replace(co_name="g", co_qualname="x.g", co_filename="file", co_firstlineno=100)
print(new.co_name, new.co_qualname, new.co_filename, new.co_firstlineno, list(new.co_lines())[-1][2] - 100)
print(code.co_name, new == code)
swapped = code.replace(co_consts=tuple([11 if c == 10 else c for c in code.co_consts]),
                       co_names=tuple(["abs" if n == "len" else n for n in code.co_names]))
show(lambda: FunctionType(swapped, globals())(1))
f.__code__ = swapped
print(f(2))


def unbound():
    if 0:
        abc = 1
    return abc


unbound.__code__ = unbound.__code__.replace(co_varnames=("xyz",))
show(unbound)


def make():
    x = [1]

    def inner():
        return x
    return inner


inner = make()
names = globals()
for given in [(), (1,), (code,), (code, 1), (code, names, 1), (code, names, "n", 1), (code, names, "n", None, 1),
              (code, names, "n", None, (1,)), (inner.__code__, names, "n"), (inner.__code__, names, "n", (), ()),
              (inner.__code__, names, "n", (), (1,)), (code, names, "n", (1,), None, 2)]:
    show(lambda: FunctionType(*given))
show(lambda: FunctionType(code, names, name="q", argdefs=(1,))())
show(lambda: FunctionType(inner.__code__, {}, "n", (), inner.__closure__)())
named = FunctionType(code, names, "other")
print(named.__name__, named.__qualname__, named.__module__, named.__defaults__, named.__closure__)
apart = {"len": 5}
print(FunctionType(code, apart)(1), FunctionType(code, apart).__module__, sorted(apart))
show(lambda: FunctionType(code.replace(co_names=("print",)), {"__builtins__": {"print": 3}})(1))
show(lambda: setattr(f, "__code__", 1))
show(lambda: setattr(f, "__code__", inner.__code__))
show(lambda: setattr(inner, "__code__", code))
show(lambda: delattr(f, "__code__"))
print(isinstance(code, CodeType))
