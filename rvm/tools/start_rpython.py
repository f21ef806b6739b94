"""Starts RPython's own command, on Python 2.7: `start_rpython.py CACHE ARGUMENTS`.

CACHE is a folder that the translation has for itself: RPython empties its cache at each
start, under the feet of a translation that runs beside it.
"""
import sys

from rpython.config import translationoption
from rpython.translator import simplify, transform


def transform_dead_op_vars(annotator, block_subset):
    """As RPython's own, but looking only at the graphs that the blocks belong to.

    It runs for each low-level helper, and there are tens of thousands: going through all
    graphs each time, as RPython's own does, is most of the time of a translation.
    """
    graphs = set(annotator.annotated.get(block) for block in block_subset)
    simplify.transform_dead_op_vars_in_blocks(block_subset, [graph for graph in graphs if graph])


def main():
    """Set RPython up and run it with the arguments that are left."""
    folder = sys.path.pop(0)    # of this file, whose modules are mostly not for Python 2
    translationoption.CACHE_DIR = sys.argv.pop(1)
    transform.transform_dead_op_vars = transform_dead_op_vars
    from rpython.translator.goal import translate   # which empties the cache when imported
    sys.path.insert(0, folder)
    import rpython_mends
    del sys.path[0]
    rpython_mends.apply()
    translate.main()


if __name__ == "__main__":
    main()
