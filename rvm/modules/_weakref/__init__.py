"""_weakref: weak references and proxies, on which the library's weakref is built.

    references  ref, and the functions
    proxies     ProxyType and CallableProxyType
    operators   the operators of proxies
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import EXCEPTION_TYPES, PyError
from rvm.objects.typeobject import Layout
from rvm.objects.weakrefs import W_CallableProxy, W_Proxy, W_Weakref

weakref = ModuleTable("_weakref", "Weak-reference support module.")

w_ref_type = builtin_type("weakref.ReferenceType", W_Weakref, w_object_type, Layout("ReferenceType"))
w_proxy_type = builtin_type("weakref.ProxyType", W_Proxy, w_object_type)
w_callable_proxy_type = builtin_type("weakref.CallableProxyType", W_CallableProxy, w_object_type)
weakref.value("ref", w_ref_type)
weakref.value("ReferenceType", w_ref_type)
weakref.value("ProxyType", w_proxy_type)
weakref.value("CallableProxyType", w_callable_proxy_type)


def unwrapped(w_object):
    """Return what a proxy is of, and any other object itself.  Raise ReferenceError if that is dead."""
    if not isinstance(w_object, W_Proxy):
        return w_object
    w_referent = w_object.referent()
    if w_referent is None:
        raise PyError(EXCEPTION_TYPES["ReferenceError"], None, "weakly-referenced object no longer exists")
    return w_referent
