"""NoneType, ellipsis and NotImplementedType."""
from rvm.objects.basetypes import w_ellipsis_type, w_none_type, w_notimplemented_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import type_error, warn_of_deprecated
from rvm.objects.root import (
    W_EllipsisType, W_NoneType, W_NotImplementedType, w_Ellipsis, w_None, w_NotImplemented)

none_type = TypeTable(w_none_type, W_NoneType)
ellipsis_type = TypeTable(w_ellipsis_type, W_EllipsisType)
notimplemented_type = TypeTable(w_notimplemented_type, W_NotImplementedType)


def declare_singleton(table, type_name, name, w_singleton):
    """Declare the constructor, which takes no arguments and returns the one instance, and `__repr__`."""
    @table.constructor(type_name + "(cls: cls, *args, **kwargs) [unsigned]")
    def new(w_cls, args_w, names, values_w):
        if len(args_w) > 0 or len(names) > 0:
            raise type_error("%s takes no arguments" % type_name)
        return w_singleton

    @table.method("__repr__(self, /) -> str")
    def repr_(self):
        return name


declare_singleton(none_type, "NoneType", "None", w_None)
declare_singleton(ellipsis_type, "EllipsisType", "Ellipsis", w_Ellipsis)
declare_singleton(notimplemented_type, "NotImplementedType", "NotImplemented", w_NotImplemented)


@none_type.method("__bool__(self, /) -> bool")
def none_bool(self):
    return False


@notimplemented_type.method("__bool__(self, /) -> bool")
def notimplemented_bool(self):
    warn_of_deprecated("NotImplemented should not be used in a boolean context")
    return True


@ellipsis_type.method("__reduce__(self, /) -> str [unsigned]")
def ellipsis_reduce(self):
    return "Ellipsis"


@notimplemented_type.method("__reduce__(self, /) -> str [unsigned]")
def notimplemented_reduce(self):
    return "NotImplemented"
