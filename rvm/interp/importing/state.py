"""The state of imports: sys.modules, sys.path and the settings that change how modules are loaded.

This module knows nothing of how a module is found or loaded.
"""
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import new_dict
from rvm.objects.moduleobject import W_Module
from rvm.objects.root import w_None


class ImportState(object):
    """The state of imports: sys.modules, sys.path and settings; one instance, `state`."""

    def __init__(self):
        self.w_modules = new_dict()
        self.w_path = new_list([])
        self.is_native = False      # whether rvm is an executable, which may have a library at its end
        self.optimize = 0           # how often -O was given
        self.verbose = False        # -v
        self.own_library = ""       # CPython's library where the environment names no other; "" without one
        self.w_describe = None      # importlib's function that gives a new module its __spec__, once there is one
        self.w_load = None          # its functions _find_and_load, _gcd_import
        self.w_import = None
        self.w_wait = None          # ... and _lock_unlock_module
        self.is_setting_up = False  # importlib
        self.finders_w = []         # what sys.meta_path and sys.path_hooks have from the start
        self.hooks_w = []
        self.main_name = ""         # the module that -m runs as __main__
        self.has_site = False       # no -S
        self.has_program_entry = False  # whether the first of sys.path is for the program's own modules
        self.library_folder = ""    # the one that is used, the last entry of sys.path; "" without one


state = ImportState()


def sys_attribute(name):
    """Return what the program's module `sys` has under the name, or None."""
    w_sys = state.w_modules.getitem_str("sys")
    if not isinstance(w_sys, W_Module):
        return None
    return w_sys.namespace.get(name)


def builtins_module():
    w_module = state.w_modules.getitem_str("builtins")
    return w_module if w_module is not None else w_None


def sys_namespace():
    """Return the namespace of the program's module `sys`, or None."""
    w_sys = state.w_modules.getitem_str("sys")
    return w_sys.namespace if isinstance(w_sys, W_Module) else None
