"""The intermediate representation: a control-flow graph of one machine's instructions.

An instruction has an opcode of that machine (rvm.code.register_ops, rvm.code.stack_ops);
its operands name virtual registers, constants and names instead of numbers.  A jump's
target is a block.  `function_text` prints a function.

This module knows nothing of syntax trees or of how instructions are encoded.
"""
from rvm.code.constants import constant_text
from rvm.code.instruction_set import DST, DSTS, MOD, SRC, SRCS
from rvm.code.register_ops import BY_NAME, REGISTER_SET


class Operand(object):
    """What an instruction works on."""

    def text(self):
        raise NotImplementedError


class Register(Operand):
    """A virtual register.

    `home` is the machine register that it must get: parameters, closure cells and
    local variables live in theirs.  For a temporary it is -1 until allocation.
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
    def __init__(self, w_value):
        self.w_value = w_value

    def text(self):
        return constant_text(self.w_value)


class NameOperand(Operand):
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


class Instruction(object):
    """One instruction; `position` is the ast.Located that its position is taken from, or None.

    `operands` leaves out a jump's distance, which `target` stands for, and the counts
    of `srcs` and `dsts`, whose operands just follow.
    """

    def __init__(self, opcode, operands, target, position):
        self.opcode = opcode
        self.operands = operands
        self.target = target            # a Block, or None
        self.position = position
        self.lookup_position = None        # where a CALL_METHOD finds its method, if that is elsewhere

    def kind(self, i):
        """The kind of operand i: that of one element for `srcs` (SRC) and `dsts` (DST)."""
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
        """The registers read."""
        result = []
        for i in range(len(self.operands)):
            operand = self.operands[i]
            if isinstance(operand, Register) and self.kind(i) != DST:
                result.append(operand)
        return result

    def definitions(self):
        """The registers written, all of them only once the instruction has succeeded."""
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
        if self.target is not None:
            words.append("-> b%d" % self.target.number)
        return " ".join(words)


FOR = BY_NAME["FOR"]
MOVE = BY_NAME["MOVE"]


class Block(object):
    """A basic block: only its last instruction may jump or end the function.

    `next` is where control goes when no jump is taken, None after a final instruction.
    An exception in the block goes to `handler`, if any, which finds it in its
    register `exception`.
    """

    def __init__(self, number):
        self.number = number
        self.instructions = []
        self.next = None
        self.handler = None
        self.exception = None       # a Register in a handler block
        self.is_cold = False        # reached through an exception only
        self.depth = 0              # stack machine: items on the stack at the start, -1 before it is known

    def last(self):
        """The last instruction, or None."""
        if len(self.instructions) == 0:
            return None
        return self.instructions[len(self.instructions) - 1]

    def target(self):
        """The block that the last instruction jumps to, or None."""
        last = self.last()
        if last is None:
            return None
        return last.target

    def edge_definition(self):
        """The register that the last instruction writes only where it jumps (FOR), or None."""
        last = self.last()
        if last is not None and last.opcode is FOR:
            variable = last.operands[0]
            assert isinstance(variable, Register)
            return variable
        return None

    def successors(self):
        """The blocks control goes to without an exception."""
        result = []
        target = self.target()
        if target is not None:
            result.append(target)
        if self.next is not None:
            result.append(self.next)
        return result


class Function(object):
    """A function's graph: the first of `blocks` is the entry, the order is the layout."""

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
        """True for parameters and closure cells."""
        home = register.home
        return (0 <= home < self.parameters or
                self.first_free <= home < self.first_free + self.free)


def function_text(function):
    """The function, one instruction a line."""
    lines = ["function %s" % function.name]
    for block in function.blocks:
        lines.append(_heading(block))
        for instruction in block.instructions:
            lines.append("    " + instruction.text())
        if block.next is not None:
            lines.append("    => b%d" % block.next.number)
    return "\n".join(lines) + "\n"


def _heading(block):
    words = ["b%d:" % block.number]
    if block.depth != 0:
        words.append("depth %d" % block.depth)
    if block.exception is not None:
        words.append("catches " + block.exception.text())
    if block.handler is not None:
        words.append("handler b%d" % block.handler.number)
    return " ".join(words)
