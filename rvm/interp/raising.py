"""Raising, matching and handling exceptions; `with`."""
from rvm.interp.context import context
from rvm.objects import protocol
from rvm.objects.errors import (
    PyError, W_Exception, W_Traceback, error_of, runtime_error, type_error,
    w_AssertionError, w_BaseException)
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib.jit import look_inside_iff, loop_unrolling_heuristic
from rvm.rlib.objectmodel import dont_inline


def exception_object(w_given, complaint):
    """Return the exception that `raise w_given` raises: w_given itself, or an instance of that class."""
    if isinstance(w_given, W_Exception):
        return w_given
    if isinstance(w_given, W_Type) and w_given.is_subtype(w_BaseException):
        w_made = w_given.call0()
        if isinstance(w_made, W_Exception):
            return w_made
        raise no_exception(w_given, protocol.repr(w_made.gettype()))
    raise type_error(complaint)


def no_exception(w_type, made):
    """Return the TypeError for a class of exceptions that makes something else, of the type named `made`."""
    return type_error("calling %s should have returned an instance of BaseException, not %s" % (
        protocol.repr(w_type), made))


def raising(w_value):
    """Return the PyError that raises `w_value`, which keeps the traceback it has."""
    error = error_of(w_value)
    error.traceback = w_value.traceback
    if w_value.traceback is not None:
        error.set_context(context.handled())
    return error


def raise_(w_given):
    """RAISE."""
    raise raising(exception_object(w_given, "exceptions must derive from BaseException"))


def raise_from(w_given, w_cause):
    """RAISE_FROM."""
    w_value = exception_object(w_given, "exceptions must derive from BaseException")
    if w_cause is w_None:
        w_value.w_cause = None
    else:
        w_value.w_cause = exception_object(w_cause, "exception causes must derive from BaseException")
    w_value.suppress_context = True
    raise raising(w_value)


def reraise(w_value):
    """RERAISE."""
    assert isinstance(w_value, W_Exception)
    error = error_of(w_value)
    error.traceback = w_value.traceback
    error.reraised = True
    error.keeps_context = True
    raise error


def reraise_current():
    """RERAISE_CURRENT."""
    w_handled = context.handled()
    if w_handled is None:
        raise runtime_error("No active exception to reraise")
    reraise(w_handled)


def push_handled(w_value):
    """PUSH_HANDLED: `w_value` is being handled from now on; return what was before."""
    w_before = context.w_handled
    assert isinstance(w_value, W_Exception)
    context.w_handled = w_value
    if w_before is None:
        return w_None
    return w_before


def pop_handled(w_before):
    """POP_HANDLED."""
    if w_before is w_None:
        context.w_handled = None
    else:
        assert isinstance(w_before, W_Exception)
        context.w_handled = w_before


@dont_inline
def no_match(w_value, w_types):
    """JUMP_NO_MATCH: return whether `except w_types` does not catch the exception."""
    if isinstance(w_types, W_Type) and w_types.is_subtype(w_BaseException):
        return not w_value.gettype().is_subtype(w_types)
    if isinstance(w_types, W_Tuple):
        return is_of_none(w_value, w_types.items_w)
    check_catchable(w_types)
    return True


def few_types(w_value, types_w):
    return loop_unrolling_heuristic(types_w, len(types_w), 8)


@look_inside_iff(few_types)
def is_of_none(w_value, types_w):
    """Return whether an exception is of none of the types; raise TypeError if one of them is no type to catch."""
    for w_type in types_w:
        check_catchable(w_type)
    for w_type in types_w:
        assert isinstance(w_type, W_Type)
        if w_value.gettype().is_subtype(w_type):
            return False
    return True


def check_catchable(w_type):
    if not isinstance(w_type, W_Type) or not w_type.is_subtype(w_BaseException):
        raise type_error("catching classes that do not inherit from BaseException is not allowed")


def get_assertion_error():
    """GET_ASSERTION_ERROR."""
    return w_AssertionError


# throw().

def thrown_error(args_w):
    """Return the error that throw(type[, value[, traceback]]) raises."""
    w_value = args_w[1] if len(args_w) > 1 else w_None
    w_traceback = args_w[2] if len(args_w) > 2 else w_None
    if w_traceback is not w_None and not isinstance(w_traceback, W_Traceback):
        raise type_error("throw() third argument must be a traceback object")
    try:
        w_error = thrown_exception(args_w[0], w_value)
    except CannotMake as e:
        return e.error
    error = error_of(w_error)
    error.traceback = w_traceback if isinstance(w_traceback, W_Traceback) else w_error.traceback
    return error


class CannotMake(Exception):
    """An exception that throw() was to raise cannot be made, which raises `error` there instead."""

    def __init__(self, error):
        self.error = error


def thrown_exception(w_type, w_value):
    """Return the exception that throw(w_type, w_value) raises; CannotMake.

    `w_value` is the exception, or an argument to make it with, or None.
    """
    if isinstance(w_type, W_Exception):
        if w_value is not w_None:
            raise type_error("instance exception may not have a separate value")
        return w_type
    if not isinstance(w_type, W_Type) or not w_type.is_subtype(w_BaseException):
        raise type_error("exceptions must be classes or instances deriving from BaseException, not %s"
                         % protocol.type_name(w_type))
    if isinstance(w_value, W_Exception) and w_value.gettype().is_subtype(w_type):
        return w_value
    try:
        if w_value is w_None:
            w_made = w_type.call0()
        else:
            w_made = w_type.call(w_value.items_w[:] if isinstance(w_value, W_Tuple) else [w_value], None)
        if not isinstance(w_made, W_Exception):
            raise no_exception(w_type, protocol.type_name(w_made))
        return w_made
    except PyError as e:
        raise CannotMake(e)


# with.

def with_enter(frame, code, exit_register, value_register, w_manager):
    """WITH_ENTER."""
    w_type = w_manager.gettype()
    w_enter = w_type.lookup("__enter__")
    w_exit = w_type.lookup("__exit__")
    if w_enter is None:
        raise no_manager(w_type, "")
    if w_exit is None:
        raise no_manager(w_type, " (missed __exit__ method)")
    frame.regs[exit_register] = w_exit.descr_get(w_manager, w_type)
    frame.regs[value_register] = w_enter.descr_get(w_manager, w_type).call0()


def no_manager(w_type, detail):
    return type_error("'%s' object does not support the context manager protocol%s" % (w_type.name, detail))


def with_exit(w_exit):
    """WITH_EXIT."""
    w_exit.call3(w_None, w_None, w_None)


def with_except(w_exit, w_value):
    """WITH_EXCEPT."""
    assert isinstance(w_value, W_Exception)
    w_traceback = w_value.traceback
    if w_traceback is None:
        return w_exit.call3(w_value.gettype(), w_value, w_None)
    return w_exit.call3(w_value.gettype(), w_value, w_traceback)
