"""types.GenericAlias, and the `__class_getitem__` of generic builtin types."""
from rvm.builtins.pickling import called, iterator_over
from rvm.objects import keys, protocol, sequences
from rvm.objects.builtin import FUNCTIONS, TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import type_error
from rvm.objects.genericalias import (
    W_GenericAlias, new_alias, parameters, subscripted, substituted, w_genericalias_type)
from rvm.objects.iterators import iterator_type
from rvm.objects.root import W_Iterator, w_Ellipsis, w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple, w_tuple_type
from rvm.objects.typeobject import W_Type

table = TypeTable(w_genericalias_type, W_GenericAlias)


def declare_subscription(type_table):
    """Declare `__class_getitem__` in the table of a generic builtin type."""
    @type_table.class_method("__class_getitem__(cls, item, /) [unsigned]")
    def class_getitem(w_cls, w_item):
        """See PEP 585"""
        return subscripted(w_cls, w_item)


def argument_repr(w_argument):
    if w_argument is w_Ellipsis:
        return "..."
    if isinstance(w_argument, W_Type):
        w_module = protocol.find_attr(w_argument, "__module__")
        if w_module is not None and w_module.is_text() and w_module.text() != "builtins":
            return w_module.text() + "." + w_argument.qualname
        return w_argument.qualname
    return protocol.repr(w_argument)


@table.constructor("GenericAlias(cls: cls, origin, args, /) [unsigned]")
def new(w_cls, w_origin, w_args):
    """Represent a PEP 585 generic type"""
    if not isinstance(w_args, W_Tuple):
        w_args = W_Tuple([w_args])
    return new_alias(w_cls, w_origin, w_args)


# Attributes of the alias itself; it takes all others from its origin.
OWN_NAMES = ["__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__",
             "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__"]


@table.method("__getattribute__(self, name: name, /)")
def getattribute(self, name):
    if name not in OWN_NAMES:
        return protocol.getattr(self.w_origin, name)
    w_value = protocol.find_attribute(self, self.gettype(), name)
    if w_value is None:
        raise protocol.no_attribute(self, name)
    return w_value


@table.method("__dir__(self, /) [unsigned]")
def dir_(self):
    w_origin = self.w_origin
    names_w = protocol.items_of(w_origin.gettype().lookup("__dir__").descr_call1(w_origin))
    known = [w_name.text() for w_name in names_w if w_name.is_text()]
    return new_list(names_w + [W_Str(name) for name in OWN_NAMES if name not in known])


class W_AliasIterator(W_Iterator):
    """What `*alias` iterates over: the alias, unpacked."""

    def __init__(self, w_alias):
        self.w_alias = w_alias      # None: at the end

    def next_item(self):
        w_alias = self.w_alias
        if w_alias is None:
            return None
        self.w_alias = None
        w_unpacked = new_alias(w_alias.gettype(), w_alias.w_origin, w_alias.w_args)
        w_unpacked.is_unpacked = True
        return w_unpacked


iterator_table = iterator_type("generic_alias_iterator", W_AliasIterator)


@iterator_table.method("__reduce__(self, /)")
def reduce_iterator(self):
    w_alias = self.w_alias
    return iterator_over(w_alias if w_alias is not None else W_Tuple([]))


@table.method("__iter__(self, /)")
def iter_(self):
    return W_AliasIterator(self)


@table.getter("__typing_unpacked_tuple_args__")
def unpacked_tuple_args(self):
    return self.w_args if self.is_unpacked and self.w_origin is w_tuple_type else w_None


@table.member("__unpacked__")
def is_unpacked(self):
    return protocol.wrap_bool(self.is_unpacked)


@table.method("__reduce__(self, /) [unsigned]")
def reduce(self):
    if self.is_unpacked:
        w_plain = new_alias(self.gettype(), self.w_origin, self.w_args)
        return called(FUNCTIONS["next"], [W_AliasIterator(w_plain)])
    return called(w_genericalias_type, [self.w_origin, self.w_args])


@table.method("__repr__(self, /) -> str")
def repr_(self):
    items_w = self.w_args.items_w
    star = "*" if self.is_unpacked else ""
    if len(items_w) == 0:
        return star + argument_repr(self.w_origin) + "[()]"
    texts = [argument_repr(w_item) for w_item in items_w]
    return "%s%s[%s]" % (star, argument_repr(self.w_origin), ", ".join(texts))


@table.method("__instancecheck__(self, instance, /) [unsigned]")
def instancecheck(self, w_instance):
    raise type_error("isinstance() argument 2 cannot be a parameterized generic")


@table.method("__subclasscheck__(self, cls, /) [unsigned]")
def subclasscheck(self, w_class):
    raise type_error("issubclass() argument 2 cannot be a parameterized generic")


@table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_GenericAlias):
        return w_NotImplemented
    return protocol.wrap_bool(self.is_unpacked == w_other.is_unpacked
                              and protocol.equal(self.w_origin, w_other.w_origin)
                              and sequences.items_equal(self.w_args.items_w, w_other.w_args.items_w))


@table.method("__hash__(self, /) -> int")
def hash_(self):
    return protocol.hash(self.w_origin) ^ keys.hash_items(self.w_args.items_w)


@table.method("__getitem__(self, key, /)")
def getitem(self, w_items):
    return substituted(self, w_items)


@table.getter("__parameters__")
def get_parameters(self):
    return W_Tuple(parameters(self.w_args)[:])


@table.method("__mro_entries__(self, bases, /) [unsigned]")
def mro_entries(self, w_bases):
    return W_Tuple([self.w_origin])


@table.member("__origin__")
def origin(self):
    return self.w_origin


@table.member("__args__")
def args(self):
    return self.w_args
