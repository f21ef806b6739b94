"""Files and streams: the classes of the library's _pyio, which CPython has in Python, and those of the core.

StringIO, BytesIO and the three standard streams are the core's.  _pyio imports io, and io this module: so a copy of
_pyio is made here with a stand-in for io, and is no other module's.
"""

import builtins
import sys

from _core_io import BytesIO, StringIO, UnsupportedOperation  # noqa: F401

BlockingIOError = BlockingIOError
DEFAULT_BUFFER_SIZE = 8192


class FileIO:
    """Stands for the class that _pyio is about to make."""


class _Abstract:
    """Stands for the abstract classes of io, which io makes later of those that _pyio makes."""

    @staticmethod
    def register(cls):
        return cls


def open_code(path):
    """Open a file of code for reading bytes."""
    return open(path, "rb")


def _import_pyio():
    """Return a copy of the library's module _pyio."""
    stand_in = type(sys)("io")
    stand_in.__all__ = []
    stand_in.SEEK_SET, stand_in.SEEK_CUR, stand_in.SEEK_END = range(3)
    stand_in.UnsupportedOperation = UnsupportedOperation
    stand_in.open_code = open_code
    for name in ("IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase"):
        setattr(stand_in, name, _Abstract)
    replaced = {name: sys.modules.pop(name, None) for name in ("io", "_pyio")}
    sys.modules["io"] = stand_in
    try:
        import _pyio
    finally:
        sys.modules.pop("_pyio", None)
        del sys.modules["io"]
        sys.modules.update((name, module) for name, module in replaced.items() if module is not None)
    return _pyio


_pyio = _import_pyio()

open = _pyio.open
text_encoding = _pyio.text_encoding
for _name in ("FileIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair", "TextIOWrapper",
              "IncrementalNewlineDecoder"):
    globals()[_name] = getattr(_pyio, _name)
    globals()[_name].__module__ = "_io"
for _name in ("IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase"):
    _class = globals()["_" + _name] = getattr(_pyio, _name)
    _class.__module__ = "_io"
    _class.__name__ = _class.__qualname__ = "_" + _name
open.__module__ = "io"
TextIOWrapper.register(type(sys.__stdout__ or sys.__stderr__ or sys.__stdin__))   # noqa: F821
builtins.open = open
del _name, _class
