"""Modules that import each other: each sees what the other has so far."""
import sys

sys.path.insert(0, sys.path[0] + "/imported")
import left
print(left.call(), sys.modules["right"].seen)
from right import late
print(late, left.right.left is left)

# The same is told of a module that importlib is loading.
import importlib
for name in ("needs_itself", "asks_itself"):
    for load in (__import__, importlib.import_module):
        try:
            load(name)
        except (ImportError, AttributeError) as error:
            print(str(error).split(" (/")[0])
