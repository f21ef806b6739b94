"""classmethod: a method that gets the class as its first argument; classmethod_descriptor: those of builtin types."""
from rvm.builtins.getset_type import declare_description
from rvm.builtins.staticmethod_type import declare_wrapping, initialize
from rvm.objects import protocol
from rvm.objects.builtin import (
    TypeTable, W_BoundMethod, W_ClassMethod, W_ClassMethodDescriptor, W_UserClassMethod,
    w_classmethod_descriptor_type, w_classmethod_type)
from rvm.objects.errors import type_error
from rvm.objects.root import w_None
from rvm.objects.typeobject import W_Type

class_method = TypeTable(w_classmethod_type, W_ClassMethod)


@class_method.constructor("classmethod(cls: cls, *args, **kwargs)")
def class_new(w_cls, args_w, names, values_w):
    if w_cls is w_classmethod_type:
        return W_ClassMethod(w_cls, w_None)
    return W_UserClassMethod(w_cls, w_None)


@class_method.initializer("classmethod(self, function, /) -> None [unsigned, strict]")
def class_init(w_self, w_function):
    initialize(w_self, w_function)


@class_method.get_method
def class_get(w_self, w_instance, w_owner):
    return W_ClassMethod.descr_get(w_self, w_instance, w_owner)


@class_method.method("__repr__(self, /) -> str")
def class_repr(w_self):
    return "<classmethod(%s)>" % protocol.repr(w_self.w_function)


declare_wrapping(class_method)


# Class methods of builtin types.

descriptor = TypeTable(w_classmethod_descriptor_type, W_ClassMethodDescriptor)
declare_description(descriptor)


@descriptor.method("__repr__(self, /) -> str")
def descriptor_repr(w_self):
    return "<method '%s' of '%s' objects>" % (w_self.name, w_self.w_owner.name)


@descriptor.getter("__text_signature__")
def get_text_signature(w_self):
    return protocol.getattr(w_self.w_function, "__text_signature__")


@descriptor.get_method
def descriptor_get(w_self, w_instance, w_owner):
    w_type = w_owner
    if w_type is None:
        assert w_instance is not None       # else get_method has refused it
        w_type = w_instance.gettype()
    return bound_to(w_self, w_type)


@descriptor.method("__call__(self, /, *args, **kwargs)")
def descriptor_call(w_self, args_w, names, values_w):
    if len(args_w) == len(names):
        raise type_error("descriptor '%s' of '%s' object needs an argument" % (w_self.name, w_self.w_owner.name))
    return bound_to(w_self, args_w[0]).call(args_w[1:] + values_w, names if len(names) > 0 else None)


def bound_to(w_self, w_type):
    """Return the class method of a type, which must be derived from the one that has it."""
    if not isinstance(w_type, W_Type):
        raise type_error("descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2" % (
            w_self.name, w_self.w_owner.name, protocol.type_name(w_type)))
    if not w_type.is_subtype(w_self.w_owner):
        raise type_error("descriptor '%s' requires a subtype of '%s' but received '%s'" % (
            w_self.name, w_self.w_owner.name, w_type.name))
    return W_BoundMethod(w_self.w_function, w_type)
