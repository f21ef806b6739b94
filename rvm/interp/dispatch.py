"""How the two machines' loops share out their instructions among functions.

This module knows no instruction but the two prefixes, and not how a piece is called.
"""
from rvm.code.instruction_set import EXTRA_WIDE, WIDE
from rvm.rlib.objectmodel import unrolling_iterable

GROUP = 24      # instructions to a function: behind a prefix, and while counting, the loop's switch does not run them


def make_pieces(opcodes, instructions, make_piece):
    """Return the Pieces of all instructions but the prefixes, from their entries in the machine's table."""
    return [make_piece(opcode, instructions[opcode.name]) for opcode in opcodes
            if opcode.number not in (WIDE, EXTRA_WIDE)]


def make_switched(pieces, opcodes, entering, make_piece):
    """Return the pieces that a loop switches on: as `pieces`, but those of calls enter them, by a table of entries."""
    own = dict([(opcode.number, make_piece(opcode, entering[opcode.name], True)) for opcode in opcodes
                if opcode.name in entering])
    return unrolling_iterable([own.get(piece.number, piece) for piece in pieces])


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
