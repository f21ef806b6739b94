"""The builtin function breakpoint; sys.breakpointhook, which it calls, is in rvm.modules.sys.breakpointhook."""
from rvm.interp.importing.state import sys_attribute
from rvm.objects.builtin import function
from rvm.objects.errors import runtime_error


@function("breakpoint(*args, **kwargs) [unsigned]")
def breakpoint(args_w, names, values_w):
    """breakpoint(*args, **kws)

Call sys.breakpointhook(*args, **kws).  sys.breakpointhook() must accept
whatever arguments are passed.

By default, this drops you into the pdb debugger."""
    w_hook = sys_attribute("breakpointhook")
    if w_hook is None:
        raise runtime_error("lost sys.breakpointhook")
    return w_hook.call(args_w + values_w, names if len(names) > 0 else None)
