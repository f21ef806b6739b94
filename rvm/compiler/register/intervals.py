"""Records the allocation of a function's registers: live intervals, interference, coalesced moves, the result.

    intervals = intervals_of(function)      # right before rvm.compiler.register.allocation.allocate
    allocate(function)
    intervals.note_registers(function)

This module prints nothing.
"""


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


class Intervals(object):
    """All Intervals of a function, over its instructions as they stand before allocation.

    labels      the text of each instruction in order
    positions   the SourceRange of each, or None
    starts      for each instruction the number of the block that begins with it, else -1
    rows        Intervals in the order of the registers' numbers, only of registers that instructions name
    moves       a Move for each MOVE, in order
    homes       how many machine registers are variables'
    registers   how many machine registers there are, 0 before allocation
    """

    def __init__(self):
        self.labels = []
        self.positions = []
        self.starts = []
        self.rows = []
        self.moves = []
        self.homes = 0
        self.registers = 0
