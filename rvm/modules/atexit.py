"""atexit: functions that are called when the program has ended, the last registered one first."""
from rvm.interp.finalizing import UnraisableHooks
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.errors import PyError, type_error

atexit = ModuleTable("atexit", """allow programmer to define multiple exit functions to be executed
upon normal program termination.

Two public functions, register and unregister, are defined.
""")


class Call(object):
    """A function and the arguments to call it with."""

    def __init__(self, w_function, args_w, names):
        self.w_function = w_function        # None: it was unregistered
        self.args_w = args_w
        self.names = names      # of the last arguments; None: none


class Calls(object):
    def __init__(self):
        self.calls = []


registered = Calls()


@atexit.function("register(func, /, *args, **kwargs) [unsigned]")
def register(w_function, args_w, names, values_w):
    """Register a function to be executed upon normal program termination

    func - function to be called at exit
    args - optional arguments to pass to func
    kwargs - optional keyword arguments to pass to func

    func is returned to facilitate usage as a decorator.
"""
    if w_function.gettype().lookup("__call__") is None:
        raise type_error("the first argument must be callable")
    registered.calls.append(Call(w_function, args_w + values_w, names if len(names) > 0 else None))
    return w_function


@atexit.function("unregister(func, /) -> None [unsigned]")
def unregister(w_function):
    """Unregister an exit function which was previously registered using
atexit.register

    func - function to be unregistered
"""
    for call in registered.calls[:]:
        w_known = call.w_function
        if w_known is not None and protocol.equal(w_known, w_function):
            call.w_function = None


@atexit.function("_clear() -> None [unsigned]")
def clear():
    """Clear the list of previously registered exit functions."""
    registered.calls = []


@atexit.function("_ncallbacks() -> int [unsigned]")
def ncallbacks():
    """Return the number of registered exit functions."""
    return len(registered.calls)


@atexit.function("_run_exitfuncs() -> None [unsigned]")
def run_exitfuncs():
    """Run all registered exit functions.

If a callback raises an exception, it is logged with sys.unraisablehook.
"""
    run_all()


def run_all():
    """Call all functions; what they register meanwhile is not called."""
    calls = registered.calls[:]
    calls.reverse()
    for call in calls:
        w_function = call.w_function
        if w_function is None:
            continue
        try:
            w_function.call(call.args_w, call.names)
        except PyError as e:
            UnraisableHooks.report_message(e, "Exception ignored in atexit callback", w_function)
    registered.calls = []
