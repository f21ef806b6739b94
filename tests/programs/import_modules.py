"""Modules: import in all its forms, once only, what star takes, sys.modules."""
import sys

sys.path.insert(0, sys.path[0] + "/imported")
import plain
import plain as other, chosen
from plain import public, function as renamed, Thing
from plain import (
    _private,
    __dunder__,
)

print(plain is other, public, renamed(), Thing.__module__, _private, __dunder__, plain.__doc__, plain.__name__)
plain.public = "changed"
print(public, renamed(), sys.modules["plain"] is plain, plain.__file__.endswith("plain.py"), type(plain).__name__)


def inside():
    import plain as local
    from chosen import second
    import chosen
    return local.public, second, chosen.first, sorted(locals())


print(inside())
names = set(globals())
from plain import *
print(sorted(set(globals()) - names - {"names"}), public)
from chosen import *
print(first, _under, "second" in globals())
import making_classes
print(making_classes.Made.__module__, making_classes.Derived.__module__, making_classes.make().__module__)
try:
    from wrong_all import *
except AttributeError as error:
    print(error)
for _ in range(2):
    try:
        import failing
    except ValueError as error:
        print(error, "failing" in sys.modules, "failing" in globals())
del sys.modules["plain"]
import plain
print(plain is other, plain.public, other.public)
sys.modules["invented"] = other
import invented
from invented import public as invented_public
print(invented is other, invented_public)
sys.modules["forbidden"] = None
try:
    import forbidden
except ImportError as error:
    print(type(error).__name__, error)
import replaced
from replaced import anything
print(replaced.name, anything)
import lazy
from lazy import xy, known
print(lazy.xz, xy, known, dir(lazy))
for action in (lambda: lazy.other, lambda: plain.nothing):
    try:
        action()
    except AttributeError as error:
        print(error)
try:
    from lazy import other_name
except ImportError as error:
    print(str(error).split(" (")[0], error.name)


class Body:
    import chosen
    from chosen import second as two
    import chosen as third


print(Body.two, Body.chosen is Body.third, __import__("chosen") is Body.chosen)
print(__name__, __doc__.split(":")[0], "__file__" in globals(), __builtins__.len is len, __package__, plain.__package__ == "")
plain.added = 1
del plain.public
print(sorted(n for n in vars(plain) if not n.startswith("_")), hasattr(plain, "public"))
print(plain.function.__globals__ is vars(plain), vars(plain)["added"])
