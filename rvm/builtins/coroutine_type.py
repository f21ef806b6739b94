"""coroutine, and the iterator that its `__await__` returns."""
from rvm.builtins.generator_type import (
    COROUTINE_DOCS, declare_attributes, declare_iterator, declare_sending, declare_state)
from rvm.interp.coroutine import W_Coroutine, W_CoroutineWrapper, w_coroutine_type
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable

coroutine = TypeTable(w_coroutine_type, W_Coroutine)
declare_sending(coroutine, COROUTINE_DOCS)
declare_attributes(coroutine, "cr", "await")
declare_state(coroutine, "cr")


@coroutine.method("__await__(self, /)")
def await_(w_self):
    """Return an iterator to be used in await expression."""
    return W_CoroutineWrapper(w_self)


@coroutine.member("cr_origin")
def origin(w_self):
    return w_self.w_origin


wrapper = TypeTable(builtin_type("coroutine_wrapper", W_CoroutineWrapper, w_object_type), W_CoroutineWrapper)
declare_iterator(wrapper)
declare_sending(wrapper, COROUTINE_DOCS)
