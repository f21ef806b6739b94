"""What RPython translates: the command line, with JIT and without.

RPython loads this file under Python 2.7, asks ``target`` for the entry point and,
when it makes a JIT, asks ``jitpolicy`` which functions the JIT may look into.
``rvm-translate`` is the way to run it; see docs/translating.md.
"""
from rpython.memory.gctransform.shadowstack import ShadowStackPool

from rvm.cli import STACK_SIZE, entry_point
from rvm.code.build import build
from rvm.interp.library import embed
from rvm.rlib import native_collector

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
    build.has_jit = driver.config.translation.jit
    return entry_point, None


# What the JIT may not look into: it runs once for a program, or is no use in a trace.
OPAQUE = ["rvm.cli", "rvm.compileall", "rvm.jit_options", "rvm.options", "rvm.prompt.", "rvm.run_module", "rvm.running", "rvm.stages",
          "rvm.modules.faulthandler", "rvm.modules.sys_breakpoint", "rvm.modules.sys_startup", "rvm.syntax.", "rvm.compiler.",
          "rvm.code.disassemble", "rvm.code.positions", "rvm.code.build", "rvm.code.code_file", "rvm.code.serialize", "rvm.code.verifier",
          "rvm.code.code_verifier", "rvm.code.register_verifier", "rvm.code.stack_verifier", "rvm.interp.carets", "rvm.interp.code_cache", "rvm.interp.imports",
          "rvm.interp.library", "rvm.interp.exception_text", "rvm.interp.newtype", "rvm.interp.slots", "rvm.interp.suggestions",
          "rvm.interp.syntax_errors", "rvm.interp.syntax_error_text", "rvm.interp.syntax_warnings", "rvm.interp.traceback_text", "rvm.interp.warnings",
          "rvm.everything", "rvm.objects.encodings", "rvm.objects.formatting",
          "rvm.objects.number_text", "rvm.objects.percent", "rvm.objects.strformat", "rvm.objects.textrepr",
          "rvm.rlib.files", "rvm.rlib.gc", "rvm.rlib.native_crash", "rvm.rlib.native_terminal", "rvm.rlib.utf8", "rvm.rlib.unicodedb"]


def jitpolicy(driver):
    """The JIT may look into every function that does not refuse it by itself, but for OPAQUE."""
    from rpython.jit.codewriter.policy import JitPolicy

    class Policy(JitPolicy):
        def look_inside_function(self, func):
            return not (func.__module__ or "").startswith(tuple(OPAQUE))

    return Policy()
