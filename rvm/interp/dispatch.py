"""What the two machines' loops have in common: how instructions are shared out among functions, and
what the JIT is told of a loop.

It knows neither machine's instructions, but for the two prefixes, nor how a piece is called.
"""
from rvm.code.instruction_set import EXTRA_WIDE, WIDE
from rvm.rlib.jit import MAKES_JIT
from rvm.rlib.objectmodel import unrolling_iterable

# Where there is a JIT, only the pieces of common instructions are part of the loop.  The others are
# then behind a second switch in a function of their own, GROUP to each: the JIT's code of one
# function can name only 256 constants.  Without a JIT all are part of the loop.
GROUP = 24


def is_in_loop(instruction, common):
    """Is the instruction (an Opcode or its piece) part of the loop, where those named in `common` are?"""
    return instruction.name in common or not MAKES_JIT


def without_prefixes(opcodes):
    return [opcode for opcode in opcodes if opcode.number not in (WIDE, EXTRA_WIDE)]


def make_groups(members, make_group, is_wide):
    """Pairs of the last opcode in a group and the group's function, which `make_group` makes."""
    groups = []
    for i in range(0, len(members), GROUP):
        group = members[i:i + GROUP]
        groups.append((group[-1].number, make_group(group, is_wide)))
    return unrolling_iterable(groups)


def opcode_at(code, pc):
    assert pc >= 0
    return ord(code.bytecode[pc])


def bad_opcode(opcode):
    return SystemError("unknown opcode %d" % opcode)


# For the JitDrivers.

def get_printable_location(pc, code):
    return "%s:%d pc %d opcode %d" % (code.name, code.first_line, pc, ord(code.bytecode[pc]))


def should_unroll_one_iteration(pc, code):
    """A generator's loop becomes part of the loop that consumes it."""
    return code.is_generator
