"""Tells the C compiler what RPython knows and its C does not say; on Python 2.7.

That a sum, difference or product did not overflow: RPython's C raises OverflowError where it does, and then asks in
either case whether an exception was raised.  The compiler has the answer as a flag of the processor, but cannot know
that nothing was raised before.

That an object is not None (`record_not_none` in rvm/rlib/objectmodel.py).

gcc and clang know the functions named here.
"""
from rpython.translator.c.funcgen import FunctionCodeGenerator

# The operations, and the functions that tell whether they overflow.
OVERFLOWS = {
    "int_add_ovf": "__builtin_add_overflow", "int_add_nonneg_ovf": "__builtin_add_overflow",
    "int_sub_ovf": "__builtin_sub_overflow", "int_mul_ovf": "__builtin_mul_overflow",
}
# These, and those that ask whether one has raised.
CHECKED = list(OVERFLOWS) + ["getfield", "ptr_iszero"]


def checked_last(block):
    """Return the operations that end the block if they are a checked one and the question whether it raised, else []."""
    last = block.operations[-3:]
    if len(last) < 3 or block.exitswitch is not last[2].result:
        return []
    operation, exception, is_none = last
    if (operation.opname not in OVERFLOWS or exception.opname != "getfield" or is_none.opname != "ptr_iszero"
            or is_none.args[0] is not exception.result or not exception.args[1].value.endswith("exc_type")):
        return []
    return [] if any(exception.result in link.args for link in block.exits) else last


def tell_overflow_by_flag():
    """Have RPython's writer of C write these operations so."""
    write_operation = FunctionCodeGenerator.gen_op.im_func

    def gen_op(self, operation):
        last = checked_last(self._current_block) if operation.opname in CHECKED else []
        if operation not in last:
            return write_operation(self, operation)
        return checked(self, last) if operation is last[0] else []

    FunctionCodeGenerator.gen_op = gen_op


def checked(writer, last):
    """Write a checked operation, and into the variable of the question whether nothing was raised."""
    operation, _, is_none = last
    left, right = [writer.expr(argument) for argument in operation.args]
    is_right = writer.expr(is_none.result)
    yield "%s = !%s(%s, %s, &%s);" % (
        is_right, OVERFLOWS[operation.opname], left, right, writer.expr(operation.result))
    yield 'if (!%s) FAIL_OVF("integer overflow");' % is_right


def tell_what_is_not_none():
    """Have RPython's writer of C tell the compiler of objects that are not None, where it would do nothing."""
    def not_none(self, operation):
        return "if (%s == NULL) __builtin_unreachable();" % self.expr(operation.args[0])

    FunctionCodeGenerator.OP_DEBUG_ASSERT_NOT_NONE = not_none
