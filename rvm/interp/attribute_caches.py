"""Inline caches of attributes: what each name of a code object meant for the objects last seen.

A cache is valid for objects with one map while their type has one version, or for one type or
module while that has one version.  It holds what is found by a plain lookup: an index in the
instance's storage of objects, the map that adds a number which is kept without an object, a function
of the type, a value, or a class's or module's cell for it; of a class, also the function of a class
method.  Where an access needs more than that, the cache stays empty and rvm.objects.protocol does it.
Under the JIT these caches are not used: maps and versions are promoted, and the lookups are constant-folded.
"""
from rvm.code.code import AttributeCache
from rvm.interp.function import W_Function
from rvm.objects import protocol, specials
from rvm.objects.basetypes import w_type_type
from rvm.objects.builtin import W_Builtin, W_ClassMethod, W_StaticMethod
from rvm.objects.cells import Cell
from rvm.objects.instance import W_Instance, map_with, unerase_objects
from rvm.objects.maps import OBJECT
from rvm.objects.memberobject import W_Member
from rvm.objects.moduleobject import W_Module, w_module_type
from rvm.objects.namespace import read_global
from rvm.objects.typeobject import W_Type
from rvm.rlib.jit import unboxes_attributes
from rvm.rlib.objectmodel import dont_inline, try_inline


def cached_value(code, w_object, name_index):
    """Return the attribute `code.names[name_index]`, or None if no cache holds it."""
    if type(w_object) is not W_Instance:
        return cached_elsewhere(code, w_object, name_index)
    cache = first_for(code.read_caches[name_index], w_object.map)
    if cache is None:
        return learned_value(code, w_object, name_index)
    return value_by(cache, w_object)


@try_inline
def value_by(cache, w_instance):
    if cache.index >= 0:
        return unerase_objects(w_instance.storage)[cache.index]
    if unboxes_attributes() and cache.attribute is not None:
        return new_number(cache, w_instance)
    return cache.w_value


# What is rare is in functions of its own, so that the others need neither save registers nor roots for it.

@dont_inline
def new_number(cache, w_instance):
    """Return a new object for an attribute that is kept without one."""
    return w_instance.stored_attribute(cache.attribute)


@dont_inline
def learned_value(code, w_instance, name_index):
    return value_by(learned(code, name_index, w_instance.map, w_instance), w_instance)


@dont_inline
def cached_elsewhere(code, w_object, name_index):
    """Return the attribute of an object that is not a plain instance, or None if no cache holds it."""
    map = w_object.attribute_map()
    if map is not None:
        cache = first_for(code.read_caches[name_index], map)
        if cache is None:
            cache = learned(code, name_index, map, w_object)
        return w_object.stored_attribute(cache.attribute) if cache.attribute is not None else cache.w_value
    cache = code.read_caches[name_index]
    if type(w_object) is W_Type:
        if not is_for_class(cache, w_object):
            cache = note_type(code, name_index, w_object)
        w_found = cache.w_value
        return w_found.read().descr_get(None, w_object) if isinstance(w_found, Cell) else w_found
    if type(w_object) is W_Module:
        if cache.version is not w_object.namespace.version:
            cache = note_module(code, name_index, w_object)
        return read_global(cache.w_value)
    return None


def cached_method(code, w_object, name_index):
    """Return the method that find_method looks for, where the name's first cache is for another map."""
    if type(w_object) is W_Instance:
        cache = first_for(code.read_caches[name_index], w_object.map)
        if cache is None:
            return learned_method(code, w_object, name_index)
        return cache.w_method
    return cached_method_elsewhere(code, w_object, name_index)


@dont_inline
def learned_method(code, w_instance, name_index):
    return learned(code, name_index, w_instance.map, w_instance).w_method


@dont_inline
def cached_method_elsewhere(code, w_object, name_index):
    """Return the method of an object that is not a plain instance."""
    cache = code.read_caches[name_index]
    if cache.w_method is not None and cache.map is None and cache.version is w_object.gettype().version:
        return cache.w_method
    map = w_object.attribute_map()
    if map is not None:
        cache = first_for(cache, map)
        return cache.w_method if cache is not None else learned(code, name_index, map, w_object).w_method
    if type(w_object) is W_Module and cache.w_value is not None and cache.version is w_object.namespace.version:
        return None             # what the module holds is no method
    if type(w_object) is W_Type:
        if not is_for_class(cache, w_object):
            cache = note_type(code, name_index, w_object)
        return cache.w_class_method
    w_type = w_object.gettype()
    if w_type.has_dict or isinstance(w_object, W_Type) or isinstance(w_object, W_Function):
        return simple_method(w_object, code.names[name_index])
    if not is_for_class(cache, w_type):
        cache = AttributeCache(None, w_type.version)
        cache.w_method = simple_method(w_object, code.names[name_index])
        code.read_caches[name_index] = cache
        code.note_caches()
    return cache.w_method


def store_cached(code, w_instance, name_index, w_value):
    """Set the attribute as its cache says; return False if no cache says how."""
    cache = first_for(code.write_caches[name_index], w_instance.map)
    if cache is None:
        cache = learned_writing(code, name_index, w_instance, w_value)
    if cache.index >= 0 and cache.attribute.admits(w_value):
        unerase_objects(w_instance.storage)[cache.index] = w_value
    elif cache.extended is not None:
        if unboxes_attributes() and cache.extended.is_retired:
            renew(cache, w_value)
        w_instance.append_attribute(cache.extended, w_value)
    elif unboxes_attributes() and cache.attribute is not None:
        w_instance.store_attribute(cache.attribute, w_value)
    else:
        return False
    return True


@dont_inline
def renew(cache, w_value):
    """Make a cache for adding an attribute know the map with which another one was replaced."""
    cache.extended = map_with(cache.map, cache.extended.name, w_value)


def simple_method(w_object, name):
    """Return the function of the object's type that `w_object.name(...)` calls with w_object before the arguments.

    Return None where the call needs more than that: the object's own attribute, a descriptor, `__getattribute__`.
    """
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
    """Return whether an attribute of a type is called with the instance before the arguments."""
    if type(w_descr) is W_Builtin:
        return w_descr.w_owner is not None
    return type(w_descr) is W_Function


def own_key(w_type, w_descr, name):
    """Return the name under which an instance's storage would have the attribute, or None if it is not stored so.

    `w_descr` is what the instance's type has by that name, or its Cell, or None.
    """
    if w_descr is None:
        return name
    if isinstance(w_descr, Cell):       # it may come to hold a descriptor
        return None
    if type(w_descr) is W_Member:
        return w_descr.key if w_type.is_subtype(w_descr.w_owner) else None
    # The class of a program's object can get a `__set__` without a change of the type it is found in.
    if w_descr.is_data_descr() or w_descr.gettype().is_heap:
        return None
    return name


# Filling.

def is_for(cache, map):
    """Return whether the cache is valid for instances with this map: neither map nor type has changed since."""
    return cache.map is map and cache.version is map.w_type.version


def is_for_class(cache, w_type):
    """Return whether the cache is valid for the class itself, or for objects of a builtin type without a map."""
    return cache.version is w_type.version and cache.map is None


@try_inline
def first_for(cache, map):
    """Return the cache for instances with this map, `cache` or one behind it, or None."""
    while not is_for(cache, map):
        cache = cache.behind
        if cache is None:
            return None
    return cache


def new_cache(caches, name_index, map):
    """Return a new empty cache for instances with this map, put before the caches that the name has."""
    cache = AttributeCache(map, map.w_type.version)
    cache.keep(caches[name_index])
    caches[name_index] = cache
    return cache


@dont_inline
def learned(code, name_index, map, w_object):
    """Return a new cache, filled for reading from objects with this map, of which `w_object` is one."""
    cache = new_cache(code.read_caches, name_index, map)
    code.note_caches()
    learn_reading(cache, code.names[name_index], map, w_object)
    return cache


def learn_reading(cache, name, map, w_object):
    """Fill the cache for reading from objects with this map, of which `w_object` is one."""
    w_type = map.w_type
    if map.uses_dict or w_type.special(specials.GETATTRIBUTE) is not protocol.w_object_getattribute.w_function:
        return
    w_descr = w_type.find(name)
    key = own_key(w_type, w_descr, name)
    if key is None:
        return
    note_attribute(cache, map.find(key))
    if cache.attribute is None and w_descr is not None and key == name:
        if is_plain_function(w_descr):
            cache.w_method = w_descr
        elif type(w_descr) is W_StaticMethod:
            cache.w_value = w_descr.lasting_function()
        elif w_descr.descr_get(w_object, w_type) is w_descr:
            cache.w_value = w_descr


def note_attribute(cache, attribute):
    """Note in the cache where the attribute is that the map `attribute` adds, which may be None."""
    cache.attribute = attribute
    if attribute is not None and attribute.kind == OBJECT:
        cache.index = attribute.index


@dont_inline
def learned_writing(code, name_index, w_instance, w_value):
    """Return a new cache, filled for writing `w_value`, or another value, to instances with this one's map."""
    cache = new_cache(code.write_caches, name_index, w_instance.map)
    code.note_caches()
    learn_writing(cache, code.names[name_index], w_instance.map, w_value)
    return cache


def learn_writing(cache, name, map, w_value):
    """Fill the cache for writing `w_value`, or another value, to instances with this map."""
    w_type = map.w_type
    if map.uses_dict or w_type.special(specials.SETATTR) is not protocol.w_object_setattr.w_function:
        return
    key = own_key(w_type, w_type.find(name), name)
    if key is None:
        return
    note_attribute(cache, map.find(key))
    if cache.attribute is None and (key != name or (w_type.has_dict and not map.is_full())):
        cache.extended = map_with(map, key, w_value)


def note_type(code, name_index, w_type):
    """Return a new cache, filled for reading from the class itself."""
    cache = AttributeCache(None, w_type.version)
    code.read_caches[name_index] = cache
    code.note_caches()
    if w_type.gettype() is not w_type_type or w_type_type.lookup(code.names[name_index]) is not None:
        return cache
    w_found = w_type.find(code.names[name_index])
    if w_found is None:
        return cache
    if isinstance(w_found, Cell):
        cache.w_value = w_found
    elif type(w_found) is W_StaticMethod:
        cache.w_value = w_found.lasting_function()
    elif type(w_found) is W_ClassMethod:
        w_function = w_found.lasting_function()
        if type(w_function) is W_Function:
            cache.w_class_method = w_function
    elif not w_found.gettype().is_heap and w_found.descr_get(None, w_type) is w_found:
        cache.w_value = w_found
    return cache


def note_module(code, name_index, w_module):
    """Return a new cache, filled for reading what the module holds."""
    cache = AttributeCache(None, w_module.namespace.version)
    code.read_caches[name_index] = cache
    code.note_caches()
    if w_module.gettype() is w_module_type and w_module_type.lookup(code.names[name_index]) is None:
        cache.w_value = w_module.namespace.find_cell(code.names[name_index])
    return cache
