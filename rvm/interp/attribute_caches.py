"""Inline caches of attributes: what a name of a code object meant for the last objects seen.

An instance is known by its map and the version of its type, a type or a module by its own
version.  What is no more than looking there is kept: an index in the storage, a plain
function of the type, a value; for all else the cache is kept empty, and the data model
answers.  Under the JIT maps and versions are promoted instead, and the lookups fold.
"""
from rvm.code.code import AttributeCache
from rvm.interp.function import W_Function
from rvm.objects import protocol, specials
from rvm.objects.basetypes import w_type_type
from rvm.objects.builtin import W_Builtin
from rvm.objects.instance import W_Instance
from rvm.objects.memberobject import W_Member
from rvm.objects.moduleobject import W_Module, w_module_type
from rvm.objects.namespace import read_cell
from rvm.objects.typeobject import W_Type


def cached_value(code, w_object, name_index):
    """The attribute `code.names[name_index]`, or None if no cache can tell it."""
    cache = code.read_caches[name_index]
    if type(w_object) is W_Instance:
        if not is_for(cache, w_object.map):
            cache = note_instance(code, name_index, w_object)
        if cache.index >= 0:
            return w_object.storage[cache.index]
        return cache.w_value
    if type(w_object) is W_Type:
        if cache.version is not w_object.version or cache.map is not None:
            cache = note_type(code, name_index, w_object)
        return cache.w_value
    if type(w_object) is W_Module:
        if cache.version is not w_object.namespace.version:
            cache = note_module(code, name_index, w_object)
        return read_cell(cache.w_value)
    return None


def cached_method(code, w_object, name_index):
    """As find_method of rvm.interp.attributes, where the first cache is not for the instance."""
    if type(w_object) is W_Instance:
        return note_instance(code, name_index, w_object).w_method
    cache = code.read_caches[name_index]
    w_type = w_object.gettype()
    if w_type.has_dict or isinstance(w_object, W_Type) or isinstance(w_object, W_Function):
        return simple_method(w_object, code.names[name_index])
    if cache.version is not w_type.version or cache.map is not None:
        cache = AttributeCache(None, w_type.version)
        cache.w_method = simple_method(w_object, code.names[name_index])
        code.read_caches[name_index] = cache
    return cache.w_method


def store_cached(code, w_instance, name_index, w_value):
    """Set the attribute; False if no cache can tell how."""
    cache = code.write_caches[name_index]
    if not is_for(cache, w_instance.map):
        cache = note_writing(code, name_index, w_instance)
    if cache.index < 0:
        return False
    if cache.extended is None:
        w_instance.storage[cache.index] = w_value
    else:
        w_instance.append_attribute(cache.extended, w_value)
    return True


def simple_method(w_object, name):
    """The plain function that `w_object.name(...)` calls with w_object first, or None: not so simple."""
    w_type = w_object.gettype()
    if w_type.special(specials.GETATTRIBUTE) is not protocol.w_object_getattribute.w_function:
        return None
    w_method = w_type.lookup(name)
    if w_method is None or not is_plain_function(w_method):
        return None
    if w_object.getdictvalue(name) is not None:
        return None
    return w_method


def is_plain_function(w_descr):
    """Is it called with the instance before the arguments, if found in the instance's type?"""
    if type(w_descr) is W_Builtin:
        return w_descr.w_owner is not None
    return type(w_descr) is W_Function


def own_key(w_type, w_descr, name):
    """The name under which an instance's storage has the attribute, w_descr being in its type; None: other ways."""
    if w_descr is None:
        return name
    if type(w_descr) is W_Member:
        return w_descr.key if w_type.is_subtype(w_descr.w_owner) else None
    # The class of a program's object can get a `__set__` without a change of the type it is found in.
    if w_descr.is_data_descr() or w_descr.gettype().is_heap:
        return None
    return name


# Filling.

def is_for(cache, map):
    """Does the cache tell what is so of instances with this map, their type being as it is?"""
    return cache.map is map and cache.version is map.w_type.version


def behind(cache, map):
    """Of the caches behind `cache` the one for instances with this map, or None."""
    cache = cache.behind
    while cache is not None and not is_for(cache, map):
        cache = cache.behind
    return cache


def new_cache(caches, name_index, map):
    """An empty cache for instances with this map, before those that the name has."""
    cache = AttributeCache(map, map.w_type.version)
    cache.keep(caches[name_index])
    caches[name_index] = cache
    return cache


def note_instance(code, name_index, w_instance):
    """The cache for reading from instances like this one; it is made if there is none."""
    cache = behind(code.read_caches[name_index], w_instance.map)
    if cache is None:
        cache = new_cache(code.read_caches, name_index, w_instance.map)
        learn_reading(cache, code.names[name_index], w_instance)
    return cache


def learn_reading(cache, name, w_instance):
    """Fill a cache for reading from instances like this one."""
    map = w_instance.map
    w_type = map.w_type
    if map.uses_dict or w_type.special(specials.GETATTRIBUTE) is not protocol.w_object_getattribute.w_function:
        return
    w_descr = w_type.lookup(name)
    key = own_key(w_type, w_descr, name)
    if key is None:
        return
    cache.index = map.index_of(key)
    if cache.index < 0 and w_descr is not None and key == name:
        if is_plain_function(w_descr):
            cache.w_method = w_descr
        elif w_descr.descr_get(w_instance, w_type) is w_descr:
            cache.w_value = w_descr


def note_writing(code, name_index, w_instance):
    """As note_instance, for writing."""
    cache = behind(code.write_caches[name_index], w_instance.map)
    if cache is None:
        cache = new_cache(code.write_caches, name_index, w_instance.map)
        learn_writing(cache, code.names[name_index], w_instance.map)
    return cache


def learn_writing(cache, name, map):
    """Fill a cache for writing to instances with this map."""
    w_type = map.w_type
    if map.uses_dict or w_type.special(specials.SETATTR) is not protocol.w_object_setattr.w_function:
        return
    key = own_key(w_type, w_type.lookup(name), name)
    if key is None:
        return
    cache.index = map.index_of(key)
    if cache.index < 0 and (key != name or (w_type.has_dict and not map.is_full())):
        cache.index = map.size
        cache.extended = map.with_attribute(key)


def note_type(code, name_index, w_type):
    """Fill the cache for reading from the class itself, and give it."""
    cache = AttributeCache(None, w_type.version)
    code.read_caches[name_index] = cache
    if w_type.gettype() is not w_type_type or w_type_type.lookup(code.names[name_index]) is not None:
        return cache
    w_value = w_type.lookup(code.names[name_index])
    if w_value is not None and not w_value.gettype().is_heap and w_value.descr_get(None, w_type) is w_value:
        cache.w_value = w_value
    return cache


def note_module(code, name_index, w_module):
    """Fill the cache for reading what a module holds, and give it."""
    cache = AttributeCache(None, w_module.namespace.version)
    code.read_caches[name_index] = cache
    if w_module.gettype() is w_module_type and w_module_type.lookup(code.names[name_index]) is None:
        cache.w_value = w_module.namespace.find_cell(code.names[name_index])
    return cache
