"""object, by groups of attributes, and texts about objects that other types share.

    attributes          __class__, __dict__, __weakref__, __dir__
    reduce              __reduce_ex__, __reduce__, __getstate__
    size                __sizeof__
    special_methods     __new__, __init__, __getattribute__, __repr__, __eq__, ...
"""
from rvm.objects import protocol
from rvm.objects.basetypes import w_object_type
from rvm.objects.builtin import TypeTable, W_BoundMethod
from rvm.objects.dictobject import W_Dict
from rvm.objects.root import W_Root
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import W_Type
from rvm.rlib.objectmodel import compute_unique_id

table = TypeTable(w_object_type, W_Root)
table.value("__doc__", W_Str("""The base class of the class hierarchy.

When called, it accepts no arguments and returns a new featureless
instance that has no instance attributes and cannot be given any.
"""))


def address(w_object):
    """Return the object's id as CPython prints addresses."""
    return "0x%x" % compute_unique_id(w_object)


def type_path(w_type):
    """Return `module.qualname`, or for a type of the module builtins, `qualname`."""
    if not w_type.is_heap:
        return w_type.name
    w_module = w_type.dict.get("__module__", None)
    if w_module is not None and w_module.is_text() and w_module.text() != "builtins":
        return w_module.text() + "." + w_type.qualname
    if w_module is not None and not w_module.is_text():
        return w_type.name
    return w_type.qualname


def own_dict(w_object):
    """Return what the object's `__dict__` is, which its class may have redefined, or None."""
    if isinstance(w_object, W_Type):
        return None
    return protocol.find_attr(w_object, "__dict__")


def attribute_names(w_object):
    """Return the names that dir() shows, as objects, unsorted."""
    seen = {}
    names_w = []
    w_dict = w_object.w_function.getdict() if isinstance(w_object, W_BoundMethod) else own_dict(w_object)
    if isinstance(w_dict, W_Dict):
        for w_key in w_dict.keys_w():
            if w_key.is_text():
                seen[w_key.text()] = True
                names_w.append(w_key)
    w_type = w_object if isinstance(w_object, W_Type) else protocol.find_attr(w_object, "__class__")
    if isinstance(w_type, W_Type):
        for w_base in w_type.mro_w:
            for name in w_base.dict:
                if name not in seen:
                    seen[name] = True
                    names_w.append(W_Str(name))
    return names_w
