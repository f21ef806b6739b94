"""classmethod: a method that gets the class as its first argument."""
from rvm.builtins.staticmethod_type import declare_wrapping, take_attributes
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable, W_ClassMethod, W_UserClassMethod, w_classmethod_type
from rvm.objects.root import w_None

class_method = TypeTable(w_classmethod_type, W_ClassMethod)


@class_method.constructor("classmethod(cls: cls, *args, **kwargs)")
def class_new(w_cls, args_w, names, values_w):
    if w_cls is w_classmethod_type:
        return W_ClassMethod(w_cls, w_None)
    return W_UserClassMethod(w_cls, w_None)


@class_method.initializer("classmethod(self, function, /) -> None [unsigned, strict]")
def class_init(w_self, w_function):
    w_self.w_function = w_function
    take_attributes(w_self)


@class_method.get_method
def class_get(w_self, w_instance, w_owner):
    return W_ClassMethod.descr_get(w_self, w_instance, w_owner)


@class_method.method("__repr__(self, /) -> str")
def class_repr(w_self):
    return "<classmethod(%s)>" % protocol.repr(w_self.w_function)


declare_wrapping(class_method)
