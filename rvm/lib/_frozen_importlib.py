"""importlib._bootstrap, set up: CPython has it frozen under this name.

rvm's own import statement does not ask it, nor sys.meta_path.  The library's importlib finds modules in rvm's order:
those of the core, then files along sys.path, then rvm's own library.
"""

import marshal
import sys

import _imp
import _thread  # noqa: F401
import _warnings  # noqa: F401
import _weakref  # noqa: F401
from importlib import _bootstrap, _bootstrap_external


def _magic_number():
    """Four bytes that tell code of this rvm and this machine from that of others: a hash of the head of code."""
    number = 0
    for byte in marshal.dumps(compile("", "", "exec"))[7:23]:
        number = (number * 16777619 ^ byte) & 0xFFFFFFFF
    return number.to_bytes(4, "little")


for _name, _module in list(sys.modules.items()):
    if not hasattr(_module, "__file__") and _imp.is_frozen(_name):
        _module.__origname__ = _name
        if hasattr(_module, "__path__"):
            _module.__path__ = []
_bootstrap._setup(sys, _imp)
_bootstrap_external.MAGIC_NUMBER = _magic_number()
_bootstrap_external._RAW_MAGIC_NUMBER = int.from_bytes(_bootstrap_external.MAGIC_NUMBER, "little")
_bootstrap_external._install(_bootstrap)
_bootstrap._bootstrap_external = _bootstrap_external
sys.meta_path[:0] = [_bootstrap.BuiltinImporter]
sys.meta_path.append(_bootstrap.FrozenImporter)
sys.modules[__name__] = _bootstrap
