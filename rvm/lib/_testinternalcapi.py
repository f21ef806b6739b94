"""The few functions of CPython's module of this name that mean something for rvm: by them its tests ask what there is.
"""

from posix import environ
from sys import _getframe, _xoptions, flags


def get_config():
    """Return settings: whether code shows the columns of its positions."""
    hidden = "no_debug_ranges" in _xoptions
    if not flags.ignore_environment and environ.get(b"PYTHONNODEBUGRANGES"):
        hidden = True
    return {"code_debug_ranges": 0 if hidden else 1}


def get_recursion_depth():
    """Return how many calls of Python functions are under way, but for this one."""
    depth = 0
    frame = _getframe(1)
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return depth


get_config = staticmethod(get_config)       # as functions in C they become no methods of classes that they are put into
get_recursion_depth = staticmethod(get_recursion_depth)
