"""What statistics has in C: its own function in Python, under this module's name.

It is made when it is asked for, because statistics imports this module at its end.
"""


def __getattr__(name):
    if name != "_normal_dist_inv_cdf":
        raise AttributeError("module '_statistics' has no attribute '%s'" % name)
    from statistics import _normal_dist_inv_cdf as in_python
    from types import FunctionType
    function = FunctionType(in_python.__code__, in_python.__globals__)
    function.__module__ = "_statistics"
    globals()[name] = function
    return function
