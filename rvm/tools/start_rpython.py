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


def mend_heap(heap):
    """Fill the objects that a trace makes before a call reads them, their immutable fields too.

    A trace puts off filling an object, until a call that reads the field. A call that makes such
    objects as well as reading them counts as a writer only, and RPython 0.2.1 does not fill
    immutable fields for writers: the call reads a field that was never set.
    """
    force_from_effectinfo = heap.OptHeap.force_from_effectinfo.im_func

    def force_pure_fields_too(self, effectinfo):
        for field, cache in self.cached_fields.items():
            if field.is_always_pure() and effectinfo.check_write_descr_field(field):
                cache.force_lazy_set(self, field)
        force_from_effectinfo(self, effectinfo)

    heap.OptHeap.force_from_effectinfo = force_pure_fields_too


def mend_info(info):
    """Leave out of a loop's short preamble the fields of which nothing is known.

    A structure can be noted for a field that has been forgotten since.  RPython 0.2.1 tests for that
    in arrays alone: the executable ended in a segmentation fault, `for i in x: object()` was enough.
    """
    produce = info.AbstractStructPtrInfo.produce_short_preamble_ops.im_func

    def produce_known_fields(self, structbox, fielddescr, index, optimizer, shortboxes):
        fields = self._fields
        place = fielddescr.get_index()
        if fields is None or place >= len(fields) or fields[place] is None:
            return
        produce(self, structbox, fielddescr, index, optimizer, shortboxes)

    info.AbstractStructPtrInfo.produce_short_preamble_ops = produce_known_fields


def main():
    """Set RPython up and run it with the arguments that are left."""
    del sys.path[0]     # the folder of this file, whose modules are not for Python 2
    translationoption.CACHE_DIR = sys.argv.pop(1)
    transform.transform_dead_op_vars = transform_dead_op_vars
    from rpython.translator.goal import translate   # which empties the cache when imported
    from rpython.jit.metainterp.optimizeopt import heap, info
    mend_heap(heap)
    mend_info(info)
    translate.main()


if __name__ == "__main__":
    main()
