"""Lets RPython 0.2.1's optimiser read memory less often in a trace, and write it later; on Python 2.7.

What is known here is known within one round of the optimiser only: a loop reads it afresh in each iteration, and
writes at its end what is still to be written.
"""
from rpython.jit.metainterp import compile, resume, virtualizable, virtualref
from rpython.jit.metainterp.optimizeopt import heap
from rpython.jit.metainterp.optimizeopt.bridgeopt import deserialize_optimizer_knowledge
from rpython.jit.metainterp.optimizeopt.optimizer import Optimizer
from rpython.jit.metainterp.optimizeopt.util import args_dict, make_dispatcher_method
from rpython.jit.metainterp.resoperation import AbstractResOp, rop
from rpython.rlib import rgc
from rpython.translator.backendopt.writeanalyze import WriteAnalyzer

from rvm.tools.rpython_mends_compiling import rewritten

MOST_GUARDS = 20        # past which a write is delayed: each of them has to note it
TOKENS = []             # fields that hold tokens, filled while the translator sets the JIT up
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


def delay_writes_past_guards():
    """Delay writes to fields past guards; where a guard fails, what resumes from it makes them first.

    RPython does so only where a virtual object is written.  It writes everything else before the next guard, so a
    field that is changed for a while and then set back was written twice in each iteration: of a generator that
    is running its state, of the interpreter the depth of calls.  Of 18 writes to memory for each item in
    `for x in generator` 15 were of this kind.

    Guards note delayed writes as they note those of virtual objects (rd_pendingfields).  A write is not delayed

    - to a field by which the JIT finds what it holds itself: calls read these that are not known to do so;
    - to an object that the trace makes: it is mostly written once, and noting it would cost more;
    - to an item of an array, but of a constant: most are the program's attributes, which stay as they are written;
    - past a call that may force a frame.
    """
    keep_tokens_in_memory()
    note_plain_writes_at_guards()
    emitting = heap.OptHeap.emitting_operation.im_func
    init = heap.OptHeap.__init__.im_func
    set_field = heap.AbstractCachedEntry.do_setfield.im_func

    def init_with_noted(self):
        init(self)
        self.noted = []         # the fields and items with writes that are not made yet, and some that have none

    def emitting_or_delay(self, op):
        number = op.getopnum()
        self.may_delay = number != rop.GUARD_NOT_FORCED and number != rop.GUARD_NOT_FORCED_2
        emitting(self, op)

    def set_field_and_note(self, optheap, op):
        set_field(self, optheap, op)
        if self._lazy_set is not None and not self.is_noted:
            self.is_noted = True
            optheap.noted.append(self)

    def writes_delayed_at_guard(self):
        """Return the writes that stay delayed, and make the others.

        Few of the fields that are known have a write that is not made yet, so these are kept in a list of their own.
        """
        delayed = []
        noted = self.noted      # making a write may note others
        kept = 0
        i = 0
        while i < len(noted):
            cache = noted[i]
            i += 1
            op = cache._lazy_set
            if op is not None and stays_delayed(self, cache, op):
                delayed.append(op)
                noted[kept] = cache
                kept += 1
                continue
            cache.is_noted = False
            if op is not None:
                cache.force_lazy_set(self, op.getdescr())
        del noted[kept:]
        return delayed

    heap.AbstractCachedEntry.delayed = None         # the write that is delayed,
    heap.AbstractCachedEntry.guards_passed = 0      # and past how many guards
    heap.AbstractCachedEntry.is_noted = False       # whether it is in the optimisation's list
    heap.AbstractCachedEntry.do_setfield = set_field_and_note
    heap.OptHeap.may_delay = False
    heap.OptHeap.__init__ = init_with_noted
    heap.OptHeap.emitting_operation = emitting_or_delay
    heap.OptHeap.force_lazy_sets_for_guard = writes_delayed_at_guard


def stays_delayed(heap_optimization, cache, op):
    """Return whether the guard that is emitted notes the write, so that it need not be made before."""
    written = written_value(op)
    if heap_optimization.optimizer.is_virtual(written):
        return True
    if op.getopnum() == rop.SETARRAYITEM_GC and not written.get_box_replacement().is_constant():
        return False
    return is_delayed(heap_optimization, cache, op)


def is_delayed(heap_optimization, cache, op):
    """Return whether to delay a write past one more guard."""
    if not heap_optimization.may_delay or is_token(op.getdescr()) or is_made_in_trace(op.getarg(0)):
        return False
    if cache.delayed is not op:
        cache.delayed = op
        cache.guards_passed = 0
        heap_optimization.optimizer._last_guard_op = None       # the guard resumes behind the write
    cache.guards_passed += 1
    return cache.guards_passed <= MOST_GUARDS


def is_made_in_trace(value):
    value = value.get_box_replacement()
    return isinstance(value, AbstractResOp) and rop.is_malloc(value.getopnum())


def keep_tokens_in_memory():
    """Note the fields by which the JIT finds what it holds itself of virtualizable frames and virtual references."""
    of_frames = virtualizable.VirtualizableInfo.__init__.im_func
    of_references = virtualref.VirtualRefInfo.__init__.im_func

    def init_frames_and_note(self, warmrunnerdesc, VTYPE):
        of_frames(self, warmrunnerdesc, VTYPE)
        TOKENS.append(self.vable_token_descr)

    def init_references_and_note(self, warmrunnerdesc):
        of_references(self, warmrunnerdesc)
        TOKENS.append(self.descr_virtual_token)
        TOKENS.append(self.descr_forced)

    virtualizable.VirtualizableInfo.__init__ = init_frames_and_note
    virtualref.VirtualRefInfo.__init__ = init_references_and_note


def is_token(field):
    for token in TOKENS:
        if token is field:
            return True
    return False


def note_plain_writes_at_guards():
    """Let a guard note delayed writes of values that are not virtual, among those that are."""
    Adder = resume.ResumeDataVirtualAdder
    finish = Adder.finish.im_func
    number_virtuals = Adder._number_virtuals.im_func
    add_pending_fields = Adder._add_pending_fields.im_func

    def finish_with_plain(self, pending_setfields):
        of_virtuals = []
        plain = []
        for op in pending_setfields:
            if self.optimizer.is_virtual(written_value(op)):
                of_virtuals.append(op)
            else:
                plain.append(op)
        self.plain_writes = plain
        return finish(self, of_virtuals)

    def number_all(self, liveboxes, optimizer, num_env_virtuals):
        for op in self.plain_writes:
            self.register_box(op.getarg(0).get_box_replacement())
            self.register_box(written_value(op).get_box_replacement())
        number_virtuals(self, liveboxes, optimizer, num_env_virtuals)

    def add_all(self, optimizer, pending_setfields):
        add_pending_fields(self, optimizer, pending_setfields + self.plain_writes)

    Adder.finish = finish_with_plain
    Adder._number_virtuals = number_all
    Adder._add_pending_fields = add_all


def written_value(op):
    """Return what a SETFIELD_GC or SETARRAYITEM_GC writes."""
    return op.getarg(op.numargs() - 1)


def leave_copies_to_new_arrays_out():
    """Do not take a function that copies items to an array it has made itself for one that writes to any array.

    Where a list of objects grows, the optimiser forgot all items of arrays of objects: each append did that to what
    it knew of a generator's registers.  RPython knows that a write to a new array means nothing to others, but not that
    ll_arraycopy writes to no more than the array that it is given.
    """
    analyze = WriteAnalyzer.analyze.im_func

    def analyze_with_copies(self, op, seen=None, graphinfo=None):
        result = analyze(self, op, seen, graphinfo)
        if graphinfo is not None and not self.is_top_result(result) and is_copy(op):
            target = op.args[2]
            if graphinfo.is_fresh_malloc(target):
                return result - frozenset([("array", target.concretetype)])
        return result

    WriteAnalyzer.analyze = analyze_with_copies


def is_copy(op):
    """Return whether the operation calls rgc.ll_arraycopy(source, dest, ...), specialised for a type of array."""
    if op.opname != "direct_call":
        return False
    graph = getattr(op.args[0].value._obj, "graph", None)
    return graph is not None and getattr(graph, "func", None) is rgc.ll_arraycopy


class EndingBridge(compile.SimpleCompileData):
    """A bridge with which a function ends, as against one that jumps to a loop."""

    resumekey = None        # the guard that it comes from, or what stands for the interpreter

    def optimize(self, metainterp_sd, jitdriver_sd, optimizations, unroll):
        optimizer = Optimizer(metainterp_sd, jitdriver_sd, optimizations)
        operations = self.trace.get_iter()
        guard = self.resumekey
        if isinstance(guard, compile.ResumeGuardCopiedDescr):
            guard = guard.prev
        if isinstance(guard, compile.ResumeGuardDescr):
            deserialize_optimizer_knowledge(optimizer, guard, self.trace.inputargs, operations.inputargs)
        return optimizer.propagate_all_forward(operations, self.call_pure_results)


def ending_bridge(trace, resumekey, call_pure_results, enable_opts):
    bridge = EndingBridge(trace, call_pure_results, enable_opts)
    bridge.resumekey = resumekey
    return bridge


def tell_bridges_that_end_what_is_known():
    """Tell a bridge with which a function ends what its guard's trace knew: classes of objects, and what fields hold.

    RPython told it only bridges that jump to a loop.  In go, 660 bridges began by testing 790 classes again.
    """
    compile.ending_bridge = ending_bridge
    compile.compile_trace = rewritten(
        compile.compile_trace,
        "SimpleCompileData(trace,\n                                 call_pure_results=call_pure_results,\n"
        "                                 enable_opts=enable_opts)",
        "ending_bridge(trace, resumekey, call_pure_results, enable_opts)")


def apply():
    """Apply all of them."""
    tell_bridges_that_end_what_is_known()
    remember_reads()
    leave_copies_to_new_arrays_out()
    delay_writes_past_guards()
