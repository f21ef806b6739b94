"""A trace function binds a variable as a function is called, and ends tracing: the function has that variable."""
import sys


def variable_or_none(bind):
    if bind:
        variable = "bound"
    try:
        return variable
    except UnboundLocalError:
        return None


def bind_variable(frame, event, argument):
    if frame.f_code is variable_or_none.__code__:
        frame.f_locals["variable"] = "by the trace function"
        sys.settrace(None)


def bound_by_tracing(calls):
    found = 0
    for i in range(calls):
        if i % 10 == 0:
            sys.settrace(bind_variable)
        found += variable_or_none(False) is not None
        sys.settrace(None)
    return found


print(bound_by_tracing(100), bound_by_tracing(3000))
