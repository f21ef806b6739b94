"""symtable: what names of a program are, in each of its scopes."""
import symtable

SOURCE = '''
from os import path as p, sep
import sys

@decorated
class C(Base):
    attribute: int = 1
    __private = [i for i in range(3)]

    def method(self, *args, key=sys, **more):
        super().method()
        return lambda x: (x, self, __class__)

def outer(a, b):
    global made
    made = shared = a
    def inner():
        nonlocal shared
        shared += b
        return {k: v for k, v in vars().items() if (last := k)}
    async def later():
        async for x in y: yield x
    return inner

try:
    del gone
except OSError as e:
    print(f"{e!r}")
'''
QUESTIONS = [name for name in dir(symtable.Symbol) if name.startswith("is_")]


def show(table, depth):
    print("  " * depth, table.get_type(), table.get_name(), table.get_lineno(), table.is_nested(), table.is_optimized())
    for symbol in table.get_symbols():
        answers = " ".join(question[3:] for question in QUESTIONS if getattr(symbol, question)())
        print("  " * depth, "-", symbol.get_name(), answers, len(symbol.get_namespaces()))
    if table.get_type() == "function":
        print("  " * depth, table.get_parameters(), table.get_locals(), table.get_frees(), table.get_globals())
    if table.get_type() == "class":
        print("  " * depth, table.get_methods())
    for child in table.get_children():
        show(child, depth + 1)


show(symtable.symtable(SOURCE, "shown.py", "exec"), 0)
print(symtable.symtable("x + (y := 2)", "?", "eval").get_identifiers())
for source, mode in [("def f(x): global x", "exec"), ("x = (", "exec"), ("x", "some"), (3, "exec"), ("a\0", "exec")]:
    try:
        symtable.symtable(source, "wrong.py", mode)
    except (SyntaxError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
