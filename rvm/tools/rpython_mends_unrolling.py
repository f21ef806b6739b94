"""Mends errors of RPython 0.2.1's JIT in what it knows about a loop before it translates; on Python 2.7.

RPython optimises a trace twice.  The first round becomes the part before the loop, the preamble;
what it knows at its end is the start of the second round, the loop.  Most errors here are
knowledge that is carried too far: into the second round, past a failed attempt, or past a write
to memory.  docs/rpython-errors.md lists them; tests/tools/test_rpython_mends.py shows each with
RPython's optimiser, or tests/jit_corpus with a program.
"""
from rpython.jit.metainterp import compile
from rpython.jit.metainterp.history import Const, ConstInt
from rpython.jit.metainterp.optimize import InvalidLoop
from rpython.jit.metainterp.optimizeopt import info, intbounds, intutils, rewrite, shortpreamble, virtualstate
from rpython.jit.metainterp.optimizeopt.optimizer import Optimizer
from rpython.jit.metainterp.optimizeopt.unroll import UnrollableOptimizer, UnrollOptimizer
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method
from rpython.jit.metainterp.resoperation import AbstractInputArg, AbstractResOp, GuardResOp, ResOperation, rop


def forget_what_was_known_of_inputs():
    """Before the second round, forget everything that the first one knew about the trace's inputs.

    RPython forgets it only for what the first round computed.  An input to which an object in the loop
    still refers kept the position of a guard in the first round; the second round took whatever
    operation it has there for that guard, and replaced it, or crashed.
    """
    export = UnrollOptimizer.export_state.im_func

    def export_and_forget(self, label_args, inputs, runtime_boxes, memo):
        state = export(self, label_args, inputs, runtime_boxes, memo)
        self.optimizer._clean_optimization_info(inputs)
        return state

    UnrollOptimizer.export_state = export_and_forget


def make_constants_of_numbers_with_one_value():
    """Where the second round takes over a number whose bounds meet, make it a constant.

    The description of the loop's start has it as a constant, so the loop is not passed it.  The second
    round had only its bounds, and read it from where it had been.  The description also widens the
    bounds of large numbers, which are those of the number itself.
    """
    set_info = UnrollableOptimizer.setinfo_from_preamble.im_func
    describe = virtualstate.NotVirtualStateInfoInt.__init__.im_func

    def set_info_or_constant(self, op, known, infos):
        if isinstance(known, intutils.IntBound) and known.is_constant():
            box = self.get_box_replacement(op)
            if not box.is_constant() and box.get_forwarded() is None:
                box.set_forwarded(ConstInt(known.getint()))
        else:
            set_info(self, op, known, infos)

    def describe_copy(self, cpu, type, known):
        if isinstance(known, intutils.IntBound):
            known = known.clone()
        describe(self, cpu, type, known)

    UnrollableOptimizer.setinfo_from_preamble = set_info_or_constant
    virtualstate.NotVirtualStateInfoInt.__init__ = describe_copy


def look_into_what_fits():
    """Look at fields of a variable's run-time value only if the description is of that value.

    When a loop is traced again, the values are those of the trace that jumped to it; at the end of
    the loop the variable may hold an object of another class.
    """
    def has_class(state, runtime_box, known_class):
        return runtime_box.nonnull() and known_class.same_constant(state.cpu.ts.cls_of_box(runtime_box))

    def has_type(state, runtime_box, descr):
        return runtime_box.nonnull() and state.cpu.get_actual_typeid(
            runtime_box.getref_base()) == descr.get_type_id()

    def has_length(state, runtime_box, descr, length):
        return has_type(state, runtime_box, descr) and state.cpu.bh_arraylen_gc(
            runtime_box.getref_base(), descr) == length

    structs = virtualstate.AbstractVirtualStructStateInfo._generate_guards.im_func
    arrays = virtualstate.VArrayStateInfo._generate_guards.im_func
    arrays_of_structs = virtualstate.VArrayStructStateInfo._generate_guards.im_func
    classes = virtualstate.NotVirtualStateInfoPtr._generate_guards_knownclass.im_func

    def of_object(self, other, box, runtime_box, state):
        if runtime_box is not None and not has_class(state, runtime_box, self.known_class):
            runtime_box = None
        structs(self, other, box, runtime_box, state)

    def of_struct(self, other, box, runtime_box, state):
        if runtime_box is not None and not has_type(state, runtime_box, self.typedescr):
            runtime_box = None
        structs(self, other, box, runtime_box, state)

    def of_array(self, other, box, runtime_box, state):
        if runtime_box is not None and not has_length(state, runtime_box, self.arraydescr, len(self.fieldstate)):
            runtime_box = None
        arrays(self, other, box, runtime_box, state)

    def of_array_of_structs(self, other, box, runtime_box, state):
        if runtime_box is None or not has_length(state, runtime_box, self.arraydescr, self.length):
            box = runtime_box = None
        arrays_of_structs(self, other, box, runtime_box, state)

    def of_known_class(self, other, box, runtime_box, extra_guards, state):
        if runtime_box is not None and not runtime_box.nonnull():
            runtime_box = None
        classes(self, other, box, runtime_box, extra_guards, state)

    virtualstate.VirtualStateInfo._generate_guards = of_object
    virtualstate.VStructStateInfo._generate_guards = of_struct
    virtualstate.VArrayStateInfo._generate_guards = of_array
    virtualstate.VArrayStructStateInfo._generate_guards = of_array_of_structs
    virtualstate.NotVirtualStateInfoPtr._generate_guards_knownclass = of_known_class


def give_up_on_fields_that_are_not_there():
    """Give up a jump that would pass a field which the virtual object does not have.

    When a loop is traced again, RPython forces what it would pass to a loop before it has compared
    that loop with the values that there are.
    """
    value = virtualstate.NotVirtualStateInfo.enum_forced_boxes.im_func

    def pass_value(self, boxes, box, optimizer, force_boxes=False):
        if box is None and self.level != virtualstate.LEVEL_CONSTANT:
            raise virtualstate.VirtualStatesCantMatch
        value(self, boxes, box, optimizer, force_boxes)

    def passing(parts):
        def pass_parts(self, boxes, box, optimizer, force_boxes=False):
            if box is None:
                raise virtualstate.VirtualStatesCantMatch
            parts(self, boxes, box, optimizer, force_boxes)
        return pass_parts

    virtualstate.NotVirtualStateInfo.enum_forced_boxes = pass_value
    for state in (virtualstate.AbstractVirtualStructStateInfo, virtualstate.VArrayStateInfo,
                  virtualstate.VArrayStructStateInfo):
        state.enum_forced_boxes = passing(state.enum_forced_boxes.im_func)


def unroll_once():
    """Give up a loop whose second round fails; do not try that round again.

    RPython tries again, without the short preamble, with what the failed attempt believed.
    """
    optimize = compile.UnrolledLoopData.optimize.im_func

    def optimize_once(self, metainterp_sd, jitdriver_sd, optimizations, unroll):
        if not self.inline_short_preamble:
            raise InvalidLoop("the second round has failed before")
        return optimize(self, metainterp_sd, jitdriver_sd, optimizations, unroll)

    compile.UnrolledLoopData.optimize = optimize_once


def replace_no_guard_by_one_of_an_attempt():
    """While RPython tries to jump to a loop, do not replace a guard of the trace: the attempt may fail.

    A guard of the short preamble is stricter than the guard of the trace that it would replace.  If
    the attempt fails, the trace goes on elsewhere, under conditions that are not its own.
    """
    jump = UnrollOptimizer.jump_to_existing_trace.im_func

    def try_to_jump(self, jump_op, label_op, runtime_boxes, force_boxes=False):
        self.optimizer.can_replace_guards = False
        try:
            return jump(self, jump_op, label_op, runtime_boxes, force_boxes)
        finally:
            self.optimizer.can_replace_guards = True

    guard_class = rewrite.OptRewrite.optimize_GUARD_CLASS.im_func
    guard_value = rewrite.OptRewrite.optimize_GUARD_VALUE.im_func

    def guard_class_here(self, op):
        known = self.getptrinfo(op.getarg(0))
        if not self.optimizer.can_replace_guards and isinstance(known, info.NonNullPtrInfo):
            known.reset_last_guard_pos()
        return guard_class(self, op)

    def guard_value_here(self, op):
        box = op.getarg(0)
        if box.type == "r" and not self.optimizer.can_replace_guards:
            known = self.getptrinfo(box)
            if isinstance(known, info.NonNullPtrInfo) and not known.is_virtual():
                _refuse_another(known, op.getarg(1), self.optimizer.cpu)
                known.reset_last_guard_pos()
        return guard_value(self, op)

    Optimizer.can_replace_guards = True
    UnrollOptimizer.jump_to_existing_trace = try_to_jump
    rewrite.OptRewrite.optimize_GUARD_CLASS = guard_class_here
    rewrite.OptRewrite.optimize_GUARD_VALUE = guard_value_here
    _redispatch()


def _refuse_another(known, constant, cpu):
    """Give up the loop if the constant cannot be the object about which something is known."""
    if not constant.nonnull():
        raise InvalidLoop("null where an object is known to be")
    expected = known.get_known_class(cpu)
    if expected is None:
        return
    found = info.ConstPtrInfo(constant).get_known_class(cpu)
    if found is None or not expected.same_constant(found):
        raise InvalidLoop("an object of another class than is known")


def give_up_on_another_class():
    """Give up a loop in which an object cannot be of the class that a guard wants.

    RPython keeps the guard and takes the object for one of that class from there on, with
    other fields than those it has noted for it.
    """
    guard = rewrite.OptRewrite.optimize_GUARD_SUBCLASS.im_func

    def guard_possible_subclass(self, op):
        known = self.getptrinfo(op.getarg(0))
        if known is not None and not known.is_constant() and known.is_about_object():
            wanted = op.getarg(1).getint()
            is_subclass = self.optimizer._check_subclass
            found = known.get_known_class(self.optimizer.cpu)
            if found is not None:
                possible = is_subclass(found.getint(), wanted)
            elif known.get_descr() is not None:
                least = known.get_descr().get_vtable()
                possible = is_subclass(least, wanted) or is_subclass(wanted, least)
            else:
                possible = True
            if not possible:
                raise InvalidLoop("a GUARD_SUBCLASS was proven to always fail")
        return guard(self, op)

    rewrite.OptRewrite.optimize_GUARD_SUBCLASS = guard_possible_subclass
    _redispatch()


def keep_guards_that_always_fail():
    """Keep a guard that wants a truth value to be another number than 0 or 1.

    RPython turns the guard into a test for true or false, and ended in an AssertionError.
    """
    replace = Optimizer._maybe_replace_guard_value.im_func

    def replace_if_possible(self, op, descr):
        if op.getarg(0).type == "i" and not 0 <= op.getarg(1).getint() <= 1:
            return op
        return replace(self, op, descr)

    Optimizer._maybe_replace_guard_value = replace_if_possible


def pass_all_values_to_the_loop():
    """Pass a loop all values that it takes over from the preamble.

    Forcing one value may show that the loop needs another.  RPython forces only those that it knew
    before: then the loop takes more values than the jump to it passes, and the process aborts.

    At the loop's own end, what follows from values that no round changes is not computed and tested again.
    """
    def inline_short_preamble(self, jump_args, args_no_virtuals, short, patchguardop, target_token, label_op):
        inputs = short[0].getarglist()
        results = short[-1].getarglist()        # grows, as `short` does, where the loop needs more
        assert len(inputs) == len(jump_args)
        mapping = {}
        for i in range(len(inputs)):
            mapping[inputs[i]] = jump_args[i]
        taken = _Taken(self, inputs, args_no_virtuals, results, target_token, label_op)
        inlined = 1
        forced = 0
        while True:
            self._check_no_forwarding([inputs, short], False)
            while inlined < len(short) - 1:
                op = short[inlined]
                inlined += 1
                if taken.holds_already(op):
                    continue
                if taken.is_unchanged(op):
                    box = taken.box_of(op)
                    if box is not None:
                        mapping[op] = box
                        continue
                    if taken.is_guard_of(short[inlined], op):
                        continue
                copy = _copy_at(op, _mapped(op.getarglist(), mapping), patchguardop)
                mapping[op] = copy
                self.optimizer.send_extra_operation(copy)
                taken.compare_result(op, copy)
            for arg in args_no_virtuals:
                self.optimizer.force_box(self.get_box_replacement(arg))
            while inlined == len(short) - 1 and forced < len(results):
                for box in _mapped([results[forced]], mapping):
                    self.optimizer.force_box(self.get_box_replacement(box))
                forced += 1
            self.optimizer.flush()
            if inlined == len(short) - 1 and forced == len(results):
                break
        return [self.get_box_replacement(box) for box in _mapped(results, mapping)]

    UnrollOptimizer.inline_short_preamble = inline_short_preamble


class _Taken(object):
    """What a loop takes over from its preamble, and which of that no round of the loop changes.

    What the short preamble computes of unchanged values alone is what it was when the loop was entered, by whichever
    jump: that jump has computed it and passed its guards.  Only the jump at the loop's own end can leave that out.
    """

    def __init__(self, unroller, inputs, args, results, target_token, label_op):
        self.unroller = unroller
        self.results = results
        self.first = len(args)          # behind as many arguments of the label are the results
        self.label_op = None
        self.unchanged = {}
        producer = unroller.short_preamble_producer
        if (label_op is not None and isinstance(producer, shortpreamble.ExtendedShortPreambleBuilder) and
                producer.target_token is target_token):
            self.label_op = label_op
            for i in range(len(args)):
                self.compare(inputs[i], args[i], label_op.getarg(i))

    def compare(self, op, passed, box):
        """Note that the value is unchanged if what is passed to the loop's next round is the box of this one."""
        if box is not None and self.unroller.get_box_replacement(passed) is self.unroller.get_box_replacement(box):
            self.unchanged[op] = None

    def compare_result(self, op, copy):
        """As compare, with the result of an operation that has been computed again for the loop's next round."""
        if self.label_op is None:
            return
        box = self.box_of(op)
        if box is not None:
            self.compare(op, copy, box)
            return
        taken = self.unroller.potential_extra_ops.get(self.unroller.get_box_replacement(copy), None)
        if taken is not None and taken.preamble_op is op:       # the loop takes it over if something needs it
            self.unchanged[op] = None

    def box_of(self, op):
        """Return the box in which the loop has the operation's result, or None."""
        if self.label_op is not None:
            for i in range(len(self.results)):
                if self.results[i] is op:
                    return self.label_op.getarg(self.first + i)
        return None

    def is_unchanged(self, op):
        """Return whether the result depends on nothing but constants and unchanged values, and note it."""
        if self.label_op is None or not rop.is_always_pure(op.getopnum()):
            return False
        for arg in op.getarglist():
            if not isinstance(arg, Const) and arg not in self.unchanged:
                return False
        self.unchanged[op] = None
        return True

    def holds_already(self, op):
        """Return whether the operation is a guard that an unchanged truth value has passed before."""
        return op.is_guard() and op.numargs() == 1 and op.getarg(0) in self.unchanged and (
            self.is_guard_of(op, op.getarg(0)))

    def is_guard_of(self, guard, op):
        """Return whether the operation is a guard that tests the truth value `op`, which nothing else uses then."""
        number = guard.getopnum()
        return (number == rop.GUARD_TRUE or number == rop.GUARD_FALSE) and guard.getarg(0) is op


def _copy_at(op, args, patchguardop):
    """Return a copy of the operation with other arguments; a guard resumes where `patchguardop` does."""
    if not op.is_guard():
        return op.copy_and_change(op.getopnum(), args)
    guard = op.copy_and_change(op.getopnum(), args, descr=compile.ResumeAtPositionDescr())
    assert isinstance(guard, GuardResOp)
    guard.rd_resume_position = patchguardop.rd_resume_position
    return guard


def _mapped(boxes, mapping):
    result = []
    for box in boxes:
        if not isinstance(box, Const):
            try:
                box = mapping[box]
            except KeyError:
                raise InvalidLoop("the short preamble needs what it does not compute")
        result.append(box)
    return result


def check_sums_in_the_short_preamble():
    """Check each sum of the short preamble for overflow, also one that only another operation needs.

    Such a sum was not checked: it may have wrapped around where another trace jumps to the loop.
    """
    def use_box(self, box, preamble_op, optimizer=None):
        for arg in preamble_op.getarglist():
            if isinstance(arg, AbstractInputArg):
                known = arg.get_forwarded()
                if known is not None and known is not shortpreamble.empty_info:
                    known.make_guards(arg, self.short, optimizer)
            elif not isinstance(arg, Const) and arg.get_forwarded() is not None:
                _extend(self.short, arg, optimizer)
        known = preamble_op.get_forwarded()
        _extend(self.short, preamble_op, optimizer)
        if optimizer is not None:
            optimizer.setinfo_from_preamble(box, known, None)
            _tell_all_bounds(box, known, optimizer)
        return preamble_op

    shortpreamble.AbstractShortPreambleBuilder.use_box = use_box


def _tell_all_bounds(box, known, optimizer):
    """Tell the loop all bounds of a number that it takes over: the short preamble guards them at each entry.

    RPython keeps those that are far off, as of i in `i < n`, to itself.  So each round of the loop guarded them
    again for a number that had not changed, since it passes its own short preamble before it begins anew.
    """
    number = optimizer.get_box_replacement(box)
    if isinstance(known, intutils.IntBound) and not number.is_constant():
        optimizer.getintbound(number).intersect(known)


def _extend(short, op, optimizer):
    """Add an operation to a short preamble, with guards for what is known about its result."""
    assert isinstance(op, AbstractResOp)
    known = op.get_forwarded()
    op.set_forwarded(None)
    short.append(op)
    if op.is_ovf():
        short.append(ResOperation(rop.GUARD_NO_OVERFLOW, []))
    if known is not shortpreamble.empty_info:
        known.make_guards(op, short, optimizer)


def extend_the_own_short_preamble():
    """Extend a loop's own short preamble also while that of another loop is inlined.

    An operation of the other loop may be one that the loop itself takes over from its preamble.
    RPython notes it in lists that exist only while it inlines the loop's own preamble.
    """
    finalize = UnrollOptimizer.finalize_short_preamble.im_func

    def finalize_and_set_up(self, label_op, virtual_state):
        token = finalize(self, label_op, virtual_state)
        short = token.short_preamble
        self.short_preamble_producer.setup(short[-1].getarglist(), short, label_op.getarglist())
        return token

    UnrollOptimizer.finalize_short_preamble = finalize_and_set_up


def name_all_values_of_the_preamble():
    """Also where a jump needs them, name the values of the preamble that have two names in the loop.

    The second name is a SAME_AS before the loop.  RPython took the list of these before it looked
    for a loop to jump to, which adds to it: the loop took over a value that was not there.
    """
    optimize = UnrollOptimizer.optimize_peeled_loop.im_func

    def optimize_and_name(self, trace, celltoken, state, call_pure_results, inline_short_preamble=True):
        loop, operations = optimize(self, trace, celltoken, state, call_pure_results, inline_short_preamble)
        loop.extra_same_as = self.short_preamble_producer.extra_same_as
        return loop, operations

    UnrollOptimizer.optimize_peeled_loop = optimize_and_name


def infer_only_from_this_round():
    """Infer bounds of operands only from operations of the round that is being optimised.

    A value that the loop takes over is the result of an operation before the loop.  RPython
    infers bounds of that operation's operands from what it learns about the value; but another jump to
    the loop may bring values that have nothing to do with each other.
    """
    emit = Optimizer.emit.im_func
    init = Optimizer.__init__.im_func

    def init_with_emitted(self, metainterp_sd, jitdriver_sd, optimizations=None):
        self.emitted_integers = {}
        init(self, metainterp_sd, jitdriver_sd, optimizations)

    def emit_and_note(self, op):
        if op.type == "i":
            self.emitted_integers[self.get_box_replacement(op)] = None
        emit(self, op)

    propagate = intbounds.OptIntBounds.propagate_bounds_backward.im_func

    def propagate_in_this_round(self, box):
        if box in self.optimizer.emitted_integers:
            propagate(self, box)
            return
        bounds = self.getintbound(box)
        if bounds.is_constant():
            self.make_constant_int(box, bounds.getint())

    Optimizer.__init__ = init_with_emitted
    Optimizer.emit = emit_and_note
    intbounds.OptIntBounds.propagate_bounds_backward = propagate_in_this_round


def note_what_is_known_of_constants():
    """Note the fields of an object that turns out to be a constant where writes look for them.

    RPython copies what it knows about the object's fields, but not into the lists by which a
    write or a call makes it forget them: a field read before was never read again.
    """
    def copy_fields(self, constant, heap):
        if self._fields is None or heap is None:
            return
        descrs = self.descr.get_all_fielddescrs()
        for i in range(len(self._fields)):
            value = self._fields[i]
            if value is not None:
                constant.setfield(descrs[i], constant.getconst(), value, heap, heap.field_cache(descrs[i]))

    def copy_items(self, constant, heap):
        if self._items is None or heap is None:
            return
        for i in range(len(self._items)):
            item = self._items[i]
            if item is not None:
                constant.setitem(self.descr, i, constant.getconst(), item, heap, heap.arrayitem_cache(self.descr, i))

    info.AbstractStructPtrInfo.copy_fields_to_const = copy_fields
    info.ArrayPtrInfo.copy_fields_to_const = copy_items


def give_up_on_items_that_are_not_there():
    """Give up a loop with a constant index outside its array: a guard before it must fail.

    RPython looks the item up in its own list of items, which it indexes unchecked.
    """
    getitem = info.ArrayPtrInfo.getitem.im_func
    setitem = info.ArrayPtrInfo.setitem.im_func

    def getitem_there(self, descr, index, optheap=None):
        if index < 0:
            raise InvalidLoop("an index is proven to be negative")
        return getitem(self, descr, index, optheap)

    def setitem_there(self, descr, index, struct, op, optheap=None, cf=None):
        if index < 0 or (self.is_virtual() and index >= self.getlength()):
            raise InvalidLoop("an index is proven to be outside an array")
        setitem(self, descr, index, struct, op, optheap, cf)

    info.ArrayPtrInfo.getitem = getitem_there
    info.ArrayPtrInfo.setitem = setitem_there


def _redispatch():
    """Make OptRewrite find the replaced methods."""
    rewrite.dispatch_opt = make_dispatcher_method(
        rewrite.OptRewrite, "optimize_", default=rewrite.OptRewrite.emit)


def apply():
    """Apply all of them."""
    forget_what_was_known_of_inputs()
    make_constants_of_numbers_with_one_value()
    look_into_what_fits()
    give_up_on_fields_that_are_not_there()
    unroll_once()
    replace_no_guard_by_one_of_an_attempt()
    give_up_on_another_class()
    keep_guards_that_always_fail()
    pass_all_values_to_the_loop()
    check_sums_in_the_short_preamble()
    extend_the_own_short_preamble()
    name_all_values_of_the_preamble()
    infer_only_from_this_round()
    note_what_is_known_of_constants()
    give_up_on_items_that_are_not_there()
