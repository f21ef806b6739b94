"""What the two machines' instruction sets have in common: the form of a declaration.

An instruction is an 8-bit opcode and its operands, each of a kind below, in one byte
each, or in two or four behind a prefix.  The tables themselves are
rvm.code.register_ops and rvm.code.stack_ops.

This module knows no instruction but the two prefixes.
"""

DST, REG, MOD, SRC, CONST, NAME, IMM, JUMP, SRCS, DSTS = range(10)

KINDS = {"dst": DST, "reg": REG, "mod": MOD, "src": SRC, "const": CONST, "name": NAME,
         "imm": IMM, "jump": JUMP, "srcs": SRCS, "dsts": DSTS}

# The first two instructions of each set.
WIDE, EXTRA_WIDE = 0, 1


class Opcode(object):
    """One instruction's declaration: its number, name, operand kinds and meaning."""
    _immutable_fields_ = ["number", "name", "kinds[*]", "notation", "klass"]

    # Of conditional jumps: the one that jumps where this one does not, or None.
    opposite = None

    # True if the instruction fails where the variable that it reads is unbound;
    # `unchecked` is then the one to take where it surely is bound, None if none is needed.
    is_check = False
    unchecked = None

    # True if the variable written is unbound afterwards.
    is_unbinding = False

    def __init__(self, number, name, operands, notation, klass):
        kinds = [KINDS[word] for word in operands.split()]
        self.number = number
        self.name = name
        self.kinds = kinds
        self.notation = notation
        self.klass = klass
        self.is_jump = JUMP in kinds
        self.is_variadic = SRCS in kinds or DSTS in kinds
        self.is_final = False       # execution never continues with the next instruction


class InstructionSet(object):
    """The instructions of one machine, in a list by number and in a dict by name."""

    jump = None         # the unconditional jump

    def __init__(self, name):
        self.name = name
        self.opcodes = []
        self.by_name = {}

    def add(self, opcode):
        assert opcode.number == len(self.opcodes)
        self.opcodes.append(opcode)
        self.by_name[opcode.name] = opcode

    def declare(self, klass, *rows):
        """Rows of name, operand kinds and notation."""
        for name, operands, notation in rows:
            self.add(Opcode(len(self.opcodes), name, operands, notation, klass))

    # What else there is to say of instructions, by name.

    def final(self, *names):
        for name in names:
            self.by_name[name].is_final = True

    def opposites(self, *pairs):
        for one, other in pairs:
            self.by_name[one].opposite = self.by_name[other]
            self.by_name[other].opposite = self.by_name[one]
