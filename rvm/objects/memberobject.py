"""The descriptors that `__slots__` makes, and the class of all descriptors of attributes."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import attribute_error, type_error
from rvm.objects.instance import SLOT
from rvm.objects.root import W_Root


class W_Descriptor(W_Root):
    """An attribute `name` that the type `w_owner` has for its instances."""
    _immutable_fields_ = ["name", "w_owner", "doc"]

    def __init__(self, name, w_owner):
        self.name = name
        self.doc = ""           # `__doc__`; empty: None
        self.w_owner = w_owner


class W_Member(W_Descriptor):
    """The descriptor of a slot; the value is in the instance's storage under a special name."""
    _immutable_fields_ = ["key"]

    def __init__(self, name, w_owner):
        W_Descriptor.__init__(self, name, w_owner)
        self.key = SLOT + name

    def is_data_descr(self):
        return True

    def check(self, w_object):
        if not w_object.gettype().is_subtype(self.w_owner):
            raise type_error("descriptor '%s' for '%s' objects doesn't apply to a '%s' object" % (
                self.name, self.w_owner.name, protocol.type_name(w_object)))

    def descr_get(self, w_object, w_type):
        if w_object is None:
            return self
        self.check(w_object)
        w_value = w_object.getdictvalue(self.key)
        if w_value is None:
            raise protocol.no_attribute(w_object, self.name)
        return w_value

    def descr_set(self, w_object, w_value):
        self.check(w_object)
        w_object.setdictvalue(self.key, w_value)        # a key of this kind is always taken

    def descr_delete(self, w_object):
        self.check(w_object)
        if not w_object.deldictvalue(self.key):
            raise attribute_error(self.name)


w_member_type = builtin_type("member_descriptor", W_Descriptor, w_object_type)
