"""What rvm changes in RPython's collector; call adapt() before translation.

When the heap reaches its limit, RPython's collector raises MemoryError, and at the second time it
ends the process with messages from C.  It does the latter at once if the system gives it no memory
in the middle of a collection.  And it makes its nursery half as big as the processor's
cache, which on some servers is 150 MB.  It lets the heap grow to eight nurseries before it looks for
what is dead in it.
"""
from __future__ import absolute_import

from rpython.memory.gc import env, incminimark, minimarkpage
from rpython.rlib.rarithmetic import r_uint
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

# Bytes of new objects between two minor collections; the environment's PYPY_GC_NURSERY is asked first.
NURSERY_SIZE = 4 * 1024 * 1024

# Bytes of old objects below which no collection of the heap begins; the environment's PYPY_GC_MIN is asked first.
# Most programs keep less than a tenth of RPython's 32 MB: to mark that often takes no time that can be measured, and
# what dies after some minor collections, such as what the JIT makes of a trace, does not add up.
SMALLEST_HEAP = 2 * NURSERY_SIZE

# The same where the heap has a limit, in which memory must be left for a collection when the limit is reached.
SMALLEST_LIMITED_HEAP = 8.0 * NURSERY_SIZE

LARGEST_STEP = 1 << 40      # bytes that a step of a collection may look at: all of them

_read_uint_from_env = env.read_uint_from_env
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
    if self.min_heap_size == float(SMALLEST_HEAP):
        self.min_heap_size = SMALLEST_LIMITED_HEAP
        self.next_major_collection_initial = SMALLEST_LIMITED_HEAP
        self.next_major_collection_threshold = SMALLEST_LIMITED_HEAP
    _set_max_heap_size(self, size)
    self.max_heap_size_already_raised = False
    self.gc_increment_step = LARGEST_STEP


def nursery_size():
    """Return NURSERY_SIZE, where RPython would ask for the size of the processor's cache."""
    return NURSERY_SIZE


def uint_from_env(name):
    """Return the number that the environment gives, 0 if none; for the smallest heap this module's own.

    The collector asks with this function for what it may be told when it starts.
    """
    number = _read_uint_from_env(name)
    if number == 0 and name == "PYPY_GC_MIN":
        return r_uint(SMALLEST_HEAP)
    return number


def adapt():
    env.read_uint_from_env = uint_from_env
    env.estimate_best_nursery_size = nursery_size
    incminimark.out_of_memory = minimarkpage.out_of_memory = out_of_memory
    incminimark.IncrementalMiniMarkGC.set_max_heap_size = set_max_heap_size
