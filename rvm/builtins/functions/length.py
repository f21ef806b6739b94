"""The builtin function len."""
from rvm.interp import operations
from rvm.objects.builtin import function


@function("len(obj, /) -> int")
def len_(w_object):
    """Return the number of items in a container."""
    return operations.length(w_object)
