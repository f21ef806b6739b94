"""What RPython translates: the command line, with JIT and without.

RPython loads this file under Python 2.7, asks ``target`` for the entry point and,
when it makes a JIT, asks ``jitpolicy`` which functions the JIT may look into.
``rvm-translate`` is the way to run it; see docs/translating.md.
"""
from rvm.cli import entry_point


def target(driver, args):
    """The entry point, and None: RPython itself declares its list of arguments."""
    return entry_point, None


def jitpolicy(driver):
    """The JIT may look into every function that does not refuse it by itself."""
    from rpython.jit.codewriter.policy import JitPolicy
    return JitPolicy()
