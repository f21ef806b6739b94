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
