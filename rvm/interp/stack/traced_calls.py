"""Calls on the stack machine while programs are traced: as in `calls`, telling of calls of builtin functions."""
from rvm.interp.calls import spread_arguments
from rvm.interp.keyword_calls import keyword_names
from rvm.interp.stack.calls import collect
from rvm.interp.tracing import call_traced
from rvm.objects.builtin import W_BoundMethod
from rvm.objects.root import w_None


def call(frame, code, w_callee, items):
    """CALL."""
    return call_traced(w_callee, collect(None, frame, code, items), None)


def call_keywords(frame, code, w_callee, w_names, items):
    """CALL_KW."""
    return call_traced(w_callee, collect(None, frame, code, items), keyword_names(w_names))


def bound(w_method, w_self):
    """Return what to call of what LOAD_METHOD left."""
    return w_self if w_method is None else W_BoundMethod(w_method, w_self)


def call_method(frame, code, w_method, w_self, items):
    """CALL_METHOD."""
    return call(frame, code, bound(w_method, w_self), items)


def call_method_keywords(frame, code, w_method, w_self, w_names, items):
    """CALL_METHOD_KW."""
    return call_keywords(frame, code, bound(w_method, w_self), w_names, items)


def call_function_ex(frame, w_callee, w_args, first, count):
    """CALL_FUNCTION_EX."""
    w_keywords = frame.regs[first] if count > 0 else w_None
    args_w, names = spread_arguments(w_callee, w_args, w_keywords)
    return call_traced(w_callee, args_w, names)
