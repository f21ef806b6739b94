"""Attribute access by the machine's instructions: inline caches in front of the data model."""
from rvm.interp.attribute_caches import cached_method, cached_value, simple_method, store_cached
from rvm.objects import protocol
from rvm.objects.instance import W_Instance
from rvm.rlib.jit import promote, we_are_jitted


def get_attribute(frame, code, w_object, name_index):
    """GET_ATTR."""
    return read_attribute(code, w_object, name_index)


def read_attribute(code, w_object, name_index):
    """`w_object.name`."""
    if not we_are_jitted():
        w_value = cached_value(code, w_object, name_index)
        if w_value is not None:
            return w_value
    return protocol.getattr(w_object, code.names[name_index])


def set_attribute(frame, code, w_object, name_index, w_value):
    """SET_ATTR."""
    if not we_are_jitted() and type(w_object) is W_Instance:
        if store_cached(code, w_object, name_index, w_value):
            return
    protocol.setattr(w_object, code.names[name_index], w_value)


def delete_attribute(frame, code, w_object, name_index):
    """DELETE_ATTR."""
    protocol.delattr(w_object, code.names[name_index])


def find_method(code, w_object, name_index):
    """The plain function that `w_object.name(...)` calls with w_object first, or None: not so simple."""
    if we_are_jitted():
        if type(w_object) is W_Instance:
            promote(w_object.map)
        return simple_method(w_object, code.names[name_index])
    return cached_method(code, w_object, name_index)
