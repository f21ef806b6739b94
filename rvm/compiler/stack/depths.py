"""Records how deep the stack is at each instruction of a function of the stack machine, which has no allocation.

    depths = depths_of(function)            # when the passes have run

This module prints nothing.
"""
from rvm.compiler.graph.graph_record import range_of
from rvm.compiler.graph.stack_depth import depth_at


class Depths(object):
    """The depths over a function's instructions, as they stand after the passes.

    labels      the text of each instruction in order
    positions   the SourceRange of each, or None
    starts      for each instruction the number of the block that begins with it, else -1
    depths      the Depth of each (rvm.compiler.graph.stack_depth)
    homes       how many variables have a register
    most        the most items that are on the stack at any time
    """

    def __init__(self):
        self.labels = []
        self.positions = []
        self.starts = []
        self.depths = []
        self.homes = 0
        self.most = 0


def depths_of(function):
    """Return the Depths of a function whose passes have run."""
    depths = Depths()
    depths.homes = function.homes
    depths.most = function.machine_registers - function.homes
    for block in function.blocks:
        before = block.depth
        for i in range(len(block.instructions)):
            instruction = block.instructions[i]
            depth = depth_at(instruction, before)
            depths.labels.append(instruction.text())
            depths.positions.append(range_of(instruction.position))
            depths.starts.append(block.number if i == 0 else -1)
            depths.depths.append(depth)
            before = depth.behind
    return depths
