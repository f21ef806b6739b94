"""types.MappingProxyType: a view of a mapping that cannot be changed through it."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.root import W_Root
from rvm.objects.typeobject import MAPPING


class W_MappingProxy(W_Root):
    _immutable_fields_ = ["w_mapping"]

    def __init__(self, w_mapping):
        self.w_mapping = w_mapping


w_mappingproxy_type = builtin_type("mappingproxy", W_MappingProxy, w_object_type, collection=MAPPING)
