"""Names that come into being when a program first asks for them: what importlib and site make.

A module gets its `__spec__` and `__loader__` from the library's importlib, and the builtins get `copyright` and
`license` from its site.  Most programs ask for none of them, so neither is imported before.
"""
from rvm.interp.importing.imports import has_library, load_dotted, set_up_importlib
from rvm.interp.importing.state import state, sys_namespace
from rvm.objects.namespace import LateNames, builtins

SITE_NAMES = ["copyright", "credits", "license"]
FINDERS = ["meta_path", "path_hooks"]


def make(namespace, name):
    """Make the name, if it is one of these.  Return whether the namespace, or the builtins, have it now."""
    if name in SITE_NAMES:
        if state.has_site and has_library() and state.w_modules.getitem_str("site") is None:
            load_dotted("site")
        return builtins.get(name) is not None
    if name == "__cached__" or (name in FINDERS and namespace is sys_namespace()):
        set_up_importlib()
        return namespace.look_up(name) is not None
    return False


def describe_modules():
    """Let importlib fill the LateCells, unless it has done so."""
    set_up_importlib()


LateNames.make = staticmethod(make)
LateNames.describe_modules = staticmethod(describe_modules)
