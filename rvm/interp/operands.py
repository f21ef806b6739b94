"""Reading the operands of an instruction from bytecode.

The loops' generated pieces read one-byte operands in place; these functions serve
operands of any width and lists of operands (the kinds `srcs` and `dsts`).  An operation
gets a list as one number, `operands`: where its first operand is, shifted by WIDTH_BITS,
and the operands' width below.  The count stands before the first one.
"""
from rvm.rlib.objectmodel import inline_without_jit

WIDTH_BITS = 3
WIDTH_MASK = (1 << WIDTH_BITS) - 1


@inline_without_jit
def number(bytecode, position, width):
    """The unsigned operand of `width` bytes (1, 2 or 4) at `position`."""
    if width == 1:
        return ord(bytecode[position])
    return wide_number(bytecode, position, width)


def wide_number(bytecode, position, width):
    value = ord(bytecode[position]) << 8 | ord(bytecode[position + 1])
    if width == 4:
        value = value << 16 | ord(bytecode[position + 2]) << 8 | ord(bytecode[position + 3])
    assert value >= 0
    return value


def distance(bytecode, position, width):
    """The signed operand of `width` bytes at `position`."""
    value = number(bytecode, position, width)
    half = 1 << (8 * width - 1)
    return value - 2 * half if value >= half else value


@inline_without_jit
def source(frame, code, bytecode, position, width):
    """The object that the `src` operand at `position` names: a register's or a constant."""
    if width == 1:
        value = ord(bytecode[position])
        return frame.regs[value] if value < 128 else code.constants[value - 128]
    return wide_source(frame, code, bytecode, position, width)


def wide_source(frame, code, bytecode, position, width):
    value = wide_number(bytecode, position, width)
    half = 1 << (8 * width - 1)
    if value < half:
        return frame.regs[value]
    return code.constants[value - half]


def register(frame, index):
    """What the register holds.  The index is computed first: the JIT wants an array used as it is read."""
    return frame.regs[index]


def set_register(frame, index, w_value):
    frame.regs[index] = w_value


# Lists of operands.

@inline_without_jit
def count_of(code, operands):
    """How many operands are in the list."""
    width = operands & WIDTH_MASK
    position = (operands >> WIDTH_BITS) - width
    assert position >= 0
    return number(code.bytecode, position, width)


@inline_without_jit
def position_of(operands, i):
    """Where operand i is."""
    position = (operands >> WIDTH_BITS) + i * (operands & WIDTH_MASK)
    assert position >= 0
    return position


@inline_without_jit
def operand(frame, code, operands, i):
    """The object that operand i of the list names."""
    return source(frame, code, code.bytecode, position_of(operands, i), operands & WIDTH_MASK)


@inline_without_jit
def register_number(code, operands, i):
    """The number of the register that is operand i of the list."""
    return number(code.bytecode, position_of(operands, i), operands & WIDTH_MASK)
