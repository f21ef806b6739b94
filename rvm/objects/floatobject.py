"""float: a machine float."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.floatvalue import W_Float
from rvm.objects.instance import user_subclass
from rvm.objects.typeobject import Layout


w_float_type = builtin_type("float", W_Float, w_object_type, Layout("float"), matches_self=True)

W_FloatUser = user_subclass(W_Float)
