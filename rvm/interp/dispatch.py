"""How the two machines' loops share out their instructions among functions.

This module knows no instruction but the two prefixes, and not how a piece is called.
"""
from rvm.code.instruction_set import EXTRA_WIDE, WIDE
from rvm.rlib.jit import MAKES_JIT
from rvm.rlib.objectmodel import unrolling_iterable

# Where there is a JIT, only the pieces of common instructions are part of the loop.  The others are
# then behind a second switch in a function of their own, GROUP to each: the JIT's code of one
# function can name only 256 constants.  Without a JIT all are part of the loop.
GROUP = 24


def is_in_loop(instruction):
    """Return whether the instruction (an Opcode or its Piece) is part of the loop."""
    return instruction.is_common or not MAKES_JIT


def make_pieces(opcodes, instructions, make_piece):
    """Return the Pieces of all instructions but the prefixes, from their entries in the machine's table."""
    return [make_piece(opcode, instructions[opcode.name], is_in_loop(opcode)) for opcode in opcodes
            if opcode.number not in (WIDE, EXTRA_WIDE)]


def make_groups(members, make_group, is_wide):
    """Return pairs of the last opcode in a group and the group's function, which `make_group` makes."""
    groups = []
    for i in range(0, len(members), GROUP):
        group = members[i:i + GROUP]
        groups.append((group[-1].number, make_group(group, is_wide)))
    return unrolling_iterable(groups)


def bad_opcode(opcode):
    """Return the error for an opcode that no instruction has."""
    return SystemError("unknown opcode %d" % opcode)
