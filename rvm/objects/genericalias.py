"""types.GenericAlias: what `list[int]` is."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.root import W_Root
from rvm.objects.tupleobject import W_Tuple


class W_GenericAlias(W_Root):
    _immutable_fields_ = ["w_origin", "w_args"]

    def __init__(self, w_origin, w_args):
        self.w_origin = w_origin
        self.w_args = w_args        # a W_Tuple

    def getdictvalue(self, name):
        """An attribute that the alias has not itself is the origin's."""
        if len(name) > 4 and name.startswith("__") and name.endswith("__"):
            return None
        return protocol.find_attr(self.w_origin, name)

    def call(self, args_w, kwnames):
        return self.w_origin.call(args_w, kwnames)


w_genericalias_type = builtin_type("GenericAlias", W_GenericAlias, w_object_type)
w_genericalias_type.qualname = "types.GenericAlias"


def subscripted(w_origin, w_args):
    """`origin[args]`."""
    if not isinstance(w_args, W_Tuple):
        w_args = W_Tuple([w_args])
    return W_GenericAlias(w_origin, w_args)
