"""Clean-up of the control-flow graph: jump threading, unreachable code, layout.

Each function here changes the ir.Function it is given and keeps what it computes.
"""
from rvm.compiler.ir import FOR, Instruction


def simplify(function):
    thread_jumps(function)
    remove_unreachable(function)
    move_cold_blocks_last(function)


def thread_jumps(function):
    """Let each edge to an empty block go straight to where that block leads."""
    for block in function.blocks:
        if block.next is not None:
            block.next = _destination(block.next)
        last = block.last()
        if last is not None and last.target is not None:
            last.target = _destination(last.target)


def _destination(block):
    """The first block on the way from `block` that is not empty; `block` itself on a circle."""
    visited = {}
    end = block
    while len(end.instructions) == 0 and end.next is not None:
        if end in visited:
            return block
        visited[end] = True
        end = end.next
    return end


def remove_unreachable(function):
    """Drop the blocks that neither control nor an exception can reach."""
    reached = {}
    pending = [function.blocks[0]]
    while len(pending) > 0:
        block = pending.pop()
        if block in reached:
            continue
        reached[block] = True
        for successor in block.successors():
            pending.append(successor)
        if block.handler is not None:
            pending.append(block.handler)
    function.blocks = [block for block in function.blocks if block in reached]


def move_cold_blocks_last(function):
    """Keep the common path together: what only exceptions lead to comes at the end."""
    warm = [block for block in function.blocks if not block.is_cold]
    cold = [block for block in function.blocks if block.is_cold]
    function.blocks = warm + cold


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
        is_return = last.opcode.name == "RETURN"
        if is_return or (last.opcode is FOR and block.handler is tail.handler):
            copy = Instruction(last.opcode, last.operands, last.target, last.place)
            block.instructions.append(copy)
            block.next = tail.next
