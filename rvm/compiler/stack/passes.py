"""The stack machine's passes, those of CPython's compiler: they shorten what lowering made.

A pass changes the ir.Function it is given and keeps what that computes.
"""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.graph.control_flow import simplify
from rvm.compiler.graph.definite_assignment import remove_checks
from rvm.compiler.graph.ir import Instruction, Kept, NumberOperand
from rvm.compiler.graph.liveness import find_liveness
from rvm.compiler.graph.loops import find_droppable
from rvm.compiler.graph.observing import named_passes, run_passes
from rvm.compiler.graph.stack_depth import deepest, number_at

POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE = BY_NAME["POP_JUMP_IF_TRUE"], BY_NAME["POP_JUMP_IF_FALSE"]
JUMP_IF_TRUE_OR_POP = BY_NAME["JUMP_IF_TRUE_OR_POP"]
JUMP_IF_FALSE_OR_POP = BY_NAME["JUMP_IF_FALSE_OR_POP"]
LOAD_CONST, LOAD_FAST = BY_NAME["LOAD_CONST"], BY_NAME["LOAD_FAST"]
STORE_FAST, POP_TOP, SWAP = BY_NAME["STORE_FAST"], BY_NAME["POP_TOP"], BY_NAME["SWAP"]
RETURN_VALUE, RETURN_CONST = BY_NAME["RETURN_VALUE"], BY_NAME["RETURN_CONST"]

# The jump where the item on top is true or false, with the item taken in any case.
POPPING = {JUMP_IF_TRUE_OR_POP: POP_JUMP_IF_TRUE, JUMP_IF_FALSE_OR_POP: POP_JUMP_IF_FALSE}

LONGEST_EXIT = 4        # instructions of a block that is copied, as in CPython


def join_short_circuits(function):
    """Lead a jump of `and` and `or` past another one that tests the same value."""
    changed = True
    while changed:
        changed = False
        for block in function.blocks:
            last = block.last()
            if last is not None and last.opcode in POPPING and _join(last):
                changed = True


def _join(jump):
    """Lead `jump` past the test of the same value that it goes to; return False if there is none."""
    block = jump.target
    if len(block.instructions) != 1:
        return False
    test = block.instructions[0]
    popping = POPPING[jump.opcode]
    if test.opcode is jump.opcode:
        if test.target is block:
            return False
        jump.target = test.target
        jump.target_marks = jump.target_marks + test.target_marks
    elif test.opcode is popping:
        jump.opcode = popping
        jump.target = test.target
        jump.target_marks = jump.target_marks + test.target_marks
    elif test.opcode in POPPING or test.opcode is popping.opposite:
        jump.opcode = popping
        jump.target = block.next
        jump.target_marks = jump.target_marks + block.next_marks
    else:
        return False
    return True


def shorten_swaps(function):
    """Replace each run of SWAPs by the shortest one that does the same."""
    for block in function.blocks:
        instructions = block.instructions
        end = len(instructions)
        while end > 0:
            start = end
            while start > 0 and instructions[start - 1].opcode is SWAP:
                start -= 1
            if end - start > 1:
                _shorten_run(instructions, start, end)
            end = max(start, 1) - 1


def _shorten_run(instructions, start, end):
    """Shorten the run of SWAPs instructions[start:end].

    Only the top can be exchanged with another item.  So a cycle of the permutation takes as many
    exchanges as it has items but for the top, and one more if the top is not in it.
    """
    sources = _effect_of_swaps(instructions, start, end)
    is_done = [False] * len(sources)
    kept = end
    for i in range(len(sources)):
        if is_done[i] or sources[i] == i:
            continue
        item = i
        while True:             # the exchanges are found last first
            if item > 0:
                kept -= 1
                instructions[kept] = Instruction(SWAP, [NumberOperand(item + 1)], None, instructions[kept].position)
            if is_done[item]:
                break
            is_done[item] = True
            item = sources[item]
    while kept > start:
        kept -= 1
        del instructions[kept]


def _effect_of_swaps(instructions, start, end):
    """Return where each item on the stack is from, the top being number 0."""
    depth = 0
    for i in range(start, end):
        depth = max(depth, number_at(instructions[i], 0))
    sources = [i for i in range(depth)]
    for i in range(start, end):
        other = number_at(instructions[i], 0) - 1
        sources[0], sources[other] = sources[other], sources[0]
    return sources


def swap_stores(function):
    """Where a SWAP exchanges items that are then taken off, exchange the instructions that take them instead."""
    for block in function.blocks:
        instructions = block.instructions
        for i in range(len(instructions) - 1, -1, -1):
            if instructions[i].opcode is SWAP and _can_swap(instructions, i):
                last = i + number_at(instructions[i], 0)
                instructions[i + 1], instructions[last] = instructions[last], instructions[i + 1]
                instructions[i + 1].marks = instructions[i].marks + instructions[i + 1].marks
                del instructions[i]


def _can_swap(instructions, start):
    """True if what follows the SWAP only takes the items, on one line, and no variable twice."""
    count = number_at(instructions[start], 0)
    if start + count >= len(instructions):
        return False
    variables = {}
    for i in range(start + 1, start + count + 1):
        instruction = instructions[i]
        if instruction.line() != instructions[start + 1].line():
            return False
        if instruction.opcode is STORE_FAST:
            register = instruction.definitions()[0]
            if register in variables:
                return False
            variables[register] = True
        elif instruction.opcode is not POP_TOP:
            return False
    return True


def copy_exits(function):
    """End a block that jumps to a short end of the function with a copy of that end."""
    for i in range(len(function.blocks)):
        block = function.blocks[i]
        exit = block.next
        if exit is None or block.target() is not None:
            continue
        if i + 1 < len(function.blocks) and function.blocks[i + 1] is exit:
            continue
        if not _is_short_exit(exit):
            continue
        if block.handler is exit.handler or _cannot_fail(exit):
            for instruction in exit.instructions:
                copy = instruction.copy()
                copy.marks = block.next_marks + copy.marks
                block.next_marks = []
                block.instructions.append(copy)
            block.next = None


def _is_short_exit(block):
    last = block.last()
    return last is not None and last.opcode.is_final and len(block.instructions) <= LONGEST_EXIT


def _cannot_fail(block):
    for instruction in block.instructions:
        opcode = instruction.opcode
        if not (opcode is LOAD_FAST or opcode is LOAD_CONST or opcode is POP_TOP or opcode is SWAP or
                opcode is RETURN_VALUE or opcode is RETURN_CONST):
            return False
    return True


def return_constants(function):
    """Make RETURN_CONST of LOAD_CONST and RETURN_VALUE."""
    for block in function.blocks:
        instructions = block.instructions
        i = len(instructions) - 2
        if i >= 0 and instructions[i + 1].opcode is RETURN_VALUE and instructions[i].opcode is LOAD_CONST:
            kept = Kept(block)
            kept.drop(instructions[i])
            returning = Instruction(RETURN_CONST, instructions[i].operands, None, instructions[i + 1].position)
            returning.is_artificial = instructions[i + 1].is_artificial
            kept.keep(returning)
            kept.instructions = instructions[:i] + kept.instructions
            kept.finish()


def measure_stack(function):
    """Count the machine registers: the variables' homes and the stack."""
    function.machine_registers = function.homes + deepest(function)


PASSES = named_passes([simplify, join_short_circuits, simplify, remove_checks, shorten_swaps, swap_stores, copy_exits,
                       return_constants, simplify, measure_stack, find_liveness, find_droppable])


def optimise(function):
    """Run the passes over the function's graph."""
    run_passes(PASSES, function)
