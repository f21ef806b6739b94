"""Attribute access by the machine's instructions: inline caches in front of the data model."""
from rvm.interp.attribute_caches import (
    cached_method, cached_value, first_for, is_for, is_for_class, simple_method, store_cached)
from rvm.interp.function import W_Function
from rvm.interp.quick_ways import has_quick_way
from rvm.objects import protocol
from rvm.objects.cells import Cell
from rvm.objects.instance import W_Instance, unerase_objects
from rvm.objects.typeobject import W_Type
from rvm.rlib.jit import promote, we_are_jitted
from rvm.rlib.objectmodel import not_none, record_not_none, try_inline


# The two commonest instructions have a quick way, so that their commonest case needs no function call.

@try_inline
def quick_attribute(frame, code, w_object, name_index):
    """Return the attribute of an instance or class, None where read_attribute must find it."""
    w_object = not_none(w_object)
    if type(w_object) is W_Instance:
        cache = first_for(code.read_caches[name_index], w_object.map)
        if cache is not None:
            if cache.index >= 0:
                return record_not_none(unerase_objects(w_object.storage)[cache.index])
            return cache.w_value
    elif type(w_object) is W_Type:
        cache = code.read_caches[name_index]
        if is_for_class(cache, w_object):
            w_found = cache.w_value
            if w_found is not None and not isinstance(w_found, Cell):
                return w_found
    return None


@try_inline
def rest_of_attribute(frame, code, w_object, name_index):
    return read_attribute(code, not_none(w_object), name_index)


@has_quick_way(quick_attribute, rest_of_attribute)
@try_inline
def get_attribute(frame, code, w_object, name_index):
    """GET_ATTR."""
    if not we_are_jitted():
        w_value = quick_attribute(frame, code, w_object, name_index)
        if w_value is not None:
            return w_value
    return read_attribute(code, not_none(w_object), name_index)


def read_attribute(code, w_object, name_index):
    """Return `w_object.name`."""
    if not we_are_jitted():
        w_value = cached_value(code, w_object, name_index)
        if w_value is not None:
            return w_value
    return protocol.getattr(w_object, code.names[name_index])


@try_inline
def quick_set_attribute(frame, code, w_object, name_index, w_value):
    """Set an attribute that the instance has.  Return False where write_attribute must do it."""
    w_object = not_none(w_object)
    if type(w_object) is W_Instance:
        cache = first_for(code.write_caches[name_index], w_object.map)
        if cache is not None and cache.index >= 0 and cache.attribute.admits(w_value):
            unerase_objects(w_object.storage)[cache.index] = w_value
            return True
    return False


@try_inline
def rest_of_set_attribute(frame, code, w_object, name_index, w_value):
    write_attribute(code, not_none(w_object), name_index, w_value)


@has_quick_way(quick_set_attribute, rest_of_set_attribute)
@try_inline
def set_attribute(frame, code, w_object, name_index, w_value):
    """SET_ATTR."""
    if we_are_jitted() or not quick_set_attribute(frame, code, w_object, name_index, w_value):
        write_attribute(code, not_none(w_object), name_index, w_value)


def write_attribute(code, w_object, name_index, w_value):
    """Do `w_object.name = w_value`."""
    if not we_are_jitted() and type(w_object) is W_Instance:
        if store_cached(code, w_object, name_index, w_value):
            return
    protocol.setattr(w_object, code.names[name_index], w_value)


def delete_attribute(frame, code, w_object, name_index):
    """DELETE_ATTR."""
    protocol.delattr(w_object, code.names[name_index])


@try_inline
def find_method(code, w_object, name_index):
    """Return the function of the object's type that `w_object.name(...)` calls with w_object before the arguments.

    Return None where the call needs more than that.
    """
    w_object = not_none(w_object)
    if we_are_jitted():
        if type(w_object) is W_Instance:
            promote(w_object.map)
        return simple_method(w_object, code.names[name_index])
    if type(w_object) is W_Instance:
        cache = code.read_caches[name_index]
        if is_for(cache, w_object.map):
            return cache.w_method
    return cached_method(code, w_object, name_index)


@try_inline
def cached_function(code, w_object, name_index):
    """Return what find_method returns if that is a function of the program and in a cache, else None.

    It is for instances and classes, and not for traces.
    """
    w_object = not_none(w_object)
    w_method = None
    if type(w_object) is W_Instance:
        cache = first_for(code.read_caches[name_index], w_object.map)
        if cache is not None:
            w_method = cache.w_method
    elif type(w_object) is W_Type:
        cache = code.read_caches[name_index]
        if is_for_class(cache, w_object):
            w_method = cache.w_class_method
    return w_method if isinstance(w_method, W_Function) else None
