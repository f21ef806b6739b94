"""Records a function's graph after lowering and after each pass, and what the pass changed.

    record = GraphRecord()
    record.add("lowered", function)
    record.add("simplify", function)        # after that pass, and so on
    record.passes                           # a PassRecord each

The texts are those of rvm.compiler.graph.ir, but that registers have their machine registers' names once they
are allocated, as in the disassembly.  This module knows no pass and no machine's instructions.
"""
from rvm.code.stack.opcodes import STACK_SET
from rvm.compiler.analysis.nodes import range_of
from rvm.compiler.graph.ir import Register, heading_of, jump_text
from rvm.rlib.sorting import sorted_texts

# Marks: what a pass did to a line or block.
KEPT, NEW, GONE = " ", "+", "-"


class GraphLine(object):
    """A line of a block.

    text        the instruction, or "=> b3" for where control goes if no jump is taken
    position    its SourceRange, or None
    mark        KEPT; NEW: the pass added or changed it; GONE: so it was before the pass, which changed or removed it
    instruction the ir.Instruction, which knows its pc once the code is made; None for a "=> b3"
    """

    def __init__(self, text, position, mark, instruction):
        self.text = text
        self.position = position
        self.mark = mark
        self.instruction = instruction

    def is_edge(self):
        return self.instruction is None


# How control gets from one block to another.
NEXT, JUMP, HANDLER = "next", "jump", "handler"


class GraphEdge(object):
    """An edge to the block of that number; `kind` is NEXT, JUMP or HANDLER."""
    _immutable_fields_ = ["number", "kind"]

    def __init__(self, number, kind):
        self.number = number
        self.kind = kind


class GraphBlock(object):
    """A basic block, as it was at one moment.

    number      of the block; its text is b and the number
    heading     "b3: depth 1 catches t4 handler b5": what is known of the block
    mark        KEPT; NEW: the pass changed the heading or the block's place; GONE: the pass removed the block, of
                which `heading` and `lines` are as before
    old_heading the heading before the pass, or "" where it did not change
    is_moved    whether the pass put it behind blocks that it was before
    lines       GraphLines, those that are GONE too, where they were
    edges       GraphEdges, as they are after the pass
    """

    def __init__(self, number, heading, mark, lines, edges):
        self.number = number
        self.heading = heading
        self.mark = mark
        self.old_heading = ""
        self.is_moved = False
        self.lines = lines
        self.edges = edges


class PassRecord(object):
    """The graph after a pass.

    name        the pass's, "lowered" for the graph before the first one
    blocks      GraphBlocks in the order of the code, and behind each those that followed it and are GONE
    has_changed whether the pass changed the graph; not after lowering
    findings    what the pass found out and changed nothing by, a line of text each
    """

    def __init__(self, name, blocks, has_changed, findings):
        self.name = name
        self.blocks = blocks
        self.has_changed = has_changed
        self.findings = findings


class InstructionRecord(object):
    """A function's instructions in order, as they were at one moment.

    labels          the text of each
    positions       the SourceRange of each, or None
    instructions    the ir.Instruction of each, which knows its pc once the code is made
    starts          for each the number of the block that begins with it, else -1
    """

    def __init__(self):
        self.labels = []
        self.positions = []
        self.instructions = []
        self.starts = []

    def add(self, block, i):
        """Record instruction i of a block."""
        instruction = block.instructions[i]
        self.labels.append(instruction.text())
        self.positions.append(range_of(instruction.position))
        self.instructions.append(instruction)
        self.starts.append(block.number if i == 0 else -1)


class GraphRecord(object):
    """Collects the PassRecords of one function."""

    def __init__(self):
        self.passes = []
        self.last = []                  # BlockStates after the last pass
        self.has_liveness = False       # whether the findings have been told
        self.has_droppable = False
        self.machine_registers = 0

    def add(self, name, function):
        """Record the function's graph as it is now, after the pass `name`."""
        states = states_of(function)
        if len(self.passes) == 0:
            blocks = [state.as_block(KEPT) for state in states]
            has_changed = False
        else:
            comparison = Comparison(self.last, states)
            blocks = comparison.blocks
            has_changed = comparison.has_changed
        self.passes.append(PassRecord(name, blocks, has_changed, self.new_findings(function)))
        self.last = states

    def new_findings(self, function):
        """Return what is noted in the function since the last call, a line of text each."""
        found = []
        if function.liveness is not None and not self.has_liveness:
            self.has_liveness = True
            found += live_texts(function)
        if len(function.droppable) > 0 and not self.has_droppable:
            self.has_droppable = True
            found += droppable_texts(function)
        if function.machine_registers != self.machine_registers:
            self.machine_registers = function.machine_registers
            found.append(size_text(function))
        return found


def live_texts(function):
    """Return what is live where each block starts."""
    names = operand_names(function)
    texts = []
    for block in function.blocks:
        live = function.liveness.live_in[block]
        if len(live) > 0:
            shown = [register_text(register, names) for register in function.registers if register in live]
            texts.append("live at the start of b%d: %s" % (block.number, ", ".join(shown)))
    if len(texts) == 0:
        texts.append("nothing is live at the start of a block")
    return texts


def droppable_texts(function):
    """Return which variables each loop may drop where it begins anew."""
    names = home_names(function)
    texts = []
    for block in function.blocks:
        if block in function.droppable and len(function.droppable[block]) > 0:
            shown = [names[home] for home in function.droppable[block]]
            texts.append("a loop may drop at b%d: %s" % (block.number, ", ".join(sorted_texts(shown))))
    return texts


def home_names(function):
    """Return the name of the variable in each home."""
    names = [""] * function.homes
    for register in function.registers:
        if not register.is_temporary():
            names[register.home] = register.name
    return names


def size_text(function):
    if function.instruction_set is STACK_SET:
        return "variables: %d, most items on the stack: %d" % (
            function.homes, function.machine_registers - function.homes)
    return "machine registers: %d, the first %d of them for variables" % (function.machine_registers, function.homes)


# The state of a graph at one moment.

class BlockState(object):
    """A block at one moment: its instructions, and all that is shown of it."""

    def __init__(self, block, names):
        self.number = block.number
        self.heading = heading_of(block)
        self.instructions = block.instructions[:]
        self.lines = [line_of(instruction, names) for instruction in block.instructions]
        if block.next is not None:
            self.lines.append(GraphLine("=> b%d" % block.next.number, None, KEPT, None))
        self.edges = edges_of(block)

    def as_block(self, mark):
        """Return the GraphBlock of it, with the mark on the heading and on each line."""
        lines = [marked(line, mark) for line in self.lines]
        return GraphBlock(self.number, self.heading, mark, lines, self.edges)

    def is_same(self, i, other, j):
        """Return whether line i shows the same instruction as line j of another state of the block, unchanged."""
        if self.lines[i].text != other.lines[j].text:
            return False
        if self.lines[i].is_edge() or other.lines[j].is_edge():
            return True
        return self.instructions[i] is other.instructions[j]


def states_of(function):
    names = operand_names(function)
    return [BlockState(block, names) for block in function.blocks]


def operand_names(function):
    """Return the names of the machine registers, or none where registers are not allocated."""
    if function.instruction_set is STACK_SET or function.machine_registers == 0:
        return []
    names = home_names(function)
    for i in range(function.homes, function.machine_registers):
        names.append("r%d" % i)
    return names


def register_text(register, names):
    """Return the name of the register, or of its machine register if there are `names`."""
    if 0 <= register.machine < len(names):
        return names[register.machine]
    return register.text()


def line_of(instruction, names):
    return GraphLine(instruction_text(instruction, names), range_of(instruction.position), KEPT, instruction)


def instruction_text(instruction, names):
    """Return the instruction as ir.Instruction.text, with machine registers if there are `names`."""
    words = [instruction.opcode.name]
    for operand in instruction.operands:
        words.append(register_text(operand, names) if isinstance(operand, Register) else operand.text())
    jump = jump_text(instruction)
    if jump != "":
        words.append(jump)
    return " ".join(words)


def edges_of(block):
    edges = [GraphEdge(target.number, JUMP) for target in block.targets()]
    if block.next is not None:
        edges.append(GraphEdge(block.next.number, NEXT))
    if block.handler is not None:
        edges.append(GraphEdge(block.handler.number, HANDLER))
    return edges


# What a pass changed.

class Comparison(object):
    """Compares two states of a graph: `blocks` are GraphBlocks of the new one, with what is GONE where it was."""

    def __init__(self, old, new):
        self.blocks = []
        self.has_changed = False
        kept = {}                       # number -> index in `new`
        for i in range(len(new)):
            kept[new[i].number] = i
        before = {}
        for state in old:
            before[state.number] = state
        moved = moved_blocks([state.number for state in old if state.number in kept], new, before)
        self.add_gone(old, 0, kept)
        behind = {}                     # number -> the index in `old` behind that block
        for i in range(len(old)):
            behind[old[i].number] = i + 1
        for state in new:
            if state.number in before:
                self.add_kept(before[state.number], state, state.number in moved)
                self.add_gone(old, behind[state.number], kept)
            else:
                self.has_changed = True
                self.blocks.append(state.as_block(NEW))

    def add_gone(self, old, start, kept):
        """Add the blocks from `start` on that are not in the new graph, up to the next one that is."""
        for i in range(start, len(old)):
            if old[i].number in kept:
                break
            self.has_changed = True
            self.blocks.append(old[i].as_block(GONE))

    def add_kept(self, old, new, is_moved):
        lines = compared_lines(old, new)
        block = GraphBlock(new.number, new.heading, KEPT, lines, new.edges)
        if old.heading != new.heading:
            block.old_heading = old.heading
        block.is_moved = is_moved
        if is_moved or old.heading != new.heading:
            block.mark = NEW
            self.has_changed = True
        for line in lines:
            if line.mark != KEPT:
                self.has_changed = True
        self.blocks.append(block)


def moved_blocks(old_order, new, before):
    """Return the numbers of blocks that stand behind blocks that they stood before: a dict to True."""
    place = {}
    for i in range(len(old_order)):
        place[old_order[i]] = i
    moved = {}
    highest = -1
    for state in new:
        if state.number in before:
            if place[state.number] < highest:
                moved[state.number] = True
            else:
                highest = place[state.number]
    return moved


def compared_lines(old, new):
    """Return the lines of the new state, with those that are GONE where they were."""
    start = 0
    while start < len(old.lines) and start < len(new.lines) and old.is_same(start, new, start):
        start += 1
    old_end = len(old.lines)
    new_end = len(new.lines)
    while old_end > start and new_end > start and old.is_same(old_end - 1, new, new_end - 1):
        old_end -= 1
        new_end -= 1
    lines = new.lines[:start] + changed_lines(old, start, old_end, new, new_end)
    assert new_end >= 0
    return lines + new.lines[new_end:]


def changed_lines(old, start, old_end, new, new_end):
    """Return the lines new[start:new_end], which differ from old[start:old_end] at either end."""
    places = {}                         # instruction -> its index in `old`
    for i in range(start, min(old_end, len(old.instructions))):
        places[old.instructions[i]] = i
    lines = []
    pending = start                     # the first old line that is not told of yet
    for j in range(start, new_end):
        place = place_of(old, new, j, places)
        if place >= pending:
            while pending < place:
                lines.append(marked(old.lines[pending], GONE))
                pending += 1
            pending += 1
            if old.is_same(place, new, j):
                lines.append(new.lines[j])
                continue
            lines.append(marked(old.lines[place], GONE))
        lines.append(marked(new.lines[j], NEW))
    while pending < old_end:
        lines.append(marked(old.lines[pending], GONE))
        pending += 1
    return lines


def place_of(old, new, j, places):
    """Return which old line stood for what line j of the new state does, -1 if there was none."""
    if j < len(new.instructions):
        return places.get(new.instructions[j], -1)
    last = len(old.lines) - 1
    return last if last >= len(old.instructions) else -1


def marked(line, mark):
    return GraphLine(line.text, line.position, mark, line.instruction)
