"""Finds the checkout that a tool works on.

Translating and measuring need files that are not part of the installed package:
the RPython target, the test programs and the executables in ``build/``.
"""
from pathlib import Path
from typing import Optional

import rvm

MARK = Path("targets") / "main.py"


class NoCheckout(Exception):
    """The tool runs neither in a checkout nor from one."""


def find_checkout(start: Optional[Path] = None) -> Path:
    """Return the nearest checkout at or above ``start`` (the current folder), else rvm's own.

    Raise NoCheckout if there is neither.
    """
    start = (start or Path.cwd()).resolve()
    for folder in [start, *start.parents, Path(rvm.__file__).resolve().parent.parent]:
        if (folder / MARK).is_file():
            return folder
    raise NoCheckout("this needs a checkout of rvm (a folder with %s): run it in one" % MARK)
