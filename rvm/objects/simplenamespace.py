"""types.SimpleNamespace: an object with any attributes."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.instance import InstanceMixin
from rvm.objects.root import W_Root
from rvm.objects.typeobject import Layout
from rvm.rlib.objectmodel import import_from_mixin


class W_SimpleNamespace(W_Root):
    import_from_mixin(InstanceMixin)

    def __init__(self, w_type):
        self.init_instance(w_type)


w_simplenamespace_type = builtin_type(
    "types.SimpleNamespace", W_SimpleNamespace, w_object_type, Layout("SimpleNamespace"), has_dict=True)
