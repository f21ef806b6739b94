"""The garbage collector, and how much memory it may take.

If the system limits the address space, the collector should raise MemoryError before it is used up:
once it cannot get the little memory that it needs in the middle of a collection, it can only end the
process (see rvm.rlib.native_collector).

    collect()                   collect everything that can be collected now
    collect_young()             collect what was made last
    FinalizerQueue              the base of a queue of dead objects, which RPython describes in rgc.py
    may_ignore_finalizer(x)     say that a registered object need not be put into its queue any more
    weak_ref(x)                 make a weak reference; call it to get the object, or None
    dead_ref                    a weak reference to nothing
    reachable(Class, start)     return all objects of the class that can be reached from the objects `start`
    all_objects(Class)          return all objects of the class
    referents(Class, x)         return the objects of the class to which x refers, directly or by what is none
    held_by_tracer(Class)       return the objects of the class that the JIT alone still holds, while it traces a loop
    memory_usage(x)             return the size of an object in bytes
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_gc import (            # noqa: F401  (for who imports from here, as below)
        FinalizerQueue, all_objects, collect, collect_young, dead_ref, held_by_tracer, may_ignore_finalizer,
        memory_usage, reachable, referents, weak_ref)

    def limit_heap():
        """Do nothing: CPython raises MemoryError itself."""

    def note_memory_error():
        """Note that a MemoryError was caught, so that there is memory to report it."""
else:
    from weakref import ref as weak_ref                         # noqa: F401
    from rpython.rlib.rgc import FinalizerQueue, collect, may_ignore_finalizer, set_max_heap_size   # noqa: F401
    from rpython.rlib.rweakref import dead_ref                  # noqa: F401
    from rvm.rlib.native_heap import (                                          # noqa: F401
        all_objects, held_by_tracer, memory_usage, reachable, referents)
    from rvm.rlib.native_limits import ADDRESS_SPACE, address_space_in_use, soft_limit

    # Of what the system leaves.  What the collector counts is less than what it takes.
    _SHARE_AT_FIRST = 0.5
    _SHARE_AT_LAST = 0.7
    _SHARE_FOR_HANDLER = 0.03       # more after each error, so that it can be told

    class _Heap(object):
        available = 0.0             # bytes; 0: the system sets no limit
        share = _SHARE_AT_FIRST

    _heap = _Heap()

    def collect_young():
        """Collect what was made last."""
        collect(0)

    def limit_heap():
        """If the system limits memory, make the collector raise MemoryError in time; call this at the start."""
        limit = soft_limit(ADDRESS_SPACE)
        if limit < 0:
            return
        used = address_space_in_use()
        if used < 0:
            used = limit >> 1
        _heap.available = float(limit - used)
        _set_limit()

    def note_memory_error():
        """Note that a MemoryError was caught, so that there is memory to report it."""
        if _heap.available > 0.0:
            _heap.share = min(_heap.share + _SHARE_FOR_HANDLER, _SHARE_AT_LAST)
            _set_limit()

    def _set_limit():
        size = int(_heap.available * _heap.share)
        if size > 0:
            set_max_heap_size(size)
