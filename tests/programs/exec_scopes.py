# exec and eval: where code finds its names, with globals alone and with locals of their own.
ns = {}
exec('''
def outer():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n, k
    return inner
k = 10
class C:
    k = k + 1
    def m(self): return k, self.k
items = [k for _ in range(2)]
generator = (k for _ in range(2))
read = lambda: k
for i in range(3): k += i
def whole(): return globals()
''', ns)
inner = ns["outer"]()
print(inner(), inner(), ns["items"], ns["C"]().m())
ns["k"] = 20
print(inner(), ns["C"]().m(), list(ns["generator"]), ns["read"]())
print(ns["whole"]() is ns, ns["whole"].__globals__ is ns, ns["C"].m.__globals__ is ns)

# Locals that are not the globals: functions see the globals alone.
g, l = {"z": 1}, {}
exec("a = z\nb = a + 1\ndef f(): return z\nclass K: w = b\n", g, l)
print(sorted(l), "a" in g, l["f"](), l["K"].w)
for text in ("a = 1\ndef f(): return a\nf()", "a = 1\nprint([a for _ in (1,)])"):
    try:
        exec(text, {}, {})
    except NameError as e:
        print(e)
exec("global a\na = 5\nz = 6", g, l)
print(g["a"], l["a"], g["z"], l["z"])
exec("print((y := 5), y)\n[q := i for i in range(3)]", g, l)
print(l["y"], g["q"], "q" in l)
exec("x: int = 1", g, l)
print(l["__annotations__"], "__annotations__" in g)


# In a function they write to the dict that locals() returns.
def function():
    a = 5
    exec("a = 6; b = 7")
    print(a, eval("a * 2"), eval("[a for _ in (1,)]", globals(), {"a": 1, "_": 2}) if "a" in globals() else "none")


function()


class Body:
    exec("made = 1")
    read = eval("made + 1")


print(Body.made, Body.read, eval("locals() is globals()"), eval("locals()", {}, {"a": 1}))

# A code object that runs many times, each time elsewhere.
code = compile("v = v + n if 'v' in dir() else n", "<v>", "exec")
d = {"n": 2}
for _ in range(5):
    exec(code, d)
print(d["v"])
code = compile("x * 2 + len(y)", "<x>", "eval")
print([eval(code, {"x": i, "y": "ab"}) for i in range(5)], [eval(code, {"y": ""}, {"x": i}) for i in range(3)])
code = compile("total = 0\nfor i in range(n): total += i", "<total>", "exec")
for n in (10, 100, 1000):
    d = {"n": n}
    exec(code, d)
    print(d["total"], d["i"])


# Code of functions, and closures.
def adder(n):
    def add(): return n + base
    return add


base = 10
print(eval(function.__code__), eval(compile("1", "", "exec")), list(eval((lambda: (yield 4)).__code__)))
try:
    eval((lambda a, *, b: 0).__code__)
except TypeError as e:
    print(e)
try:
    exec(adder(1).__code__, globals())
except TypeError as e:
    print(e)
print(eval("\t 1"), eval(b" 2"), eval(bytearray(b"3")))
exec("if 1:\r\n  print('lines')\r\n")
exec(b"# -*- coding: latin-1 -*-\nprint(ascii('\xe9'))")
exec("# -*- coding: latin-1 -*-\nprint(ascii('\xe9'))")
