"""What slices do to a list: `items[slice]`, `items[slice] = values`, `del items[slice]`."""
from rvm.objects import protocol
from rvm.objects.containers.listobject import W_List, list_of
from rvm.objects.containers.sliceobject import unpack_slice_of
from rvm.objects.errors import type_error, value_error


def get_slice(w_list, w_slice):
    start, _, step, count = unpack_slice_of(w_slice, w_list)
    return w_list.getslice(start, step, count)


def set_slice(w_list, w_slice, w_value):
    start, stop, step, count = unpack_slice_of(w_slice, w_list)
    if step == 1:
        w_items = list_to_assign(w_value, "can only assign an iterable")
        length = w_list.length()        # taking the items may have changed it
        w_list.setslice(min(start, length), min(stop, length), w_items)
    else:
        set_each(w_list, start, step, count, w_value)


def set_each(w_list, start, step, count, w_value):
    """Assign the items of an iterable to `count` items of the list, each `step`-th from `start` on."""
    w_items = list_to_assign(w_value, "must assign iterable to extended slice")
    if w_items.length() != count:
        raise value_error("attempt to assign sequence of size %d to extended slice of size %d" % (
            w_items.length(), count))
    if w_items is w_list:
        w_items = w_list.copy()
    for i in range(count):
        w_list.setitem(start + i * step, w_items.getitem(i))


def delete_slice(w_list, w_slice):
    start, _, step, count = unpack_slice_of(w_slice, w_list)
    w_list.delslice(start, step, count)


def list_to_assign(w_value, message):
    """Return a list of the items of an iterable, perhaps the iterable itself; it must not be changed."""
    if type(w_value) is W_List:
        return w_value
    if not protocol.is_iterable(w_value):
        raise type_error(message)
    return list_of(w_value)
