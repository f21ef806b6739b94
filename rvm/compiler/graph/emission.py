"""Emission: makes bytes, tables and constants of an allocated control-flow graph.

The emitter puts the blocks in a line, adds jumps where control does not fall through,
numbers operands, and chooses the width of each instruction.  A wider instruction may push
the targets of jumps too far for their widths, so widths grow until all fit.

This module knows both machines' encodings and nothing of what instructions do.
"""
from rvm.code.code import Handler, LoopHeader
from rvm.code.constants import constant_key
from rvm.code.instruction_set import EXTRA_WIDE, SRC, WIDE
from rvm.code.line_marks import LineMarks
from rvm.code.positions import PositionTable
from rvm.code.register.opcodes import BY_NAME
from rvm.code.stack.opcodes import STACK_SET
from rvm.compiler.graph.ir import FOR, ConstantOperand, Instruction, NameOperand, NumberOperand, Register
from rvm.compiler.graph.stack_depth import stack_change


# Instructions that are run again until an inner iterator is at its end.
AGAIN = {"SEND": True, "DELEGATE": True}
AWAIT_NEXT, DELEGATE = BY_NAME["AWAIT_NEXT"], BY_NAME["DELEGATE"]


class Line(object):
    """An instruction in the line, with its address."""

    def __init__(self, instruction, block):
        self.instruction = instruction
        self.block = block
        self.numbers = []           # the operands but for a jump's distance
        self.width = 1              # bytes an operand
        self.pc = 0

    def length(self):
        count = 1 + (len(self.numbers) + len(self.instruction.all_targets())) * self.width
        if self.width > 1:
            count += 1
        return count


class Emitter(object):
    """Emits one function: `emit` fills bytecode, constants, names, handlers, positions and the other tables."""

    def __init__(self, function, first_line):
        self.function = function
        self.first_line = first_line
        self.constants = []
        self.constant_numbers = {}
        self.names = []
        self.name_numbers = {}
        self.lines = []
        self.first_of = {}          # block -> index of its first line
        self.bytecode = ""
        self.handlers = []
        self.positions = ""
        self.line_marks = ""
        self.loop_headers = []
        self.stack_tops = ""
        self.highest_top = 0        # of the stack machine: how many registers a frame needs at most

    def emit(self):
        self.put_in_line()
        for line in self.lines:
            self.number_operands(line)
        self.choose_widths()
        for line in self.lines:
            line.instruction.pc = line.pc
        self.bytecode = self.encode()
        self.positions = self.make_positions()
        self.line_marks = self.make_line_marks()
        self.make_handlers()
        self.make_loop_headers()
        if self.function.instruction_set is STACK_SET:
            self.stack_tops = self.make_stack_tops()

    # The line.

    def put_in_line(self):
        self.part_branches()
        blocks = self.function.blocks
        for i in range(len(blocks)):
            block = blocks[i]
            following = None
            if i + 1 < len(blocks):
                following = blocks[i + 1]
            self.first_of[block] = len(self.lines)
            if block.target() is not None and block.target() is following:
                self.turn_round(block)
            for instruction in block.instructions:
                self.lines.append(Line(instruction, block))
            if block.next is not None and block.next is not following:
                self.lines.append(self.jump_at_end(block))

    def part_branches(self):
        """Give the two ways of a conditional jump to one place, of which lines are reached on one, a jump between them.

        That is the price of tracing `if condition: pass`.
        """
        blocks = []
        for block in self.function.blocks:
            blocks.append(block)
            if block.next is not None and block.next is block.target():
                last = block.last()
                if len(last.target_marks) > 0 or len(block.next_marks) > 0:
                    blocks.append(self.jump_between(block))
        self.function.blocks = blocks

    def jump_between(self, block):
        """Return a new block with a jump, between the block and the one where it goes if its own jump is not taken."""
        jump = Instruction(self.function.instruction_set.jump, [], block.next, None)
        jump.position = block.last().position
        jump.is_artificial = True
        jump.marks = block.next_marks
        between = self.function.new_block()
        between.instructions.append(jump)
        between.handler = block.handler
        between.is_cold = block.is_cold
        between.depth = block.next.depth
        block.next = between
        block.next_marks = []
        return between

    def turn_round(self, block):
        """Reverse a conditional jump to the block that follows, so that control falls through to it."""
        last = block.last()
        opposite = last.opcode.opposite
        if opposite is not None and block.next is not last.target:
            last.opcode = opposite
            following = last.target
            last.target = block.next
            block.next = following
            last.target_marks, block.next_marks = block.next_marks, last.target_marks

    def jump_at_end(self, block):
        position = None
        if len(self.lines) > 0:
            position = self.lines[len(self.lines) - 1].instruction.position
        jump = Instruction(self.function.instruction_set.jump, [], block.next, position)
        jump.is_artificial = True
        jump.target_marks = block.next_marks
        block.next_marks = []
        return Line(jump, block)

    # Operands.

    def number_operands(self, line):
        instruction = line.instruction
        fixed = len(instruction.opcode.kinds)
        if instruction.opcode.is_variadic:
            fixed -= 1
        operands = instruction.operands
        listed = len(operands) - fixed + len(instruction.targets)
        for i in range(len(operands)):
            if i == fixed:
                line.numbers.append(listed)
            line.numbers.append(self.number_of(operands[i]))
        if instruction.opcode.is_variadic and len(operands) == fixed:
            line.numbers.append(listed)

    def number_of(self, operand):
        """Return the operand's number; constants are numbered from -1 downwards here."""
        if isinstance(operand, Register):
            return operand.machine
        if isinstance(operand, ConstantOperand):
            return -1 - self.constant_number(operand.w_value)
        if isinstance(operand, NameOperand):
            return self.name_number(operand.name)
        assert isinstance(operand, NumberOperand)
        return operand.number

    def constant_number(self, w_value):
        key = constant_key(w_value)
        if key == "":
            self.constants.append(w_value)
            return len(self.constants) - 1
        if key not in self.constant_numbers:
            self.constant_numbers[key] = len(self.constants)
            self.constants.append(w_value)
        return self.constant_numbers[key]

    def name_number(self, name):
        assert name is not None
        if name not in self.name_numbers:
            self.name_numbers[name] = len(self.names)
            self.names.append(name)
        return self.name_numbers[name]

    # Widths.

    def choose_widths(self):
        for line in self.lines:
            while not self.operands_fit(line):
                line.width *= 2
        changed = True
        while changed:
            self.number_pcs()
            changed = False
            for line in self.lines:
                while not self.distances_fit(line):
                    line.width *= 2
                    changed = True

    def operands_fit(self, line):
        """True if the operands other than a distance fit in the line's width."""
        limit = 1 << (8 * line.width)
        half = limit >> 1
        kinds = line.instruction.opcode.kinds
        for i in range(len(line.numbers)):
            number = line.numbers[i]
            may_be_tagged = i >= len(kinds) or kinds[i] == SRC
            if number < 0:
                number = -1 - number
            if number >= limit or (may_be_tagged and number >= half):
                return False
        return True

    def number_pcs(self):
        pc = 0
        for line in self.lines:
            line.pc = pc
            pc += line.length()

    def target_pc(self, block):
        return self.lines[self.first_of[block]].pc

    def distance(self, line, target):
        return self.target_pc(target) - (line.pc + line.length())

    def distances_fit(self, line):
        half = 1 << (8 * line.width - 1)
        for target in line.instruction.all_targets():
            if not -half <= self.distance(line, target) < half:
                return False
        return True

    # Bytes.

    def encode(self):
        chunks = []
        for line in self.lines:
            if line.width == 2:
                chunks.append(chr(WIDE))
            elif line.width == 4:
                chunks.append(chr(EXTRA_WIDE))
            chunks.append(chr(line.instruction.opcode.number))
            self.encode_operands(line, chunks)
            for target in line.instruction.all_targets():
                put_number(chunks, self.distance(line, target), line.width)
        return "".join(chunks)

    def encode_operands(self, line, chunks):
        kinds = line.instruction.opcode.kinds
        half = 1 << (8 * line.width - 1)
        for i in range(len(line.numbers)):
            number = line.numbers[i]
            if number < 0:
                number = -1 - number
                if i >= len(kinds) or kinds[i] == SRC:
                    number += half
            put_number(chunks, number, line.width)

    # Tables.

    def make_positions(self):
        table = PositionTable(self.first_line)
        for line in self.lines:
            position = line.instruction.position
            if position is None:
                table.add(line.length(), self.first_line, self.first_line, 0, 0)
                continue
            length = line.length()
            lookup = line.instruction.lookup_position
            if lookup is not None:
                start = 1
                if line.width > 1:
                    start = 2
                _add_position(table, start, position)
                _add_position(table, 1, lookup)
                length -= start + 1
            _add_position(table, length, position)
        return table.finish()

    def make_line_marks(self):
        """Return the table of what tracing has to know beside positions; see rvm.code.line_marks."""
        table = LineMarks(self.first_line)
        if len(self.function.blocks[0].instructions) == 0:
            table.add_edge(-1, 0, self.function.blocks[0].next_marks, -1)
        for line in self.lines:
            if line.block.is_cold:
                table.add_cold(line.pc)
                break
        block = None
        line_number = -1
        for i in range(len(self.lines)):
            line = self.lines[i]
            if line.block is not block:
                block = line.block
                line_number = -1
            instruction = line.instruction
            table.add_before(line.pc, instruction.marks, line_number, instruction.line())
            if instruction.opcode.name in AGAIN:
                table.add_send(line.pc)
            if instruction.is_nowhere:
                table.add_nowhere(line.pc)
            if len(instruction.marks) > 0:
                line_number = instruction.marks[len(instruction.marks) - 1]
            if instruction.line() >= 0:
                line_number = instruction.line()
            if instruction.target is not None:
                table.add_edge(line.pc, self.target_pc(instruction.target), instruction.target_marks, line_number)
                if self.ends_round(i):
                    table.add_loop(line.pc, self.target_pc(instruction.target))
            if i + 1 < len(self.lines) and self.lines[i + 1].block is not block:
                table.add_edge(line.pc, self.lines[i + 1].pc, block.next_marks, line_number)
        return table.finish()

    def ends_round(self, i):
        """Return whether a jump is the end of a round of a `for` or `async for` that begins with the head in CPython."""
        opcode = self.lines[i].instruction.opcode
        if opcode is FOR or opcode is AWAIT_NEXT:
            return True
        return i >= 2 and self.lines[i - 1].instruction.opcode is DELEGATE and (
            self.lines[i - 2].instruction.opcode is AWAIT_NEXT)

    def make_handlers(self):
        """Make an entry of the exception table for each run of instructions with the same handler."""
        start = 0
        while start < len(self.lines):
            handler = self.lines[start].block.handler
            end = start
            while end < len(self.lines) and self.lines[end].block.handler is handler:
                end += 1
            if handler is not None:
                last = self.lines[end - 1]
                self.handlers.append(Handler(
                    self.lines[start].pc, last.pc + last.length(),
                    self.target_pc(handler), handler.exception.machine))
            start = end

    def make_stack_tops(self):
        """Return, for each address in the bytecode, the first free register behind the stack, in two bytes."""
        tops = [0] * len(self.bytecode)
        block = None
        top = 0
        for line in self.lines:
            if line.block is not block:
                block = line.block
                top = self.function.homes + block.depth
            tops[line.pc] = top
            self.highest_top = max(self.highest_top, top)
            top += stack_change(line.instruction, False)
        return "".join([chr((top >> 8) & 255) + chr(top & 255) for top in tops])

    def make_loop_headers(self):
        seen = {}
        for line in self.lines:
            for target in line.instruction.all_targets():
                if self.target_pc(target) <= line.pc:
                    seen[target] = True
        for block in self.function.blocks:
            if block in seen:
                self.loop_headers.append(
                    LoopHeader(self.target_pc(block), self.dead_at(block)))

    def dead_at(self, block):
        """Return the machine registers that the loop's start may drop: droppable variables and dead temporaries."""
        function = self.function
        live = {}
        for register in function.liveness.live_in[block]:
            live[register.machine] = True
        dead = []
        if block in function.droppable:
            for machine in function.droppable[block]:
                if machine not in live:
                    dead.append(machine)
        for machine in range(function.homes + block.depth, function.machine_registers):
            if machine not in live:
                dead.append(machine)
        return dead[:]


def _add_position(table, length, position):
    table.add(length, position.lineno, position.end_lineno, position.col_offset, position.end_col_offset)


def put_number(chunks, number, width):
    """Append `width` bytes, most significant first; a negative number in two's complement."""
    for i in range(width - 1, -1, -1):
        chunks.append(chr((number >> (8 * i)) & 255))
