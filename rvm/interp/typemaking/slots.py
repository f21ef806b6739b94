"""What instances of a class have: a `__dict__`, a `__weakref__`, and the attributes in `__slots__`."""
from rvm.objects import protocol
from rvm.objects.errors import type_error, value_error
from rvm.objects.memberobject import W_Member
from rvm.rlib.utf8 import is_identifier

VARIABLE_SIZED = ["int", "tuple", "bytes", "type"]      # layouts without room for slots


class InstanceDescriptors(object):
    """The descriptors `__dict__` and `__weakref__` of classes, as rvm.builtins declares them."""

    def __init__(self):
        self.w_dict = None
        self.w_weakref = None


descriptors = InstanceDescriptors()


def set_instance_layout(w_type):
    """Decide what instances have, and make descriptors for it."""
    for w_base in w_type.bases_w:
        if w_base.has_dict:
            w_type.has_dict = True
        if w_base.has_weakref:
            w_type.has_weakref = True
    w_slots = w_type.dict.get("__slots__", None)
    if w_slots is None:
        add_dict(w_type)
        if w_type.layout.name not in VARIABLE_SIZED:
            add_weakref(w_type)
        return
    names = slot_names(w_slots)
    if len(names) > 0 and w_type.layout.name in VARIABLE_SIZED:
        check_no_slots(w_type, names)
    add_extras(w_type, names)
    for name in names:
        if name != "__dict__" and name != "__weakref__":
            add_slot(w_type, name)


def slot_names(w_slots):
    """Return the checked strings of `__slots__`."""
    if w_slots.is_text():
        slots_w = [w_slots]
    else:
        slots_w = protocol.items_of(w_slots)
    names = []
    for w_slot in slots_w:
        if not w_slot.is_text():
            raise type_error("__slots__ items must be strings, not '%s'" % protocol.type_name(w_slot))
        if not is_identifier(w_slot.text()):
            raise type_error("__slots__ must be identifiers")
        names.append(w_slot.text())
    return names


def check_no_slots(w_type, names):
    for name in names:
        if name != "__dict__" and name != "__weakref__":
            raise type_error("nonempty __slots__ not supported for subtype of '%s'" % w_type.w_base.name)


def add_extras(w_type, names):
    """Add `__dict__` and `__weakref__` where they are in `__slots__`."""
    has_dict = w_type.w_base.has_dict
    has_weakref = w_type.w_base.has_weakref or w_type.layout.name in VARIABLE_SIZED
    for name in names:
        if name == "__dict__":
            if has_dict:
                raise type_error("__dict__ slot disallowed: we already got one")
            has_dict = True
            add_dict(w_type)
        elif name == "__weakref__":
            if has_weakref:
                raise type_error("__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0")
            has_weakref = True
            add_weakref(w_type)


def add_dict(w_type):
    if not w_type.has_dict:
        w_type.has_dict = True
        if "__dict__" not in w_type.dict:
            w_type.dict["__dict__"] = descriptors.w_dict.of_type(w_type)


def add_weakref(w_type):
    if not w_type.has_weakref:
        w_type.has_weakref = True
        if "__weakref__" not in w_type.dict:
            w_type.dict["__weakref__"] = descriptors.w_weakref.of_type(w_type)


def add_slot(w_type, name):
    attribute = name
    class_name = w_type.name.lstrip("_")
    if class_name != "" and name.startswith("__") and not name.endswith("__"):
        attribute = "_" + class_name + name
    w_present = w_type.dict.get(attribute, None)
    if w_present is not None and not isinstance(w_present, W_Member):
        if name != "__qualname__" and name != "__classcell__":
            raise value_error("'%s' in __slots__ conflicts with class variable" % name)
    w_type.dict[attribute] = W_Member(attribute, w_type)
    w_type.slots.append(attribute)
    w_type.w_solid = w_type
