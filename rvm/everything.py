"""Puts the builtin types and functions where programs find them; the command line imports it.

Everything that can be made at import, and so is ready in the executable, is made then; `start`
makes the rest.
"""
# Their tables fill as they are imported.
from rvm.builtins import (  # noqa: F401
    bool_type, builtin_function_type, bytearray_type, bytes_search, bytes_type, complex_type, descriptor_types, dict_type,
    dictviews_type, float_type, function_type, genericalias_type, int_type, iterator_type, list_type, none_type,
    object_reduce, object_type, property_type, range_type, set_type, slice_type, str_case, str_layout, str_search, str_type,
    stream_type, super_type, tuple_type, type_docs, type_type, types_types, uniontype_type)
from rvm.builtins.exceptions import base, details, groups, unicode  # noqa: F401
from rvm.builtins.functions import (  # noqa: F401
    async_iteration, introspection, iteration, numeric, objects, site_names, text)
from rvm.interp import loops  # noqa: F401  (sets Frame.run)
from rvm.interp.importing.imports import BUILTIN_MODULES, state
from rvm.interp.names import builtins
from rvm.modules import _heapq, _library, _random, _sha512, array, faulthandler, operator  # noqa: F401
from rvm.modules._collections import deque, dicts  # noqa: F401
from rvm.modules._functools import cache, functions  # noqa: F401
from rvm.modules.declare import MODULES
from rvm.modules.io import files  # noqa: F401
from rvm.modules.itertools import choices, iterators, shared  # noqa: F401
from rvm.modules.math import floats, integers  # noqa: F401
from rvm.modules.sys import breakpoint, hooks, info, startup  # noqa: F401
from rvm.modules.sys.state import sys
from rvm.modules.time import calendar, clocks  # noqa: F401
from rvm.objects.basetypes import BUILTIN_TYPES
from rvm.objects.builtin import FUNCTIONS
from rvm.objects.errors import EXCEPTION_TYPES
from rvm.objects.intobject import w_False, w_True
from rvm.objects.moduleobject import W_Module, new_module
from rvm.objects.root import w_Ellipsis, w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple

VISIBLE = ["object", "type", "int", "float", "complex", "bool", "str", "bytes", "bytearray", "list", "tuple",
           "dict", "set", "frozenset", "range", "slice", "property", "staticmethod", "classmethod", "super",
           "enumerate", "zip", "map", "filter", "reversed"]


def fill_builtins():
    type_docs.fill()
    object_type.give_dicts(BUILTIN_TYPES)
    for w_type in BUILTIN_TYPES:
        if w_type.name in VISIBLE or w_type.name in EXCEPTION_TYPES:
            builtins.set(w_type.name, w_type)
    builtins.set("EnvironmentError", EXCEPTION_TYPES["OSError"])
    builtins.set("IOError", EXCEPTION_TYPES["OSError"])
    w_name = W_Str("builtins")
    for name in FUNCTIONS:
        FUNCTIONS[name].w_module = w_name
        builtins.set(name, FUNCTIONS[name])
    builtins.set("None", w_None)
    builtins.set("Ellipsis", w_Ellipsis)
    builtins.set("NotImplemented", w_NotImplemented)
    builtins.set("True", w_True)
    builtins.set("False", w_False)
    builtins.set("__debug__", w_True)


fill_builtins()
builtins.set("__name__", W_Str("builtins"))
w_builtins = W_Module(builtins)


class ModuleMaker(object):
    """Makes the module object of a ModuleTable."""

    def __init__(self, table):
        self.table = table

    def make(self):
        w_module = new_module(self.table.name)
        for name in self.table.names:
            w_module.namespace.set(name, self.table.contents[name])
        w_module.namespace.set("__doc__", W_Str(self.table.doc))
        start = self.table.start
        if start is not None:
            start(w_module.namespace)
        return w_module


sys.value("builtin_module_names", W_Tuple([W_Str(_name) for _name in sorted(["builtins"] + list(MODULES))]))

for _name in MODULES:
    BUILTIN_MODULES[_name] = ModuleMaker(MODULES[_name])


def start():
    """Make sys.modules; call it once, before the first program."""
    state.w_modules.setitem_str("builtins", w_builtins)
    state.w_modules.setitem_str("sys", BUILTIN_MODULES["sys"].make())
