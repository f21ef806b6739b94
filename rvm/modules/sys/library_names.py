"""sys.stdlib_module_names: the modules of CPython 3.11's library."""
from rvm.interp.importing.library_names import LIBRARY_NAMES
from rvm.modules.sys import sys
from rvm.objects.containers.setobject import W_FrozenSet
from rvm.objects.strobject import W_Str


def names_as_set():
    w_names = W_FrozenSet()
    for name in LIBRARY_NAMES:
        w_names.add(W_Str(name))
    return w_names


sys.value("stdlib_module_names", names_as_set())
