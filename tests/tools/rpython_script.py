"""What the scripts that tests run on Python 2.7 share; tests/tools/untranslated.py reads what they print."""
import os
import sys


def mend_if_asked():
    """Apply the mends of RPython if the first argument is `mended`."""
    if sys.argv[1] == "mended":
        from rvm.tools import rpython_mends
        rpython_mends.apply()


def print_results(results):
    """Print a line for each pair of a name and a result, and nothing else: RPython logs to the standard output."""
    output = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = os.fdopen(1, "w")      # no longer sys.__stdout__, where a crash would start a debugger
    for name, result in results:
        output.write("%s: %s\n" % (name, result))
