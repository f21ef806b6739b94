"""super: attribute lookup that starts behind a class in the method resolution order."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import type_error
from rvm.objects.root import W_Root
from rvm.objects.typeobject import W_Type


class W_Super(W_Root):
    """super(w_class, w_object): attributes are those of `w_start`'s bases behind w_class."""
    _immutable_fields_ = ["w_class", "w_object", "w_start"]

    def __init__(self, w_class, w_object, w_start):
        self.w_class = w_class
        self.w_object = w_object        # None: unbound
        self.w_start = w_start          # the type whose method resolution order counts

    @staticmethod
    def for_object(w_class, w_object):
        """super(w_class, w_object) where w_object is an instance or a subtype of w_class."""
        if isinstance(w_object, W_Type) and w_object.is_subtype(w_class):
            return W_Super(w_class, w_object, w_object)
        if w_object.gettype().is_subtype(w_class):
            return W_Super(w_class, w_object, w_object.gettype())
        raise type_error("super(type, obj): obj must be an instance or subtype of type")

    def find(self, name):
        """The attribute, bound to the object, or None where no base has it."""
        if name == "__class__" or self.w_object is None:
            return None
        w_found = self.w_start.lookup_after(self.w_class, name)
        if w_found is None:
            return None
        if self.w_object is self.w_start:
            return w_found.descr_get(None, self.w_start)
        return w_found.descr_get(self.w_object, self.w_start)


w_super_type = builtin_type("super", W_Super, w_object_type)
