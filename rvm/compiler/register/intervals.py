"""Records the allocation of a function's registers: live intervals, interference, coalesced moves, the result.

    intervals = intervals_of(function)      # right before rvm.compiler.register.allocation.allocate
    allocate(function)
    intervals.note_registers(function)

Liveness is that by which registers interfere (rvm.compiler.register.interference): a variable that a move might join
with a temporary is live wherever the program may look at it.  This module prints nothing.
"""
from rvm.compiler.graph.graph_record import InstructionRecord, operand_names
from rvm.compiler.graph.ir import MOVE
from rvm.compiler.register.allocation import coalesce, registers_in_use
from rvm.compiler.register.interference import build_interference, movable, step_back
from rvm.rlib.sorting import sort_numbers


class Interval(object):
    """Where one virtual register is live, a row of the drawing.

    name        the variable's, or t and the register's number
    number      the virtual register's number
    home        the machine register that a variable must get, -1 for a temporary
    register    the machine register that allocation chose, -1 before it
    live        from, to, from, to, ...: it is live at the instructions from <= i < to.  The instruction that
                writes it and the one that reads it last belong to that
    reads       the instructions that read it, in order
    writes      the instructions that write it, in order
    interferes  indexes of the Intervals that must have other machine registers.  Two variables have in any case,
                so they do not list each other
    coalesced   the index of the Interval whose machine register it got because a move between them, or more
                than one, was superfluous; -1 if it stands for itself
    """

    def __init__(self, name, number, home):
        self.name = name
        self.number = number
        self.home = home
        self.register = -1
        self.live = []
        self.reads = []
        self.writes = []
        self.interferes = []
        self.coalesced = -1


# What became of a move: its sides share a machine register; or they do not because ...
JOINED, INTERFERE, BOTH_VARIABLES = range(3)


class Move(object):
    """The instruction `index`, which is a MOVE, and what became of it: JOINED, INTERFERE or BOTH_VARIABLES."""

    def __init__(self, index, outcome):
        self.index = index
        self.outcome = outcome


class Intervals(InstructionRecord):
    """All Intervals of a function, over its instructions as they stand before allocation.

    rows        Intervals in the order of the registers' numbers, only of registers that instructions name
    moves       a Move for each MOVE, in order
    names       the name of each machine register: the variable's, or r and the number; empty before allocation
    homes       how many of them, the first ones, are variables'
    """

    def __init__(self):
        InstructionRecord.__init__(self)
        self.rows = []
        self.moves = []
        self.names = []
        self.homes = 0

    def note_registers(self, function):
        """Note the machine registers that allocation chose."""
        for row in self.rows:
            row.register = function.registers[row.number].machine
        self.names = operand_names(function)
        self.homes = function.homes


def intervals_of(function):
    """Return the Intervals of a function whose liveness is known, right before its registers are allocated."""
    intervals = Intervals()
    row_of = {}                         # a register's number -> index of its row
    for register in registers_in_use(function):
        row_of[register.number] = len(intervals.rows)
        intervals.rows.append(Interval(register.text(), register.number, register.home))
    add_lives(intervals, function, row_of)
    add_interference(intervals, function, row_of)
    add_coalescing(intervals, function, row_of)
    return intervals


def add_lives(intervals, function, row_of):
    """Add the instructions, and where each register is live, read and written."""
    watched = movable(function)
    liveness = function.liveness.with_watched(function, watched)
    for block in function.blocks:
        lives = lives_in(block, liveness, watched)
        for i in range(len(block.instructions)):
            instruction = block.instructions[i]
            index = len(intervals.labels)
            intervals.add(block, i)
            for register in lives[i]:
                add_live(intervals.rows[row_of[register.number]], index)
            for register in instruction.uses():
                add_once(intervals.rows[row_of[register.number]].reads, index)
            for register in instruction.definitions():
                add_once(intervals.rows[row_of[register.number]].writes, index)


def lives_in(block, liveness, watched):
    """Return for each instruction of the block the registers that are live before it or written by it."""
    throughout = liveness.live_throughout(block)
    live = liveness.live_out(block)
    lives = []
    for i in range(len(block.instructions) - 1, -1, -1):
        instruction = block.instructions[i]
        definitions = instruction.definitions()
        step_back(block, instruction, definitions, live, throughout, liveness)
        if not instruction.opcode.is_silent:
            for register in watched:
                live[register] = True
        here = live.copy()
        for register in definitions:
            here[register] = True
        lives.append([register for register in here])
    lives.reverse()
    return lives


def add_live(row, index):
    """Note that the register is live at one more instruction, behind those noted until now."""
    last = len(row.live) - 1
    if last >= 0 and row.live[last] == index:
        row.live[last] = index + 1
    else:
        row.live.append(index)
        row.live.append(index + 1)


def add_once(indexes, index):
    if len(indexes) == 0 or indexes[len(indexes) - 1] != index:
        indexes.append(index)


def add_interference(intervals, function, row_of):
    graph = build_interference(function)
    for row in intervals.rows:
        for number in graph.neighbours[row.number]:
            row.interferes.append(row_of[number])
        sort_numbers(row.interferes)


def add_coalescing(intervals, function, row_of):
    """Add which registers the moves join, as `allocate` does afterwards, and what became of each move."""
    joined = coalesce(function, build_interference(function))
    for row in intervals.rows:
        leader = joined.find(row.number)
        if leader != row.number:
            row.coalesced = row_of[leader]
    index = 0
    for block in function.blocks:
        for instruction in block.instructions:
            if instruction.opcode is MOVE:
                intervals.moves.append(Move(index, outcome_of(instruction, joined)))
            index += 1


def outcome_of(move, joined):
    destination = move.definitions()[0]
    source = move.uses()[0]
    if joined.find(destination.number) == joined.find(source.number):
        return JOINED
    if destination.is_temporary() or source.is_temporary():
        return INTERFERE
    return BOTH_VARIABLES
