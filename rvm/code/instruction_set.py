"""What the two machines' instruction sets have in common: the form of a declaration.

An instruction is an 8-bit opcode and its operands, each of a kind below, in one byte
each, or in two or four behind a prefix.  The tables themselves are
rvm.code.register.opcodes and rvm.code.stack.opcodes.

This module knows no instruction but the two prefixes, and by name those that the compiler takes of either set.
"""

DST, REG, MOD, SRC, CONST, NAME, IMM, JUMP, SRCS, DSTS, JUMPS = range(11)

KINDS = {"dst": DST, "reg": REG, "mod": MOD, "src": SRC, "const": CONST, "name": NAME,
         "imm": IMM, "jump": JUMP, "srcs": SRCS, "dsts": DSTS, "jumps": JUMPS}

LETTERS = "abcdef"      # by which a row's notation, and the machine's table, name its operands in order

# The first two instructions of each set.
WIDE, EXTRA_WIDE = 0, 1


class Opcode(object):
    """One instruction's declaration, a row of its machine's table.

    `operands` has a word for each operand: its kind, and behind a colon what is special about it: the type
    that it has or gets, or another demand (rvm.code.register.types, rvm.code.stack.types).  The other
    columns are named where they differ from the default:

        final       control never goes on behind it
        opposite    the name of the conditional jump that jumps where this one does not
        check       it fails where the variable that it reads is unbound
        unchecked   the name of the instruction to take instead where the variable surely is bound;
                    without it, none is needed
        unbinding   the variable that it writes is unbound afterwards
        silent      it runs no code of the program and cannot fail: nobody looks at the frame meanwhile
        suspends    the frame may be left at it and entered again: in generators and their like only
        awaits      it runs what the instruction before it has made, if that is a coroutine
    """
    _immutable_fields_ = ["number", "name", "kinds[*]", "notation", "klass"]

    def __init__(self, name, operands, notation, final=False, opposite="",
                 check=False, unchecked="", unbinding=False, silent=False, suspends=False, awaits=False):
        words = [word.partition(":") for word in operands.split()]
        kinds = [KINDS[kind] for kind, _, _ in words]
        self.number = -1            # these two are known where the row is added to a set
        self.klass = -1
        self.name = name
        self.kinds = kinds
        self.demands = [demand for _, _, demand in words]
        self.notation = notation
        self.is_jump = JUMP in kinds
        self.is_switch = JUMPS in kinds
        self.is_variadic = SRCS in kinds or DSTS in kinds or JUMPS in kinds
        self.is_final = final
        self.is_check = check
        self.is_unbinding = unbinding
        self.is_silent = silent
        self.suspends = suspends
        self.awaits = awaits
        self.opposite_name = opposite
        self.unchecked_name = unchecked
        self.opposite = None        # an Opcode or None, as the next one
        self.unchecked = None


class InstructionSet(object):
    """The instructions of one machine, in a list by number and in a dict by name."""

    # Instructions that both machines have, for what knows neither machine.
    jump = None         # the unconditional jump
    split = None
    make_cell = None
    setup_annotations = None

    def __init__(self, name):
        self.name = name
        self.opcodes = []
        self.by_name = {}

    def declare(self, klass, *rows):
        """Add instructions of one class (rvm.code.classes)."""
        for opcode in rows:
            opcode.number = len(self.opcodes)
            opcode.klass = klass
            self.opcodes.append(opcode)
            self.by_name[opcode.name] = opcode

    def finish(self):
        """Find the instructions that others name, once all are declared."""
        self.jump, self.split = self.by_name["JUMP"], self.by_name["SPLIT"]
        self.make_cell, self.setup_annotations = self.by_name["MAKE_CELL"], self.by_name["SETUP_ANNOTATIONS"]
        for opcode in self.opcodes:
            if opcode.unchecked_name:
                opcode.unchecked = self.by_name[opcode.unchecked_name]
            if opcode.opposite_name:
                opcode.opposite = self.by_name[opcode.opposite_name]
                assert opcode.opposite.opposite_name == opcode.name, opcode.name
