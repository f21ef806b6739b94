"""Starts RPython's own command, on Python 2.7: `start_rpython.py CACHE [--both FOLDER LOG] ARGUMENTS`.

CACHE is a folder that the translation has for itself: RPython empties its cache at each
start, under the feet of a translation that runs beside it.  With --both, where the arguments
ask for a JIT, an executable without it is made in FOLDER as well.
"""
import functools
import os
import sys

import rpython_speedups


def main():
    """Set RPython up and run it with the arguments that are left."""
    rpython_speedups.apply()
    from rpython.config import translationoption
    translationoption.CACHE_DIR = sys.argv.pop(1)
    children = []
    if sys.argv[1] == "--both":
        fork_without_jit(sys.argv[2], sys.argv[3], children)
        del sys.argv[1:4]
    import rpython_mends
    rpython_mends.apply()
    if "--profopt" in sys.argv:         # an executable to use, rather than one to look for errors with
        import rpython_mends_size
        rpython_mends_size.leave_out_tracebacks()
    rpython_speedups.look_at_few_blocks_for_roots()
    import rpython_declarations
    rpython_declarations.declare_what_is_used()
    del sys.path[0]         # the folder of this file, whose modules are mostly not for Python 2
    from rpython.translator.goal import translate   # which empties the cache when imported
    try:
        translate.main()
    finally:
        failed = [child for child in children if os.waitpid(child, 0)[1] != 0]
    if failed:
        sys.exit(1)


def fork_without_jit(folder, log, children):
    """Have RPython fork where it begins to make the JIT; the child, put into `children`, goes on without.

    Up to there, types have been inferred and made low-level ones, RPython does the same with
    and without a JIT: it reads the option only to choose its phases.
    """
    from rpython.translator.driver import TranslationDriver
    make_jit = TranslationDriver.task_pyjitpl_lltype.im_func

    @functools.wraps(make_jit)      # with what RPython notes of its phases as attributes
    def fork_and_make_jit(driver):
        child = os.fork()
        if child == 0:
            del children[:]
            move_to(folder, log)
        else:
            children.append(child)
            make_jit(driver)

    TranslationDriver.task_pyjitpl_lltype = fork_and_make_jit


def move_to(folder, log):
    """Let this process write what it makes into `folder`, and what it says into the file `log`."""
    from rpython.config import translationoption
    from rpython.tool import runsubprocess
    from rpython.tool.udir import udir
    os.chdir(folder)
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    for stream in (1, 2):
        os.dup2(output, stream)
    os.close(output)
    udir.strpath = os.path.join(folder, os.path.basename(udir.strpath))     # in place: many modules have this object
    udir.ensure(dir=True)
    translationoption.CACHE_DIR = os.path.join(folder, "cache")
    runsubprocess.spawn_subprocess()        # what starts compilers: the other process has one of its own
    os.nice(10)             # the JIT takes longer


if __name__ == "__main__":
    main()
