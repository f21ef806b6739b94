"""What the library's importlib asks of the import system."""

import sys
from _thread import RLock as _RLock
from posix import register_at_fork as _register_at_fork

from _library import frozen_code as _frozen_code, frozen_package as _frozen_package, load_builtin as _load_builtin

check_hash_based_pycs = "default"
# Modules of the core that the library has in Python as well: there, the library's own are found.
_IN_LIBRARY = ("io",)


# Programs may hold off with this lock what other threads do under it.  The import statement itself does without.
_lock = _RLock()


def acquire_lock():
    """Take the lock of imports, as often as wanted; wait while another thread has it."""
    _lock.acquire()


def release_lock():
    """Give the lock of imports back."""
    if not _lock._is_owned():
        raise RuntimeError("not holding the import lock")
    _lock.release()


# A process that is forked off must find the lock as its thread has it, not held by a thread that it has not.
_register_at_fork(before=acquire_lock, after_in_parent=release_lock, after_in_child=release_lock)


def lock_held():
    """Return whether any thread has the lock of imports."""
    if _lock._is_owned():
        return True
    is_free = _lock.acquire(blocking=False)
    if is_free:
        _lock.release()
    return not is_free


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
    """Return eight bytes that depend on the source: its hash by SipHash-1-3 with the key."""
    key &= _WORD
    state = (key ^ 0x736f6d6570736575, 0x646f72616e646f6d, key ^ 0x6c7967656e657261, 0x7465646279746573)
    whole = len(source) & ~7
    last = bytes(source[whole:]).ljust(7, b"\0") + bytes([len(source) & 255])
    words = [source[start:start + 8] for start in range(0, whole, 8)] + [last]
    for word in words:
        number = int.from_bytes(word, "little")
        a, b, c, d = _sip_round(*state[:3], state[3] ^ number)
        state = (a ^ number, b, c, d)
    a, b, c, d = state
    state = (a, b, c ^ 255, d)
    for _ in range(3):
        state = _sip_round(*state)
    a, b, c, d = state
    return (a ^ b ^ c ^ d).to_bytes(8, "little")


_WORD = 0xffffffffffffffff


def _sip_round(a, b, c, d):
    """Return the four words of SipHash's state after a round (Aumasson and Bernstein, "SipHash", 2012)."""
    a = a + b & _WORD
    b = _rotated(b, 13) ^ a
    a = _rotated(a, 32)
    c = c + d & _WORD
    d = _rotated(d, 16) ^ c
    a = a + d & _WORD
    d = _rotated(d, 21) ^ a
    c = c + b & _WORD
    b = _rotated(b, 17) ^ c
    c = _rotated(c, 32)
    return a, b, c, d


def _rotated(word, count):
    return (word << count | word >> 64 - count) & _WORD


def _fix_co_filename(code, path, /):
    """Do nothing: kept code has the name that it was compiled with."""


def _override_frozen_modules_for_tests(override, /):
    """Do nothing."""
