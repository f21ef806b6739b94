"""The register machine's passes: they clean up what lowering made and give its values machine registers.

A pass changes the ir.Function it is given and keeps what that computes.
"""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.graph.control_flow import simplify
from rvm.compiler.graph.definite_assignment import remove_checks
from rvm.compiler.graph.liveness import find_liveness
from rvm.compiler.graph.loops import find_droppable
from rvm.compiler.graph.observing import named_passes, run_passes
from rvm.compiler.register.allocation import allocate, remove_self_moves

RETURN, FOR = BY_NAME["RETURN"], BY_NAME["FOR"]


def copy_tails(function):
    """End a block that jumps to a lone RETURN or FOR with a copy of that instruction.

    The copy saves the jump, each time round the loop in FOR's case.
    """
    for i in range(len(function.blocks)):
        block = function.blocks[i]
        tail = block.next
        if tail is None or block.target() is not None or len(tail.instructions) != 1:
            continue
        if i + 1 < len(function.blocks) and function.blocks[i + 1] is tail:
            continue
        last = tail.instructions[0]
        if last.opcode is RETURN or (last.opcode is FOR and block.handler is tail.handler):
            copy = last.copy()
            copy.marks = block.next_marks + copy.marks
            block.instructions.append(copy)
            block.next = tail.next
            block.next_marks = tail.next_marks[:]


PASSES = named_passes([simplify, remove_checks, find_liveness, find_droppable, allocate, remove_self_moves, simplify,
                       copy_tails, simplify])


def optimise(function):
    """Run the passes over the function's graph."""
    run_passes(PASSES, function)
