"""method: a function of the program, bound to an object."""
from rvm.builtins.pickling import called, declare_pickling
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS, TypeTable, W_BoundMethod, w_bound_method_type
from rvm.objects.errors import type_error
from rvm.objects.root import w_None, w_NotImplemented
from rvm.rlib.objectmodel import compute_identity_hash

method = TypeTable(w_bound_method_type, W_BoundMethod)


@method.constructor("method(cls: cls, function, instance, /)")
def method_new(w_cls, w_function, w_instance):
    """Create a bound instance method object."""
    if w_function.gettype().lookup("__call__") is None:
        raise type_error("first argument must be callable")
    if w_instance is w_None:
        raise type_error("instance must not be None")
    return W_BoundMethod(w_function, w_instance)


@method.method("__call__(self, /, *args, **kwargs)")
def method_call(w_self, args_w, names, values_w):
    return w_self.call(args_w + values_w, names if len(names) > 0 else None)


@method.method("__getattribute__(self, name: name, /)")
def method_getattribute(w_self, name):
    w_value = protocol.find_attribute(w_self, w_bound_method_type, name)
    if w_value is not None:
        return w_value
    return protocol.getattr(w_self.w_function, name)


@method.method("__repr__(self, /) -> str")
def method_repr(w_self):
    w_name = protocol.find_attr(w_self.w_function, "__qualname__")
    if w_name is None:
        w_name = protocol.find_attr(w_self.w_function, "__name__")
    name = w_name.text() if w_name is not None and w_name.is_text() else "?"
    return "<bound method %s of %s>" % (name, protocol.repr(w_self.w_self))


@method.method("__eq__(self, value, /)")
def method_eq(w_self, w_other):
    if not isinstance(w_other, W_BoundMethod):
        return w_NotImplemented
    return protocol.wrap_bool(w_self.w_self is w_other.w_self and w_self.w_function is w_other.w_function)


@method.method("__hash__(self, /) -> int")
def method_hash(w_self):
    return compute_identity_hash(w_self.w_self) ^ compute_identity_hash(w_self.w_function)


@method.getter("__doc__")
def method_doc(w_self):
    return protocol.getattr(w_self.w_function, "__doc__")


@method.member("__self__", "the instance to which a method is bound")
def method_self(w_self):
    return w_self.w_self


@method.member("__func__", "the function (or other callable) implementing a method")
def method_func(w_self):
    return w_self.w_function


def reduce(w_self):
    w_name = protocol.getattr(w_self.w_function, "__name__")
    return called(FUNCTIONS["getattr"], [w_self.w_self, w_name])


declare_pickling(method, reduce)
