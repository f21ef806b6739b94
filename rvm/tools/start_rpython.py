"""Starts RPython's own command, on Python 2.7: `start_rpython.py CACHE ARGUMENTS`.

CACHE is a folder that the translation has for itself: RPython empties its cache at each
start, under the feet of a translation that runs beside it.
"""
import sys

import rpython_speedups


def main():
    """Set RPython up and run it with the arguments that are left."""
    rpython_speedups.apply()
    from rpython.config import translationoption
    translationoption.CACHE_DIR = sys.argv.pop(1)
    import rpython_mends
    rpython_mends.apply()
    del sys.path[0]         # the folder of this file, whose modules are mostly not for Python 2
    from rpython.translator.goal import translate   # which empties the cache when imported
    translate.main()


if __name__ == "__main__":
    main()
