# __builtins__, __import__ and __build_class__ that the program replaces.
import builtins
import collections.abc
import itertools
import math
import sys

for text in ("print(1)", "class A: pass", "import sys", "from sys import path"):
    try:
        exec(text, {"__builtins__": {}})
    except (NameError, ImportError) as e:
        print(type(e).__name__, e)
for value in (5, None):
    try:
        exec("print(1)", {"__builtins__": value})
    except TypeError as e:
        print(e)


class Builtins(dict):
    def __missing__(self, name): print("missing", name); return len


g = {"__builtins__": Builtins(print=print)}
exec("print(foo([1, 2]))\ndef h(): return bar([1])", g)
print(g["h"]())
# Code keeps the builtins with which it began; what is made later has the new ones.
g["__builtins__"] = {"bar": lambda x: "new"}
print(g["h"]())
exec("def h2(): return bar([1])", g)
print(g["h2"](), g["h"](), g["h2"].__globals__ is g)
exec('''
__builtins__ = {"bar": lambda x: "newer", "len": lambda x: "mine"}
def h3(): return bar([1])
print = __builtins__["len"]
''', g)
print(g["h3"](), g["h2"](), g["print"](1))
module = type(builtins)("module")
module.len = lambda x: "of the module"
print(eval("len([1])", {"__builtins__": module}))
print(eval("__builtins__ is b", {"b": builtins.__dict__}), type(__builtins__).__name__)
d = {}
exec("def f(): return eval('len([1, 2])', {})", d)
print(d["f"](), d["f"].__builtins__ is vars(builtins), "__builtins__" in d)
exec("inner = {}\nexec('def f(): return len([])', inner)",
     {"__builtins__": {"exec": exec, "len": lambda x: "inherited"}}, d)
print(d["inner"]["f"]())


# Imports.
def importing(name, *rest):
    print("import", name, type(rest[0]).__name__, type(rest[1]).__name__, *rest[2:])
    return original(name, *rest)


original = builtins.__import__
builtins.__import__ = importing
try:
    import math
    from collections import deque, abc
    import collections.abc as named

    def function():
        import itertools
        return itertools.__name__
    print(function())
    exec("import math", {}, {})
finally:
    builtins.__import__ = original


class Module:
    def __init__(self, name, names):
        self.d, self.e = name, names


exec("import a.b\nfrom c import d, e\nprint(type(a).__name__, d, e)",
     {"__builtins__": {"print": print, "type": type, "__import__": lambda name, *rest: Module(name, rest[2])}})


# Classes.
def building(function, name, *bases, **keywords):
    print("class", name, bases, keywords)
    return original(function, name, *bases, **keywords)


original = builtins.__build_class__
print(original.__name__, type(original).__name__)
builtins.__build_class__ = building
try:
    class A: pass

    class B(A, metaclass=type):
        class C: pass
finally:
    builtins.__build_class__ = original
exec("class A(3, x=1): pass\nprint(A)",
     {"__builtins__": {"print": print, "__build_class__": lambda f, n, *a, **k: (n, a, k)}})
for arguments in ((), (1,), (1, 2), (building,), (building, 2)):
    try:
        original(*arguments)
    except TypeError as e:
        print(e)
print(original(lambda: None, "Made", A).__mro__[1:] == (A, object))

# from x import * of what is no module.


class Exporting:
    __all__ = ["one", "_two"]
    one, _two, three = 1, 2, 3
    __name__ = "exporting"


class Plain:
    pass


def star(value):
    sys.modules["starred"] = value
    names = {}
    try:
        exec("from starred import *", {}, names)
    except Exception as e:
        print(type(e).__name__, e)
    print(sorted(name for name in names if not name.startswith("__")))


star(Exporting)
plain = Plain()
plain.x, plain._y, plain.__name__ = 1, 2, "plain"
star(plain)
plain.__dict__[5] = 6
star(plain)
plain.__name__ = 7
star(plain)
star(3)
plain = Plain()
plain.__all__ = ["x", 5]
star(plain)
plain.__name__ = "plain"
star(plain)
plain.x = 0
star(plain)
plain.__all__ = ("x",)
star(plain)
plain.__all__ = "x"
star(plain)
plain.__all__ = {"x"}
star(plain)
plain.__all__ = {"x": 1}
star(plain)


# __set_name__ where the namespace changes meanwhile.
class Renaming:
    def __set_name__(self, owner, name):
        print("named", name)
        if name == "a":
            del owner.b
            owner.c = owner.d = Renaming()


class Owner:
    a = Renaming()
    b = Renaming()
    c = Renaming()


print(hasattr(Owner, "b"), hasattr(Owner, "d"))
