"""The builtin functions globals, locals, vars and dir."""
from rvm.interp.frameobject import frame_at, locals_of
from rvm.objects import protocol
from rvm.objects.builtin import function
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error
from rvm.objects.nametables import namespace_dict
from rvm.objects.root import w_None


def calling_locals():
    """Return the caller's local variables, as its f_locals has them."""
    frame = frame_at(0)
    if frame is None:
        raise PyError(EXCEPTION_TYPES["SystemError"], None, "frame does not exist")
    return locals_of(frame)


@function("globals()")
def globals():
    frame = frame_at(0)
    return namespace_dict(frame.globals) if frame is not None else w_None


@function("locals()")
def locals():
    return calling_locals()


@function("vars(object=NULL, /) [unsigned]")
def vars(w_object):
    if w_object is None:
        return calling_locals()
    w_dict = protocol.find_attr(w_object, "__dict__")
    if w_dict is None:
        raise type_error("vars() argument must have __dict__ attribute")
    return w_dict


@function("dir(object=NULL, /) [unsigned]")
def dir(w_object):
    if w_object is None:
        w_names = keys_of(calling_locals())
    else:
        w_names = w_object.gettype().lookup("__dir__").descr_call1(w_object)
    w_list = new_list(protocol.items_of(w_names))
    w_list.sort(None, False)
    return w_list


def keys_of(w_mapping):
    """Return the keys of a dict, or what `keys()` of another mapping returns."""
    return w_mapping if type(w_mapping) is W_Dict else protocol.getattr(w_mapping, "keys").call0()
