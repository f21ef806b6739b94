"""_weakref: proxies, each of whose special methods does its operation with the object itself."""
from rvm.builtins.object_type import address
from rvm.interp import operations
from rvm.modules._weakref import unwrapped, w_callable_proxy_type, w_proxy_type
from rvm.modules._weakref.operators import declare_operators
from rvm.objects import protocol, specials
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import type_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.weakrefs import W_CallableProxy, W_Proxy


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
    declare_operators(table)
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
