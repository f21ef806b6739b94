"""Checks a function's graph: what every pass may take for granted, and must leave so.

    check(function)             # raises BadGraph

- An instruction has as many operands as its opcode declares, each of the right kind; it
  has a target if its opcode jumps, and a switch has one more than literals, all different.
- Targets, handlers and what control falls into are blocks of the function; its registers
  are the function's own.
- Only a block's last instruction jumps or ends the function.  Control has a way out of
  every block, and none behind a final instruction.
- A handler has a register for its exception; control comes there by exceptions alone.
- On every path a register is written, or a variable bound, before it is read.
- On the stack machine, the stack is as deep on every path as the block says, deep enough
  for each instruction, and for the handler wherever an exception may strike.

The tests run this between all passes.  The executable does not contain it.
"""
from rvm.code.instruction_set import CONST, DST, JUMP, MOD, NAME, REG, SRC
from rvm.code.register.switch_table import are_cases
from rvm.code.stack.opcodes import EFFECTS, PEEKED, STACK_SET
from rvm.compiler.graph.ir import ConstantOperand, NameOperand, NumberOperand, Register, function_text
from rvm.compiler.graph.stack_depth import number_at, stack_change


class BadGraph(Exception):
    """A graph breaks a rule."""


def check(function):
    """Raise BadGraph if the function's graph breaks a rule."""
    Check(function).run()


def check_allocation(function):
    """As `check`, right after registers are allocated, while moves of a machine register to itself still stand.

    Besides, a value that is read is still the last that was written to its machine register; and a variable's
    register has the variable's value, or is unbound, wherever the program may look at it.
    """
    allocated = Check(function)
    allocated.shares_machine_registers = True
    allocated.run()
    VariableCheck(function).check_definitions()


class Check(object):
    """The check of one function."""

    shares_machine_registers = False

    def __init__(self, function):
        self.function = function
        self.is_stack = function.instruction_set is STACK_SET
        self.is_allocated = function.machine_registers > 0 and not self.is_stack
        self.blocks = {}            # those of the function, to True

    def run(self):
        for block in self.function.blocks:
            if block in self.blocks:
                raise self.fault(block, "it stands twice in the function")
            self.blocks[block] = True
        for block in self.function.blocks:
            self.check_block(block)
            for instruction in block.instructions:
                self.check_operands(block, instruction)
        self.check_definitions()
        if self.is_stack:
            for block in self.function.blocks:
                self.check_depth(block)

    def fault(self, block, what):
        return BadGraph("%s\nb%d: %s" % (function_text(self.function), block.number, what))

    def fault_at(self, block, instruction, what):
        return self.fault(block, "%s: %s" % (instruction.text(), what))

    # Blocks.

    def check_block(self, block):
        for instruction in block.instructions[:-1]:
            if len(instruction.all_targets()) > 0 or instruction.opcode.is_final:
                raise self.fault_at(block, instruction, "only the last instruction may leave a block")
        last = block.last()
        is_final = last is not None and last.opcode.is_final
        if is_final and block.next is not None:
            raise self.fault(block, "control goes on behind a final instruction")
        if not is_final and block.next is None:
            raise self.fault(block, "there is no way out")
        for successor in block.successors():
            if successor not in self.blocks:
                raise self.fault(block, "b%d is not in the function" % successor.number)
            if successor.exception is not None:
                raise self.fault(block, "control goes to the handler b%d without an exception" % successor.number)
        self.check_handler(block)

    def check_handler(self, block):
        handler = block.handler
        if handler is not None:
            if handler not in self.blocks:
                raise self.fault(block, "its handler b%d is not in the function" % handler.number)
            if handler.exception is None:
                raise self.fault(block, "its handler b%d has no register for the exception" % handler.number)
        if block.exception is not None:
            self.check_register(block, block.exception)
            if block is self.function.blocks[0]:
                raise self.fault(block, "the function starts with a handler")

    # Operands.

    def check_operands(self, block, instruction):
        opcode = instruction.opcode
        if self.function.instruction_set.by_name.get(opcode.name) is not opcode:
            raise self.fault_at(block, instruction, "the opcode is not the machine's")
        if opcode.is_jump != (instruction.target is not None):
            raise self.fault_at(block, instruction, "a jump has a target, another instruction none")
        if opcode.is_switch != (len(instruction.targets) > 0):
            raise self.fault_at(block, instruction, "a switch has targets, another instruction none")
        fixed = len([kind for kind in opcode.kinds if kind != JUMP])
        if opcode.is_variadic:
            fixed -= 1
        count = len(instruction.operands)
        if count < fixed or (count > fixed and (opcode.is_switch or not opcode.is_variadic)):
            raise self.fault_at(block, instruction, "the number of operands is wrong")
        if opcode.is_switch and not are_cases(instruction.operands[1].w_value, len(instruction.targets) - 1):
            raise self.fault_at(block, instruction, "the literals are not those of its targets")
        for i in range(count):
            operand = instruction.operands[i]
            if not is_of_kind(operand, instruction.kind(i)):
                raise self.fault_at(block, instruction, "operand %d is of the wrong kind" % i)
            if isinstance(operand, Register):
                self.check_register(block, operand)

    def check_register(self, block, register):
        registers = self.function.registers
        if register.number >= len(registers) or registers[register.number] is not register:
            raise self.fault(block, "%s is no register of the function" % register.text())
        if register.home >= self.function.homes:
            raise self.fault(block, "%s has no home" % register.text())
        if self.is_allocated and not 0 <= register.machine < self.function.machine_registers:
            raise self.fault(block, "%s has no machine register" % register.text())

    # Definitions: sets of registers as the bits of numbers.

    def bit(self, register):
        """Return the set of the register alone; allocated ones count by their machine registers."""
        if self.is_allocated and not self.shares_machine_registers:
            return 1 << register.machine
        return 1 << register.number

    def check_definitions(self):
        """A forward analysis: which registers are written on every path to a block."""
        self.clobbered = self.sharers()
        entry = self.function.blocks[0]
        written = {entry: self.written_at_entry()}
        pending = [entry]
        while len(pending) > 0:
            block = pending.pop()
            for successor, arriving in self.flow(block, written[block], False):
                if successor.exception is not None:
                    arriving = self.define(arriving, successor.exception)
                before = written.get(successor)
                if before is None or before & arriving != before:
                    written[successor] = arriving if before is None else before & arriving
                    pending.append(successor)
        for block in self.function.blocks:
            if block in written:
                self.flow(block, written[block], True)

    def sharers(self):
        """Return the sets of registers by machine register, where a write to one overwrites the others."""
        sharers = {}
        if self.shares_machine_registers:
            for register in self.function.registers:
                sharers[register.machine] = sharers.get(register.machine, 0) | 1 << register.number
        return sharers

    def written_at_entry(self):
        written = 0
        for register in self.function.registers:
            if self.function.holds_value_at_entry(register):
                written |= self.bit(register)
        return written

    def define(self, written, register):
        return written & ~self.clobbered.get(register.machine, 0) | self.bit(register)

    def flow(self, block, written, is_checking):
        """Return the pairs of each block after this one and what is written on the way there.

        With `is_checking`, raise BadGraph for a register that is read and is not among those written.
        """
        at_handler = written
        conditional = block.edge_definition()
        for instruction in block.instructions:
            at_handler &= written
            if is_checking:
                self.check_uses(block, instruction, written)
            if conditional is None or instruction is not block.last():
                written = self.after(instruction, written)
        flows = []
        for target in block.targets():
            flows.append((target, written if conditional is None else self.define(written, conditional)))
        if block.next is not None:
            flows.append((block.next, written))
        if block.handler is not None:
            flows.append((block.handler, at_handler))
        return flows

    def after(self, instruction, written):
        """Return what is written after the instruction."""
        opcode = instruction.opcode
        definitions = instruction.definitions()
        if self.shares_machine_registers and opcode.name == "MOVE":
            source = instruction.uses()[0]
            if definitions[0].machine == source.machine and self.bit(source) & written:
                return written | self.bit(definitions[0])
        for register in definitions:
            written = self.define(written, register)
            if opcode.is_unbinding:
                written &= ~self.bit(register)
        if opcode.is_check:
            written |= self.bit(instruction.uses()[0])
        return written

    def check_uses(self, block, instruction, written):
        opcode = instruction.opcode
        if opcode.is_check or opcode.is_unbinding or opcode is self.function.instruction_set.make_cell:
            return          # these may meet a variable that is unbound
        for register in instruction.uses():
            if not self.bit(register) & written:
                raise self.fault_at(block, instruction, "%s is not written on every path" % register.text())

    # The stack.

    def check_depth(self, block):
        if block.depth < 0:
            raise self.fault(block, "how deep the stack is at its start is not known")
        depth = block.depth
        for instruction in block.instructions:
            self.check_depth_at(block, instruction, depth)
            depth += stack_change(instruction, False)
        last = block.last()
        if last is not None and last.target is not None:
            jumped = depth - stack_change(last, False) + stack_change(last, True)
            self.check_arrival(block, last.target, jumped)
        if block.next is not None:
            self.check_arrival(block, block.next, depth)

    def check_depth_at(self, block, instruction, depth):
        """Check that the stack has what the instruction takes and looks at, and what the handler keeps."""
        number = instruction.opcode.number
        first, second = number_at(instruction, 0), number_at(instruction, 1)
        needed = EFFECTS[number].pops.count(first, second)
        if PEEKED[number] > 0:
            needed += first
        if needed > depth:
            raise self.fault_at(block, instruction, "it needs %d items, the stack has %d" % (needed, depth))
        handler = block.handler
        if handler is not None and depth < handler.depth - 1:
            raise self.fault_at(block, instruction, "the handler b%d keeps %d items, the stack has %d" % (
                handler.number, handler.depth - 1, depth))

    def check_arrival(self, block, successor, depth):
        if successor.depth != depth:
            raise self.fault(block, "control comes to b%d with a stack of %d, not %d" % (
                successor.number, depth, successor.depth))


class VariableCheck(Check):
    """The check that no temporary is in a variable's register at an instruction at which the program may look.

    The variables count as written from the start, and after they are unbound.
    """

    shares_machine_registers = True

    def written_at_entry(self):
        self.variables = [register for register in self.function.registers if not register.is_temporary()]
        written = 0
        for register in self.variables:
            written |= self.bit(register)
        return written

    def after(self, instruction, written):
        written = Check.after(self, instruction, written)
        if instruction.opcode.is_unbinding:
            written |= self.bit(instruction.definitions()[0])
        return written

    def check_uses(self, block, instruction, written):
        if not instruction.opcode.is_silent:
            for register in self.variables:
                if not self.bit(register) & written:
                    raise self.fault_at(block, instruction, "%s is not in its register" % register.text())


def is_of_kind(operand, kind):
    """True if the operand is what an operand of this kind of instruction_set must be."""
    if kind == DST or kind == REG or kind == MOD:
        return isinstance(operand, Register)
    if kind == SRC:
        return isinstance(operand, Register) or isinstance(operand, ConstantOperand)
    if kind == CONST:
        return isinstance(operand, ConstantOperand)
    if kind == NAME:
        return isinstance(operand, NameOperand)
    return isinstance(operand, NumberOperand)
