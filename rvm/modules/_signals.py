"""_signals: what rvm/lib's _signal needs of the core."""
from rvm.interp.signals import state
from rvm.modules.declare import ModuleTable
from rvm.objects.errors import value_error
from rvm.rlib import signals

table = ModuleTable("_signals", "What signals do.")


@table.function("set_action(number: int, action: int, /) -> None")
def set_action(number, action):
    """Let a signal do what it does by default (0), nothing (1), or call the handler (2)."""
    if not 1 <= number < signals.COUNT:
        raise value_error("signal number out of range")
    if not signals.DEFAULT <= action <= signals.NOTE:
        raise value_error("no action has that number")
    signals.set_action(number, action)


@table.function("set_handler(function, interrupts: bool, /) -> None")
def set_handler(w_function, interrupts):
    """Set what is called with the number of a signal, and whether SIGINT raises KeyboardInterrupt instead."""
    state.w_handler = w_function
    signals.noted.interrupts = interrupts
