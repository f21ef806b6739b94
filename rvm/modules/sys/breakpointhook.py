"""sys.breakpointhook, which the builtin function breakpoint calls."""
from rvm.interp.importing.imports import load_dotted
from rvm.interp.importing.state import sys_attribute
from rvm.modules.sys import sys
from rvm.modules.sys.runtime_warnings import warn
from rvm.objects import protocol
from rvm.objects.errors import PyError, w_ImportError
from rvm.objects.root import w_None
from rvm.rlib import files

DEBUGGER = "pdb.set_trace"      # not part of rvm: a module of that name must be on sys.path


@sys.function("breakpointhook(*args, **kwargs)")
def breakpointhook(args_w, names, values_w):
    """breakpointhook(*args, **kws)

This hook function is called by built-in breakpoint().
"""
    path = wanted_hook()
    if path == "0":
        return w_None
    w_hook = find_hook(path)
    if w_hook is None:
        warn("RuntimeWarning", 'Ignoring unimportable $PYTHONBREAKPOINT: "%s"' % path)
        return w_None
    return w_hook.call(args_w + values_w, names if len(names) > 0 else None)


sys.alias("__breakpointhook__", "breakpointhook")


def wanted_hook():
    """Return the name in PYTHONBREAKPOINT, or else that of the debugger."""
    w_flags = sys_attribute("flags")
    if w_flags is not None and protocol.truth(protocol.getattr(w_flags, "ignore_environment")):
        return DEBUGGER
    path = files.getenv("PYTHONBREAKPOINT")
    return path if path is not None and path != "" else DEBUGGER


def find_hook(path):
    """Return the object that `module.name` or a builtin name stands for, or None."""
    dot = path.rfind(".")
    if dot == 0:
        return None
    module = path[:dot] if dot > 0 else "builtins"
    try:
        w_module = load_dotted(module)
    except PyError as e:
        if e.matches(w_ImportError):
            return None
        raise
    start = dot + 1
    assert start >= 0
    return protocol.find_attr(w_module, path[start:])
