"""The descriptor that reads an item of a tuple by name: the attributes of named tuples."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import attribute_error, index_error, type_error
from rvm.objects.root import W_Root
from rvm.objects.tupleobject import W_Tuple


class W_TupleGetter(W_Root):
    _immutable_fields_ = ["index"]

    def __init__(self, index, w_doc):
        self.index = index          # not negative
        self.w_doc = w_doc

    def is_data_descr(self):
        return True

    def descr_get(self, w_object, w_type):
        if w_object is None:
            return self
        if not isinstance(w_object, W_Tuple):
            raise type_error("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object" % (
                self.index, w_object.gettype().name))
        if self.index >= len(w_object.items_w):
            raise index_error("tuple index out of range")
        return w_object.items_w[self.index]

    def descr_set(self, w_object, w_value):
        raise attribute_error("can't set attribute")

    def descr_delete(self, w_object):
        raise attribute_error("can't set attribute")


w_tuplegetter_type = builtin_type("_tuplegetter", W_TupleGetter, w_object_type)
