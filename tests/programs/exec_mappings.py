# exec and eval with any mapping as locals, and any dict as globals: derived classes, keys of any type.
from collections import ChainMap, defaultdict


class Noisy:
    def __init__(self): self.names = {}
    def __getitem__(self, name): print("get", name); return self.names[name]
    def __setitem__(self, name, value): print("set", name); self.names[name] = value
    def __delitem__(self, name): print("del", name); del self.names[name]
    def keys(self): return list("zyx")


exec('''
a = 1
b = a + len("ab")
del a
try:
    del a
except NameError as e:
    print(e)
for i in range(2): pass
x: int = 3
from math import pi
import math as m
print(dir())
class C: a = b
''', {}, Noisy())
exec("from math import *" if False else "from math import tau", {}, Noisy())


class Failing:
    def __getitem__(self, name): raise ValueError(name)
    def __delitem__(self, name): raise ValueError(name)


for text in ("a", "del a"):
    try:
        exec(text, {}, Failing())
    except (ValueError, NameError) as e:
        print(type(e).__name__, e)
print(eval("a + b", {}, ChainMap({"a": 1}, {"b": 2})), eval("missing + [1]", {}, defaultdict(list)))
print(eval("len", {"len": 1}, [3, 4].__class__.__dict__) if False else eval("x", {}, {"x": 5}.copy()))


# Dicts of derived classes as globals.
class Derived(dict):
    def __getitem__(self, name): print("item", name); return dict.__getitem__(self, name)
    def __missing__(self, name): print("missing", name); raise KeyError(name)
    def __setitem__(self, name, value): print("put", name); dict.__setitem__(self, name, value)
    def __delitem__(self, name): print("drop", name); dict.__delitem__(self, name)


d = Derived(q=1)
exec("q; w = 2; len; del w\ndef f(): return q, len\ndef g():\n global n\n n = 3\n del n\n n = 4", d)
print(d["f"]()[0])
d["g"]()
print(sorted(name for name in d if name[0] != "_"), d["f"].__globals__ is d, d["f"].__builtins__ is d["__builtins__"])
print(eval("zz", defaultdict(int)))

# Keys that are no str.
for key in (1, 2.5, None, (1, 2), frozenset(), b"f"):
    d = {key: "v"}
    exec("y = 1\ndel y\nw = len('ab')\ndef f(): return w, late\nfor i in range(3): w += i", d)
    d["late"] = key
    print(d["f"](), key in d, d[key], [k for k in d if k == key])
d = {}
exec("def f(): return n", d)
d["n"] = 1
print(d["f"]())
d[1] = 2
d["n"] = 3
print(d["f"](), d.pop(1), d["f"](), 1 in d)
d["n"] = 4
print(d["f"](), d["f"].__globals__ is d)


class Text(str):
    pass


d = {Text("x"): 1}
print(eval("x", d), type([k for k in d if k == "x"][0]).__name__)
exec("x = 2", d)
print(d["x"], type([k for k in d if k == "x"][0]).__name__)


class Equal:
    def __hash__(self): return hash("odd")
    def __eq__(self, other): return other == "odd"


d = {Equal(): 7}
exec("def f(): return odd", d)
print(eval("odd", d), d["f"]())
d = {"odd": 3}
exec("def f(): return odd", d)
print(d[Equal()], d["f"]())
d[Equal()] = 9
print(d["f"](), list(d)[0])
del d[Equal()]
try:
    d["f"]()
except NameError as e:
    print(e)


# The attributes of an object, and a module's.
class Plain:
    pass


o = Plain()
o.a = 1
exec("b = a + 1", o.__dict__)
o.c = 5
print(o.b, eval("b + c", vars(o)), sorted(name for name in vars(o) if name[0] != "_"))
del o.b
o.a = 2
print(hasattr(o, "b"), eval("a", o.__dict__))
module = type(__builtins__)("module")
exec("x = 1\ndef f(): return x, __name__", module.__dict__)
print(module.f(), module.f.__globals__ is vars(module))
module.x = 3
print(module.f())
d = {}
exec("def f(): return globals()", d)
d.clear()
try:
    d["f"]
except KeyError as e:
    print("KeyError", e)
