"""Mends errors of RPython 0.2.1's JIT in arithmetic before it translates; on Python 2.7.

All of them show only at the ends of a range: where 64 bits wrap around, for zeros with a sign and
for NaN.  docs/rpython-errors.md lists them; tests/tools/test_rpython_mends.py shows each of them
with RPython's optimiser or assembler, and tests/processes/test_jit_operations.py with programs.
"""
from rpython.jit.backend.x86 import assembler, regalloc, rx86
from rpython.jit.backend.x86.regloc import imm
from rpython.jit.codewriter import longlong
from rpython.jit.metainterp.history import FLOAT, ConstFloat, ConstInt
from rpython.jit.metainterp.optimize import InvalidLoop
from rpython.jit.metainterp.optimizeopt import intbounds, pure, rewrite
from rpython.jit.metainterp.optimizeopt.intutils import MININT
from rpython.jit.metainterp.optimizeopt.optimizer import Optimizer
from rpython.jit.metainterp.optimizeopt.shortpreamble import PreambleOp
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method
from rpython.jit.metainterp.resoperation import rop
from rpython.rlib.rarithmetic import LONG_BIT, highest_bit, intmask, ovfcheck
from rpython.rlib.rfloat import isnan
from rpython.rtyper.lltypesystem.lltype import Float
from rpython.translator.c import primitive


def infer_no_operand_of_what_wraps_around():
    """Infer bounds of operands from a result only if it cannot have wrapped around.

    RPython infers `x <= 5` from `x + 5 <= 10`, though `x` may be the greatest integer if
    nothing checks the addition for overflow.  The same goes for `-`, `*` and `<<`.  The remainder
    by a constant is computed by such operations: from `x % 5 >= 1` RPython inferred that `x` is
    greater than the least integer, and, where `x` was a product, that one of its factors is 0.
    """
    bounds = intbounds.OptIntBounds

    def narrow(self, box, bound, is_exact):
        # Where both ends of the bound can be computed, the operation undone is not wrapped
        # around, and has one result.
        if (is_exact or bound.bounded()) and self.getintbound(box).intersect(bound):
            self.propagate_bounds_backward(box)

    def of_sum(self, op):
        x, y = op.getarg(0), op.getarg(1)
        if self.is_raw_ptr(x) or self.is_raw_ptr(y):
            return
        result = self.getintbound(op)
        is_exact = self.getintbound(x).add_bound(self.getintbound(y)).bounded()
        narrow(self, x, result.sub_bound(self.getintbound(y)), is_exact)
        narrow(self, y, result.sub_bound(self.getintbound(x)), is_exact)

    def of_difference(self, op):
        x, y = op.getarg(0), op.getarg(1)
        result = self.getintbound(op)
        is_exact = self.getintbound(x).sub_bound(self.getintbound(y)).bounded()
        narrow(self, x, result.add_bound(self.getintbound(y)), is_exact)
        narrow(self, y, self.getintbound(x).sub_bound(result), is_exact)

    product = bounds.propagate_bounds_INT_MUL.im_func
    shifted = bounds.propagate_bounds_INT_LSHIFT.im_func

    def of_product(self, op):
        if self.getintbound(op.getarg(0)).mul_bound(self.getintbound(op.getarg(1))).bounded():
            product(self, op)

    def of_shifted(self, op):
        if self.getintbound(op.getarg(0)).lshift_bound(self.getintbound(op.getarg(1))).bounded():
            shifted(self, op)

    # The operations that check for overflow keep RPython's own.
    bounds.propagate_bounds_INT_ADD = of_sum
    bounds.propagate_bounds_INT_SUB = of_difference
    bounds.propagate_bounds_INT_MUL = of_product
    bounds.propagate_bounds_INT_LSHIFT = of_shifted
    intbounds.dispatch_bounds_ops = make_dispatcher_method(bounds, "propagate_bounds_")


def check_what_was_not_checked():
    """Do not take an earlier sum that may have wrapped around for one that is checked for overflow.

    RPython looks for an equal earlier operation in one list for `x + y` with a check and without,
    and leaves the check out if it finds either.  What it derives from a checked operation, for example
    that `z - y` is `x` after `z = x + y`, needs no check.
    """
    lookup = pure.RecentPureOps.lookup.im_func

    def lookup_checked(self, optimizer, op):
        if not rop.is_ovf(op.getopnum()):
            return lookup(self, optimizer, op)
        x = optimizer.get_box_replacement(op.getarg(0))
        y = optimizer.get_box_replacement(op.getarg(1))
        for i in range(self.REMEMBER_LIMIT):
            known = self.lst[i]
            if known is None:
                break
            if (rop.is_ovf(_number(known))
                    and x.same_box(optimizer.get_box_replacement(known.getarg(0)))
                    and y.same_box(optimizer.get_box_replacement(known.getarg(1)))):
                known = self.force_preamble_op(optimizer, known, i)
                return optimizer.get_box_replacement(known)
        return None

    pure.RecentPureOps.lookup = lookup_checked

    guard = intbounds.OptIntBounds.optimize_GUARD_NO_OVERFLOW.im_func

    def remember_reverse(self, op):
        checked = self.last_emitted_operation
        if checked is not None:
            number = checked.getopnum()
            if number == rop.INT_ADD_OVF:
                x, y = checked.getarg(0), checked.getarg(1)
                self.pure_from_args(rop.INT_SUB_OVF, [checked, y], x)
                self.pure_from_args(rop.INT_SUB_OVF, [checked, x], y)
            elif number == rop.INT_SUB_OVF:
                x, y = checked.getarg(0), checked.getarg(1)
                self.pure_from_args(rop.INT_ADD_OVF, [checked, y], x)
                self.pure_from_args(rop.INT_SUB_OVF, [x, checked], y)
        return guard(self, op)

    intbounds.OptIntBounds.optimize_GUARD_NO_OVERFLOW = remember_reverse
    intbounds.dispatch_opt = make_dispatcher_method(
        intbounds.OptIntBounds, "optimize_", default=intbounds.OptIntBounds.emit)


def _number(op):
    """Return the number of the operation, which may be in the part before the loop."""
    if isinstance(op, PreambleOp):
        return op.op.getopnum()
    return op.getopnum()


def give_up_constants_that_overflow():
    """Give up a loop whose constants overflow, as if another guard were known to fail.

    The first round of a loop may end with constants that the next round cannot add.  RPython
    computes their sum all the same, and stops with an AssertionError if it overflows.
    """
    fold = Optimizer.constant_fold.im_func

    def fold_unless_it_overflows(self, op):
        number = op.getopnum()
        if rop.is_ovf(number):
            x = self.get_constant_box(op.getarg(0)).getint()
            y = self.get_constant_box(op.getarg(1)).getint()
            if _overflows(number, x, y):
                raise InvalidLoop("constants were proven to always overflow")
        return fold(self, op)

    Optimizer.constant_fold = fold_unless_it_overflows


def _overflows(number, x, y):
    try:
        if number == rop.INT_ADD_OVF:
            ovfcheck(x + y)
        elif number == rop.INT_SUB_OVF:
            ovfcheck(x - y)
        else:
            ovfcheck(x * y)
    except OverflowError:
        return True
    return False


def give_up_bounds_that_nothing_is_within():
    """Give up a loop, or a jump to one, where a number would have to be above its upper bound, as if a guard failed.

    A jump to a loop computes again what the loop takes for known.  What it finds there may contradict what
    is known of the trace; then a guard of the jump fails each time.  RPython goes on with such bounds and
    divides by an end of them that is 0, as it looks for 0 between the ends.
    """
    propagate = intbounds.OptIntBounds.propagate_bounds_backward.im_func

    def propagate_unless_empty(self, box):
        bounds = self.getintbound(box)
        if bounds.bounded() and bounds.lower > bounds.upper:
            raise InvalidLoop("a number has no value within its bounds")
        propagate(self, box)

    intbounds.OptIntBounds.propagate_bounds_backward = propagate_unless_empty


def shift_for_the_least_integer():
    """Multiply by the least integer, which counts as a power of two, by a shift by 63.

    To find the shift, RPython shifts the factor to the right until it is 0, which a negative
    number never is.
    """
    def number_of_highest_bit(n):
        if n == MININT:
            return LONG_BIT - 1
        return highest_bit(n)

    rewrite.highest_bit = number_of_highest_bit


def keep_the_sign_of_nan():
    """Multiply by -1.0, which keeps the sign of NaN, instead of negating, which changes it."""
    def without_a_factor_of_one(self, op):
        for x, y in [(op.getarg(0), op.getarg(1)), (op.getarg(1), op.getarg(0))]:
            factor = self.get_box_replacement(x)
            if factor.is_constant() and factor.getfloat() == 1.0:
                self.make_equal_to(op, self.get_box_replacement(y))
                return None
        return self.emit(op)

    rewrite.OptRewrite.optimize_FLOAT_MUL = without_a_factor_of_one
    rewrite.dispatch_opt = make_dispatcher_method(
        rewrite.OptRewrite, "optimize_", default=rewrite.OptRewrite.emit)


def ask_integers_whether_they_are_zero():
    """Turn `float(i) == 0.0`, which each division by an integer asks, into `i == 0`: it holds for the same integers.

    A comparison of floats takes the assembler five instructions, because of NaN.
    """
    def remember(self, op):
        if self.integers is None:
            self.integers = {}
        self.integers[self.get_box_replacement(op)] = op.getarg(0)

    def converted(self, box):
        # The integer that the float was made of in this part of the trace, or None.
        if self.integers is None:
            return None
        integer = self.integers.get(self.get_box_replacement(box), None)
        return self.get_box_replacement(integer) if integer is not None else None

    def is_zero(self, box):
        op = self.get_box_replacement(box)
        return op.is_constant() and op.getfloat() == 0.0

    def compare(self, op, opnum):
        integer = None
        if is_zero(self, op.getarg(1)):
            integer = converted(self, op.getarg(0))
        elif is_zero(self, op.getarg(0)):
            integer = converted(self, op.getarg(1))
        if integer is not None:
            op = self.replace_op_with(op, opnum, args=[integer, ConstInt(0)])
        return self.emit(op)

    def equal(self, op):
        return compare(self, op, rop.INT_EQ)

    def unequal(self, op):
        return compare(self, op, rop.INT_NE)

    rewrite.OptRewrite.integers = None      # those of which floats were made, by these
    rewrite.OptRewrite.postprocess_CAST_INT_TO_FLOAT = remember
    rewrite.dispatch_postprocess = make_dispatcher_method(rewrite.OptRewrite, "postprocess_")
    rewrite.OptRewrite.optimize_FLOAT_EQ = equal
    rewrite.OptRewrite.optimize_FLOAT_NE = unequal
    rewrite.dispatch_opt = make_dispatcher_method(
        rewrite.OptRewrite, "optimize_", default=rewrite.OptRewrite.emit)


def guard_floats_by_their_bits():
    """Take a float for a constant only if it has the same bits.

    RPython's assembler compares the numbers: it takes -0.0 for 0.0, and NaN for anything.
    """
    consider = regalloc.RegAlloc.consider_guard_value.im_func
    guard = assembler.Assembler386.genop_guard_guard_value.im_func

    def consider_bits(self, op):
        expected = op.getarg(1)
        if op.getarg(0).type == FLOAT and isinstance(expected, ConstFloat):
            x = self.make_sure_var_in_reg(op.getarg(0))
            op.getdescr().make_a_counter_per_value(
                op, self.assembler.cpu.all_reg_indexes[x.value])
            bits = regalloc.TempVar()
            register = self.rm.force_allocate_reg(bits)
            self.rm.possibly_free_var(bits)
            self.perform_guard(op, [x, register], None)
        else:
            consider(self, op)

    def guard_bits(self, guard_op, guard_token, locs, resloc):
        expected = guard_op.getarg(1)
        if guard_op.getarg(0).type == FLOAT and isinstance(expected, ConstFloat):
            self.mc.MOVDQ(locs[1], locs[0])
            self.mc.CMP(locs[1], imm(intmask(longlong.extract_bits(expected.getfloatstorage()))))
            self.guard_success_cc = rx86.Conditions["E"]
            self.implement_guard(guard_token)
        else:
            guard(self, guard_op, guard_token, locs, resloc)

    regalloc.RegAlloc.consider_guard_value = consider_bits
    regalloc.oplist[rop.GUARD_VALUE] = consider_bits
    assembler.Assembler386.genop_guard_guard_value = guard_bits
    assembler.genop_guard_list[rop.GUARD_VALUE] = guard_bits


def convert_without_waiting():
    """Clear a register before an integer is converted into it.

    The instruction writes half of the register, so the processor waits for what it was to hold before, such as a
    quotient: a conversion and a division in a loop took 2.9 ns instead of 1.2.
    """
    def convert(self, op, locs, register):
        self.mc.XORPS_xx(register.value, register.value)
        self.mc.CVTSI2SD(register, locs[0])

    assembler.Assembler386.genop_cast_int_to_float = convert
    assembler.genop_list[rop.CAST_INT_TO_FLOAT] = convert


def write_nan_without_a_sign():
    """Write NaN in C as NaN: RPython writes it as `inf / inf`, which has the sign set."""
    write = primitive.name_float

    def write_number(value, database):
        if not isnan(value):
            return write(value, database)
        return '__builtin_nan("")' if primitive.is_positive_nan(value) else '(-__builtin_nan(""))'

    primitive.PrimitiveName[Float] = write_number


def apply():
    """Apply all of them."""
    infer_no_operand_of_what_wraps_around()
    check_what_was_not_checked()
    give_up_constants_that_overflow()
    give_up_bounds_that_nothing_is_within()
    shift_for_the_least_integer()
    keep_the_sign_of_nan()
    ask_integers_whether_they_are_zero()
    guard_floats_by_their_bits()
    convert_without_waiting()
    write_nan_without_a_sign()
