"""object.__class__, __dict__, __weakref__ and __dir__."""
from rvm.builtins.object_type import attribute_names, table
from rvm.interp.typemaking.slots import VARIABLE_SIZED, descriptors
from rvm.objects import protocol
from rvm.objects.basetypes import w_object_type
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import attribute_error, type_error
from rvm.objects.moduleobject import w_module_type
from rvm.objects.root import w_None
from rvm.objects.typeobject import W_Type
from rvm.objects.weakrefs import all_weakrefs
from rvm.rlib.jit import elidable, promote


def set_class(w_self, w_type):
    if not isinstance(w_type, W_Type):
        raise type_error("__class__ must be set to a class, not '%s' object" % protocol.type_name(w_type))
    w_old = w_self.gettype()
    are_modules = w_type.is_subtype(w_module_type) and w_old.is_subtype(w_module_type)
    if not are_modules and not (w_type.is_heap and w_old.is_heap):
        raise type_error("__class__ assignment only supported for mutable types or ModuleType subclasses")
    if w_type is w_old:
        return
    if not same_layout(w_old, w_type) or not w_self.change_type(w_type):
        raise type_error("__class__ assignment: '%s' object layout differs from '%s'" % (w_type.name, w_old.name))


def same_layout(w_1, w_2):
    """Tell whether an instance of one class may become one of the other."""
    if w_1.has_dict != w_2.has_dict or w_1.has_weakref != w_2.has_weakref:
        return False
    if w_1.layout.name in VARIABLE_SIZED:
        return without_additions(w_1) is without_additions(w_2)
    return same_solid(w_1.w_solid, w_2.w_solid)


def without_additions(w_type):
    """Return the base-most class from which instances of a type have all they have, `__dict__` and `__weakref__` too.

    Behind items of variable size CPython finds these only where one class has added them.
    """
    w_base = w_type.w_base
    while w_base is not None and w_base.w_solid is w_type.w_solid and (
            w_base.has_dict == w_type.has_dict and w_base.has_weakref == w_type.has_weakref):
        w_type = w_base
        w_base = w_type.w_base
    return w_type


def same_solid(w_1, w_2):
    """Tell whether these are one type, or classes that add the same slots to one base."""
    if w_1 is w_2:
        return True
    return w_1.is_heap and w_2.is_heap and w_1.w_base is w_2.w_base and same_names(w_1.slots, w_2.slots)


def same_names(names, others):
    if len(names) != len(others):
        return False
    for name in names:
        if name not in others:
            return False
    return True


def delete_class(w_self):
    raise type_error("can't delete __class__ attribute")


@table.getter("__class__", set_class, delete_class)
def get_class(w_self):
    return w_self.gettype()


def builtin_dict(w_self):
    """Return the descriptor `__dict__` of the builtin type that the object's class derives from; None if that has none.

    A class that also derives from one of the program has that one's too, and it may come first.
    """
    w_type = promote(w_self.gettype())
    return find_builtin_dict(w_type, promote(w_type.version))


@elidable
def find_builtin_dict(w_type, version):
    while w_type is not None and (w_type.is_heap or not w_type.has_dict):
        w_type = w_type.w_base
    if w_type is None:
        return None
    w_descr = w_type.lookup("__dict__")
    return None if w_descr is descriptors.w_dict else w_descr


def set_dict(w_self, w_dict):
    w_builtin = builtin_dict(w_self)
    if w_builtin is not None:
        w_builtin.descr_set(w_self, w_dict)
        return
    if not isinstance(w_dict, W_Dict):
        raise type_error("__dict__ must be set to a dictionary, not a '%s'" % protocol.type_name(w_dict))
    if not w_self.setdict(w_dict):
        raise attribute_error("'%s' object has no attribute '__dict__'" % protocol.type_name(w_self))


def delete_dict(w_self):
    w_builtin = builtin_dict(w_self)
    if w_builtin is not None:
        w_builtin.descr_delete(w_self)
        return
    if not w_self.setdict(new_dict()):
        raise attribute_error("'%s' object has no attribute '__dict__'" % protocol.type_name(w_self))


# Only the types whose instances have a `__dict__` have this attribute: give_dicts() adds it to them.

@table.getter("__dict__", set_dict, delete_dict, "dictionary for instance variables")
def get_dict(w_self):
    w_builtin = builtin_dict(w_self)
    if w_builtin is not None:
        return w_builtin.descr_get(w_self, w_self.gettype())
    w_dict = w_self.getdict()
    if w_dict is None:
        raise attribute_error("'%s' object has no attribute '__dict__'" % protocol.type_name(w_self))
    return w_dict


@table.getter("__weakref__", doc="list of weak references to the object")
def get_weakref(w_self):
    if not w_self.gettype().has_weakref:
        raise attribute_error("'%s' object has no attribute '__weakref__'" % protocol.type_name(w_self))
    references_w = all_weakrefs(w_self)
    return references_w[0] if len(references_w) > 0 else w_None


def give_dicts(types_w):
    """Declare `__dict__` of the builtin types whose instances have one."""
    for w_type in types_w:
        w_base = w_type.w_base
        if w_type.has_dict and (w_base is None or not w_base.has_dict) and "__dict__" not in w_type.dict:
            w_type.dict["__dict__"] = descriptors.w_dict


descriptors.w_dict = w_object_type.dict["__dict__"]
descriptors.w_weakref = w_object_type.dict["__weakref__"]
del w_object_type.dict["__dict__"]
del w_object_type.dict["__weakref__"]


@table.method("__dir__(self, /)")
def dir(w_self):
    return new_list(attribute_names(w_self))


protocol.w_object_class.w_function = w_object_type.dict["__class__"]
