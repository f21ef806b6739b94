"""Lets RPython 0.2.1's optimiser tell the registers of a frame from all other arrays of objects; on Python 2.7.

To the optimiser an item of any array of objects may be an item of any other.  A generator that a loop of the core
consumes keeps its registers in memory, so where the loop appended to a list, or read a tuple at a variable index, a
trace wrote all of the generator's registers and read them again.  In nqueens' loop of tuple(generator) that was the
generator's own iterator, with its type and its list, in each round: 43 operations, of which half follow from nothing
that changes.

The array of a virtualizable's field, as RPython calls a frame's registers, is kept in no other field, is not
immutable, and only calls that may force a frame read or write it.  So

- what is read or written at a variable index in an array that comes from another field changes no register,
- nor does a call that forces nothing,
- and a write to a register may be delayed past guards as a write to a field is: it is no attribute of the program's.
"""
from rpython.jit.metainterp import virtualizable
from rpython.jit.metainterp.optimizeopt import heap
from rpython.jit.metainterp.optimizeopt.info import ArrayPtrInfo
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method
from rpython.jit.metainterp.resoperation import AbstractResOp, rop

import rpython_mends_heap

FIELDS = []             # that hold registers, filled while the translator sets the JIT up


def note_fields():
    """Note the fields of virtualizables that hold an array."""
    init = virtualizable.VirtualizableInfo.__init__.im_func

    def init_and_note(self, warmrunnerdesc, VTYPE):
        init(self, warmrunnerdesc, VTYPE)
        FIELDS.extend(self.array_field_descrs)

    virtualizable.VirtualizableInfo.__init__ = init_and_note


def is_of_registers(field):
    for of_registers in FIELDS:
        if of_registers is field:
            return True
    return False


def field_of(value):
    """Return the field that the array was read from, or None where that is not known."""
    array = value.get_box_replacement()
    if isinstance(array, AbstractResOp) and array.getopnum() == rop.GETFIELD_GC_R:
        return array.getdescr()
    return None


def is_registers(value):
    """Return whether the array surely is the registers of a frame."""
    field = field_of(value)
    return field is not None and is_of_registers(field)


def is_other_array(value):
    """Return whether the array surely is not the registers of a frame."""
    field = field_of(value)
    return field is not None and not is_of_registers(field)


def spare_registers():
    """Leave what is known of registers, and what is still to be written there, where it cannot be meant."""
    force_from = heap.OptHeap.force_from_effectinfo.im_func
    read = heap.OptHeap.optimize_GETARRAYITEM_GC_I.im_func
    read_immutable = heap.OptHeap.optimize_GETARRAYITEM_GC_PURE_I.im_func
    write = heap.OptHeap.optimize_SETARRAYITEM_GC.im_func

    def force_from_and_spare(self, effectinfo):
        self.spares_registers = not effectinfo.check_forces_virtual_or_virtualizable()
        force_from(self, effectinfo)
        self.spares_registers = False

    def read_and_spare(self, op):
        self.spares_registers = is_other_array(op.getarg(0))
        result = read(self, op)
        self.spares_registers = False
        return result

    def read_immutable_and_spare(self, op):
        self.spares_registers = True
        result = read_immutable(self, op)
        self.spares_registers = False
        return result

    def write_and_spare(self, op):
        self.spares_registers = is_other_array(op.getarg(0))
        result = write(self, op)
        self.spares_registers = False
        return result

    def force_items(self, descr, index=None, can_cache=True):
        if descr not in self.cached_arrayitems:
            return
        for i, cache in self.cached_arrayitems[descr].iteritems():
            if index is None or index.contains(i):
                force_item(self, cache, can_cache)

    def force_all_items(self, caches, can_cache=True):
        for cache in caches.itervalues():
            force_item(self, cache, can_cache)

    heap.OptHeap.spares_registers = False
    heap.OptHeap.force_from_effectinfo = force_from_and_spare
    heap.OptHeap.force_lazy_setarrayitem = force_items
    heap.OptHeap.force_lazy_setarrayitem_submap = force_all_items
    heap.OptHeap.optimize_GETARRAYITEM_GC_I = read_and_spare
    heap.OptHeap.optimize_GETARRAYITEM_GC_R = read_and_spare
    heap.OptHeap.optimize_GETARRAYITEM_GC_F = read_and_spare
    heap.OptHeap.optimize_GETARRAYITEM_GC_PURE_I = read_immutable_and_spare
    heap.OptHeap.optimize_GETARRAYITEM_GC_PURE_R = read_immutable_and_spare
    heap.OptHeap.optimize_GETARRAYITEM_GC_PURE_F = read_immutable_and_spare
    heap.OptHeap.optimize_SETARRAYITEM_GC = write_and_spare
    heap.dispatch_opt = make_dispatcher_method(heap.OptHeap, "optimize_", default=heap.OptHeap.emit)
    heap.OptHeap.propagate_forward = heap.dispatch_opt


def force_item(optheap, cache, can_cache):
    """Make the write to an item that is delayed and, unless `can_cache`, forget the item, but spare registers."""
    write = cache._lazy_set
    if not optheap.spares_registers or write is not None and not is_registers(write.getarg(0)):
        cache.force_lazy_set(optheap, None, can_cache)
    elif not can_cache:
        forget_others(cache)


def forget_others(cache):
    """Forget the item of all arrays but registers."""
    assert isinstance(cache, heap.ArrayCachedItem)
    arrays = cache.cached_structs
    infos = cache.cached_infos
    kept = 0
    for i in range(len(infos)):
        info = infos[i]
        assert isinstance(info, ArrayPtrInfo)
        if is_registers(arrays[i]):
            arrays[kept] = arrays[i]
            infos[kept] = info
            kept += 1
        elif cache.index < len(info._items):
            info._items[cache.index] = None
    del arrays[kept:]
    del infos[kept:]


def delay_writes_to_registers():
    """Delay writes to registers past guards; see rpython_mends_heap.delay_writes_past_guards."""
    stays_delayed = rpython_mends_heap.stays_delayed

    def stays_delayed_too(optheap, cache, op):
        if op.getopnum() == rop.SETARRAYITEM_GC and is_registers(op.getarg(0)):
            return (optheap.optimizer.is_virtual(rpython_mends_heap.written_value(op))
                    or rpython_mends_heap.is_delayed(optheap, cache, op))
        return stays_delayed(optheap, cache, op)

    rpython_mends_heap.stays_delayed = stays_delayed_too


def apply():
    """Apply all of them, after those of rpython_mends_heap."""
    note_fields()
    spare_registers()
    delay_writes_to_registers()
