"""Cleans up the control-flow graph: threads jumps, drops unreachable blocks, orders the rest.

Each function changes the ir.Function that it is given and keeps what that computes.
"""


def simplify(function):
    """Do all that this module can do."""
    thread_jumps(function)
    remove_unreachable(function)
    move_cold_blocks_last(function)


def thread_jumps(function):
    """Let each edge to an empty block go straight to the block behind that one."""
    for block in function.blocks:
        if block.next is not None:
            block.next = _destination(block.next, block.next_marks)
        last = block.last()
        if last is not None and last.target is not None:
            last.target = _destination(last.target, last.target_marks)
        if last is not None and len(last.targets) > 0:      # of a SWITCH, which does not jump while lines matter
            last.targets = [_destination(target, []) for target in last.targets]


def _destination(block, marks):
    """Return the first block on the way from `block` that is not empty; `block` itself on a circle.

    Append the lines on that way to `marks`.
    """
    visited = {}
    passed = []
    end = block
    while len(end.instructions) == 0 and end.next is not None:
        if end in visited:
            return block
        visited[end] = True
        passed += end.next_marks
        end = end.next
    marks += passed
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
    """Put the blocks that only exceptions lead to at the end, so that the common path is together."""
    warm = [block for block in function.blocks if not block.is_cold]
    cold = [block for block in function.blocks if block.is_cold]
    function.blocks = warm + cold
