"""Modules as objects."""
import math
import sys


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


me = sys.modules["__main__"]
print(type(math).__name__, math.__name__, me.__name__, me.attempt is attempt, "math" in sys.modules, sys.modules["math"] is math, hasattr(math, "pi"), me.__doc__)
me.added = 1
print(added, vars(me)["added"], getattr(me, "added"))
del me.added
attempt(lambda: me.added)
attempt(lambda: math.no_such)
attempt(lambda: math())
attempt(lambda: math + 1)
attempt(lambda: math["pi"])
attempt(lambda: delattr(math, "no_such"))
module = type(sys)("made", "doc of made")
module.value = 5
print(module, module.__name__, module.__doc__, module.value, sorted(vars(module)), [name for name in dir(module) if not name.startswith("__")])
attempt(lambda: module.other)
attempt(lambda: type(sys)())
attempt(lambda: type(sys)(5))
sys.modules["made"] = module
import made
print(made is module, repr(made))
attempt(lambda: __import__("math").floor(2.5))
attempt(lambda: __import__(5))
attempt(lambda: __import__(""))
