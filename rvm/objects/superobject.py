"""super: an attribute lookup that starts behind a class in the method resolution order."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import type_error
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Root
from rvm.objects.typeobject import Layout, W_Type


class W_Super(W_Root):
    """super(w_class, w_object): its attributes are those of `w_start`'s bases behind w_class."""

    def __init__(self):
        self.w_class = None         # set before the object is used
        self.w_object = None        # None: unbound
        self.w_start = None         # the type whose method resolution order counts

    @staticmethod
    def for_object(w_class, w_object):
        """Return super(w_class, w_object); w_object is an instance or a subtype of w_class."""
        w_super = W_Super()
        w_super.w_class = w_class
        w_super.bind(w_object)
        return w_super

    def bind(self, w_object):
        w_class = self.w_class
        if isinstance(w_object, W_Type) and w_object.is_subtype(w_class):
            self.w_start = w_object
        else:
            w_type = w_object.gettype()
            if not w_type.is_subtype(w_class):
                w_type = claimed_type(w_object, w_class)
            self.w_start = w_type
        self.w_object = w_object

    def find(self, name):
        """Return the attribute, bound to the object, or None if no base has it."""
        if name == "__class__" or self.w_object is None:
            return None
        w_found = self.w_start.lookup_after(self.w_class, name)
        if w_found is None:
            return None
        if self.w_object is self.w_start:
            return w_found.descr_get(None, self.w_start)
        return w_found.descr_get(self.w_object, self.w_start)

    def descr_get(self, w_object, w_type):
        """Return the super bound to the instance through which it is read, if it is unbound."""
        if w_object is None or self.w_object is not None or self.w_class is None:
            return self
        w_super = self.gettype()
        if w_super is w_super_type:
            return W_Super.for_object(self.w_class, w_object)
        return w_super.call2(self.w_class, w_object)


def claimed_type(w_object, w_class):
    """Return the `__class__` of an object that stands for an instance of `w_class`, as proxies do.

    Raise TypeError for other objects.
    """
    w_claimed = protocol.find_attr(w_object, "__class__")
    if not isinstance(w_claimed, W_Type) or not w_claimed.is_subtype(w_class):
        raise type_error("super(type, obj): obj must be an instance or subtype of type")
    return w_claimed


w_super_type = builtin_type("super", W_Super, w_object_type, Layout("super"))
W_UserSuper = user_subclass(W_Super)
