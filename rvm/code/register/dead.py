"""Which registers hold nothing of use while an instruction runs: neither it nor what follows reads them.

Only registers without a variable count; those of variables and cells keep what they have until the call
ends, as in CPython.  Liveness is computed from the bytecode, backward, as the compiler does it from its
graph (rvm.compiler.graph.liveness).  It takes its time: it serves explicit collections alone.
"""
from rvm.code.classes import CALLS
from rvm.code.decode import CONSTANT_BASE, decode
from rvm.code.instruction_set import DST, DSTS, JUMP, MOD, REG, SRC, SRCS


def dead_registers(code, pc):
    """Return the registers that are dead while the instruction at `pc` runs."""
    instructions = decode(code.bytecode)
    flow = Flow(code, instructions)
    flow.solve()
    at = flow.index_of(pc)
    if at < 0:
        return []
    instruction = instructions[at]
    live = flow.live_during(at)
    if instruction.opcode.klass != CALLS:       # a call has copied what it reads
        mark_read(instruction, live)
        mark_written(instruction, live, True)   # perhaps one of several is there already
    return [i for i in range(code.registers) if not live[i] and code.details.register_names[i] == ""]


class Flow(object):
    """The registers that are live before each instruction."""

    def __init__(self, code, instructions):
        self.code = code
        self.instructions = instructions
        self.before = [[False] * code.registers for instruction in instructions]
        self.places = {}        # pc -> index of the instruction
        for i in range(len(instructions)):
            self.places[instructions[i].pc] = i

    def index_of(self, pc):
        return self.places.get(pc, -1)

    def solve(self):
        changed = True
        while changed:
            changed = False
            i = len(self.instructions) - 1
            while i >= 0:
                if self.update(i):
                    changed = True
                i -= 1

    def update(self, i):
        """Compute the instruction's row anew; return whether it has grown."""
        live = self.live_during(i)
        mark_read(self.instructions[i], live)
        row = self.before[i]
        grown = False
        for register in range(len(row)):
            if live[register] and not row[register]:
                row[register] = True
                grown = True
        return grown

    def live_during(self, i):
        """Return a new list: the registers read later that the instruction does not write itself."""
        instruction = self.instructions[i]
        live = self.live_behind(i)
        # A jump may write on one of its ways only; those that wait for an iterator write on both.
        if not instruction.opcode.is_jump or instruction.opcode.suspends:
            mark_written(instruction, live, False)
        self.add_handlers(instruction, live)
        return live

    def live_behind(self, i):
        """Return a new list: the registers read on any way that leaves the instruction without an error."""
        instruction = self.instructions[i]
        live = [False] * self.code.registers
        if not instruction.opcode.is_final and i + 1 < len(self.instructions):
            add(self.before[i + 1], live)
        for j in range(len(instruction.operands)):
            if instruction.kind(j) == JUMP:
                target = self.index_of(instruction.operands[j])
                if target >= 0:
                    add(self.before[target], live)
        return live

    def add_handlers(self, instruction, live):
        """Add what is live where an error of the instruction leads."""
        for handler in self.code.details.handlers:
            if handler.start <= instruction.pc < handler.end:
                target = self.index_of(handler.target)
                if target >= 0:
                    row = self.before[target]
                    for register in range(len(row)):
                        if row[register] and register != handler.register:
                            live[register] = True
                return


def add(row, live):
    for register in range(len(row)):
        if row[register]:
            live[register] = True


def mark_written(instruction, live, flag):
    for j in range(len(instruction.operands)):
        kind = instruction.kind(j)
        if kind == DST or kind == DSTS:
            mark(live, instruction.operands[j], flag)


def mark_read(instruction, live):
    for j in range(len(instruction.operands)):
        kind = instruction.kind(j)
        operand = instruction.operands[j]
        if kind == REG or kind == MOD or (kind == SRC or kind == SRCS) and operand < CONSTANT_BASE:
            mark(live, operand, True)


def mark(live, register, flag):
    if 0 <= register < len(live):
        live[register] = flag
