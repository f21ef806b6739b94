"""co_linetable: the positions of code in CPython's form, and code that gets others."""
import types


def entries(code):
    """The positions in the table, one for each two bytes of code."""
    data = iter(code.co_linetable)
    line = code.co_firstlineno

    def number():
        value = shift = 0
        while True:
            byte = next(data)
            value |= (byte & 63) << shift
            shift += 6
            if not byte & 64:
                return value

    def signed():
        value = number()
        return -(value >> 1) if value & 1 else value >> 1

    for first in data:
        kind = first >> 3 & 15
        length = (first & 7) + 1
        if kind == 15:
            position = (None, None, None, None)
        elif kind == 14:
            line += signed()
            position = (line, line + number(), number() - 1, number() - 1)
        elif kind == 13:
            line += signed()
            position = (line, line, None, None)
        elif kind >= 10:
            line += kind - 10
            position = (line, line, next(data), next(data))
        else:
            byte = next(data)
            column = kind << 3 | byte >> 4
            position = (line, line, column, column + (byte & 15))
        yield from [position] * length


def long_lines(a, b):
    x = (a +


         b)
    return x                                                                                                          + a  # noqa


for function in (entries, long_lines):
    code = function.__code__
    print(list(entries(code)) == list(code.co_positions()), len(code.co_linetable) > 10)


def f(x):
    y = x
    return y / 0


def lines_of_error(function):
    try:
        function(1)
    except ZeroDivisionError as error:
        level = error.__traceback__.tb_next
        return level.tb_lineno, level.tb_frame.f_lineno


before = f.__code__
print(before.replace(co_linetable=before.co_linetable) == before, before.replace(co_linetable=b"") == before)
f.__code__ = before.replace(co_linetable=b"")
print(list(f.__code__.co_positions()), list(f.__code__.co_lines()))
f.__code__ = before.replace(co_linetable=b"\xff" * 20)
print(lines_of_error(f), set(f.__code__.co_positions()))
f.__code__ = before.replace(co_linetable=b"\xef\x02" * 20, co_firstlineno=10)
print(lines_of_error(f)[0] > 10, {position[2:] for position in f.__code__.co_positions()})
f.__code__ = before.replace(co_linetable=b"\xd7\x05\x08" * 20, co_firstlineno=7)
print(lines_of_error(f), set(f.__code__.co_positions()))


def again(code, **changes):
    names = ["argcount", "posonlyargcount", "kwonlyargcount", "nlocals", "stacksize", "flags", "code", "consts", "names",
             "varnames", "filename", "name", "qualname", "firstlineno", "linetable", "exceptiontable", "freevars",
             "cellvars"]
    return types.CodeType(*[changes.get(name, getattr(code, "co_" + name)) for name in names])


print(again(before) == before, again(before, name="other").co_name)
f.__code__ = again(before, firstlineno=100, varnames=("a", "b"))
print(lines_of_error(f), f.__code__.co_varnames, again(long_lines.__code__).co_qualname)
for changes in ({"nlocals": 5}, {"argcount": -1}, {"consts": []}, {"names": (1,)}, {"code": "text"}):
    try:
        again(before, **changes)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
