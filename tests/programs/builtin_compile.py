# compile: its arguments, flags and errors; the errors of eval and exec.


class Path:
    def __init__(self, path): self.path = path
    def __fspath__(self): return self.path


def attempt(*arguments, **keywords):
    try:
        code = compile(*arguments, **keywords)
        print("ok", code.co_name, repr(code.co_filename))
    except Exception as e:
        print(type(e).__name__, e, e.args)


for source in ("1", b"1", bytearray(b"1"), "a\0", b"a\0", "\ud800", 5, None, b"\xef\xbb\xbf1", "\ufeff1",
               b"# coding: latin-1\n'\xff'", "# coding: unknown\n1", b"\xff = 1"):
    attempt(source, "f", "exec")
for filename in ("f", b"f", b"f\xff", Path("p"), Path(b"p\xfe"), Path(5), 5, "a\0", b"a\0", None, "\u20ac"):
    attempt("1", filename, "eval")
for mode in ("exec", "eval", "single", "func_type", "other", "", "e\0", 5, b"exec"):
    attempt("1", "f", mode)
attempt("1", "f", "other", 0x400)
for flags in (0, 0x10, 0x20000, 0x1000000, 0x1FE0010, 0x200, 0x1000, 0x4000, 1, 1 << 30, -1, 1.5, "x", 1 << 40):
    attempt("1", "f", "exec", flags)
for optimize in (-1, 0, 1, 2, -2, 3, 1 << 40):
    attempt("1", "f", "exec", optimize=optimize)
attempt("1", "f", "exec", dont_inherit="x")
attempt("1", "f", "exec", 0, 1, 2, 3)
attempt("1", "f", "exec", unknown=1)
attempt("1", "f")
attempt(source="1", filename="f", mode="eval", flags=0, dont_inherit=True, optimize=2, _feature_version=6)

text = """'doc'
print(__debug__, globals().get('__doc__'))
try:
    assert 0
except AssertionError:
    print('AssertionError')
def f(): 'f'
print(f.__doc__)
"""
for optimize in (0, 1, 2):
    exec(compile(text, "", "exec", optimize=optimize), {})

# Features of __future__: asked for, and inherited from the calling code.
annotated = "def f(a: 1 + 1) -> x: pass\nprint(f.__annotations__, f.__code__.co_flags & 0x1000000)"
exec(compile(annotated, "", "exec", 0x1000000), {})
exec("from __future__ import annotations\nexec(annotated)\nexec(compile(annotated, '', 'exec'))\n"
     "exec(compile(annotated, '', 'exec', 0, True), {'x': 5})\nprint(eval('lambda: (yield)').__code__.co_flags)")
print(compile("", "", "exec").co_flags, compile("1", "", "eval", 0x1000000).co_flags)

# The mode "single", and what codeop asks for.
exec(compile("1 + 1; 'text'; None; x = 3; x\n", "f", "single"))
exec(compile("for i in range(2):\n  i\n", "f", "single"))
for source in ("", "\n", "# only\n", "x\ny\n", "x; y", "x", "if 1: x", "if 1: x\n", "if 1:\n  x", "if 1:\n  x\n",
               "if 1:\n  x\n  # end", "x =", "x = (", "'''", "'", "x\\", "x\\\n", "def f():\n", "@f\n", "x y", "x )",
               "1 = x", "class A:\n  def f(self):\n    pass\n", "try:\n  x\n", "for x in"):
    for flags in (0, 0x200, 0x4000, 0x4200):
        for mode in ("single", "exec"):
            try:
                compile(source, "f", mode, flags)
                print(repr(source), mode, flags, "ok")
            except SyntaxError as e:
                print(repr(source), mode, flags, type(e).__name__, e.args)

# Arguments of eval and exec.
code = compile("1", "", "eval")
for arguments in (("1", 5), ("1", {}, 5), ("1", []), ("1", None, 5), ("1", {}, "abc")):
    for function in (lambda: eval(arguments[0], *arguments[1:]), lambda: exec(arguments[0], *arguments[1:])):
        try:
            print(function())
        except Exception as e:
            print(type(e).__name__, e)
for arguments in ((code, {}, {}, {}), ()):
    for function in (eval, exec):
        try:
            print(function(*arguments))
        except Exception as e:
            print(type(e).__name__, e)


def outer():
    x = 1

    def inner():
        print("inner", x)
    return inner


inner = outer()
for closure in ((), (1,), [], None, inner.__closure__, inner.__closure__ * 2):
    for given in (inner.__code__, code, "1"):
        try:
            exec(given, {"print": print}, closure=closure)
        except TypeError as e:
            print(e)
try:
    eval(inner.__code__, {})
except TypeError as e:
    print(e)
for keywords in ({"globals": {}}, {"unknown": 1}):
    for function in (eval, exec):
        try:
            function("1", **keywords)
        except TypeError as e:
            print(e)

# Errors inside.
for source in ("1 +", "def f():\n  f(\n", "x = 08", "  x", "x = 'a", "return"):
    for function in (lambda: eval(source, {}), lambda: exec(source, {})):
        try:
            function()
        except SyntaxError as e:
            print(type(e).__name__, e, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
exec("def f():\n  raise KeyError(1)\nf()", {})
