"""property."""
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import type_error
from rvm.objects.propertyobject import W_Property, W_UserProperty, w_property_type
from rvm.objects.root import w_None
from rvm.objects.typeobject import W_Type

table = TypeTable(w_property_type, W_Property)


def allocate(w_type):
    if w_type is w_property_type:
        return W_Property()
    assert isinstance(w_type, W_Type)
    w_property = W_UserProperty()
    w_property.init_instance(w_type)
    return w_property


@table.static("__new__(cls: cls, *args, **kwargs)")
def new(w_cls, args_w, names, values_w):
    return allocate(w_cls)


@table.initializer("property(self, fget=None, fset=None, fdel=None, doc=None) -> None")
def init(w_self, w_get, w_set, w_delete, w_doc):
    w_self.w_get = w_get
    w_self.w_set = w_set
    w_self.w_delete = w_delete
    w_self.has_getters_doc = False
    if w_doc is w_None and w_get is not w_None:
        w_found = protocol.find_attr(w_get, "__doc__")
        if w_found is not None:
            w_doc = w_found
            w_self.has_getters_doc = True
            if w_self.gettype() is not w_property_type:
                protocol.setattr(w_self, "__doc__", w_found)    # the class's own `__doc__` would hide it
                w_doc = w_None
    w_self.w_doc = w_doc


@table.getter("__isabstractmethod__")
def isabstract(w_self):
    return protocol.wrap_bool(protocol.is_abstract(w_self.w_get) or protocol.is_abstract(w_self.w_set)
                              or protocol.is_abstract(w_self.w_delete))


def changed(w_self, w_get, w_set, w_delete):
    """Return a copy of the property with other functions."""
    w_doc = w_self.w_doc
    if w_self.has_getters_doc and w_get is not w_None:
        w_doc = w_None          # take the getter's again
    w_copy = w_self.gettype().call([w_get, w_set, w_delete, w_doc], None)
    if isinstance(w_copy, W_Property):
        w_copy.name = w_self.name
    return w_copy


@table.method("getter(self, fget, /) [unsigned]")
def getter(w_self, w_get):
    return changed(w_self, w_get, w_self.w_set, w_self.w_delete)


@table.method("setter(self, fset, /) [unsigned]")
def setter(w_self, w_set):
    return changed(w_self, w_self.w_get, w_set, w_self.w_delete)


@table.method("deleter(self, fdel, /) [unsigned]")
def deleter(w_self, w_delete):
    return changed(w_self, w_self.w_get, w_self.w_set, w_delete)


@table.method("__set_name__(self, /, *args) -> None [unpacked, unsigned]")
def set_name(w_self, args_w):
    """Method to set name of a property."""
    if len(args_w) != 2:
        raise type_error("__set_name__() takes 2 positional arguments but %d were given" % len(args_w))
    if args_w[1].is_text():
        w_self.name = args_w[1].text()


@table.get_method
def get(w_self, w_instance, w_owner):
    if w_instance is None:
        return w_self
    return W_Property.descr_get(w_self, w_instance, w_instance.gettype())


@table.method("__set__(self, instance, value, /) -> None")
def set(w_self, w_instance, w_value):
    W_Property.descr_set(w_self, w_instance, w_value)


@table.method("__delete__(self, instance, /) -> None")
def delete(w_self, w_instance):
    W_Property.descr_delete(w_self, w_instance)


@table.member("fget")
def fget(w_self):
    return w_self.w_get


@table.member("fset")
def fset(w_self):
    return w_self.w_set


@table.member("fdel")
def fdel(w_self):
    return w_self.w_delete


def set_doc(w_self, w_doc):
    w_self.w_doc = w_doc


@table.getter("__doc__", set_doc, is_member=True)
def doc(w_self):
    return w_self.w_doc
