"""dir, vars, globals, locals of modules, classes, functions and instances."""
import math


class A:
    """Doc."""
    x = 1

    def f(self):
        pass


class B(A):
    y = 2

    def __dir__(self):
        return ["z", "a", "z"]


def function(a, b=2, *args, c, **kwargs):
    d = 4
    inner = [name for name in sorted(locals())]
    print(inner, sorted(vars()), dir())
    return locals()


print(function(1, c=3), [name for name in dir(A) if name[0] != "_"], [name for name in dir(A()) if name[0] != "_"], dir(B()), [name for name in vars(A) if name[0] != "_"])
print("sqrt" in dir(math), "pi" in vars(math), vars(math)["e"] == math.e, globals()["A"] is A, "function" in globals(), sorted(name for name in globals() if name[0] != "_"))
globals()["made"] = "made by globals()"
print(made, [name for name in dir() if name[:2] == "ma"], "append" in dir([]), "real" in dir(1), dir(5) == dir(int), "__add__" in dir(int), "mro" in dir(type), "mro" in dir(int))
print(A.__doc__, A.__name__, A.__module__, A.__qualname__, B.__doc__, function.__name__, function.__doc__, __name__, __doc__[:9], vars(A())== {}, A().__dict__)


def outer():
    captured = 1

    def inner():
        local = captured
        return sorted(locals())
    return inner()


print(outer())


class Body:
    first = 1
    names = sorted(name for name in dir() if not name.startswith("__"))
    second = list(vars())[-1] if False else sorted(set(locals()) - {"__module__", "__qualname__"})


print(Body.names, Body.second)
