"""What rvm changes in RPython's collector; call adapt() before translation.

When the heap reaches its limit, RPython's collector raises MemoryError, and at the second time it
ends the process with messages from C.  It does the latter at once if the system gives it no memory
in the middle of a collection.  And it makes its nursery half as big as the processor's
cache, which on some servers is 150 MB.
"""
from __future__ import absolute_import

from rpython.memory.gc import env, incminimark, minimarkpage
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

# Bytes of new objects between two minor collections; the environment's PYPY_GC_NURSERY is asked first.
NURSERY_SIZE = 4 * 1024 * 1024

LARGEST_STEP = 1 << 40      # bytes that a step of a collection may look at: all of them

_set_max_heap_size = incminimark.IncrementalMiniMarkGC.set_max_heap_size.im_func

_end_process = rffi.llexternal(
    'rvm_end_out_of_memory', [], lltype.Void, releasegil=False, sandboxsafe=True, _nowrapper=True,
    compilation_info=ExternalCompilationInfo(
        post_include_bits=['RPY_EXTERN void rvm_end_out_of_memory(void);'],
        separate_module_sources=['''
#include <unistd.h>
RPY_EXTERN void rvm_end_out_of_memory(void)
{
    static const char text[] = "MemoryError: out of memory\\n";
    if (write(2, text, sizeof text - 1) < 0) { }
    _exit(1);
}
''']))


def out_of_memory(message):
    """End the process with one line; it replaces a function that ends it by SIGABRT."""
    _end_process()


def set_max_heap_size(self, size):
    """Set the limit, and allow MemoryError to be raised again.

    From now on the program does not go on before a collection of the heap is at its end: it could make half as
    much again meanwhile.
    """
    _set_max_heap_size(self, size)
    self.max_heap_size_already_raised = False
    self.gc_increment_step = LARGEST_STEP


def nursery_size():
    """Return NURSERY_SIZE, where RPython would ask for the size of the processor's cache."""
    return NURSERY_SIZE


def adapt():
    env.estimate_best_nursery_size = nursery_size
    incminimark.out_of_memory = minimarkpage.out_of_memory = out_of_memory
    incminimark.IncrementalMiniMarkGC.set_max_heap_size = set_max_heap_size
