"""The builtin function sorted."""
from rvm.objects.builtin import function
from rvm.objects.containers.listobject import list_of
from rvm.objects.root import w_None


@function("sorted(iterable, /, *, key=None, reverse: cint = 0 as False) [unpacked, keywords=sort]")
def sorted_(w_iterable, w_key, reverse):
    """Return a new list containing all items from the iterable in ascending order.

A custom key function can be supplied to customize the sort order, and the
reverse flag can be set to request the result in descending order."""
    w_list = list_of(w_iterable)
    w_list.sort(None if w_key is w_None else w_key, reverse != 0)
    return w_list
