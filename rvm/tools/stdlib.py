"""Finds CPython 3.11's library on this machine: for hosted rvm, for rvm-translate and for the conformance tests."""
import os
import shutil
import sys
from typing import Mapping, Optional

VERSION = (3, 11)
SETTING = "RVM_STDLIB"  # the variable that names the folder for rvm; empty: rvm is to run without
COMMAND = "python3.11"
MARK = "os.py"  # a folder without it is none of Python's library
QUESTION = "import os, sys; print(os.path.dirname(os.__file__) if sys.version_info[:2] == %r else '')" % (VERSION,)
MISSING = ("there is no library of CPython 3.11: install Python 3.11 (on Debian its package libpython3.11-stdlib"
           " is enough), or name the folder of its library")


def find_stdlib(environ: Mapping[str, str]) -> Optional[str]:
    """Return the folder of CPython 3.11's library: this Python's, or that of a python3.11 on PATH; else None."""
    if sys.version_info[:2] == VERSION:
        return stdlib_of_host()
    command = shutil.which(COMMAND, path=environ.get("PATH"))
    found = stdlib_of(command) if command is not None else None
    return found or stdlib_below("/usr")


def find_any_stdlib(environ: Mapping[str, str]) -> Optional[str]:
    """Do as find_stdlib; where there is none, return that of this Python, whatever its version."""
    return find_stdlib(environ) or stdlib_of_host()


def stdlib_of_host() -> Optional[str]:
    """Return the folder of this Python's library, if it is in files."""
    folder = os.path.dirname(os.path.abspath(os.__file__))
    return folder if is_stdlib(folder) else None


def stdlib_of(command: str) -> Optional[str]:
    """Return the folder of the library of a Python 3.11, given its executable; None if it does not run.

    It is beside the executable where Pythons mostly have it; only where it is not is the command asked, which
    takes tens of milliseconds.
    """
    import subprocess  # here, because hosted rvm hardly ever needs it
    found = stdlib_below(os.path.dirname(os.path.dirname(os.path.realpath(command))))
    if found is not None:
        return found
    try:
        answer = subprocess.run([command, "-S", "-E", "-c", QUESTION], check=True, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, universal_newlines=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.strip() if is_stdlib(answer.strip()) else None


def stdlib_below(prefix: str) -> Optional[str]:
    """Return the folder of Python 3.11's library where Python is installed in `prefix`, or None."""
    folder = os.path.join(prefix, "lib", COMMAND)
    return folder if is_stdlib(folder) else None


def is_stdlib(folder: str) -> bool:
    """Return whether a library of Python is in the folder."""
    return os.path.isfile(os.path.join(folder, MARK))
