"""staticmethod, classmethod, and the descriptors of computed attributes and of slots."""
from rvm.objects import protocol
from rvm.objects.builtin import (
    TypeTable, W_ClassMethod, W_Getset, W_StaticMethod, W_UserClassMethod, W_UserStaticMethod,
    w_classmethod_type, w_getset_type, w_staticmethod_type)
from rvm.objects.memberobject import W_Member, w_member_type
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str

# staticmethod

static = TypeTable(w_staticmethod_type, W_StaticMethod)


@static.constructor("staticmethod(cls: cls, *args, **kwargs)")
def static_new(w_cls, args_w, names, values_w):
    if w_cls is w_staticmethod_type:
        return W_StaticMethod(w_None)
    w_method = W_UserStaticMethod(w_None)
    w_method.init_instance(w_cls)
    return w_method


@static.initializer("staticmethod(self, function, /) -> None")
def static_init(w_self, w_function):
    w_self.w_function = w_function


@static.method("__call__(self, *args, **kwargs)")
def static_call(w_self, args_w, names, values_w):
    return w_self.w_function.call(args_w + values_w, names if len(names) > 0 else None)


@static.method("__get__(self, instance, owner=NULL, /)")
def static_get(w_self, w_instance, w_owner):
    return w_self.w_function


@static.method("__repr__(self, /) -> str")
def static_repr(w_self):
    return "<staticmethod(%s)>" % protocol.repr(w_self.w_function)


# classmethod

class_method = TypeTable(w_classmethod_type, W_ClassMethod)


@class_method.constructor("classmethod(cls: cls, *args, **kwargs)")
def class_new(w_cls, args_w, names, values_w):
    if w_cls is w_classmethod_type:
        return W_ClassMethod(w_None)
    w_method = W_UserClassMethod(w_None)
    w_method.init_instance(w_cls)
    return w_method


@class_method.initializer("classmethod(self, function, /) -> None")
def class_init(w_self, w_function):
    w_self.w_function = w_function


@class_method.method("__get__(self, instance, owner=NULL, /)")
def class_get(w_self, w_instance, w_owner):
    if w_owner is w_None:
        w_owner = None
    return W_ClassMethod.descr_get(w_self, w_instance, w_owner)


@class_method.method("__repr__(self, /) -> str")
def class_repr(w_self):
    return "<classmethod(%s)>" % protocol.repr(w_self.w_function)


# What both have.

def declare_wrapping(table, cls):
    """The attributes of the function that a staticmethod or classmethod takes over."""
    @table.getter("__func__")
    def func(w_self):
        return w_self.w_function

    @table.getter("__wrapped__")
    def wrapped(w_self):
        return w_self.w_function

    @table.getter("__isabstractmethod__")
    def is_abstract(w_self):
        return protocol.wrap_bool(protocol.is_abstract(w_self.w_function))

    for name in ["__name__", "__qualname__", "__module__", "__doc__", "__annotations__"]:
        declare_taken(table, name)


def declare_taken(table, name):
    def set_own(w_self, w_value):
        w_self.set_taken(name, w_value)

    @table.getter(name, set_own)
    def taken(w_self):
        w_value = w_self.get_taken(name)
        if w_value is not None:
            return w_value
        return protocol.getattr(w_self.w_function, name)


declare_wrapping(static, W_StaticMethod)
declare_wrapping(class_method, W_ClassMethod)


# Descriptors of the core.

def declare_descriptor(table):
    @table.method("__get__(self, instance, owner=NULL, /)")
    def get(w_self, w_instance, w_owner):
        if w_instance is w_None:
            return w_self
        return w_self.descr_get(w_instance, w_instance.gettype())

    @table.method("__set__(self, instance, value, /) -> None")
    def set(w_self, w_instance, w_value):
        w_self.descr_set(w_instance, w_value)

    @table.method("__delete__(self, instance, /) -> None")
    def delete(w_self, w_instance):
        w_self.descr_delete(w_instance)

    table.field("__name__", W_Str, "name")

    @table.getter("__objclass__")
    def owner(w_self):
        return w_self.w_owner if w_self.w_owner is not None else w_None

    @table.getter("__qualname__")
    def qualname(w_self):
        if w_self.w_owner is None:
            return W_Str(w_self.name)
        return W_Str(w_self.w_owner.qualname + "." + w_self.name)


getset = TypeTable(w_getset_type, W_Getset)
member = TypeTable(w_member_type, W_Member)
declare_descriptor(getset)
declare_descriptor(member)


@getset.method("__repr__(self, /) -> str")
def getset_repr(w_self):
    owner = w_self.w_owner.name if w_self.w_owner is not None else "?"
    kind = "member" if w_self.is_member else "attribute"
    return "<%s '%s' of '%s' objects>" % (kind, w_self.name, owner)


@member.method("__repr__(self, /) -> str")
def member_repr(w_self):
    return "<member '%s' of '%s' objects>" % (w_self.name, w_self.w_owner.name)


@member.getter("__doc__")
def member_doc(w_self):
    return w_None
