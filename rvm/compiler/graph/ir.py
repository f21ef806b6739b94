"""The intermediate representation: a control-flow graph of one machine's instructions.

An instruction has an opcode of that machine (rvm.code.register.opcodes, rvm.code.stack.opcodes).
Its operands are virtual registers, constants and names instead of numbers, and a jump's
target is a block.  `function_text` returns a function as text.

This module knows nothing of syntax trees or of how instructions are encoded.
"""
from rvm.code.constants import constant_text
from rvm.code.instruction_set import DST, DSTS, MOD, SRC, SRCS
from rvm.code.register.opcodes import BY_NAME, REGISTER_SET


class Operand(object):
    """An operand of an instruction."""

    def text(self):
        raise NotImplementedError


class Register(Operand):
    """A virtual register.

    `home` is the machine register that it must get: parameters, closure cells and
    local variables have one.  A temporary has none: its `home` is -1.
    """
    _immutable_fields_ = ["number", "name"]

    def __init__(self, number, name, home):
        self.number = number
        self.name = name            # the variable's, or "" for a temporary
        self.home = home
        self.machine = home         # the machine register; allocation sets a temporary's

    def is_temporary(self):
        return self.home < 0

    def text(self):
        if self.name != "":
            return self.name
        return "t%d" % self.number


class ConstantOperand(Operand):
    """An object that the code holds: `const`, or one kind of `src`."""

    def __init__(self, w_value):
        self.w_value = w_value

    def text(self):
        return constant_text(self.w_value)


class NameOperand(Operand):
    """A name that the code holds: `name`."""

    def __init__(self, name):
        self.name = name

    def text(self):
        return "." + self.name


class NumberOperand(Operand):
    """An immediate operand: `imm`."""

    def __init__(self, number):
        self.number = number

    def text(self):
        return "#%d" % self.number


NO_BLOCKS = []


class Instruction(object):
    """One instruction; `position` is the ast.Located with its range of source text, or None.

    `operands` has no distances of jumps, which `target` and `targets` stand for, and no counts of
    `srcs` and `dsts`, whose operands follow directly.
    """

    def __init__(self, opcode, operands, target, position):
        self.opcode = opcode
        self.operands = operands
        self.target = target            # a Block, or None
        self.targets = NO_BLOCKS        # the Blocks of `jumps`
        self.position = position
        self.lookup_position = None        # of a CALL_METHOD's lookup, if that is another
        self.pc = -1                    # where it is in the bytecode, once that is made; -1 if it is not in it
        # For tracing, which tells of lines where CPython has instructions:
        self.is_artificial = False      # it counts to the line of whatever was executed before it
        self.is_nowhere = False         # ... but what comes after it is on a new line in any case
        self.marks = []                 # lines that are reached before it
        self.target_marks = []          # lines that are reached where it jumps

    def line(self):
        """Return the line that tracing tells of, -1 if there is none."""
        if self.is_artificial or self.opcode.name in ARTIFICIAL or self.position is None:
            return -1
        lineno = self.position.lineno
        return lineno if lineno > 0 else -1     # a node that folding has made has none

    def copy(self):
        """Return another instruction that does the same."""
        copy = Instruction(self.opcode, self.operands, self.target, self.position)
        copy.is_artificial = self.is_artificial
        copy.is_nowhere = self.is_nowhere
        copy.marks = self.marks[:]
        copy.target_marks = self.target_marks[:]
        return copy

    def all_targets(self):
        """Return the blocks that the instruction may jump to."""
        return self.targets if self.target is None else [self.target]

    def kind(self, i):
        """Return the kind of operand i; SRC for one of `srcs`, DST for one of `dsts`."""
        kinds = self.opcode.kinds
        if i >= len(kinds):
            i = len(kinds) - 1
        kind = kinds[i]
        if kind == SRCS:
            return SRC
        if kind == DSTS:
            return DST
        return kind

    def uses(self):
        """Return the registers that the instruction reads."""
        result = []
        for i in range(len(self.operands)):
            operand = self.operands[i]
            if isinstance(operand, Register) and self.kind(i) != DST:
                result.append(operand)
        return result

    def definitions(self):
        """Return the registers that the instruction writes, all of them only once it has succeeded."""
        result = []
        for i in range(len(self.operands)):
            operand = self.operands[i]
            if isinstance(operand, Register):
                kind = self.kind(i)
                if kind == DST or kind == MOD:
                    result.append(operand)
        return result

    def text(self):
        words = [self.opcode.name]
        for operand in self.operands:
            words.append(operand.text())
        jump = jump_text(self)
        if jump != "":
            words.append(jump)
        return " ".join(words)


def jump_text(instruction):
    """Return where the instruction may jump, "" if it does not."""
    targets = instruction.all_targets()
    if len(targets) == 0:
        return ""
    return "-> " + ", ".join(["b%d" % block.number for block in targets])


# Instructions that CPython has on no line.
ARTIFICIAL = {"MAKE_CELL": True, "PUSH_HANDLED": True, "POP_HANDLED": True, "PUSH_EXC_INFO": True,
              "POP_EXCEPT": True, "RERAISE": True, "SPLIT": True}

FOR = BY_NAME["FOR"]
MOVE = BY_NAME["MOVE"]


class Block(object):
    """A basic block: a run of instructions of which only the last may jump or end the function.

    `next` is where control goes when no jump is taken, None after a final instruction.
    An exception in the block goes to `handler`, if any, which finds it in its
    register `exception`.
    """

    def __init__(self, number):
        self.number = number
        self.instructions = []
        self.next = None
        self.next_marks = []        # lines that are reached on the way to it
        self.handler = None
        self.exception = None       # a Register in a handler block
        self.is_cold = False        # reached through an exception only
        self.depth = 0              # stack machine: items on the stack at the start, -1 before it is known

    def last(self):
        """Return the last instruction, or None."""
        if len(self.instructions) == 0:
            return None
        return self.instructions[len(self.instructions) - 1]

    def target(self):
        """Return the block that the last instruction jumps to, or None; a SWITCH has `targets` instead."""
        last = self.last()
        if last is None:
            return None
        return last.target

    def targets(self):
        """Return a new list of the blocks that the last instruction may jump to."""
        last = self.last()
        if last is None:
            return []
        return [block for block in last.all_targets()]

    def edge_definition(self):
        """Return the register that the last instruction writes only where it jumps (FOR), or None."""
        last = self.last()
        if last is not None and last.opcode is FOR:
            variable = last.operands[0]
            assert isinstance(variable, Register)
            return variable
        return None

    def successors(self):
        """Return the blocks that control goes to without an exception."""
        result = self.targets()
        if self.next is not None:
            result.append(self.next)
        return result


class Kept(object):
    """Collects the instructions of a block that a pass keeps; the lines of those that it drops stay as marks."""

    def __init__(self, block):
        self.block = block
        self.instructions = []
        self.marks = []

    def keep(self, instruction):
        instruction.marks = self.marks + instruction.marks
        self.marks = []
        self.instructions.append(instruction)

    def drop(self, instruction):
        self.marks = self.marks + instruction.marks
        if instruction.line() >= 0:
            self.marks.append(instruction.line())

    def finish(self):
        """Change the block."""
        self.block.instructions = self.instructions
        self.block.next_marks = self.marks + self.block.next_marks


class Function(object):
    """A function's graph: the first of `blocks` is the entry, their order is that of the code."""

    def __init__(self, name, instruction_set=REGISTER_SET):
        self.name = name
        self.instruction_set = instruction_set
        self.blocks = []
        self.registers = []             # by number
        self.homes = 0                  # machine registers 0..homes-1 are homes
        self.parameters = 0             # of them, the first so many hold values at entry
        self.first_free = 0             # and the closure's cells
        self.free = 0
        self.keeps_homes = False        # the program may look at the locals as a whole
        self.machine_registers = 0      # set by allocation; of the stack machine, homes and stack
        self.block_count = 0
        self.liveness = None            # a Liveness, once a pass has found it
        self.droppable = {}             # block where a loop begins anew -> the homes that it may drop, in a list

    def new_register(self, name, home):
        register = Register(len(self.registers), name, home)
        self.registers.append(register)
        return register

    def new_temporary(self):
        return self.new_register("", -1)

    def new_block(self):
        block = Block(self.block_count)
        self.block_count += 1
        return block

    def holds_value_at_entry(self, register):
        """True for a register of a parameter or a closure cell."""
        home = register.home
        return (0 <= home < self.parameters or
                self.first_free <= home < self.first_free + self.free)


def function_text(function):
    """Return the function as text, one instruction a line."""
    lines = ["function %s" % function.name]
    for block in function.blocks:
        lines.append(heading_of(block))
        for instruction in block.instructions:
            lines.append("    " + instruction.text())
        if block.next is not None:
            lines.append("    => b%d" % block.next.number)
    return "\n".join(lines) + "\n"


def heading_of(block):
    """Return the line above the block's instructions."""
    words = ["b%d:" % block.number]
    if block.depth != 0:
        words.append("depth %d" % block.depth)
    if block.exception is not None:
        words.append("catches " + block.exception.text())
    if block.handler is not None:
        words.append("handler b%d" % block.handler.number)
    return " ".join(words)
