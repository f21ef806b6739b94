"""float: a machine float."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Root
from rvm.objects.typeobject import Layout


class W_Float(W_Root):
    _immutable_fields_ = ["value"]

    def __init__(self, value):
        self.value = value


w_float_type = builtin_type("float", W_Float, w_object_type, Layout("float"), matches_self=True)

W_FloatUser = user_subclass(W_Float)
