"""rvm hosted by CPython 3: the command line with Lark's parser and a deep stack.

This is the one module outside of the tools that may import them; it is not part of the executable.
"""
import gc
import os
import sys
import traceback

gc.disable()    # imports keep nearly all objects: collections would be a fifth of the time for nothing
from rvm import cli  # noqa: E402
from rvm.interp.importing.state import state  # noqa: E402
from rvm.rlib import files, signals  # noqa: E402
from rvm.rlib.stack import run_with_big_stack  # noqa: E402
from rvm.syntax.parser import front  # noqa: E402
from rvm.tools.stdlib import SETTING, find_any_stdlib  # noqa: E402
gc.freeze()     # later collections skip the objects that the imports made
gc.enable()


def parse_with_lark(token_list, start):
    """Do as rvm.syntax.driver.parse_tokens.  Lark is imported when the first program is parsed."""
    from rvm.tools import lark_parser
    lark_parser.use()
    return front.parse_tokens(token_list, start)


def main():
    """Run the process's command line and end the process."""
    front.offer("lark", parse_with_lark)
    front.choose("lark")
    argv = files.argv_to_bytes(sys.argv)
    found = find_any_stdlib(os.environ) if SETTING not in os.environ else None
    state.own_library = files.argv_to_bytes([found])[0] if found is not None else ""
    signals.install()
    process = os.getpid()

    def run():
        try:
            status = cli.run_command_line(argv)
        except BaseException:
            if os.getpid() == process:
                raise
            traceback.print_exc()
            os._exit(1)
        if os.getpid() != process:
            os._exit(cli.end_process(status))   # the program forked: in the child there is only this thread
        return status

    sys.exit(cli.end_process(run_with_big_stack(run)))
