"""Mends what makes RPython 0.2.1's JIT slow to optimise traces and to turn them into machine code; on Python 2.7.

Each function replaces code by code with the same outcome that does less.  What each had cost was counted in the
first iteration of pyperformance's go, where the JIT took 1,060 of 1,630 million instructions: most for guards, each
with a dozen values to find again.
"""
import __builtin__ as builtins
import inspect
import textwrap
import types

from rpython.jit.backend.llsupport import regalloc, rewrite
from rpython.jit.backend.x86 import assembler as x86_assembler, codebuf, regalloc as x86_regalloc
from rpython.jit.metainterp import compile, opencoder, resoperation, resume
from rpython.jit.metainterp.history import Const, ConstPtr
from rpython.jit.metainterp.optimizeopt import (
    earlyforce, heap, intbounds, optimizer, pure, rewrite as optimize_rewrite, simplify, virtualize, vstring)
from rpython.jit.metainterp.resoperation import AbstractResOpOrInputArg, GuardResOp, rop
from rpython.rlib.debug import have_debug_prints_for
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.annlowlevel import cast_instance_to_gcref
from rpython.rtyper.lltypesystem.lltype import Signed
from rpython.rtyper.lltypesystem.rffi import cast

SIZE_OF_NEW_TRACE = 2000    # numbers, of which an operation takes about four
UNUSED = -1                 # the last use of a value that no operation uses


def make_short_traces():
    """Begin a trace with room for 2,000 numbers rather than 30,000: it grows if it must.

    Most traces have some hundred operations; to clear 60 KB for each was an instruction in ninety, and the
    collector had to find and to copy them.
    """
    opencoder.Model.INIT_SIZE = SIZE_OF_NEW_TRACE
    opencoder.BigModel.INIT_SIZE = SIZE_OF_NEW_TRACE


def note_addresses_only_for_the_log():
    """Note where the machine code of each operation begins only if RPython's log is on (PYPYLOG), which prints it."""
    Code = codebuf.MachineCodeBlockWrapper
    init = Code.__init__.im_func
    mark_op = Code.mark_op.im_func

    def init_and_ask(self):
        init(self)
        self.is_logged = not we_are_translated() or have_debug_prints_for("jit-")

    def mark_if_logged(self, op):
        if self.is_logged:
            mark_op(self, op)

    Code.__init__ = init_and_ask
    Code.mark_op = mark_if_logged


def keep_values_until_a_trace_is_optimised():
    """Do not look for the last uses of a trace's values before it is optimised, only to let each die behind its own.

    That read the whole trace and what all its guards keep once more.  Most of the values live on in the new
    operations, and a trace has 3,000 at most.
    """
    def propagate_all_forward(self, trace, call_pure_results=None, flush=True):
        self.trace = trace
        self.call_pure_results = call_pure_results
        last = None
        while not trace.done():
            self._really_emitted_operation = None
            operation = trace.next()
            if operation.getopnum() == rop.FINISH or operation.getopnum() == rop.JUMP:
                last = operation
                break
            self.send_extra_operation(operation)
        if flush:
            self.flush()
            if last:
                self.send_extra_operation(last)
        self.resumedata_memo.update_counters(self.metainterp_sd.profiler)
        return optimizer.BasicLoopInfo(trace.inputargs, self.quasi_immutable_deps, last), self._newoperations

    optimizer.Optimizer.propagate_all_forward = propagate_all_forward


def check_values_of_guards_in_tests_only():
    """Do not check that a guard keeps no value twice: it made a dict of them for each guard."""
    def store_final_boxes_in_guard(self, op, pendingfields):
        assert pendingfields is not None
        assert isinstance(op, GuardResOp)
        if op.getdescr() is None:
            op.setdescr(compile.invent_fail_descr_for_op(op.getopnum(), self))
        descr = op.getdescr()
        assert isinstance(descr, compile.ResumeGuardDescr)
        values = values_to_keep(self, op, descr, pendingfields)
        descr.store_final_boxes(op, values, self.metainterp_sd)
        if op.getopnum() == rop.GUARD_VALUE:
            op = self._maybe_replace_guard_value(op, descr)
        return op

    optimizer.Optimizer.store_final_boxes_in_guard = store_final_boxes_in_guard


def values_to_keep(self, op, descr, pendingfields):
    """Return the values that the guard keeps; give the trace up if they are too many."""
    adder = resume.ResumeDataVirtualAdder(self, descr, op, self.trace, self.resumedata_memo)
    try:
        values = adder.finish(pendingfields)
        if len(values) > self.metainterp_sd.options.failargs_limit:
            raise resume.TagOverflow
    except resume.TagOverflow:
        raise compile.giveup()
    if not we_are_translated():
        present = [value for value in values if value is not None]
        assert len(present) == len(set(present))
    return values


def look_up_values_of_guards_once():
    """Look a value that a guard keeps up once, not two or three times, to see whether it has a number and which.

    The first iteration of go did half a million such lookups.
    """
    Memo = resume.ResumeDataLoopMemo
    Adder = resume.ResumeDataVirtualAdder
    NONE = resume.UNINITIALIZED     # the number of no value

    def number_boxes(self, iterator, items, optimizer, state):
        for item in items:
            box = optimizer.get_box_replacement(iterator.get(cast(Signed, item)))
            if isinstance(box, Const):
                tagged = self.getconst(box)
            else:
                tagged = state.liveboxes.get(box, NONE)
                if resume.tagged_eq(tagged, NONE):
                    tagged = number_new_box(box, optimizer, state)
            state.append_short(tagged)

    def number_new_box(box, optimizer, state):
        if is_virtual(box, optimizer):
            tagged = resume.tag(state.num_virtuals, resume.TAGVIRTUAL)
            state.num_virtuals += 1
        else:
            tagged = resume.tag(state.num_boxes, resume.TAGBOX)
            state.num_boxes += 1
        state.liveboxes[box] = tagged
        return tagged

    def is_virtual(box, optimizer):
        known = None
        if box.type == "r":
            known = optimizer.getptrinfo(box)
        elif box.type == "i":
            known = optimizer.getrawptrinfo(box, create=False)
        return known is not None and known.is_virtual()

    def already_seen_virtual(self, box):
        tagged = self.liveboxes.get(box, NONE)
        return resume.untag(tagged)[1] == resume.TAGVIRTUAL

    def tagged_value(self, box):
        if box is None:
            return resume.UNINITIALIZED
        if isinstance(box, Const):
            return self.memo.getconst(box)
        tagged = self.liveboxes_from_env.get(box, NONE)
        return self.liveboxes[box] if resume.tagged_eq(tagged, NONE) else tagged

    def assign_number_to_box(self, box, boxes):
        number = self.cached_boxes.get(box, 0)
        if number == 0:
            boxes.append(box)
            number = -len(boxes)
            self.cached_boxes[box] = number
        else:
            boxes[-number - 1] = box
        return number

    Memo._number_boxes = number_boxes
    Memo.assign_number_to_box = assign_number_to_box
    Adder.already_seen_virtual = already_seen_virtual
    Adder._gettagged = tagged_value


def return_only_where_awaited():
    """Return to an optimisation after an operation only if it has something to do then.

    Each of seven was called for each operation that it let pass, from a list that grew for each operation.
    """
    Result = optimizer.OptimizationResult
    Result.earlier = None       # the result to return to next

    def is_awaited(self):
        return self.opt.awaited[self.op.opnum]

    def is_awaited_by_pure(self):
        return self.save or self.nextop is not None or rop.returns_bool_result(self.op.opnum)

    def is_always_awaited(self):
        return True

    def send_extra_operation(self, op, opt=None):
        if opt is None:
            opt = self.first_optimization
        latest = None
        while opt is not None:
            result = opt.propagate_forward(op)
            if result is None:
                break
            op = result.op
            opt = opt.next_optimization
            if result.is_awaited():
                result.earlier = latest
                latest = result
        while latest is not None:
            latest.callback()
            latest = latest.earlier

    Result.is_awaited = is_awaited
    pure.DefaultOptimizationResult.is_awaited = is_awaited_by_pure
    pure.CallPureOptimizationResult.is_awaited = is_always_awaited
    optimize_rewrite.CallLoopinvariantOptimizationResult.is_awaited = is_always_awaited
    optimizer.Optimizer.send_extra_operation = send_extra_operation
    optimizer.Optimization.awaited = [True] * NUMBER_OF_OPERATIONS
    for optimization in OPTIMIZATIONS:
        optimization.awaited = [
            hasattr(optimization, "postprocess_" + resoperation.opname.get(number, "?"))
            for number in range(NUMBER_OF_OPERATIONS)]


NUMBER_OF_OPERATIONS = len(resoperation.opclasses)
OPTIMIZATIONS = [earlyforce.OptEarlyForce, heap.OptHeap, intbounds.OptIntBounds, optimize_rewrite.OptRewrite,
                 pure.OptPure, simplify.OptSimplify, virtualize.OptVirtualize, vstring.OptString]


def keep_last_uses_in_values():
    """Keep in each value where the trace uses it last, rather than in a dict.

    The allocator asks that of each value of each operation and each guard, twice, and mostly hears that the value
    is still in use.  A dict of all values was an instruction in eighty only to be made.
    """
    Values = AbstractResOpOrInputArg
    Values._attrs_ += ("last_use",)
    Values.last_use = UNUSED

    def last_use(self, value):
        """Return the last operation that uses the value; registers for a moment are not asked for again."""
        if isinstance(value, Values):
            return value.last_use
        return self.position

    def possibly_free_var(self, value):
        self._check_type(value)
        if isinstance(value, Const) or self.last_use(value) > self.position:
            return
        register = self.reg_bindings.get(value, None)
        if register is not None:
            del self.reg_bindings[value]
            self.free_regs.append(register)
        if self.frame_manager is not None:
            self.frame_manager.mark_as_free(value)

    def is_still_alive(self, value):
        return self.last_use(value) >= self.position

    def stays_alive(self, value):
        return self.last_use(value) > self.position

    regalloc.RegisterManager.last_use = last_use
    regalloc.RegisterManager.possibly_free_var = possibly_free_var
    regalloc.RegisterManager.is_still_alive = is_still_alive
    regalloc.RegisterManager.stays_alive = stays_alive
    x86_regalloc.compute_vars_longevity = compute_lifetimes
    for allocator, name, old, new in READS_OF_LIFETIMES:
        setattr(allocator, name, rewritten(getattr(allocator, name).im_func, old, new))
    x86_regalloc.oplist[rop.GUARD_EXCEPTION] = x86_regalloc.RegAlloc.consider_guard_exception.im_func


# Where the allocator reads the dict of lifetimes: what it says, and what it says instead.
READS_OF_LIFETIMES = [
    (regalloc.RegisterManager, "_pick_variable_to_spill", "self.longevity[next][1]", "self.last_use(next)"),
    (regalloc.RegisterManager, "force_allocate_reg", "self.longevity[v] = (self.position, self.position)", "pass"),
    (regalloc.RegisterManager, "force_result_in_reg", "self.longevity[v][1]", "self.last_use(v)"),
    (regalloc.RegisterManager, "spill_or_move_registers_before_call", "self.longevity[v][1]", "self.last_use(v)"),
    (regalloc.BaseRegalloc, "next_op_can_accept_cc", "self.longevity[op][1]", "self.rm.last_use(op)"),
    (x86_regalloc.RegAlloc, "walk_operations", "op not in self.longevity", "self.rm.last_use(op) < 0"),
    (x86_regalloc.RegAlloc, "consider_guard_exception", "op in self.longevity", "self.rm.last_use(op) >= 0"),
    (x86_regalloc.RegAlloc, "_consider_binop_part", "self.rm.longevity[y][1]", "self.rm.last_use(y)"),
]


def rewritten(function, old, new):
    """Return the function with an expression of its source, which is there once, replaced by another."""
    source = textwrap.dedent(inspect.getsource(function))
    assert source.count(old) == 1 and not function.func_closure
    namespace = {}
    exec(builtins.compile(source.replace(old, new), inspect.getsourcefile(function), "exec"), namespace)
    code = namespace[function.__name__].func_code
    return types.FunctionType(code, function.func_globals, function.__name__, function.func_defaults)


def compute_lifetimes(inputargs, operations):
    """Note the last use of each value; return None, and a dict of their last uses but by jumps and guards.

    RPython has a dict in place of None.  Only labels ask for the other one, so it is empty if there is none.
    """
    has_label = False
    for value in inputargs:
        assert isinstance(value, AbstractResOpOrInputArg)
        value.last_use = UNUSED
    for operation in operations:
        assert isinstance(operation, AbstractResOpOrInputArg)
        operation.last_use = UNUSED
        has_label = has_label or operation.getopnum() == rop.LABEL
    last_real_uses = {}
    kept = None
    for i in range(len(operations) - 1, -1, -1):
        operation = operations[i]
        assert isinstance(operation, AbstractResOpOrInputArg)
        if operation.type != 'v' and operation.last_use == UNUSED and rop.has_no_side_effect(operation.opnum):
            continue
        note_arguments(operation, i)
        if has_label:
            note_real_uses(operation, i, last_real_uses)
        if rop.is_guard(operation.opnum) and operation.getfailargs() is not kept:
            kept = operation.getfailargs()
            note_kept(kept, i)
    return None, last_real_uses


def note_arguments(operation, i):
    """Note the i-th operation as the last use of those arguments that none behind it uses."""
    for j in range(operation.numargs()):
        argument = operation.getarg(j)
        if isinstance(argument, AbstractResOpOrInputArg) and argument.last_use == UNUSED:
            argument.last_use = i


def note_kept(values, i):
    """Note the i-th operation, a guard, as the last use of those values that it keeps and none behind it uses."""
    for value in values:
        if isinstance(value, AbstractResOpOrInputArg) and value.last_use == UNUSED:
            value.last_use = i


def note_real_uses(operation, i, last_real_uses):
    """Note the i-th operation for its arguments unless it only passes them on."""
    if operation.getopnum() == rop.JUMP or operation.getopnum() == rop.LABEL:
        return
    for j in range(operation.numargs()):
        argument = operation.getarg(j)
        if not isinstance(argument, Const) and argument not in last_real_uses:
            last_real_uses[argument] = i


def find_values_without_exceptions():
    """Find a value that is in the frame without raising and catching a KeyError: there are six in ten of a guard's."""
    def loc(self, value, must_exist=False):
        self._check_type(value)
        if isinstance(value, Const):
            return self.convert_to_imm(value)
        register = self.reg_bindings.get(value, None)
        if register is not None:
            return register
        if self.bindings_to_frame_reg and value in self.bindings_to_frame_reg:
            return self.frame_reg
        if must_exist:
            return self.frame_manager.bindings[value]
        return self.frame_manager.loc(value)

    def loc_in_frame(self, value):
        place = self.bindings.get(value, None)
        if place is None:
            place = self.get_new_loc(value)
        return place

    def mark_as_free(self, value):
        place = self.bindings.get(value, None)
        if place is not None:
            del self.bindings[value]
            self.freelist.append(self.frame_size(value.type), place)

    regalloc.RegisterManager.loc = loc
    regalloc.FrameManager.loc = loc_in_frame
    regalloc.FrameManager.mark_as_free = mark_as_free


def share_values_of_guards():
    """Let guards in a row that keep the same values have one list of them, as the optimiser has made it.

    Six in ten guards keep what the one before keeps.  RPython copied the list for each, so the allocator could not
    see that it had looked at it already (compute_lifetimes).
    """
    Rewriter = rewrite.GcRewriterAssembler
    emit_op = Rewriter.emit_op.im_func
    Rewriter.kept = None        # the values of the last guard
    Rewriter.kept_now = None    # what has replaced them

    def emit_op_sharing(self, op):
        op = self.get_box_replacement(op)
        if not rop.is_guard(op.getopnum()):
            emit_op(self, op)
            return
        emit_guard(self, op)

    def emit_guard(self, op):
        guard = op.copy_and_change(op.getopnum())
        op.set_forwarded(guard)
        for i in range(guard.numargs()):
            argument = self.get_box_replacement(guard.getarg(i))
            if isinstance(argument, ConstPtr) and bool(argument.value):
                argument = self.remove_constptr(argument)
            guard.setarg(i, argument)
        kept = op.getfailargs()
        if kept is not self.kept or self.kept is None:
            self.kept = kept
            self.kept_now = [self.get_box_replacement(value, True) for value in kept]
        guard.setfailargs(self.kept_now)
        self.gcrefs_output_list.append(cast_instance_to_gcref(guard.getdescr()))
        self._newops.append(guard)

    Rewriter.emit_op = emit_op_sharing


def keep_no_stack_for_profilers():
    """Do not note on the stack where machine code is entered: only RPython's profiler asks, which rvm has not.

    Nine instructions, five of them writes, at each call of machine code by machine code, as of a recursive function.
    """
    x86_assembler.Assembler386._call_header_vmprof = lambda self: None
    x86_assembler.Assembler386._call_footer_vmprof = lambda self: None


def apply():
    """Apply all of them."""
    keep_no_stack_for_profilers()
    make_short_traces()
    note_addresses_only_for_the_log()
    keep_values_until_a_trace_is_optimised()
    check_values_of_guards_in_tests_only()
    look_up_values_of_guards_once()
    return_only_where_awaited()
    keep_last_uses_in_values()
    find_values_without_exceptions()
    share_values_of_guards()
