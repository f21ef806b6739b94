"""Records how deep the stack is at each instruction of a function of the stack machine, which has no allocation.

    depths = depths_of(function)            # when rvm.compiler.stack.passes.measure_stack has run

This module prints nothing.
"""
from rvm.compiler.graph.graph_record import InstructionRecord
from rvm.compiler.graph.stack_depth import depth_at


class Depths(InstructionRecord):
    """The depths over a function's instructions, as they stand when the stack is measured.

    depths      the Depth of each (rvm.compiler.graph.stack_depth)
    homes       how many variables have a register
    most        the most items that are on the stack at any time
    """

    def __init__(self):
        InstructionRecord.__init__(self)
        self.depths = []
        self.homes = 0
        self.most = 0


def depths_of(function):
    """Return the Depths of a function whose stack is measured."""
    depths = Depths()
    depths.homes = function.homes
    depths.most = function.machine_registers - function.homes
    for block in function.blocks:
        before = block.depth
        for i in range(len(block.instructions)):
            depth = depth_at(block.instructions[i], before)
            depths.add(block, i)
            depths.depths.append(depth)
            before = depth.behind
    return depths
