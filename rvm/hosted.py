"""rvm hosted by CPython 3: the command line with Lark's parser and a deep stack.

The one module outside of tools that may import them: the executable knows nothing of it.
"""
import sys

from rvm import cli
from rvm.rlib import files, signals
from rvm.rlib.stack import run_with_big_stack
from rvm.syntax.parser import front


def parse_with_lark(token_list, start):
    """As rvm.syntax.driver.parse_tokens; Lark is imported when the first program comes."""
    from rvm.tools import lark_parser
    lark_parser.use()
    return front.parse_tokens(token_list, start)


def main():
    """Run the process's command line and end the process."""
    front.offer("lark", parse_with_lark)
    front.choose("lark")
    argv = files.argv_to_bytes(sys.argv)
    signals.install()
    sys.exit(cli.end_process(run_with_big_stack(lambda: cli.run_command_line(argv))))
