"""What the library's importlib asks of the import system."""

import sys

from _library import frozen_code as _frozen_code, frozen_package as _frozen_package, load_builtin as _load_builtin

check_hash_based_pycs = "default"
# Modules of the core that the library has in Python as well: there, the library's own are found.
_IN_LIBRARY = ("io",)


def acquire_lock():
    """There is one thread, which needs no lock."""


def release_lock():
    """Do nothing, as acquire_lock()."""


def lock_held():
    """Return whether a lock is held: there is none."""
    return False


def is_builtin(name, /):
    """Return 1 for a module of the core, -1 for one that is there from the start, else 0."""
    if name not in sys.builtin_module_names or name in _IN_LIBRARY:
        return 0
    return -1 if name in ("builtins", "sys") else 1


def create_builtin(spec, /):
    """Return the module of the core for a spec."""
    return _load_builtin(spec.name)


def exec_builtin(module, /):
    """Do nothing: create_builtin() has run it."""
    return 0


def find_frozen(name, /, *, withdata=False):
    """Return (None, whether it is a package, its name) for a module of rvm's own library, else None."""
    is_package = _frozen_package(name)
    return None if is_package is None else (None, is_package, name)


def is_frozen(name, /):
    """Return whether it is a module of rvm's own library, for which no file stands in sys.modules.

    A package that has been imported is none, because importlib takes it that the `__path__` of a frozen one is empty.
    """
    module = sys.modules.get(name)
    return _frozen_package(name) is not None and not hasattr(module, "__file__") and not hasattr(module, "__path__")


def is_frozen_package(name, /):
    """Return whether it is a package of rvm's own library."""
    return _found(_frozen_package(name), name)


def get_frozen_object(name, data=None, /):
    """Return the code of a module of rvm's own library."""
    return _found(_frozen_code(name), name)


def _found(found, name):
    if found is None:
        raise ImportError("No such frozen object named %s" % name, name=name)
    return found


def init_frozen(name, /):
    """Refuse to make a frozen module: its importer does."""
    return None


def _frozen_module_names():
    return []


def extension_suffixes():
    """Return the endings of modules in C: rvm loads none."""
    return []


def create_dynamic(spec, file=None, /):
    """Refuse to load a module in C."""
    raise ImportError("rvm does not load modules in C", name=spec.name, path=spec.origin)


def exec_dynamic(module, /):
    """Do nothing."""
    return 0


def source_hash(key, source):
    """Return eight bytes that depend on the source: its hash by FNV-1a."""
    number = 0xcbf29ce484222325 ^ key
    for byte in source:
        number = (number ^ byte) * 0x100000001b3 & 0xffffffffffffffff
    return number.to_bytes(8, "little")


def _fix_co_filename(code, path, /):
    """Do nothing: kept code has the name that it was compiled with."""


def _override_frozen_modules_for_tests(override, /):
    """Do nothing."""
