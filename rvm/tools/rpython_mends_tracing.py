"""Mends what makes RPython 0.2.1's JIT slow to trace and to compile; on Python 2.7.

Each function replaces code by code with the same outcome that does less.  What each had cost was
counted in the first iterations of pyperformance's chaos and go.
"""
from rpython.jit.backend.llsupport import regalloc
from rpython.jit.codewriter.jitcode import JitCode
from rpython.jit.codewriter.jtransform import Transformer
from rpython.jit.metainterp import heapcache, pyjitpl, resoperation
from rpython.jit.metainterp.blackhole import BlackholeInterpreter
from rpython.jit.metainterp.history import (
    CONST_FALSE, CONST_TRUE, Const, ConstFloat, ConstInt, ConstPtr, SwitchToBlackhole)
from rpython.jit.metainterp.jitexc import JitException
from rpython.jit.metainterp.optimize import InvalidLoop
from rpython.jit.metainterp.optimizeopt import rewrite
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method
from rpython.jit.metainterp.quasiimmut import QuasiImmutDescr
from rpython.jit.metainterp.resoperation import rop
from rpython.jit.metainterp.typesystem import rd_eq, rd_hash
from rpython.rlib.debug import have_debug_prints_for
from rpython.rlib.objectmodel import r_dict, we_are_translated
from rpython.rtyper import rclass, rdict
from rpython.rtyper.annlowlevel import cast_base_ptr_to_instance
from rpython.rtyper.lltypesystem.lltype import GcStruct, Signed, identityhash, malloc

from rvm.tools.rpython_mends_compiling import rewritten

REGISTERS = 256             # of each kind, in a frame of the tracer


def note_constants_that_hardly_change():
    """Record once in a trace that a quasi-immutable field of a constant is relied on, and one guard for all of them.

    RPython recorded an operation and a guard at each read: three operations in ten, and two guards in five.  The
    guard says that none of the fields has changed, so one is enough until a call may have changed some.  What is
    known of other objects' fields is noted as before, each with its guard: the optimiser drops a guard together
    with a field of an object that is no constant to it.
    """
    HeapCache = heapcache.HeapCache
    reset = HeapCache.reset.im_func
    reset_keep_likely_virtuals = HeapCache.reset_keep_likely_virtuals.im_func
    clear_caches = HeapCache.clear_caches.im_func

    def forget_constants(self):
        self.constants = {}             # by field, the constant objects whose fields the trace relies on
        self.guards_constants = False   # whether a guard has been recorded since a field may have changed

    def reset_all(self):
        reset(self)
        self.forget_constants()

    def reset_most(self):
        reset_keep_likely_virtuals(self)
        self.forget_constants()

    def clear_caches_and_constants(self, opnum, descr, argboxes):
        clear_caches(self, opnum, descr, argboxes)
        if rop.is_call(opnum) and descr.get_extra_info().check_can_invalidate():
            self.forget_constants()

    def note_constant(self, field, constant):
        """Note the constant's field; return whether it was noted already."""
        if field not in self.constants:
            self.constants[field] = r_dict(rd_eq, rd_hash)
        noted = self.constants[field]
        reference = constant.getref_base()
        if reference in noted:
            return True
        noted[reference] = None
        return False

    @pyjitpl.arguments("box", "descr", "descr", "orgpc")
    def opimpl_record_quasiimmut_field(self, box, fielddescr, mutatefielddescr, orgpc):
        metainterp = self.metainterp
        known = metainterp.heapcache
        if isinstance(box, ConstPtr):
            if known.note_constant(fielddescr, box):
                return
            needs_guard = not known.guards_constants
            known.guards_constants = True
        else:
            if known.is_quasi_immut_known(fielddescr, box):
                return
            known.quasi_immut_now_known(fielddescr, box)
            needs_guard = True
        descr = QuasiImmutDescr(metainterp.cpu, box.getref_base(), fielddescr, mutatefielddescr)
        metainterp.history.record(rop.QUASIIMMUT_FIELD, [box], None, descr=descr)
        if needs_guard:
            metainterp.generate_guard(rop.GUARD_NOT_INVALIDATED, resumepc=orgpc)

    HeapCache.forget_constants = forget_constants
    HeapCache.reset = reset_all
    HeapCache.reset_keep_likely_virtuals = reset_most
    HeapCache.clear_caches = clear_caches_and_constants
    HeapCache.note_constant = note_constant
    pyjitpl.MIFrame.opimpl_record_quasiimmut_field = opimpl_record_quasiimmut_field


def tell_classes_without_forgetting():
    """Note a class that the interpreter tells, and forget nothing of what the trace knows.

    RPython took the operation for one that may change any object, and so recorded all reads and guards behind it again.
    And where a class is told other than the optimiser knows, or of what it knows to be None, no loop is made; RPython
    aborted.
    """
    @pyjitpl.arguments("box", "box")
    def opimpl_record_exact_class(self, box, class_box):
        metainterp = self.metainterp
        if isinstance(box, Const) or not isinstance(class_box, Const) or metainterp.heapcache.is_class_known(box):
            return
        metainterp.history.record(rop.RECORD_EXACT_CLASS, [box, class_box], None)
        metainterp.heapcache.class_now_known(box)

    def note_class(self, op):
        class_told = op.getarg(1)
        assert isinstance(class_told, Const)
        known = self.getptrinfo(op.getarg(0))
        class_known = known.get_known_class(self.optimizer.cpu) if known is not None else None
        if class_known is not None:
            if not class_known.same_constant(class_told):
                raise InvalidLoop("a class is told other than the one that is known")
        elif self.get_box_replacement(op.getarg(0)).is_constant():
            raise InvalidLoop("a class is told of None")
        else:
            self.make_constant_class(op.getarg(0), class_told, update_last_guard=False)

    pyjitpl.MIFrame.opimpl_record_exact_class = opimpl_record_exact_class
    rewrite.OptRewrite.optimize_RECORD_EXACT_CLASS = note_class
    rewrite.dispatch_opt = make_dispatcher_method(
        rewrite.OptRewrite, "optimize_", default=rewrite.OptRewrite.emit)


def leave_out_calls_that_are_short_enough():
    """Where a trace is too long, take a function into no trace from then on whose own trace will not be too long.

    RPython took the largest one.  A call that is most of the trace, and not over yet where the trace is given up, is of
    a function whose trace is given up in its turn, for one that it calls.  So the largest that it calls is left out at
    once, if that makes a quarter of the trace.  The loop of chaos had its `transform_point` left out, and then
    `__call__` too, without which it is short enough: its iterations took 3.2 ms instead of 2.9.
    """
    def find_function_to_leave_out(self):
        end = self.history.get_trace_position()[0]
        calls = []                      # those that are not over
        driver = None
        key = None
        size = 0
        for call in self.portal_trace_positions:
            if call[1] is not None:
                calls.append(call)
                continue
            call_driver, call_key, start = calls.pop()
            length = call[2][0] - start[0]
            if length > size:
                driver, key, size = call_driver, call_key, length
        too_long = -1
        for i in range(len(calls)):
            call_driver, call_key, start = calls[i]
            length = end - start[0]
            if 4 * length >= 3 * end:
                if too_long < 0:
                    too_long = i
            elif length > size:
                driver, key, size = call_driver, call_key, length
        if too_long >= 0 and 4 * size < end:
            driver, key, _ = calls[too_long]
        if self.portal_trace_positions:
            self.staticdata.logger_ops.log_abort_loop(self.history.trace, self.box_names_memo)
        return driver, key

    pyjitpl.MetaInterp.find_biggest_function = find_function_to_leave_out


def record_places_only_for_the_log():
    """Record where in the program a trace is only if RPython's log is on (PYPYLOG), which alone prints it.

    It was an operation at each instruction, one in eight.
    """
    debug_merge_point = pyjitpl.MIFrame.debug_merge_point.im_func

    def debug_merge_point_if_logged(self, jitdriver_sd, jd_index, portal_call_depth, current_call_id, greenkey):
        if have_debug_prints_for("jit-"):
            debug_merge_point(self, jitdriver_sd, jd_index, portal_call_depth, current_call_id, greenkey)

    pyjitpl.MIFrame.debug_merge_point = debug_merge_point_if_logged


def record_no_frames_for_profilers():
    """Do not record where an inlined call begins and ends: only RPython's own profiler asks, which rvm has not."""
    pyjitpl.MetaInterp.enter_portal_frame = lambda self, jd_no, unique_id: None
    pyjitpl.MetaInterp.leave_portal_frame = lambda self, jd_no: None


def keep_boxes_of_constants():
    """Make the boxes of a function's constants once, not at each call that is traced.

    A frame of the tracer has the constants in its registers, from the last one down.  One that is used again for
    the same function has them already.
    """
    def setup(self, jitcode, greenkey=None):
        if not we_are_translated():
            self.registers_i = [pyjitpl.MissingValue()] * REGISTERS
            self.registers_r = [pyjitpl.MissingValue()] * REGISTERS
            self.registers_f = [pyjitpl.MissingValue()] * REGISTERS
        if self.constants_of is not jitcode or not we_are_translated():
            boxes = jitcode.boxes
            if boxes is None:
                boxes = jitcode.boxes = Boxes(jitcode)
            copy_backwards(self.registers_i, boxes.ints)
            copy_backwards(self.registers_r, boxes.refs)
            copy_backwards(self.registers_f, boxes.floats)
            self.constants_of = jitcode
        self.jitcode = jitcode
        self.bytecode = jitcode.code
        self.greenkey = greenkey
        self._result_argcode = 'v'
        self.parent_snapshot = None
        self.unroll_iterations = 1

    JitCode.boxes = None
    pyjitpl.MIFrame.constants_of = None
    pyjitpl.MIFrame.setup = setup


class Boxes(object):
    """The boxes of a function's constants; most functions are never traced and have none."""

    def __init__(self, jitcode):
        self.ints = [ConstInt(constant) for constant in jitcode.constants_i]
        self.refs = [ConstPtr(constant) for constant in jitcode.constants_r]
        self.floats = [ConstFloat(constant) for constant in jitcode.constants_f]


def copy_backwards(registers, boxes):
    """Put the boxes into the last registers, the first of them last."""
    for i in range(len(boxes)):
        registers[REGISTERS - 1 - i] = boxes[i]


def keep_frames_for_later_traces():
    """Use the tracer's frames again in later traces, not only in the one that they were made for.

    Each has room for 768 values.  The first iteration of go made 4,451 of them, which was one byte in eight of all
    that it allocated.  A trace has the frames for itself until it ends: while it calls machine code another one may
    begin, and it still reads the frame that it has just left.
    """
    MetaInterp = pyjitpl.MetaInterp
    init_globals = pyjitpl.MetaInterpGlobalData.__init__.im_func
    init = MetaInterp.__init__.im_func
    newframe = MetaInterp.newframe.im_func
    interpret = MetaInterp.interpret.im_func
    cancel = MetaInterp.run_blackhole_interp_to_cancel_tracing.im_func

    def init_globals_and_frames(self, staticdata):
        init_globals(self, staticdata)
        self.free_frames = []

    def init_with_kept_frames(self, staticdata, jitdriver_sd):
        init(self, staticdata, jitdriver_sd)
        self.free_frames_list = staticdata.globaldata.free_frames
        staticdata.globaldata.free_frames = []

    def newframe_of_this_trace(self, jitcode, greenkey=None):
        frame = newframe(self, jitcode, greenkey)
        frame.metainterp = self
        return frame

    def interpret_and_keep_frames(self):
        try:
            interpret(self)
        except SwitchToBlackhole:
            raise                       # what goes on reads the frames
        except JitException:
            self.free_all_frames()
            raise

    def cancel_and_give_back(self, stb):
        self.give_frames_back()
        cancel(self, stb)

    def free_all_frames(self):
        for frame in self.framestack:
            frame.cleanup_registers()
            self.free_frames_list.append(frame)
        self.framestack = []
        self.give_frames_back()

    def give_frames_back(self):
        """Leave the frames to the next trace; they do not keep this one alive."""
        for frame in self.free_frames_list:
            frame.metainterp = None
            frame.greenkey = None
            frame.parent_snapshot = None
        self.staticdata.globaldata.free_frames = self.free_frames_list
        self.free_frames_list = []

    pyjitpl.MetaInterpGlobalData.__init__ = init_globals_and_frames
    MetaInterp.__init__ = init_with_kept_frames
    MetaInterp.newframe = newframe_of_this_trace
    MetaInterp.interpret = interpret_and_keep_frames
    MetaInterp.run_blackhole_interp_to_cancel_tracing = cancel_and_give_back
    MetaInterp.free_all_frames = free_all_frames
    MetaInterp.give_frames_back = give_frames_back


def number_values_for_hashing():
    """Hash the values of a trace by numbers that they keep.

    Optimiser and allocator have tables of them.  RPython hashes by address, and as the collector moves young objects,
    it reserves the place of each that is hashed and finds it in a table of its own again each time.  A dict asks
    the class of all objects how to hash its keys, whatever class they are of, so dicts of values ask another one.
    """
    numbered = resoperation.AbstractResOpOrInputArg
    numbered._attrs_ += ("number",)
    numbered.number = 0
    key_reprs = rdict.AbstractDictRepr.pickkeyrepr.im_func

    def key_reprs_of_values(self, key_repr):
        external, internal = key_reprs(self, key_repr)
        if not self.custom_eq_hash and is_of_values(external):
            internal = repr_of_values(self.rtyper)
        return external, internal

    # RPython's args_hash asks this of any value, which tells the annotator that all of them have numbers.
    numbered._get_hash_ = make_number_of()
    rdict.AbstractDictRepr.pickkeyrepr = key_reprs_of_values


def is_of_values(repr):
    """Return whether the low-level type is of instances that may be values of a trace."""
    if not isinstance(repr, rclass.InstanceRepr) or repr.classdef is None:
        return False
    python_class = repr.classdef.classdesc.pyobj
    return python_class is resoperation.AbstractValue or (
        python_class is not None and issubclass(python_class, resoperation.AbstractResOpOrInputArg))


def repr_of_values(rtyper):
    """Return the one type that dicts have for keys that may be values of a trace."""
    if not hasattr(rtyper, "repr_of_values"):
        rtyper.repr_of_values = ReprOfValues(rtyper, None)
        rtyper.add_pendingsetup(rtyper.repr_of_values)
    return rtyper.repr_of_values


class ReprOfValues(rclass.InstanceRepr):
    """The type of all objects, but that it hashes values of a trace by their numbers."""

    def _setup_repr_final(self):
        """Leave what the type of all objects has set up as it is."""

    def get_ll_hash_function(self):
        return hash_of_value

    get_ll_fasthash_function = get_ll_hash_function


COUNTER = malloc(GcStruct("counter", ("last", Signed)), immortal=True, zero=True)


def make_number_of():
    """Return a function: it returns the number of a value of a trace, which gets one when it is asked first.

    Each caller has a function of its own, as the annotator sees those of dicts later than the others.
    """
    def number_of(value):
        number = value.number
        if number == 0:
            number = COUNTER.last + 1
            COUNTER.last = number
            value.number = number
        return number

    return number_of


number_in_dicts = make_number_of()


def hash_of_value(instance):
    """Return the hash of a pointer to an instance: its number if it is a value of a trace, but no constant."""
    if not instance:
        return 0
    value = cast_base_ptr_to_instance(resoperation.AbstractValue, instance)
    if isinstance(value, resoperation.AbstractResOpOrInputArg):
        return number_in_dicts(value)
    return identityhash(instance)


def check_registers_in_tests_only():
    """Do not check after each operation that the allocator's tables agree: it looked at all registers in use."""
    check_invariants = regalloc.RegisterManager._check_invariants.im_func

    def check_untranslated(self):
        if not we_are_translated():
            check_invariants(self)

    regalloc.RegisterManager._check_invariants = check_untranslated


def find_functions_by_address():
    """Look for a function that is called through a pointer among addresses alone, and remember where it was found.

    RPython made a dict of all 8,000 functions at the first such call: to do so it read each JitCode, and so had
    900 KB of them mapped with 3 MB of their neighbours, for the few dozen functions that a program's traces call so.
    """
    StaticData = pyjitpl.MetaInterpStaticData
    setup = StaticData.setup_indirectcalltargets.im_func
    bytecode_for_address = StaticData.bytecode_for_address.im_func

    def setup_with_addresses(self, targets):
        setup(self, targets)
        self.indirectcall_addresses = [jitcode.fnaddr for jitcode in self.indirectcalltargets]

    def find_bytecode(self, address):
        addresses = self.indirectcall_addresses
        for i in range(len(addresses)):
            if addresses[i] == address:
                return self.indirectcalltargets[i]
        return None

    def bytecode_found_once(self, address):
        if not we_are_translated():
            return bytecode_for_address(self, address)
        found = self.globaldata.indirectcall_dict
        if found is None:
            found = {}
            self.globaldata.indirectcall_dict = found
        if address not in found:
            found[address] = self.find_bytecode(address)
        return found[address]

    StaticData.setup_indirectcalltargets = setup_with_addresses
    StaticData.find_bytecode = find_bytecode
    StaticData.bytecode_for_address = bytecode_found_once


def jump_where_instances_are_compared():
    """Compare two instances and jump in one instruction of the JIT's bytecode, as with all other comparisons.

    RPython had two, and the guard kept the comparison's result: machine code made it an integer and tested that,
    five instructions more, where `is` was the first thing to be asked after a call.
    """
    Transformer.optimize_goto_if_not = rewritten(
        Transformer.optimize_goto_if_not.im_func, "'ptr_eq', 'ptr_ne',",
        "'ptr_eq', 'ptr_ne', 'instance_ptr_eq', 'instance_ptr_ne',")
    tracer, blackhole = pyjitpl.MIFrame, BlackholeInterpreter
    tracer.opimpl_goto_if_not_instance_ptr_eq = goto_if_not_instances(rop.INSTANCE_PTR_EQ, CONST_TRUE)
    tracer.opimpl_goto_if_not_instance_ptr_ne = goto_if_not_instances(rop.INSTANCE_PTR_NE, CONST_FALSE)
    blackhole.bhimpl_goto_if_not_instance_ptr_eq = blackhole.bhimpl_goto_if_not_ptr_eq.im_func
    blackhole.bhimpl_goto_if_not_instance_ptr_ne = blackhole.bhimpl_goto_if_not_ptr_ne.im_func


def goto_if_not_instances(comparison, of_same):
    """Return what the tracer does for the instruction; `of_same` is the comparison of a value with itself."""
    @pyjitpl.arguments("box", "box", "label", "orgpc")
    def opimpl_goto_if_not(self, first, second, target, orgpc):
        condition = of_same if first is second else self.execute(comparison, first, second)
        self.opimpl_goto_if_not(condition, target, orgpc)

    return opimpl_goto_if_not


def apply():
    """Apply all of them."""
    jump_where_instances_are_compared()
    find_functions_by_address()
    note_constants_that_hardly_change()
    tell_classes_without_forgetting()
    leave_out_calls_that_are_short_enough()
    record_places_only_for_the_log()
    record_no_frames_for_profilers()
    keep_boxes_of_constants()
    keep_frames_for_later_traces()
    number_values_for_hashing()
    check_registers_in_tests_only()
