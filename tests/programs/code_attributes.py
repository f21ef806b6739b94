# What code objects tell of themselves.
def outer(a, b=1, /, c=2, *d, e, f=3, **g):
    """Return the inner function."""
    h = a

    def inner(x):
        y = h + x
        return lambda: (y, h, "text", 1.5)
    return inner


code = outer.__code__
print(code.co_name, code.co_qualname, code.co_firstlineno, code.co_flags, code.co_nlocals)
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
print(code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names)
print(code.co_consts[0])
inner = outer(1, e=2).__code__
print(inner.co_qualname, inner.co_varnames, inner.co_cellvars, inner.co_freevars)
print([type(constant).__name__ for constant in inner.co_consts if not isinstance(constant, (int, str))])
for name in ("co_code", "co_lnotab", "co_linetable", "co_exceptiontable"):
    print(name, type(getattr(code, name)).__name__)
print(type(code.co_stacksize).__name__, len(code.co_code) > 0)


def several(a):
    if a:
        return (a +
                1)
    return None


code = several.__code__
lines = [line - code.co_firstlineno for _, _, line in code.co_lines()]
print(1 in lines, 4 in lines, 5 in lines)
starts = [start for start, _, _ in code.co_lines()]
ends = [end for _, end, _ in code.co_lines()]
print(starts[0], starts[1:] == ends[:-1], ends[-1] == len(code.co_code))
positions = list(code.co_positions())
print(len(positions) == (len(code.co_code) + 1) // 2)
print((code.co_firstlineno + 2, code.co_firstlineno + 3, 16, 17) in positions)


def text(source):
    return compile(source, "f", "exec").co_consts[0]


pairs = [("def f(): return 1", "def f(): return 1"), ("def f(): return 1", "def f(): return True"),
         ("def f(): return 0.0", "def f(): return -0.0"), ("def f(): return 1", "def g(): return 1"),
         ("def f(): return 1", "\ndef f(): return 1"), ("def f(a): return a", "def f(b): return b"),
         ("def f(): return (1, 'a')", "def f(): return (1, b'a')"),
         ("def f(a): return a in {1, 2}", "def f(a): return a in {1, 2}"),
         ("def f(a): return a in {1, 2}", "def f(a): return a in {1, 3}")]
for left, right in pairs:
    one, other = text(left), text(right)
    print(one == other, one != other, one is other, hash(one) == hash(other) or one != other)
print(code == 1, code != 1, code == code.replace(co_filename="other"))
try:
    code < code
except TypeError as error:
    print(error)
for name in ("co_code", "co_consts", "co_name"):
    try:
        setattr(code, name, None)
    except AttributeError as error:
        print("AttributeError")
