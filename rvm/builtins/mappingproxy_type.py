"""mappingproxy: a view of a mapping through which it cannot be changed."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.interp import operations
from rvm.objects import protocol, specials
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import W_List
from rvm.objects.containers.mappingproxy import W_MappingProxy, w_mappingproxy_type
from rvm.objects.errors import type_error
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple

proxy_table = TypeTable(w_mappingproxy_type, W_MappingProxy)
declare_subscription(proxy_table)


@proxy_table.constructor("mappingproxy(cls: cls, mapping) [unsigned]")
def new_proxy(w_cls, w_mapping):
    if (w_mapping.gettype().special(specials.GETITEM) is None or isinstance(w_mapping, W_List)
            or isinstance(w_mapping, W_Tuple)):
        raise type_error("mappingproxy() argument must be a mapping, not %s" % protocol.type_name(w_mapping))
    return W_MappingProxy(w_mapping)


@proxy_table.method("__len__(self, /) -> int")
def len_proxy(self):
    return operations.length(self.w_mapping)


@proxy_table.method("__getitem__(self, key, /)")
def getitem_proxy(self, w_key):
    return operations.getitem(self.w_mapping, w_key)


@proxy_table.method("__contains__(self, key, /) -> bool")
def contains_proxy(self, w_key):
    return operations.contains(self.w_mapping, w_key)


@proxy_table.method("__iter__(self, /)")
def iter_proxy(self):
    return protocol.iter(self.w_mapping)


@proxy_table.method("get(self, /, *args) [unsigned]")
def get_proxy(self, args_w):
    """Return the value for key if key is in the mapping, else default."""
    return protocol.getattr(self.w_mapping, "get").call(args_w, None)


def declare_forwarded(name):
    @proxy_table.method("%s(self, /) [unsigned]" % name)
    def forwarded(self):
        return protocol.getattr(self.w_mapping, name).call0()


for _name in ["keys", "values", "items", "copy", "__reversed__"]:
    declare_forwarded(_name)


def mapping_of(w_object):
    return w_object.w_mapping if isinstance(w_object, W_MappingProxy) else w_object


@proxy_table.method("__or__(self, value, /)")
def or_proxy(self, w_other):
    return operations.or_(self.w_mapping, mapping_of(w_other))


@proxy_table.method("__ror__(self, value, /)")
def ror_proxy(self, w_other):
    return operations.or_(mapping_of(w_other), self.w_mapping)


@proxy_table.method("__ior__(self, value, /)")
def ior_proxy(self, w_other):
    raise type_error("'|=' is not supported by mappingproxy; use '|' instead")


@proxy_table.method("__eq__(self, value, /)")
def eq_proxy(self, w_other):
    return operations.compare_eq(self.w_mapping, mapping_of(w_other))


@proxy_table.method("__ne__(self, value, /)")
def ne_proxy(self, w_other):
    return operations.compare_ne(self.w_mapping, mapping_of(w_other))


def declare_order(name, number):
    @proxy_table.method("%s(self, value, /)" % name)
    def compare(self, w_other):
        return protocol.compare(number, self.w_mapping, w_other)


for _name, _number in [("__lt__", specials.LT), ("__le__", specials.LE), ("__gt__", specials.GT),
                       ("__ge__", specials.GE)]:
    declare_order(_name, _number)

proxy_table.value("__hash__", w_None)


@proxy_table.method("__str__(self, /) -> str")
def str_proxy(self):
    return protocol.str_of(self.w_mapping)


@proxy_table.method("__repr__(self, /) -> str")
def repr_proxy(self):
    return "mappingproxy(%s)" % protocol.repr(self.w_mapping)
