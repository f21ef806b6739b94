"""The builtin function open."""
from rvm.interp.importing.imports import load_dotted
from rvm.objects import protocol
from rvm.objects.builtin import function
from rvm.objects.errors import PyError, w_ImportError


@function("open(*args, **kwargs)")
def open_(args_w, names, values_w):
    """Open file and return a stream.  Raise OSError upon failure.

    It is io.open, and becomes that function once io has been imported.
    """
    w_open = protocol.find_attr(load_dotted("io"), "open")
    if w_open is None:
        raise PyError(w_ImportError, None, "open() needs CPython's library: set RVM_STDLIB to its folder")
    return w_open.call(args_w + values_w, names if len(names) > 0 else None)
