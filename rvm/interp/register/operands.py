"""Reading operands of the kinds that only the register machine has: `src`, `srcs`, `dsts` and `jumps`.

An operation gets a list of operands (`srcs`, `dsts`, `jumps`) as one number, `operands`: the position of its first
operand in the bytecode, shifted by WIDTH_BITS, and the operands' width below.  The count stands before
the first operand.
"""
from rvm.interp.operands import distance, double_number, number, wide_number
from rvm.rlib.objectmodel import nonneg, try_inline

WIDTH_BITS = 3
WIDTH_MASK = (1 << WIDTH_BITS) - 1


@try_inline
def source(frame, code, bytecode, position, width):
    """Return the object that the `src` operand at `position` names: a register's or a constant."""
    if width == 1:
        value = ord(bytecode[position])
        return frame.regs[value] if value < 128 else code.constants[nonneg(value - 128)]
    return wide_source(frame, code, bytecode, position, width)


@try_inline
def double_source(frame, code, bytecode, position):
    """Do the same as source for an operand of 2 bytes, in place."""
    value = double_number(bytecode, position)
    if value < 32768:
        return frame.regs[value]
    return code.constants[nonneg(value - 32768)]


def wide_source(frame, code, bytecode, position, width):
    """Do the same as source for an operand of 2 or 4 bytes."""
    value = wide_number(bytecode, position, width)
    half = 1 << (8 * width - 1)
    if value < half:
        return frame.regs[value]
    return code.constants[nonneg(value - half)]


@try_inline
def count_of(code, operands):
    """Return how many operands are in the list."""
    width = operands & WIDTH_MASK
    return number(code.bytecode, nonneg((operands >> WIDTH_BITS) - width), width)


@try_inline
def position_of(operands, i):
    """Return the position of operand i in the bytecode."""
    return nonneg((operands >> WIDTH_BITS) + i * (operands & WIDTH_MASK))


@try_inline
def operand(frame, code, operands, i):
    """Return the object that operand i of the list names."""
    return source(frame, code, code.bytecode, position_of(operands, i), operands & WIDTH_MASK)


# The same for a list of operands of one byte.

@try_inline
def narrow_count_of(code, operands):
    return ord(code.bytecode[nonneg((operands >> WIDTH_BITS) - 1)])


@try_inline
def narrow_operand(frame, code, operands, i):
    return source(frame, code, code.bytecode, nonneg((operands >> WIDTH_BITS) + i), 1)


@try_inline
def register_number(code, operands, i):
    """Return the number of the register that is operand i of the list."""
    return number(code.bytecode, position_of(operands, i), operands & WIDTH_MASK)


@try_inline
def jump_distance(code, operands, i):
    """Return the signed number that is operand i of the list."""
    return distance(code.bytecode, position_of(operands, i), operands & WIDTH_MASK)
