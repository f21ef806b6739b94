"""Lets RPython 0.2.1's optimiser know more of what a trace has read from memory; on Python 2.7.

What is known here is known within one round of the optimiser only: a loop reads it afresh in each iteration.
"""
from rpython.jit.metainterp.optimizeopt import heap
from rpython.jit.metainterp.optimizeopt.util import args_dict, make_dispatcher_method
from rpython.jit.metainterp.resoperation import rop

RAW_WRITES = [rop.SETFIELD_RAW, rop.SETARRAYITEM_RAW, rop.SETINTERIORFIELD_RAW, rop.RAW_STORE]


def remember_reads():
    """Remember raw fields, and items of arrays at an index that is no constant, until something may write them.

    The raw field is the one that signals and other threads change (rvm.rlib.native_signals): each call that a trace
    takes in reads it and tests it with the depth of calls.  In scimark's SOR that was a tenth of the
    loop.  An item of a list is read twice in `a[i] += a[i] * a[j]`, and with it, all that is known about it.
    """
    init = heap.OptHeap.__init__.im_func
    flush = heap.OptHeap.flush.im_func
    clean = heap.OptHeap.clean_caches.im_func
    emitting = heap.OptHeap.emitting_operation.im_func
    force_from = heap.OptHeap.force_from_effectinfo.im_func
    read_item = heap.OptHeap.optimize_GETARRAYITEM_GC_I.im_func
    write_item = heap.OptHeap.optimize_SETARRAYITEM_GC.im_func

    def init_and_note(self):
        init(self)
        self.raw_read = None        # the operation that read a raw field last
        self.item_reads = {}        # arrays' descr -> {(array, index): the operation that read the item}

    def flush_and_forget(self):
        self.raw_read = None
        self.item_reads.clear()
        flush(self)

    def clean_and_forget(self):
        self.item_reads.clear()
        clean(self)

    def emitting_or_forget(self, op):
        number = op.getopnum()
        if rop.is_call(number) or number in RAW_WRITES:
            self.raw_read = None
        emitting(self, op)

    def force_and_forget(self, effectinfo):
        for descr in self.item_reads.keys():
            if effectinfo.check_write_descr_array(descr):
                del self.item_reads[descr]
        force_from(self, effectinfo)

    def read_raw_once(self, op):
        known = self.raw_read
        if known is not None and known.getdescr() is op.getdescr():
            if self.get_box_replacement(known.getarg(0)).same_box(self.get_box_replacement(op.getarg(0))):
                self.make_equal_to(op, self.get_box_replacement(known))
                return
        self.raw_read = op
        return self.emit(op)

    def read_item_once(self, op):
        if self.getintbound(op.getarg(1)).is_constant():
            return read_item(self, op)
        key = [self.get_box_replacement(op.getarg(0)), self.get_box_replacement(op.getarg(1))]
        descr = op.getdescr()
        if descr not in self.item_reads:
            self.item_reads[descr] = args_dict()
        reads = self.item_reads[descr]
        if key in reads:
            self.make_equal_to(op, self.get_box_replacement(reads[key]))
            return
        reads[key] = op
        return read_item(self, op)

    def write_item_and_forget(self, op):
        if op.getdescr() in self.item_reads:
            del self.item_reads[op.getdescr()]
        return write_item(self, op)

    heap.OptHeap.__init__ = init_and_note
    heap.OptHeap.flush = flush_and_forget
    heap.OptHeap.clean_caches = clean_and_forget
    heap.OptHeap.emitting_operation = emitting_or_forget
    heap.OptHeap.force_from_effectinfo = force_and_forget
    heap.OptHeap.optimize_GETFIELD_RAW_I = read_raw_once
    heap.OptHeap.optimize_GETARRAYITEM_GC_I = read_item_once
    heap.OptHeap.optimize_GETARRAYITEM_GC_R = read_item_once
    heap.OptHeap.optimize_GETARRAYITEM_GC_F = read_item_once
    heap.OptHeap.optimize_SETARRAYITEM_GC = write_item_and_forget
    heap.dispatch_opt = make_dispatcher_method(heap.OptHeap, "optimize_", default=heap.OptHeap.emit)
    heap.OptHeap.propagate_forward = heap.dispatch_opt


def apply():
    """Apply it."""
    remember_reads()
