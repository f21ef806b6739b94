"""Lets machine code of RPython 0.2.1's JIT compare floats with fewer instructions; on Python 2.7.

Of two floats one of which is NaN the processor's flags say less, equal and unordered.  Where RPython tests for less or
equal it jumps over an instruction that takes the first two back, unless NaN is among the operands: a jump that is
taken each time, and five instructions instead of three.  But no comparison by greater needs that, and each by less is
one with its operands exchanged; the last register for floats is free to hold the one that is in memory.

Whether a float is NaN, which a list of floats asks of each that it takes, is whether it is ordered to itself: that is
a flag of its own.  In nbody's inner loop there are 14 such tests in 200 operations.
"""
from rpython.jit.backend.x86 import assembler, rx86
from rpython.jit.backend.x86.regloc import RegLoc, X86_64_XMM_SCRATCH_REG
from rpython.jit.metainterp.resoperation import rop

GREATER = rx86.Conditions["A"]
GREATER_OR_EQUAL = rx86.Conditions["AE"]
ORDERED = rx86.Conditions["NP"]
UNORDERED = rx86.Conditions["P"]


def compare_by_greater():
    """Compare by greater alone, with the operands exchanged where less is asked for."""
    for name, number, condition, is_exchanged in [
            ("float_lt", rop.FLOAT_LT, GREATER, True), ("float_le", rop.FLOAT_LE, GREATER_OR_EQUAL, True),
            ("float_gt", rop.FLOAT_GT, GREATER, False), ("float_ge", rop.FLOAT_GE, GREATER_OR_EQUAL, False)]:
        generate_by("genop_" + name, number, make_comparison(condition, is_exchanged))


def make_comparison(condition, is_exchanged):
    def compare(self, op, arglocs, result_loc):
        first = arglocs[1] if is_exchanged else arglocs[0]
        second = arglocs[0] if is_exchanged else arglocs[1]
        if not isinstance(first, RegLoc):
            self.mc.MOVSD(X86_64_XMM_SCRATCH_REG, first)
            first = X86_64_XMM_SCRATCH_REG
        self.mc.UCOMISD(first, second)
        self.flush_cc(condition, result_loc)

    return compare


def test_for_nan_by_its_flag():
    """Compare a float with itself by the flag that says whether it is ordered."""
    generate_by("genop_float_eq", rop.FLOAT_EQ,
                make_equality(assembler.Assembler386.genop_float_eq.im_func, ORDERED))
    generate_by("genop_float_ne", rop.FLOAT_NE,
                make_equality(assembler.Assembler386.genop_float_ne.im_func, UNORDERED))


def make_equality(compare, condition):
    def compare_or_test(self, op, arglocs, result_loc):
        if op.getarg(0) is op.getarg(1) and isinstance(arglocs[0], RegLoc):
            self.mc.UCOMISD(arglocs[0], arglocs[1])
            self.flush_cc(condition, result_loc)
        else:
            compare(self, op, arglocs, result_loc)

    return compare_or_test


def generate_by(name, number, function):
    setattr(assembler.Assembler386, name, function)
    assembler.genop_list[number] = function


def apply():
    """Apply all of them."""
    compare_by_greater()
    test_for_nan_by_its_flag()
