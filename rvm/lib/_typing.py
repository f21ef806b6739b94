"""What typing has in C."""

from _library import builtin as _builtin


@_builtin
def _idfunc(x, /):
    """Return the argument; as an attribute of a class this is no method."""
    return x
