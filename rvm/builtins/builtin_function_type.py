"""builtin_function_or_method, method_descriptor, wrapper_descriptor and method-wrapper: functions of the core.

rvm.objects.builtin decides which of these types a function has.  A method that CPython keeps
in a slot of the type is a wrapper_descriptor, and when it is bound to an object a
method-wrapper.  Another method is a method_descriptor, and bound a builtin_function_or_method.
"""
from rvm.builtins.arguments import text_or_none
from rvm.builtins.object_type import address
from rvm.builtins.pickling import called, declare_pickling
from rvm.interp.importing.state import state
from rvm.objects import protocol
from rvm.objects.builtin import (
    FUNCTIONS, TypeTable, W_BoundMethod, W_Builtin, W_Callable, w_builtin_type, w_method_descriptor_type,
    w_method_wrapper_type, w_wrapper_descriptor_type)
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.wrong_calls import wrong_self
from rvm.rlib.objectmodel import compute_identity_hash


# What these take is shown by the type's own signature.
GENERAL_SIGNATURES = {"__new__": "($type, *args, **kwargs)", "__init__": "($self, /, *args, **kwargs)",
                      "__call__": "($self, /, *args, **kwargs)"}


def function_of(w_callable):
    """Return the W_Builtin of a function or bound method."""
    if isinstance(w_callable, W_BoundMethod):
        w_callable = w_callable.w_function
    assert isinstance(w_callable, W_Builtin)
    return w_callable


def qualified_name(w_callable):
    w_function = function_of(w_callable)
    if w_function.w_owner is not None:
        return w_function.w_owner.qualname + "." + w_function.name
    signature = w_function.signature
    if w_function.name == "__new__":
        return signature.qualname if signature.name == "__new__" else signature.name + ".__new__"
    return w_function.name if signature.is_function else signature.qualname


def declare_callable(w_type, cls):
    """Declare what all four types have; return the table."""
    table = TypeTable(w_type, cls)

    @table.method("__call__(self, /, *args, **kwargs)")
    def call(self, args_w, names, values_w):
        return self.call(args_w + values_w, names if len(names) > 0 else None)

    @table.getter("__name__")
    def name(self):
        return W_Str(function_of(self).name)

    @table.getter("__qualname__")
    def qualname(self):
        return W_Str(qualified_name(self))

    @table.getter("__doc__")
    def doc(self):
        w_function = function_of(self)
        return text_or_none(w_function.doc)

    @table.getter("__text_signature__")
    def text_signature(self):
        function = function_of(self)
        if function.name in GENERAL_SIGNATURES:
            return W_Str(GENERAL_SIGNATURES[function.name])
        return text_or_none(function.signature.shown)

    return table


def declare_bound(table):
    """Declare what the two types have whose functions may be bound to an object."""
    @table.method("__eq__(self, value, /)")
    def eq(self, w_other):
        if not isinstance(self, W_BoundMethod) or not isinstance(w_other, W_BoundMethod):
            return protocol.wrap_bool(self is w_other) if isinstance(w_other, W_Callable) else w_NotImplemented
        return protocol.wrap_bool(self.w_self is w_other.w_self and self.w_function is w_other.w_function)

    @table.method("__hash__(self, /) -> int")
    def hash_(self):
        if not isinstance(self, W_BoundMethod):
            return compute_identity_hash(self)
        return compute_identity_hash(self.w_self) ^ compute_identity_hash(self.w_function)


# builtin_function_or_method

builtin_table = declare_callable(w_builtin_type, W_Callable)
declare_bound(builtin_table)


@builtin_table.method("__repr__(self, /) -> str")
def builtin_repr(self):
    name = function_of(self).name
    if isinstance(self, W_BoundMethod):
        return "<built-in method %s of %s object at %s>" % (
            name, protocol.type_name(self.w_self), address(self.w_self))
    return "<built-in function %s>" % name


@builtin_table.getter("__self__")
def builtin_self(self):
    if isinstance(self, W_BoundMethod):
        return self.w_self
    w_name = function_of(self).w_module
    w_module = state.w_modules.getitem(w_name) if w_name.is_text() else None
    return w_module if w_module is not None else w_None


def reduce_builtin(self):
    if isinstance(self, W_BoundMethod):
        return reduce_bound(self)
    return W_Str(qualified_name(self))


def reduce_bound(self):
    return called(FUNCTIONS["getattr"], [self.w_self, W_Str(function_of(self).name)])


@builtin_table.member("__module__")
def builtin_module(self):
    return w_None if isinstance(self, W_BoundMethod) else function_of(self).w_module


# method-wrapper

wrapper_table = declare_callable(w_method_wrapper_type, W_BoundMethod)
declare_bound(wrapper_table)


@wrapper_table.method("__repr__(self, /) -> str")
def wrapper_repr(self):
    return "<method-wrapper '%s' of %s object at %s>" % (
        function_of(self).name, protocol.type_name(self.w_self), address(self.w_self))


@wrapper_table.member("__self__")
def wrapper_self(self):
    return self.w_self


@wrapper_table.getter("__objclass__")
def wrapper_class(self):
    return function_of(self).w_owner


declare_pickling(builtin_table, reduce_builtin)
declare_pickling(wrapper_table, reduce_bound)


# method_descriptor and wrapper_descriptor

def declare_descriptor(w_type, kind):
    table = declare_callable(w_type, W_Builtin)

    @table.method("__repr__(self, /) -> str")
    def repr_(self):
        return "<%s '%s' of '%s' objects>" % (kind, self.name, self.w_owner.name)

    @table.get_method
    def get(self, w_instance, w_owner):
        if w_instance is None:
            return self
        if not w_instance.gettype().is_subtype(self.w_owner):
            raise wrong_self(self.w_owner, self.name, False, w_instance)
        return W_BoundMethod(self, w_instance)

    @table.member("__objclass__")
    def owner(self):
        return self.w_owner

    def reduce(self):
        return called(FUNCTIONS["getattr"], [self.w_owner, W_Str(self.name)])

    declare_pickling(table, reduce)


declare_descriptor(w_method_descriptor_type, "method")
declare_descriptor(w_wrapper_descriptor_type, "slot wrapper")
