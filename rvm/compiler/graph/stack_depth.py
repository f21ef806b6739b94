"""Computes how deep the stack is: how instructions change it, and the most that a function needs."""
from rvm.code.stack.opcodes import EFFECTS
from rvm.compiler.graph.ir import NumberOperand


def number_at(instruction, i):
    """Return the instruction's i-th operand if it is a number, else 0."""
    operands = instruction.operands
    if i < len(operands):
        operand = operands[i]
        if isinstance(operand, NumberOperand):
            return operand.number
    return 0


def stack_change(instruction, jumps):
    """Return by how much the instruction makes the stack grow; with `jumps`, where it jumps."""
    effect = EFFECTS[instruction.opcode.number]
    return effect.change(number_at(instruction, 0), number_at(instruction, 1), jumps)


def deepest(function):
    """Return the most items that are on the stack at any time."""
    most = 0
    for block in function.blocks:
        depth = block.depth
        if depth > most:
            most = depth
        for instruction in block.instructions:
            depth += stack_change(instruction, False)
            if depth > most:
                most = depth
        last = block.last()
        if last is not None and last.target is not None:
            if last.target.depth > most:
                most = last.target.depth
    return most


class Depth(object):
    """How deep the stack is at an instruction: before it, behind it, and where it jumps; -1 where control never is."""

    def __init__(self, before, behind, at_target):
        self.before = before
        self.behind = behind
        self.at_target = at_target


def depth_at(instruction, before):
    """Return the Depth of an instruction that finds so many items on the stack."""
    behind = before + stack_change(instruction, False)
    at_target = -1
    if instruction.target is not None:
        at_target = instruction.target.depth
    elif len(instruction.targets) > 0:
        at_target = instruction.targets[0].depth
    if instruction.opcode.is_final:
        behind = -1
    return Depth(before, behind, at_target)
