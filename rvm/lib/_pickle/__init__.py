"""_pickle: Pickler and Unpickler, whose quick parts are in the core's _pickling.

The library's pickle imports this module twice: for PickleBuffer before it has its own classes, and at its end for the
classes here, which are derived from those.  So these are made when they are first asked for.
"""
from _pickling import PickleBuffer  # noqa: F401

_NAMES = ("PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads")


def __getattr__(name):
    if name not in _NAMES:
        raise AttributeError("module '_pickle' has no attribute '%s'" % name)
    import pickle   # noqa: F401 - its end asks for all of these, if it has not been imported yet
    import _pickle._classes
    for each in _NAMES:
        globals()[each] = getattr(_pickle._classes, each)
    return globals()[name]
