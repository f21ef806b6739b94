"""An error in an imported module: the traceback goes through the import."""
import sys

sys.path.insert(0, sys.path[0] + "/imported")


def load():
    from failing import before
    return before


try:
    load()
except ValueError as error:
    print("caught", error)
print("failing" in sys.modules)
load()
