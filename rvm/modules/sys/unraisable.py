"""sys.unraisablehook: how an error is told that nothing can catch, such as one in `__del__`."""
from rvm.interp.finalizing import UnraisableHooks
from rvm.interp.importing.state import sys_attribute
from rvm.interp.reporting.exception_text import format_exception
from rvm.modules.sys import sys
from rvm.modules.sys.hooks import write_error_text
from rvm.objects import protocol
from rvm.objects.errors import PyError, W_Exception, W_Traceback, type_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type

w_args_type = struct_sequence_type(
    Fields("UnraisableHookArgs", ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"], []),
    "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.", True)


@sys.function("unraisablehook(unraisable, /) -> None")
def unraisablehook(w_unraisable):
    """Handle an unraisable exception.

The unraisable argument has the following attributes:

* exc_type: Exception type.
* exc_value: Exception value, can be None.
* exc_traceback: Exception traceback, can be None.
* err_msg: Error message, can be None.
* object: Object causing the exception, can be None.
"""
    if not isinstance(w_unraisable, W_StructSequence) or w_unraisable.w_type is not w_args_type:
        raise type_error("sys.unraisablehook argument type must be UnraisableHookArgs")
    w_value, w_traceback, w_message, w_where = w_unraisable.items_w[1:5]
    show(w_unraisable.items_w[0], w_value, w_traceback, w_message, w_where)


sys.alias("__unraisablehook__", "unraisablehook")
w_own_hook = sys.contents["unraisablehook"]


def show(w_type, w_value, w_traceback, w_message, w_where):
    """Write to sys.stderr what the default hook does."""
    text = ""
    if w_where is not w_None:
        message = w_message.text() if w_message.is_text() else "Exception ignored in"
        text = "%s: %s\n" % (message, repr_or_failure(w_where))
    elif w_message.is_text():
        text = w_message.text() + ":\n"
    if isinstance(w_value, W_Exception):
        if isinstance(w_traceback, W_Traceback):
            w_value.traceback = w_traceback
        text += format_exception(w_value)
    elif w_type is not w_None:
        text += protocol.type_name(w_type) + "\n"
    write_error_text(text)


def repr_or_failure(w_object):
    try:
        return protocol.repr(w_object)
    except PyError:
        return "<object repr() failed>"


def report(error, w_where):
    tell(error, w_None, w_where)


def report_message(error, message, w_where):
    tell(error, W_Str(message), w_where)


def tell(error, w_message, w_where):
    """Call the program's hook; where it fails, tell its own error."""
    w_value = error.value()
    w_value.traceback = error.traceback
    w_hook = sys_attribute("unraisablehook")
    if w_hook is None or w_hook is w_None or w_hook is w_own_hook:
        show(w_value.gettype(), w_value, w_None, w_message, w_where)
        return
    w_traceback = w_value.traceback if w_value.traceback is not None else w_None
    try:
        w_hook.call1(W_StructSequence(w_args_type, [w_value.gettype(), w_value, w_traceback, w_message, w_where], []))
    except PyError as e:
        w_other = e.value()
        w_other.traceback = e.traceback
        show(w_other.gettype(), w_other, w_None, W_Str("Exception ignored in sys.unraisablehook"), w_hook)


UnraisableHooks.report = staticmethod(report)
UnraisableHooks.report_message = staticmethod(report_message)
