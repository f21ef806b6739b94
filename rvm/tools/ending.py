"""How a tool ends that is asked for what is not there, or that Ctrl-C or a closed pipe cuts short."""
import os
import sys
from typing import Callable, Tuple, Type

WRONG_USAGE = 2
INTERRUPTED = 130


def run_tool(name: str, work: Callable[[], int], refusals: Tuple[Type[Exception], ...]) -> int:
    """Return the exit status of the tool, which does its work: what that returns, unless it is cut short.

    `refusals` are the errors that tell of wrong usage.
    """
    try:
        return work()
    except refusals as error:
        say(name, str(error))
        return WRONG_USAGE
    except KeyboardInterrupt:
        say(name, "interrupted")
        return INTERRUPTED
    except BrokenPipeError:     # the reader closed the pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def say(name: str, text: str) -> None:
    print("%s: %s" % (name, text), file=sys.stderr)
