"""Packages: their parts, relative imports, what binds which name."""
import sys

sys.path.insert(0, sys.path[0] + "/imported")
import shapes.flat.square
print(shapes.version, shapes.flat.depth, shapes.flat.square.Square().tell())
print(shapes.__name__, shapes.__package__, shapes.flat.__package__, shapes.flat.square.__package__)
print(shapes.__path__[0].endswith("shapes"), hasattr(shapes.base, "__path__"), shapes.__file__.endswith("__init__.py"))
import shapes.flat.square as direct
from shapes.flat import square, depth as how_deep
from shapes.flat.square import Square
from shapes import base, flat as level
print(direct is square is shapes.flat.square, how_deep, Square.__mro__[1] is base.Shape, level.__name__)
print(square.package())
print(hasattr(shapes, "solid"), "shapes.solid" in sys.modules)
from shapes import *
print(solid.faces, version, Shape().tell(), hasattr(shapes, "solid"))


def inside():
    import shapes.solid
    import shapes.flat as f
    return sorted(locals()), shapes.solid.faces, f.depth


print(inside())
try:
    square.too_far()
except ImportError as error:
    print(error)
for statement in ("missing", "flat.missing", "base.deeper", "flat.square.Square"):
    try:
        __import__("shapes." + statement)
    except ImportError as error:
        print(type(error).__name__, error, error.name)
try:
    from shapes import nothing
except ImportError as error:
    print(str(error).split(" (")[0], error.name)
try:
    from shapes.flat.square import Nothing
except ImportError as error:
    print(str(error).split(" (")[0], error.name)
print(__import__("shapes.flat").__name__, __import__("shapes.flat", fromlist=["depth"]).__name__)
print(__import__("flat.square", {"__package__": "shapes", "__name__": "shapes"}, None, ["Square"], 1).__name__)
shapes.flat.depth = "changed"
from shapes.flat import depth
print(depth, how_deep, sorted(n for n in sys.modules if n.startswith("shapes")))
del sys.modules["shapes.solid"]
import shapes.solid
print(shapes.solid is solid, shapes.solid.faces)
del shapes.solid
from shapes import solid as again
print(again.faces, sys.modules["shapes.solid"] is again)
