"""_weakref: weak references and proxies, on which the library's weakref is built."""
from rvm.builtins.functions.numbers import abs, divmod, pow
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.object_type import address
from rvm.interp import operations
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error
from rvm.objects.floatobject import w_float_type
from rvm.objects.intobject import w_int_type
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout
from rvm.objects.weakrefs import (
    W_AnyWeakref, W_CallableProxy, W_Proxy, W_Weakref, all_weakrefs, new_proxy, new_weakref, new_weakref_of_type)

weakref = ModuleTable("_weakref", "Weak-reference support module.")

w_ref_type = builtin_type("weakref.ReferenceType", W_Weakref, w_object_type, Layout("ReferenceType"))
w_proxy_type = builtin_type("weakref.ProxyType", W_Proxy, w_object_type)
w_callable_proxy_type = builtin_type("weakref.CallableProxyType", W_CallableProxy, w_object_type)
weakref.value("ref", w_ref_type)
weakref.value("ReferenceType", w_ref_type)
weakref.value("ProxyType", w_proxy_type)
weakref.value("CallableProxyType", w_callable_proxy_type)


def callback_of(w_callback):
    return None if w_callback is w_None else w_callback


def check_count(name, count, least, most):
    """Raise TypeError for a number of arguments that is not between these."""
    if count < least:
        raise type_error("%s expected at least %d argument%s, got %d" % (name, least, "" if least == 1 else "s", count))
    if count > most:
        raise type_error("%s expected %s%d argument%s, got %d" % (
            name, "at most " if least < most else "", most, "" if most == 1 else "s", count))


@weakref.function("proxy(*args) [unsigned]")
def proxy(args_w):
    """Create a proxy object that weakly references 'object'.

'callback', if given, is called with a reference to the
proxy when 'object' is about to be finalized.
"""
    check_count("proxy", len(args_w), 1, 2)
    return new_proxy(args_w[0], callback_of(args_w[1]) if len(args_w) > 1 else None)


@weakref.function("getweakrefcount(object, /) -> int")
def getweakrefcount(w_object):
    """Return the number of weak references to 'object'."""
    return len(all_weakrefs(w_object))


@weakref.function("getweakrefs(object, /)")
def getweakrefs(w_object):
    """Return a list of all weak reference objects pointing to 'object'."""
    return new_list([w_reference for w_reference in all_weakrefs(w_object)])


@weakref.function("_remove_dead_weakref(dct, key, /) -> None")
def remove_dead_weakref(w_dict, w_key):
    """Atomically remove key from dict if it points to a dead weakref."""
    if not isinstance(w_dict, W_Dict):
        raise type_error("_remove_dead_weakref() argument 1 must be dict, not %s" % (
            "None" if w_dict is w_None else protocol.type_name(w_dict)))
    w_value = w_dict.getitem(w_key)
    if w_value is None:
        return
    if not isinstance(w_value, W_AnyWeakref):
        raise type_error("not a weakref")
    if w_value.referent() is None:
        w_dict.delitem(w_key)


# ref

ref = TypeTable(w_ref_type, W_Weakref)
declare_subscription(ref)


@ref.constructor("ref(cls: cls, /, *args, **kwargs)")
def new_ref(w_cls, args_w, names, values_w):
    check_count("__new__", len(args_w), 1, 2)
    w_callback = callback_of(args_w[1]) if len(args_w) > 1 else None
    if w_cls is w_ref_type:
        return new_weakref(args_w[0], w_callback)
    return new_weakref_of_type(w_cls, args_w[0], w_callback)


@ref.initializer("ref(self, /, *args, **kwargs) -> None [unsigned]")
def init_ref(self, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("ref() takes no keyword arguments")
    check_count("__init__", len(args_w), 1, 2)


@ref.method("__call__(self, /, *args, **kwargs)")
def call_ref(self, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("weakref() takes no keyword arguments")
    check_count("weakref", len(args_w), 0, 0)
    w_object = self.referent()
    return w_object if w_object is not None else w_None


@ref.method("__hash__(self, /) -> int")
def hash_ref(self):
    if not self.has_hash:
        w_object = self.referent()
        if w_object is None:
            raise type_error("weak object has gone away")
        self.hash = protocol.hash(w_object)
        self.has_hash = True
    return self.hash


def declare_comparison(name, number):
    @ref.method("%s(self, value, /)" % name)
    def comparison(self, w_other):
        if not isinstance(w_other, W_Weakref):
            return w_NotImplemented
        w_mine = self.referent()
        w_others = w_other.referent()
        if w_mine is None or w_others is None:
            return protocol.wrap_bool((self is w_other) == (number == specials.EQ))
        return protocol.compare(number, w_mine, w_others)


declare_comparison("__eq__", specials.EQ)
declare_comparison("__ne__", specials.NE)


@ref.method("__repr__(self, /) -> str")
def repr_ref(self):
    w_object = self.referent()
    if w_object is None:
        return "<weakref at %s; dead>" % address(self)
    text = "<weakref at %s; to '%s' at %s" % (address(self), protocol.type_name(w_object), address(w_object))
    w_name = name_by_type(w_object)
    if w_name is not None and w_name.is_text():
        text += " (%s)" % w_name.text()
    return text + ">"


def name_by_type(w_object):
    """Return what the object's type has as `__name__` for it, or None."""
    w_type = w_object.gettype()
    w_found = w_type.lookup("__name__")
    if w_found is None:
        return None
    try:
        return w_found.descr_get(w_object, w_type)
    except PyError:
        return None


@ref.member("__callback__")
def get_callback(self):
    w_callback = self.w_callback
    return w_callback if w_callback is not None and self.referent() is not None else w_None


# Proxies: each special method does its operation with the objects themselves.

def unwrapped(w_object):
    """Return what a proxy is of, and any other object itself.  Raise ReferenceError if that is dead."""
    if not isinstance(w_object, W_Proxy):
        return w_object
    w_referent = w_object.referent()
    if w_referent is None:
        raise PyError(EXCEPTION_TYPES["ReferenceError"], None, "weakly-referenced object no longer exists")
    return w_referent


def int_of(w_object):
    return w_int_type.call1(w_object)


def float_of(w_object):
    return w_float_type.call1(w_object)


BINARY = [
    ("add", operations.add, operations.inplace_add),
    ("sub", operations.subtract, operations.inplace_subtract),
    ("mul", operations.multiply, operations.inplace_multiply),
    ("truediv", operations.divide, operations.inplace_divide),
    ("floordiv", operations.floor_divide, operations.inplace_floor_divide),
    ("mod", operations.modulo, operations.inplace_modulo),
    ("lshift", operations.left_shift, operations.inplace_left_shift),
    ("rshift", operations.right_shift, operations.inplace_right_shift),
    ("and", operations.and_, operations.inplace_and),
    ("or", operations.or_, operations.inplace_or),
    ("xor", operations.xor, operations.inplace_xor),
    ("matmul", operations.matrix_multiply, operations.inplace_matrix_multiply)]

COMPARISONS = [("__lt__", specials.LT), ("__le__", specials.LE), ("__eq__", specials.EQ),
               ("__ne__", specials.NE), ("__gt__", specials.GT), ("__ge__", specials.GE)]

UNARY = [("__neg__", operations.negative), ("__pos__", operations.positive), ("__invert__", operations.invert),
         ("__abs__", abs), ("__int__", int_of), ("__float__", float_of),
         ("__index__", protocol.index_object)]


def declare_binary(table, name, function):
    @table.method("__%s__(self, value, /)" % name)
    def operator(self, w_other):
        return function(unwrapped(self), unwrapped(w_other))


def declare_reflected(table, name, function):
    @table.method("__r%s__(self, value, /)" % name)
    def operator(self, w_other):
        return function(unwrapped(w_other), unwrapped(self))


def declare_compare(table, name, number):
    @table.method("%s(self, value, /)" % name)
    def operator(self, w_other):
        return protocol.compare(number, unwrapped(self), unwrapped(w_other))


def declare_unary(table, name, function):
    @table.method("%s(self, /)" % name)
    def operator(self):
        return function(unwrapped(self))


def declare_power(table):
    @table.method("__pow__(self, value, mod=None, /)")
    def power(self, w_other, w_modulus):
        return pow(unwrapped(self), unwrapped(w_other), unwrapped(w_modulus))

    @table.method("__rpow__(self, value, mod=None, /)")
    def reflected_power(self, w_other, w_modulus):
        return pow(unwrapped(w_other), unwrapped(self), unwrapped(w_modulus))

    @table.method("__ipow__(self, value, /)")
    def inplace_power(self, w_other):
        return operations.inplace_power(unwrapped(self), unwrapped(w_other))


def declare_attributes(table):
    @table.method("__getattribute__(self, name: name, /)")
    def getattribute(self, name):
        return protocol.getattr(unwrapped(self), name)

    @table.method("__setattr__(self, name: name, value, /) -> None")
    def setattr(self, name, w_value):
        protocol.setattr(unwrapped(self), name, w_value)

    @table.method("__delattr__(self, name: name, /) -> None")
    def delattr(self, name):
        protocol.delattr(unwrapped(self), name)


def declare_items(table):
    @table.method("__len__(self, /) -> int")
    def length(self):
        return protocol.length(unwrapped(self))

    @table.method("__getitem__(self, key, /)")
    def getitem(self, w_key):
        return operations.getitem(unwrapped(self), unwrapped(w_key))

    @table.method("__setitem__(self, key, value, /) -> None")
    def setitem(self, w_key, w_value):
        operations.setitem(unwrapped(self), w_key, w_value)

    @table.method("__delitem__(self, key, /) -> None")
    def delitem(self, w_key):
        operations.delitem(unwrapped(self), w_key)

    @table.method("__contains__(self, key, /) -> bool")
    def contains(self, w_item):
        return operations.contains(unwrapped(self), w_item)

    @table.method("__iter__(self, /)")
    def iterate(self):
        return protocol.iter(unwrapped(self))

    @table.method("__next__(self, /)")
    def next_of_proxy(self):
        w_object = unwrapped(self)
        w_next = w_object.gettype().special(specials.NEXT)
        if w_next is None:
            raise type_error("Weakref proxy referenced a non-iterator '%s' object" % protocol.type_name(w_object))
        return protocol.call_method0(w_next, w_object)


def declare_texts(table):
    @table.method("__repr__(self, /) -> str")
    def repr_proxy(self):
        w_object = self.referent()
        if w_object is None:
            w_object = w_None
        return "<weakproxy at %s to %s at %s>" % (address(self), protocol.type_name(w_object), address(w_object))

    @table.method("__str__(self, /)")
    def str_proxy(self):
        return W_Str(protocol.str_of(unwrapped(self)))

    @table.method("__bool__(self, /) -> bool")
    def bool_proxy(self):
        return protocol.truth(unwrapped(self))


def declare_call(table, name):
    @table.method("%s(self, /) [unsigned]" % name)
    def method(self):
        return protocol.getattr(unwrapped(self), name).call0()


def declare_proxy(w_type, cls):
    """Declare what both types of proxies have."""
    table = TypeTable(w_type, cls)
    for name, function, inplace in BINARY:
        declare_binary(table, name, function)
        declare_reflected(table, name, function)
        declare_binary(table, "i" + name, inplace)
    declare_binary(table, "divmod", divmod)
    declare_reflected(table, "divmod", divmod)
    for name, number in COMPARISONS:
        declare_compare(table, name, number)
    for name, function in UNARY:
        declare_unary(table, name, function)
    declare_power(table)
    declare_attributes(table)
    declare_items(table)
    declare_texts(table)
    table.value("__hash__", w_None)
    return table


proxy_table = declare_proxy(w_proxy_type, W_Proxy)
declare_call(proxy_table, "__bytes__")
declare_call(proxy_table, "__reversed__")
callable_proxy_table = declare_proxy(w_callable_proxy_type, W_CallableProxy)


@callable_proxy_table.method("__call__(self, /, *args, **kwargs)")
def call_proxy(self, args_w, names, values_w):
    return unwrapped(self).call(args_w + values_w, names if len(names) > 0 else None)
