"""Calls on the register machine while programs are traced: as in `calls`, telling of calls of builtin functions."""
from rvm.interp.attributes import find_method
from rvm.interp.calls import spread_arguments
from rvm.interp.keyword_calls import keyword_names
from rvm.interp.register.calls import W_Bound, collect, look_up
from rvm.interp.tracing import call_traced
from rvm.objects.builtin import W_BoundMethod


def call(frame, code, w_callee, operands):
    """CALL."""
    return call_traced(w_callee, collect(None, frame, code, operands), None)


def call_keywords(frame, code, w_callee, w_names, operands):
    """CALL_KW."""
    return call_traced(w_callee, collect(None, frame, code, operands), keyword_names(w_names))


def callee_of(code, w_object, name_index):
    """Return what CALL_METHOD calls, bound to the object."""
    w_method = find_method(code, w_object, name_index)
    if w_method is None:
        return look_up(code, w_object, name_index)
    return W_BoundMethod(w_method, w_object)


def call_method(frame, code, w_object, name_index, operands):
    """CALL_METHOD."""
    return call(frame, code, callee_of(code, w_object, name_index), operands)


def call_method_keywords(frame, code, w_object, name_index, w_names, operands):
    """CALL_METHOD_KW."""
    return call_keywords(frame, code, callee_of(code, w_object, name_index), w_names, operands)


def bound(w_method, w_object):
    """Return what to call of what GET_METHOD left."""
    if type(w_method) is W_Bound:
        return w_method.w_callee
    return W_BoundMethod(w_method, w_object)


def call_unbound(frame, code, w_method, w_object, operands):
    """CALL_UNBOUND."""
    return call(frame, code, bound(w_method, w_object), operands)


def call_unbound_keywords(frame, code, w_method, w_object, w_names, operands):
    """CALL_UNBOUND_KW."""
    return call_keywords(frame, code, bound(w_method, w_object), w_names, operands)


def call_spread(w_callee, w_args, w_keywords):
    """CALL_EX."""
    args_w, names = spread_arguments(w_callee, w_args, w_keywords)
    return call_traced(w_callee, args_w, names)
