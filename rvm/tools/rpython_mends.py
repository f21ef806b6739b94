"""Mends errors, and wastes, of RPython 0.2.1's JIT and dicts before it translates; on Python 2.7.

Each function replaces faulty code by code that otherwise does the same.  A test program showed each
error: tests/programs/loop_*.py, object_making_loops.py, dict_insertion_in_equality.py.  Errors
in arithmetic are in rpython_mends_numbers.py, errors in what is known about a loop in
rpython_mends_unrolling.py; what makes tracing slow in rpython_mends_tracing.py, optimising and compiling in
rpython_mends_compiling.py, and going on after a guard has failed in rpython_mends_resuming.py; when compiling is
allowed in rpython_mends_warming.py; what lets several traces make a loop in rpython_mends_segments.py, and
compiles loops anew for other types in rpython_mends_versions.py; what is remembered of memory in rpython_mends_heap.py,
of frames in rpython_mends_registers.py, and of integers' bytes in rpython_mends_bytes.py; with what indices are
checked in rpython_mends_checks.py, and floats compared in rpython_mends_floats.py; functions of
lists and numbers in rpython_mends_library.py, big integers in rpython_mends_integers.py; what makes executables large
in rpython_mends_size.py.
"""
import rpython_dispatch
import rpython_hints
import rpython_mends_bytes
import rpython_mends_checks
import rpython_mends_compiling
import rpython_mends_floats
import rpython_mends_heap
import rpython_mends_integers
import rpython_mends_library
import rpython_mends_numbers
import rpython_mends_registers
import rpython_mends_resuming
import rpython_mends_segments
import rpython_mends_size
import rpython_mends_tracing
import rpython_mends_unrolling
import rpython_mends_versions
import rpython_mends_warming

from rpython.annotator.model import SomeInstance
from rpython.flowspace.model import Constant
from rpython.jit.backend.llsupport.jitframe import JITFRAMEPTR, NULLGCMAP
from rpython.jit.codewriter import call
from rpython.jit.codewriter.assembler import Assembler
from rpython.jit.codewriter.heaptracker import adr2int
from rpython.jit.metainterp import heapcache, pyjitpl, resoperation
from rpython.jit.metainterp.history import Const, ConstPtr
from rpython.jit.metainterp.optimizeopt import heap, info, virtualize
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method
from rpython.jit.metainterp.quasiimmut import QuasiImmutDescr
from rpython.jit.metainterp.resoperation import ResOperation, rop
from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rtyper import rlist
from rpython.rtyper.lltypesystem import rordereddict
from rpython.rtyper.lltypesystem.llmemory import GCREF, Address, cast_ptr_to_adr
from rpython.rtyper.lltypesystem.lltype import DelayedPointer, GcStruct, Ptr, Signed, cast_opaque_ptr, malloc, typeOf
from rpython.tool.pairtype import pair, pairtype
from rpython.translator.backendopt import all as backendopt
from rpython.translator.simplify import remove_identical_vars


def fill_immutable_fields_before_calls():
    """Before a call reads objects that a trace makes, fill their immutable fields too.

    A trace delays filling an object until a call that reads the field.  A call that makes such
    objects as well as reading them counts as a writer only, and RPython does not fill immutable
    fields for writers: the call read a field that was never set.
    """
    force_from_effectinfo = heap.OptHeap.force_from_effectinfo.im_func

    def force_pure_fields_too(self, effectinfo):
        for field, cache in self.cached_fields.items():
            if field.is_always_pure() and effectinfo.check_write_descr_field(field):
                cache.force_lazy_set(self, field)
        force_from_effectinfo(self, effectinfo)

    heap.OptHeap.force_from_effectinfo = force_pure_fields_too


def collect_where_loops_are_invalidated():
    """Take a function that changes a quasi-immutable field for one in which the collector may run.

    It invalidates the loops that rely on the field, for which RPython allocates memory.  Machine code that calls a
    function in which the collector cannot run does not say which of its values are references: the collector took
    what was said of an earlier call, and crashed.
    """
    class CollectAnalyzer(call.CollectAnalyzer):

        def analyze_simple_operation(self, operation, graphinfo):
            return (operation.opname == "jit_force_quasi_immutable"
                    or super(CollectAnalyzer, self).analyze_simple_operation(operation, graphinfo))

    call.CollectAnalyzer = CollectAnalyzer


CHANGEABLE = {}         # quasi-immutable fields that traces have read of objects which are not constants


def forget_fields_that_hardly_change():
    """Read a quasi-immutable field of an object that is not a constant again behind each call that may write it.

    RPython takes such a field for one that never changes.  If the object is a constant, a write
    invalidates the loop.  For any other object nothing announces the write, and the loop went on with
    the old value.  It is as any other field then, and a loop that calls nothing which may write it, as one of `map`
    and `filter`, reads it once.  A trace has a QUASIIMMUT_FIELD before the first read of each.
    """
    note_dependency = heap.OptHeap.optimize_QUASIIMMUT_FIELD.im_func
    force_from_effectinfo = heap.OptHeap.force_from_effectinfo.im_func
    clean_caches = heap.OptHeap.clean_caches.im_func

    def note_or_register(self, op):
        known = self.ensure_ptr_info_arg0(op)
        if not known.is_constant() and not known.is_virtual():
            quasi_immutable = op.getdescr()
            assert isinstance(quasi_immutable, QuasiImmutDescr)
            field = quasi_immutable.fielddescr
            if field not in CHANGEABLE:
                CHANGEABLE[field] = None
                forget(self, field)
        note_dependency(self, op)

    def force_and_forget(self, effectinfo):
        force_from_effectinfo(self, effectinfo)
        for field in CHANGEABLE:
            if effectinfo.check_write_descr_field(field):
                forget(self, field)

    def clean_and_forget(self):
        clean_caches(self)
        for field in CHANGEABLE:
            forget(self, field)

    def forget(self, field):
        if field not in self.cached_fields:
            return
        cache = self.cached_fields[field]
        cache.force_lazy_set(self, field)
        for struct in cache.cached_infos:
            assert isinstance(struct, info.AbstractStructPtrInfo)
            struct._fields[field.get_index()] = None
        cache.cached_infos = []
        cache.cached_structs = []

    heap.OptHeap.optimize_QUASIIMMUT_FIELD = note_or_register
    heap.OptHeap.force_from_effectinfo = force_and_forget
    heap.OptHeap.clean_caches = clean_and_forget
    heap.dispatch_opt = make_dispatcher_method(heap.OptHeap, "optimize_", default=heap.OptHeap.emit)
    heap.OptHeap.propagate_forward = heap.dispatch_opt


def leave_out_forgotten_fields():
    """Leave fields about which nothing is known out of a loop's short preamble.

    A structure can be noted for a field that has been forgotten since.  RPython tests for that only for
    arrays; for a structure it takes the field that is not there, and crashes.
    """
    produce = info.AbstractStructPtrInfo.produce_short_preamble_ops.im_func

    def produce_known_fields(self, structbox, fielddescr, index, optimizer, shortboxes):
        fields = self._fields
        number = fielddescr.get_index()
        if fields is None or number >= len(fields) or fields[number] is None:
            return
        produce(self, structbox, fielddescr, index, optimizer, shortboxes)

    info.AbstractStructPtrInfo.produce_short_preamble_ops = produce_known_fields


def keep_no_notes_of_constant_virtualizables():
    """Do not note that a constant frame is not a virtualizable of the trace.

    A note can be made about a computed value only: RPython ended in an AssertionError
    when a loop resumed a generator that is a constant in it.
    """
    note = heapcache.HeapCache.nonstandard_virtualizables_now_known.im_func

    def note_what_is_computed(self, box):
        if not isinstance(box, Const):
            note(self, box)

    heapcache.HeapCache.nonstandard_virtualizables_now_known = note_what_is_computed


def compare_nan():
    """Do not infer `x >= y` from `not x < y`: for NaN neither holds.  `==` and `!=` are each other's inverse."""
    for number in (rop.FLOAT_LT, rop.FLOAT_LE, rop.FLOAT_GT, rop.FLOAT_GE):
        resoperation.opclasses[number].boolinverse = -1


def find_entries_after_comparing():
    """Find the entry for a dict's new key after the comparisons, which may change the dict.

    While it compares, RPython notes a deleted key's entry to use for the new one.  A comparison that
    runs the program's code may put another key there: that key could no longer be found, and deleting
    it did not end.
    """
    def set_item(d, key, hash, value):
        if d.paranoia:
            index = d.lookup_function(d, key, hash, rordereddict.FLAG_LOOKUP)
            if index < 0:
                rordereddict.ll_call_insert_clean_function(d, hash, d.num_ever_used_items)
        else:
            index = d.lookup_function(d, key, hash, rordereddict.FLAG_STORE)
        rordereddict._ll_dict_setitem_lookup_done(d, key, value, hash, index)

    rordereddict.ll_dict_setitem_with_hash = set_item


def clear_lists_once():
    """Do not fill a new list with null pointers: the collector has already cleared it.

    RPython fills all of `[None] * n` once more, which is a tenth of a call's instructions: each frame
    has such a list.
    """
    set_all = rlist._ll_alloc_and_set_nojit

    def set_unless_cleared(LIST, count, item):
        if _is_cleared(typeOf(item)) and not item:
            return LIST.ll_newlist(count)
        return set_all(LIST, count, item)

    rlist._ll_alloc_and_set_nojit = set_unless_cleared


@specialize.memo()
def _is_cleared(TYPE):
    return isinstance(TYPE, Ptr) and TYPE.TO._gckind == "gc"


def name_what_is_too_large():
    """Name the function whose JIT code has too many registers or constants."""
    assemble = Assembler.assemble.im_func

    def assemble_named(self, ssarepr, *arguments):
        try:
            return assemble(self, ssarepr, *arguments)
        except AssertionError as e:
            raise AssertionError("%s in the JIT's code of %s" % (e, ssarepr.name))

    Assembler.assemble = assemble_named


def share_constant_addresses():
    """Let the JIT's code of a function have each address once among its constants, of which it may have 256.

    RPython makes an object of its own for each use of an address, and keeps each of them: a class that is
    tested for in twenty places took twenty constants.
    """
    emit_const = Assembler.emit_const.im_func
    shared = {}

    def emit_shared(self, const, kind, *arguments, **options):
        if kind == "int" and (const.concretetype == Address or isinstance(const.concretetype, Ptr)):
            const = shared_address(self, const, shared)
        return emit_const(self, const, kind, *arguments, **options)

    Assembler.emit_const = emit_shared


def shared_address(assembler, const, shared):
    """Return the constant for the address, as an integer, that the first constant for it was given."""
    adr = const.value
    if isinstance(const.concretetype, Ptr):
        assembler.see_raw_object(adr)
        adr = cast_ptr_to_adr(adr)
    if not adr:
        return const
    try:
        target = adr.ptr._obj
    except DelayedPointer:
        return const
    if id(target) not in shared:
        shared[id(target)] = target, Constant(adr2int(adr), Signed)
    return shared[id(target)][1]


class VirtualRefPtrInfo(info.InstancePtrInfo):
    """What is known of a virtual reference of the JIT: its token is made when the reference is."""
    _attrs_ = ()

    def _force_elements(self, op, optforce, descr):
        token = optforce.optimizer.metainterp_sd.virtualref_info.descr_virtual_token.get_index()
        if self._fields is not None and LATE_TOKEN.same_constant(self._fields[token]):
            made = ResOperation(rop.FORCE_TOKEN, [])
            optforce.emit_extra(made)
            self._fields[token] = made
        info.InstancePtrInfo._force_elements(self, op, optforce, descr)


# Stands for the token of a reference that is not made.  What is written to a reference that a failing guard makes is
# replaced at once (VirtualRefInfo.continue_tracing).
LATE_TOKEN = ConstPtr(cast_opaque_ptr(GCREF, malloc(GcStruct("late_token"))))


def make_force_tokens_late():
    """Ask for the address of the compiled code's frame only where a virtual reference is made, which needs it.

    RPython asks for it at each inlined call, and every guard within the call keeps it, although the reference that
    a failing guard makes gets another token at once.
    """
    make_virtual = virtualize.OptVirtualize.make_virtual.im_func

    def make_virtual_with_token(self, known_class, source_op, descr):
        made = make_virtual(self, known_class, source_op, descr)
        if descr is not self.optimizer.metainterp_sd.virtualref_info.descr:
            return made
        reference = VirtualRefPtrInfo(descr, known_class, is_virtual=True)
        reference.init_fields(descr, 0)
        source_op.get_box_replacement().set_forwarded(reference)
        return reference

    def optimize_virtual_ref(self, op):
        virtual_refs = self.optimizer.metainterp_sd.virtualref_info
        made = ResOperation(rop.NEW_WITH_VTABLE, [], descr=virtual_refs.descr)
        known = self.make_virtual(virtual_refs.jit_virtual_ref_const_class, made, virtual_refs.descr)
        op.set_forwarded(made)
        made.set_forwarded(known)
        known.setfield(virtual_refs.descr_virtual_token, made, LATE_TOKEN)
        known.setfield(virtual_refs.descr_forced, made, self.optimizer.cpu.ts.CONST_NULLREF)

    virtualize.OptVirtualize.make_virtual = make_virtual_with_token
    virtualize.OptVirtualize.optimize_VIRTUAL_REF = optimize_virtual_ref
    virtualize.dispatch_opt = make_dispatcher_method(
        virtualize.OptVirtualize, "optimize_", default=virtualize.OptVirtualize.emit)
    virtualize.OptVirtualize.propagate_forward = virtualize.dispatch_opt


def forget_failed_guards():
    """Let what was live at a guard that failed die while the trace that begins there is made.

    RPython keeps the compiled code's frame, with all these values, until the trace is done.  They are in the
    tracer's boxes by then.
    """
    initialize_state = pyjitpl.MetaInterp.initialize_state_from_guard_failure.im_func

    def initialize_and_forget(self, resumedescr, deadframe):
        boxes = initialize_state(self, resumedescr, deadframe)
        if we_are_translated():
            cast_opaque_ptr(JITFRAMEPTR, deadframe).jf_gcmap = NULLGCMAP
        return boxes

    pyjitpl.MetaInterp.initialize_state_from_guard_failure = initialize_and_forget


def drop_hints():
    """Leave out the hints for the JIT where it has been made, or none is.

    A hint is a copy of a reference: the collector would keep both.
    """
    optimize = backendopt.backend_optimizations

    def optimize_without_hints(translator, graphs=None, **options):
        if graphs is not None:          # what the JIT is made of
            optimize(translator, graphs, **options)
            return
        for graph in translator.graphs:
            for block in graph.iterblocks():
                for operation in block.operations:
                    if operation.opname == 'hint':
                        operation.opname = 'same_as'
                        del operation.args[1:]
        optimize(translator, **options)
        for graph in translator.graphs:
            remove_identical_vars(graph)

    backendopt.backend_optimizations = optimize_without_hints


def narrow_frames_too():
    """Let `isinstance` narrow an instance with flags, such as a frame whose registers are accessed directly.

    RPython narrowed only those without.  Attributes that are set behind the test then counted as the base class's:
    each frame had room for the four of a generator's, 112 bytes instead of 80.
    """
    instances = pairtype(SomeInstance, SomeInstance)
    improve = instances.improve.im_func

    def improve_with_flags(both):
        instance, improvement = both
        if not instance.flags or instance.is_constant():
            return improve(both)
        result = improve(pair(SomeInstance(instance.classdef, instance.can_be_None), improvement))
        if isinstance(result, SomeInstance):
            return SomeInstance(result.classdef, result.can_be_None, instance.flags)
        return result

    instances.improve = improve_with_flags


def apply():
    """Apply all of them."""
    drop_hints()
    narrow_frames_too()
    name_what_is_too_large()
    share_constant_addresses()
    fill_immutable_fields_before_calls()
    collect_where_loops_are_invalidated()
    forget_fields_that_hardly_change()
    leave_out_forgotten_fields()
    keep_no_notes_of_constant_virtualizables()
    compare_nan()
    find_entries_after_comparing()
    clear_lists_once()
    make_force_tokens_late()
    forget_failed_guards()
    rpython_mends_numbers.apply()
    rpython_mends_unrolling.apply()
    rpython_mends_tracing.apply()
    rpython_mends_segments.apply()
    rpython_mends_versions.apply()
    rpython_mends_heap.apply()
    rpython_mends_registers.apply()
    rpython_mends_bytes.apply()
    rpython_mends_checks.apply()
    rpython_mends_library.apply()
    rpython_mends_integers.apply()
    rpython_mends_size.apply()
    rpython_mends_resuming.apply()
    rpython_mends_compiling.apply()
    rpython_mends_floats.apply()
    rpython_mends_warming.apply()
    rpython_dispatch.thread_dispatch()
    rpython_hints.tell_overflow_by_flag()
    rpython_hints.tell_what_is_not_none()
