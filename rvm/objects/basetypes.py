"""How builtin types are made, and the first of them: object and type.

The methods of a builtin type are declared with rvm.objects.builtin.
"""
from rvm.objects.root import W_Root, W_NoneType, W_EllipsisType, W_NotImplementedType, w_None
from rvm.objects.typeobject import Layout, W_Type


BUILTIN_TYPES = []      # every builtin type, in order of making

OBJECT_LAYOUT = Layout("object")


def builtin_type(name, cls, w_base, layout=None, has_dict=False, collection=0, matches_self=False,
                 has_weakref=False):
    """Make the type called `name`, whose instances are objects of class `cls`.

    If the type is not in the module `builtins`, its name begins with its module's name.
    With a `layout`, programs can derive classes from the type; without one they cannot.
    `collection`, `matches_self` and `has_weakref` are W_Type's; the base's are inherited.
    """
    bases_w = [w_base] if w_base is not None else []
    w_type = W_Type(name, bases_w, {"__doc__": w_None}, layout, False)
    w_type.qualname = name.split(".")[-1]
    if w_base is not None:
        w_type.mro_w = [w_type] + w_base.mro_w
        w_type.has_dict = w_base.has_dict
        collection = collection or w_base.collection
        matches_self = matches_self or w_base.matches_self
        has_weakref = has_weakref or w_base.has_weakref
    if has_dict:
        w_type.has_dict = True
    w_type.collection = collection
    w_type.matches_self = matches_self
    w_type.has_weakref = has_weakref
    w_type.acceptable_as_base = layout is not None
    w_type.w_solid = w_type
    if w_base is not None:
        w_type.w_base = w_base
        if layout is None or layout is w_base.layout:
            w_type.w_solid = w_base.w_solid
        w_type.add_to_bases()
    if cls.__dict__.get("static_type", None) is None:
        cls.static_type = w_type
    BUILTIN_TYPES.append(w_type)
    return w_type


def own_name(w_type):
    """Return the name of a type without its module's."""
    start = w_type.name.rfind(".") + 1
    assert start >= 0
    return w_type.name[start:]


w_object_type = builtin_type("object", W_Root, None, OBJECT_LAYOUT)
w_type_type = builtin_type("type", W_Type, w_object_type, Layout("type"), has_dict=True, has_weakref=True)
w_none_type = builtin_type("NoneType", W_NoneType, w_object_type)
w_ellipsis_type = builtin_type("ellipsis", W_EllipsisType, w_object_type)
w_notimplemented_type = builtin_type("NotImplementedType", W_NotImplementedType, w_object_type)
