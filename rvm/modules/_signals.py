"""_signals: what rvm/lib's _signal needs of the core."""
from rvm.interp import threads
from rvm.interp.finalizing import UnraisableHooks
from rvm.interp.signals import check_signals, state
from rvm.modules.declare import ModuleTable
from rvm.objects.errors import W_Exception, error_of, type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.structseq import Fields, struct_sequence_type
from rvm.rlib import signals

table = ModuleTable("_signals", "What signals do.", of_system=True)

table.value("struct_siginfo", struct_sequence_type(
    Fields("signal.struct_siginfo", ["si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"], []),
    """struct_siginfo: Result from sigwaitinfo or sigtimedwait.

This object may be accessed either as a tuple of
(si_signo, si_code, si_errno, si_pid, si_uid, si_status, si_band),
or via the attributes si_signo, si_code, and so on.""", True))


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


@table.function("is_main_thread() -> bool")
def is_main_thread():
    """Return whether this is the thread that handles signals."""
    return threads.is_main()


@table.function("handle() -> None")
def handle():
    """Handle the signals that have come, if this is the main thread."""
    check_signals()


@table.function("report(error, /) -> None")
def report(w_error):
    """Tell sys.unraisablehook of an error that nothing can catch."""
    if not isinstance(w_error, W_Exception):
        raise type_error("an exception is needed")
    UnraisableHooks.report(error_of(w_error), w_None)


@table.function("kill_thread(thread: int, number: cint, /) -> None")
def kill_thread(thread, number):
    """Send a signal to a thread, by its identifier."""
    signals.kill_thread(thread, number)
