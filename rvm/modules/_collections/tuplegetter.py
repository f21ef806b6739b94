"""_collections._tuplegetter: the attributes of named tuples."""
from rvm.builtins.pickling import called, declare_pickling
from rvm.modules._collections import collections
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import attribute_error, index_error, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root
from rvm.objects.tupleobject import W_Tuple


class W_TupleGetter(W_Root):
    """An attribute of a named tuple: its item at `index`."""
    _immutable_fields_ = ["index"]

    def __init__(self, index, w_doc):
        self.index = index
        self.w_doc = w_doc

    def is_data_descr(self):
        return True

    def descr_get(self, w_object, w_type):
        if w_object is None:
            return self
        if not isinstance(w_object, W_Tuple):
            raise type_error("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object" % (
                self.index, protocol.type_name(w_object)))
        index = self.index
        if index < 0 or index >= len(w_object.items_w):
            raise index_error("tuple index out of range")
        return w_object.items_w[index]

    def descr_set(self, w_object, w_value):
        raise attribute_error("can't set attribute")

    def descr_delete(self, w_object):
        raise attribute_error("can't delete attribute")


getter_table = TypeTable(builtin_type("_collections._tuplegetter", W_TupleGetter, w_object_type), W_TupleGetter)
collections.value("_tuplegetter", getter_table.w_type)


@getter_table.constructor("_tuplegetter(cls: cls, index: int, doc, /) [unsigned]")
def new_getter(w_cls, index, w_doc):
    return W_TupleGetter(index, w_doc)


@getter_table.get_method
def getter_get(self, w_instance, w_owner):
    return self.descr_get(w_instance, w_owner)


def set_doc(self, w_doc):
    self.w_doc = w_doc


@getter_table.getter("__doc__", set_doc)
def get_doc(self):
    return self.w_doc


@getter_table.method("__repr__(self, /) -> str")
def getter_repr(self):
    return "_tuplegetter(%d, %s)" % (self.index, protocol.repr(self.w_doc))


@getter_table.method("__set__(self, instance, value, /) -> None")
def getter_set(self, w_instance, w_value):
    self.descr_set(w_instance, w_value)


@getter_table.method("__delete__(self, instance, /) -> None")
def getter_delete(self, w_instance):
    self.descr_delete(w_instance)


def reduce(self):
    return called(self.gettype(), [W_Int(self.index), self.w_doc])


declare_pickling(getter_table, reduce)
