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

# A module is taken for loaded where its spec cannot tell; one without a file is not said to be partially initialized.
import types


class Telling:
    def __init__(self, answer):
        self.answer = answer

    @property
    def _initializing(self):
        return self.answer()


class Untold:
    def __bool__(self):
        raise ValueError("no truth")


for answer in (lambda: True, lambda: False, lambda: 1 / 0, Untold):
    module = sys.modules["told"] = types.ModuleType("told")
    module.__spec__ = Telling(answer)
    for file in (None, "/told.py"):
        if file:
            module.__file__ = file
        for program in ("module.missing", "from told import missing", "import told"):
            try:
                exec(program)
                print("fine")
            except (ImportError, AttributeError) as error:
                print(error)
