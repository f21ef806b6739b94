"""Warnings that a running program causes, about the line that runs.

Where the program has imported the library's module `warnings`, that decides what becomes of them.
"""
from rvm.interp.frameobject import frame_at, line_of
from rvm.interp.importing.state import state
from rvm.interp.reporting.warnings import WarningHooks, show_warning, warning_filters
from rvm.objects import protocol
from rvm.objects.errors import EXCEPTION_TYPES, PyError, WarningHook
from rvm.objects.intobject import W_Int
from rvm.objects.moduleobject import W_Module
from rvm.objects.strobject import W_Str


def function_of_warnings(name):
    """Return a function of the module `warnings`, or None where the program has not imported it."""
    w_module = state.w_modules.getitem_str("warnings")
    return protocol.find_attr(w_module, name) if isinstance(w_module, W_Module) else None


def warn(category, message):
    """Warn with the builtin type of that name; raise it where the filters say so."""
    warn_at(category, message, 1)


def warn_of_source(category, message, w_source):
    """Do as warn(), for an object which is about to be destroyed."""
    if frame_at(0) is None:
        if not issue(category, message, "sys", 1):
            warn(category, message)
        return
    w_warn = function_of_warnings("warn")
    if w_warn is not None:
        w_warn.call([W_Str(message), EXCEPTION_TYPES[category], W_Int(1), w_source], None)
    else:
        warn(category, message)


def warn_at(category, message, level):
    """Do as warn(), about the line of the call that many levels up, 1 for the one that runs."""
    w_warn = function_of_warnings("warn")
    if w_warn is not None:
        w_warn.call3(W_Str(message), EXCEPTION_TYPES[category], W_Int(level))
        return
    frame = frame_at(level - 1)
    filename = frame.code.filename if frame is not None else "sys"
    lineno = line_of(frame) if frame is not None else 1
    w_module = frame.globals.get("__name__") if frame is not None else None
    in_main = w_module is not None and w_module.is_text() and w_module.text() == "__main__"
    action = warning_filters.action(category, message, lineno, in_main)
    if action == "error":
        raise PyError(EXCEPTION_TYPES[category], None, message)
    if action == "always" or (action != "ignore"
                              and warning_filters.is_new("%s:%d: %s" % (filename, lineno, message))):
        show_warning(filename, lineno, category, message, None)


def issue(category, message, filename, lineno):
    """Let the module `warnings` treat a warning about a line.  Return False if the program has not imported it."""
    w_warn = function_of_warnings("warn_explicit")
    if w_warn is None:
        return False
    w_warn.call([W_Str(message), EXCEPTION_TYPES[category], W_Str(filename), W_Int(lineno)], None)
    return True


WarningHook.warn = staticmethod(warn)
WarningHooks.issue = staticmethod(issue)
