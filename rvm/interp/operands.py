"""Reading one operand of an instruction from bytecode.

The loops' generated pieces read operands of one byte in place; these functions serve operands of any
width, those named double_... of two bytes alone.  Lists of operands are in rvm.interp.register.operands, lists of stack items in
rvm.interp.stack.operands.
"""
from rvm.rlib.arith import intmask
from rvm.rlib.objectmodel import always_inline, nonneg, try_inline


@try_inline
def number(bytecode, position, width):
    """Return the unsigned operand of `width` bytes (1, 2 or 4) at `position`."""
    if width == 1:
        return ord(bytecode[position])
    return wide_number(bytecode, position, width)


def wide_number(bytecode, position, width):
    """Return the unsigned operand of 2 or 4 bytes at `position`."""
    value = ord(bytecode[position]) << 8 | ord(bytecode[position + 1])
    if width == 4:
        value = value << 16 | ord(bytecode[position + 2]) << 8 | ord(bytecode[position + 3])
    assert value >= 0
    return value


@try_inline
def double_number(bytecode, position):
    """Return the unsigned operand of 2 bytes at `position`."""
    return nonneg(ord(bytecode[position]) << 8 | ord(bytecode[position + 1]))


@always_inline
def signed_byte(value):
    """Return the signed number whose byte has the unsigned `value`; the C compiler loads it at once."""
    return intmask(value << 56) >> 56


def distance(bytecode, position, width):
    """Return the signed operand of `width` bytes at `position`."""
    value = number(bytecode, position, width)
    half = 1 << (8 * width - 1)
    return value - 2 * half if value >= half else value


def register(frame, index):
    """Return what the register holds.  The index is computed first: the JIT wants an array used as it is read."""
    return frame.regs[index]


def set_register(frame, index, w_value):
    """Put the object into the register."""
    frame.regs[index] = w_value
