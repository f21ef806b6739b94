"""Decoding of instructions, by the table of the instruction set alone.

It checks that what it reads is there: the worst that broken code can do is raise a DecodeError.
"""
from rvm.code.instruction_set import EXTRA_WIDE, JUMP, JUMPS, SRC, SRCS, DSTS, WIDE
from rvm.code.register.opcodes import REGISTER_SET

# A source operand that is a constant is decoded as CONSTANT_BASE + its number.
CONSTANT_BASE = 1 << 31


class DecodeError(Exception):
    def __init__(self, msg, pc):
        self.msg = msg
        self.pc = pc


class Decoded(object):
    """One instruction: `pc` is where it starts, its prefix included, `end` where the next does.

    `operands` has one number for each operand, those of `srcs`, `dsts` and `jumps` last, without
    the count; a jump's is the pc of its target.
    """

    def __init__(self, pc, opcode, width):
        self.pc = pc
        self.opcode = opcode
        self.width = width
        self.operands = []
        self.end = pc

    def kind(self, i):
        """Return the kind of operand i: SRCS or DSTS for each of the last ones, JUMP for each of `jumps`."""
        kinds = self.opcode.kinds
        if i >= len(kinds):
            i = len(kinds) - 1
        return JUMP if kinds[i] == JUMPS else kinds[i]


def decode(bytecode, instruction_set=REGISTER_SET):
    """Return all instructions, in order; raise DecodeError where they are broken."""
    instructions = []
    pc = 0
    while pc < len(bytecode):
        instruction = decode_at(bytecode, pc, instruction_set)
        instructions.append(instruction)
        pc = instruction.end
    return instructions


def decode_at(bytecode, start, instruction_set=REGISTER_SET):
    """Return the Decoded instruction that starts at the byte `start`; raise DecodeError where it is broken."""
    pc = start
    number = byte_at(bytecode, pc)
    width = 1
    if number == WIDE or number == EXTRA_WIDE:
        width = 2
        if number == EXTRA_WIDE:
            width = 4
        pc += 1
        number = byte_at(bytecode, pc)
    opcodes = instruction_set.opcodes
    if number >= len(opcodes):
        raise DecodeError("unknown opcode %d" % number, start)
    result = Decoded(start, opcodes[number], width)
    result.end = _decode_operands(bytecode, pc + 1, result)
    return result


def _decode_operands(bytecode, pc, result):
    """Read the operands from `pc` on; return where they end."""
    width = result.width
    for kind in result.opcode.kinds:
        value = number_at(bytecode, pc, width)
        pc += width
        if kind == JUMPS:
            end = pc + value * width
            while pc < end:
                result.operands.append(_operand(JUMP, number_at(bytecode, pc, width), width, end))
                pc += width
        elif kind == SRCS or kind == DSTS:
            for _ in range(value):
                result.operands.append(_operand(kind, number_at(bytecode, pc, width), width, 0))
                pc += width
        else:
            result.operands.append(_operand(kind, value, width, pc))
    return pc


def _operand(kind, value, width, end):
    half = 1 << (8 * width - 1)
    if kind == JUMP:
        if value >= half:
            value -= 2 * half
        return end + value
    if (kind == SRC or kind == SRCS) and value >= half:
        return CONSTANT_BASE + value - half
    return value


def byte_at(bytecode, pc):
    if pc >= len(bytecode):
        raise DecodeError("code ends within an instruction", pc)
    return ord(bytecode[pc])


def number_at(bytecode, pc, width):
    """Return the unsigned number in the `width` bytes from `pc` on."""
    number = 0
    for i in range(width):
        number = number << 8 | byte_at(bytecode, pc + i)
    return number
