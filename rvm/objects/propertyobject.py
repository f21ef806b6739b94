"""property: an attribute that functions read, set and delete."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import attribute_error
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Root, w_None
from rvm.objects.typeobject import Layout


class W_Property(W_Root):
    """property(fget, fset, fdel, doc); a missing function is None (Python's)."""
    _immutable_fields_ = ["w_get?", "w_set?", "w_delete?"]      # they are set when it is made

    def __init__(self):
        self.w_get = w_None
        self.w_set = w_None
        self.w_delete = w_None
        self.w_doc = w_None
        self.has_getters_doc = False
        self.name = ""              # by __set_name__

    def is_data_descr(self):
        return True

    def descr_get(self, w_object, w_type):
        if w_object is None:
            return self
        if self.w_get is w_None:
            raise self.missing(w_object, "getter")
        return self.w_get.call1(w_object)

    def descr_set(self, w_object, w_value):
        if self.w_set is w_None:
            raise self.missing(w_object, "setter")
        self.w_set.call2(w_object, w_value)

    def descr_delete(self, w_object):
        if self.w_delete is w_None:
            raise self.missing(w_object, "deleter")
        self.w_delete.call1(w_object)

    def missing(self, w_object, what):
        if self.name != "":
            return attribute_error("property '%s' of '%s' object has no %s" % (
                self.name, w_object.gettype().qualname, what))
        return attribute_error("property of '%s' object has no %s" % (w_object.gettype().qualname, what))


W_UserProperty = user_subclass(W_Property)
PROPERTY_LAYOUT = Layout("property")
w_property_type = builtin_type("property", W_Property, w_object_type, PROPERTY_LAYOUT)
