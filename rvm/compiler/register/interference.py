"""Builds the interference graph: which registers hold values that are needed at the same time.

It leaves out edges between two homes, which are different machine registers anyway.
"""
from rvm.compiler.graph.ir import MOVE


class InterferenceGraph(object):
    """The graph: `neighbours[n]` has the numbers of the registers that register n interferes with."""

    def __init__(self, function):
        self.registers = function.registers
        self.neighbours = [{} for register in function.registers]

    def add(self, a, b):
        if a is not b and (a.is_temporary() or b.is_temporary()):
            self.neighbours[a.number][b.number] = True
            self.neighbours[b.number][a.number] = True

    def interferes(self, a, b):
        return b in self.neighbours[a]

    def merge(self, a, b):
        """Let b stand for both a and b (numbers)."""
        for neighbour in self.neighbours[a]:
            del self.neighbours[neighbour][a]
            self.neighbours[neighbour][b] = True
            self.neighbours[b][neighbour] = True
        self.neighbours[a] = {}


def build_interference(function):
    """Return the InterferenceGraph of a function whose liveness is known.

    A register interferes with all that is live where it is written; but a copy does
    not interfere with its original, which holds the same value (Chaitin, 1982).

    The program can see the values of variables.  So each instruction at which it might look reads them all,
    and no temporary evicts one (Adl-Tabatabai and Gross, Evicted Variables, 1993).
    """
    graph = InterferenceGraph(function)
    watched = movable(function)
    liveness = function.liveness.with_watched(function, watched)
    for block in function.blocks:
        _add_block(graph, block, liveness, watched)
    return graph


def movable(function):
    """Return the variables' homes that coalescing may join with temporaries: those on one side of a move."""
    movable = {}
    for block in function.blocks:
        for instruction in block.instructions:
            if instruction.opcode is MOVE:
                for register in instruction.uses() + instruction.definitions():
                    if not register.is_temporary():
                        movable[register] = True
    return [register for register in function.registers if register in movable]


def _add_block(graph, block, liveness, watched):
    throughout = liveness.live_throughout(block)
    live = liveness.live_out(block)
    for i in range(len(block.instructions) - 1, -1, -1):
        instruction = block.instructions[i]
        definitions = instruction.definitions()
        original = None
        if instruction.opcode is MOVE:
            original = instruction.uses()[0]
        for written in definitions:
            for register in live:
                if register is not original:
                    graph.add(written, register)
            for other in definitions:
                graph.add(written, other)
        step_back(block, instruction, definitions, live, throughout, liveness)
        if not instruction.opcode.is_silent:
            for register in watched:
                live[register] = True
    if block.exception is not None:
        for register in live:
            graph.add(block.exception, register)


def step_back(block, instruction, definitions, live, throughout, liveness):
    """Change what is live after the instruction into what is live before it."""
    kept = throughout
    if instruction is block.last() and block.edge_definition() is not None:
        kept = liveness.live_in[block.next]
    for register in definitions:
        if register in live and register not in kept and register not in throughout:
            del live[register]
    for register in instruction.uses():
        live[register] = True
