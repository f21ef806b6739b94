"""Stand-ins for rpython.rlib.rstack and rstackovf: Python 3's own recursion limit."""
import sys
import threading

from rvm.rlib import hosted_signals

StackOverflow = RecursionError

# Deep enough that rvm's own limit on recursion always comes first.
_RECURSION_LIMIT = 200 * 1000
_THREAD_STACK = 1000 << 20


def check_stack_overflow():
    """Do nothing.  Natively, `except StackOverflow` calls it to tell an overflow from lookalikes."""


def set_stack_limit(size, words):
    """Do nothing: run_with_big_stack sets the host's limit."""


def run_with_big_stack(function):
    """Call function() in a thread with a big stack and return its result, or raise its exception."""
    outcome = []

    def run():
        try:
            outcome.append((function(), None))
        except BaseException as error:
            outcome.append((None, error))
        hosted_signals.end_service()

    old_limit = sys.getrecursionlimit()
    old_size = threading.stack_size(_THREAD_STACK)
    sys.setrecursionlimit(_RECURSION_LIMIT)
    try:
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        hosted_signals.serve_until(thread)
    finally:
        threading.stack_size(old_size)
        sys.setrecursionlimit(old_limit)
    result, error = outcome[0]
    if error is not None:
        raise error
    return result
