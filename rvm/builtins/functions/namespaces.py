"""The builtin functions globals, locals, vars and dir."""
from rvm.interp.context import context
from rvm.interp.names import namespace_of
from rvm.objects import protocol
from rvm.objects.builtin import function
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import runtime_error, type_error
from rvm.objects.nametables import namespace_dict


def calling_frame(name):
    """Return the calling frame.

    The compiler makes it known only for calls of the function by its own name.
    """
    if context.frame is None:
        raise runtime_error("%s() can only be called by its own name in this rvm" % name)
    return context.frame


@function("globals()")
def globals():
    return namespace_dict(calling_frame("globals").globals)


@function("locals()")
def locals():
    return namespace_of(calling_frame("locals"))


@function("vars(object=NULL, /)")
def vars(w_object):
    if w_object is None:
        return namespace_of(calling_frame("vars"))
    w_dict = protocol.find_attr(w_object, "__dict__")
    if w_dict is None:
        raise type_error("vars() argument must have __dict__ attribute")
    return w_dict


@function("dir(object=NULL, /)")
def dir(w_object):
    if w_object is None:
        w_names = keys_of(namespace_of(calling_frame("dir")))
    else:
        w_names = w_object.gettype().lookup("__dir__").descr_call1(w_object)
    w_list = new_list(protocol.items_of(w_names))
    w_list.sort(None, False)
    return w_list


def keys_of(w_mapping):
    """Return the keys of a dict, or what `keys()` of another mapping returns."""
    return w_mapping if type(w_mapping) is W_Dict else protocol.getattr(w_mapping, "keys").call0()
