"""The dialects that have names, and the limit of the size of fields."""
from rvm.modules._csv import csv, csv_error
from rvm.modules._csv.dialect import registry, w_dialect_type
from rvm.objects.builtin import too_large
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int, w_int_type


class Limit(object):
    """How many characters a field that is read may have."""

    def __init__(self):
        self.most = 128 * 1024


limit = Limit()


@csv.on_import
def start(namespace):
    namespace.set("_dialects", registry.w_dialects)


def dialect_from(args_w, names, values_w):
    """Return the dialect that the arguments of a function after the first one, and those with names, make."""
    return w_dialect_type.call(args_w[1:] + values_w, names)


def check_count(args_w):
    """Raise TypeError unless there are one or two arguments."""
    if len(args_w) < 1:
        raise type_error(" expected at least 1 argument, got 0")
    if len(args_w) > 2:
        raise type_error(" expected at most 2 arguments, got %d" % len(args_w))


@csv.function("register_dialect(*args, **kwargs) -> None [unsigned]")
def register_dialect(args_w, names, values_w):
    """Create a mapping from a string name to a dialect class.
    dialect = csv.register_dialect(name[, dialect[, **fmtparams]])"""
    check_count(args_w)
    if not args_w[0].is_text():
        raise type_error("dialect name must be a string")
    registry.w_dialects.setitem(args_w[0], dialect_from(args_w, names, values_w))


@csv.function("unregister_dialect(name) -> None")
def unregister_dialect(w_name):
    """Delete the name/dialect mapping associated with a string name.

    csv.unregister_dialect(name)"""
    if not registry.w_dialects.delitem(w_name):
        raise csv_error("unknown dialect")


@csv.function("get_dialect(name)")
def get_dialect(w_name):
    """Return the dialect instance associated with name.

    dialect = csv.get_dialect(name)"""
    return registry.get(w_name)


@csv.function("list_dialects()")
def list_dialects():
    """Return a list of all known dialect names.

    names = csv.list_dialects()"""
    return new_list(registry.w_dialects.keys_w())


@csv.function("field_size_limit(new_limit=NULL as <unrepresentable>)")
def field_size_limit(w_limit):
    """Sets an upper limit on parsed fields.

    csv.field_size_limit([limit])

Returns old limit. If limit is not given, no new limit is set and
the old limit is returned"""
    w_old = W_Int(limit.most)
    if w_limit is not None:
        if w_limit.gettype() is not w_int_type:
            raise type_error("limit must be an integer")
        if not isinstance(w_limit, W_Int):
            raise too_large("long")
        limit.most = w_limit.value
    return w_old
