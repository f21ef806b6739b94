"""What RPython translates: the command line, with JIT and without.

RPython loads this file under Python 2.7, asks ``target`` for the entry point and,
when it makes a JIT, asks ``jitpolicy`` which functions the JIT may look into.
``rvm-translate`` is the way to run it; see docs/translating.md.
"""
from rpython.memory.gctransform.shadowstack import ShadowStackPool

from rvm.cli import STACK_SIZE, entry_point
from rvm.code.build import build
from rvm.interp.importing.embedding import embed
from rvm.rlib import jit, native_collector

# The collector's own stack of references grows beside the machine stack and is not
# checked: it must hold what the deepest machine stack can push.  Only the pages used
# take memory.
SMALLEST_FRAME_SHARE = 5        # bytes of machine stack for each reference, as in RPython's own default
ShadowStackPool.root_stack_depth = STACK_SIZE // SMALLEST_FRAME_SHARE

native_collector.adapt()
embed()         # the library's code, as constants of the executable
build.number()          # found now, it is a constant of the executable


def target(driver, args):
    """The entry point, and None: RPython itself declares its list of arguments."""
    return entry_point, None


# The packages and modules that the JIT may not look into, besides those at the top of rvm: they run
# once for a program, or are no use in a trace.
OPAQUE = ["rvm.builtins.object_type.size", "rvm.code", "rvm.compiler", "rvm.interp.collecting", "rvm.interp.cycles",
          "rvm.interp.finalizing", "rvm.interp.importing", "rvm.interp.reporting", "rvm.interp.typemaking",
          "rvm.modules._ast", "rvm.modules._csv", "rvm.modules._dis", "rvm.modules._io", "rvm.modules._json",
          "rvm.modules._pickling", "rvm.modules.atexit", "rvm.modules.faulthandler", "rvm.modules.gc", "rvm.modules.marshal",
          "rvm.modules.posix", "rvm.modules.sys", "rvm.objects.text", "rvm.objects.textrepr", "rvm.objects.weakrefs",
          "rvm.prompt", "rvm.rlib.checksum", "rvm.rlib.files", "rvm.rlib.gc", "rvm.rlib.inflate",
          "rvm.rlib.native_crash", "rvm.rlib.native_heap", "rvm.rlib.native_terminal", "rvm.rlib.native_unicode_names",
          "rvm.rlib.sha2", "rvm.rlib.unicode_characters", "rvm.rlib.unicodedb", "rvm.rlib.utf8",
          "rvm.rlib.zip_archive", "rvm.syntax"]

# Those inside of these that it may look into all the same.
TRANSPARENT = ["rvm.code.code"]


def is_opaque(module):
    """Whether the JIT may not look into the functions of the module with that name."""
    if module in TRANSPARENT:
        return False
    if module.startswith("rvm.") and module.count(".") == 1:
        return True
    return any((module + ".").startswith(name + ".") for name in OPAQUE)


def jitpolicy(driver):
    """Which functions the JIT may look into: those that do not refuse it by themselves, but for opaque modules.

    RPython asks for it where it begins to make a JIT.
    """
    jit.making.jit = True
    from rpython.jit.codewriter.policy import JitPolicy

    class Policy(JitPolicy):
        def look_inside_function(self, func):
            return not is_opaque(func.__module__ or "")

    return Policy()
