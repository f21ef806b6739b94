"""Attribute access by the machine's instructions: inline caches in front of the data model.

A cache belongs to a name in a code object and holds for one map and one version of
its type.  Under the JIT maps and versions are promoted instead, and the lookups fold.
"""
from rvm.code.code import AttributeCache
from rvm.interp.function import W_Function
from rvm.objects import protocol, specials
from rvm.objects.builtin import W_Builtin
from rvm.objects.instance import W_Instance
from rvm.rlib.jit import promote, we_are_jitted


def get_attribute(frame, code, w_object, name_index):
    """GET_ATTR."""
    if type(w_object) is W_Instance and not we_are_jitted():
        cache = code.attribute_caches[name_index]
        map = w_object.map
        if cache.map is map and cache.version is map.w_type.version and cache.index >= 0:
            return w_object.storage[cache.index]
        index = cacheable_index(w_object, code.names[name_index])
        if index >= 0:
            code.attribute_caches[name_index] = AttributeCache(map, map.w_type.version, index, None)
            return w_object.storage[index]
    return protocol.getattr(w_object, code.names[name_index])


def cacheable_index(w_instance, name):
    """Where the storage has the attribute, if reading and writing it mean just that; else -1."""
    w_type = w_instance.map.w_type
    if w_type.special(specials.GETATTRIBUTE) is not protocol.w_object_getattribute.w_function:
        return -1
    if w_type.special(specials.SETATTR) is not protocol.w_object_setattr.w_function:
        return -1       # reading and writing share the cache
    w_descr = w_type.lookup(name)
    if w_descr is not None and (w_descr.is_data_descr() or may_become_data_descr(w_descr)):
        return -1
    return w_instance.map.index_of(name)


def may_become_data_descr(w_descr):
    """Could a change elsewhere than in w_descr's owner make it a data descriptor?  Its class can get `__set__`."""
    return w_descr.gettype().is_heap


def set_attribute(frame, code, w_object, name_index, w_value):
    """SET_ATTR."""
    if type(w_object) is W_Instance and not we_are_jitted():
        cache = code.attribute_caches[name_index]
        map = w_object.map
        if cache.map is map and cache.version is map.w_type.version and cache.index >= 0:
            w_object.storage[cache.index] = w_value
            return
        index = cacheable_index(w_object, code.names[name_index])
        if index >= 0:
            code.attribute_caches[name_index] = AttributeCache(map, map.w_type.version, index, None)
            w_object.storage[index] = w_value
            return
    protocol.setattr(w_object, code.names[name_index], w_value)


def delete_attribute(frame, code, w_object, name_index):
    """DELETE_ATTR."""
    protocol.delattr(w_object, code.names[name_index])


def find_method(code, w_object, name_index):
    """The plain function that `w_object.name(...)` calls with w_object first, or None: not so simple."""
    if type(w_object) is W_Instance:
        if we_are_jitted():
            promote(w_object.map)
            return simple_method(w_object, code.names[name_index])
        cache = code.attribute_caches[name_index]
        map = w_object.map
        if cache.map is map and cache.version is map.w_type.version and cache.w_method is not None:
            return cache.w_method
        w_method = simple_method(w_object, code.names[name_index])
        if w_method is not None:
            code.attribute_caches[name_index] = AttributeCache(map, map.w_type.version, -1, w_method)
        return w_method
    return simple_method(w_object, code.names[name_index])


def simple_method(w_object, name):
    w_type = w_object.gettype()
    if w_type.special(specials.GETATTRIBUTE) is not protocol.w_object_getattribute.w_function:
        return None
    w_method = w_type.lookup(name)
    if w_method is None:
        return None
    if type(w_method) is W_Builtin:
        if w_method.w_owner is None:
            return None
    elif type(w_method) is not W_Function:
        return None
    if w_object.getdictvalue(name) is not None:
        return None
    return w_method
