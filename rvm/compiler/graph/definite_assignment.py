"""Definite assignment: drops the checks of variables that are certainly bound.

Lowering checks each read of a local variable: with a CHECK before it on the register
machine, with LOAD_FAST_CHECK on the stack machine.  For each variable the pass follows
the paths on which it may still be unbound, from the function's entry and from where it
is deleted, and drops every check that no such path reaches.
"""
from rvm.compiler.graph.ir import Kept, Register

# What a block does to a variable.
UNTOUCHED, IS_BOUND, IS_UNBOUND = range(3)


def remove_checks(function):
    """Drop the checks that cannot fail."""
    maybe_unbound = maybe_unbound_at_start(function)
    for block in function.blocks:
        _remove_in_block(block, maybe_unbound[block])


def maybe_unbound_at_start(function):
    """Find for each block which of the checked variables may be unbound where it starts.

    Return a dict from blocks to dicts from registers to True.
    """
    result = {}
    effects = {}
    for block in function.blocks:
        result[block] = {}
        effects[block] = _effects_of(block)
    unbinding = _unbinding_blocks(function)
    for register in _checked_registers(function):
        pending = []
        if not function.holds_value_at_entry(register):
            pending.append(function.blocks[0])
        if register in unbinding:
            for block in unbinding[register]:
                if block.handler is not None:
                    pending.append(block.handler)
                if effects[block][register] == IS_UNBOUND:
                    _add_successors(block, register, pending)
        _follow(register, pending, effects, result)
    return result


def _checked_registers(function):
    """Return the registers that are checked, each once."""
    seen = {}
    result = []
    for block in function.blocks:
        for instruction in block.instructions:
            if instruction.opcode.is_check:
                register = instruction.operands[0]
                if register not in seen:
                    seen[register] = True
                    result.append(register)
    return result


def _effects_of(block):
    """Return what the block does to variables: a dict from registers to IS_BOUND or IS_UNBOUND."""
    effects = {}
    conditional = block.edge_definition()
    for instruction in block.instructions:
        for register in instruction.definitions():
            if instruction.opcode.is_unbinding:
                effects[register] = IS_UNBOUND
            elif register is not conditional or instruction is not block.last():
                effects[register] = IS_BOUND
        if instruction.opcode.is_check:
            for register in instruction.uses():
                effects[register] = IS_BOUND
    return effects


def _unbinding_blocks(function):
    """Return the blocks that unbind each register: a dict from registers to lists."""
    result = {}
    for block in function.blocks:
        for instruction in block.instructions:
            if instruction.opcode.is_unbinding:
                register = instruction.operands[0]
                if register not in result:
                    result[register] = []
                result[register].append(block)
    return result


def _add_successors(block, register, pending):
    """Add the blocks after `block` that it reaches without binding the register on the way."""
    if block.edge_definition() is not register:
        for target in block.targets():
            pending.append(target)
    if block.next is not None:
        pending.append(block.next)


def _follow(register, pending, effects, result):
    """Mark the blocks that are reached from those in `pending` with the register unbound."""
    while len(pending) > 0:
        block = pending.pop()
        if register in result[block]:
            continue
        result[block][register] = True
        if effects[block].get(register, UNTOUCHED) != IS_BOUND:
            _add_successors(block, register, pending)
        if block.handler is not None:
            pending.append(block.handler)


def _remove_in_block(block, maybe_unbound):
    unbound = maybe_unbound.copy()
    kept = Kept(block)
    for instruction in block.instructions:
        if instruction.opcode.is_check:
            register = instruction.operands[0]
            assert isinstance(register, Register)
            if register in unbound:
                del unbound[register]
            else:
                unchecked = instruction.opcode.unchecked
                if unchecked is None:
                    kept.drop(instruction)
                    continue
                instruction.opcode = unchecked
        for register in instruction.definitions():
            if instruction.opcode.is_unbinding:
                unbound[register] = True
            elif register in unbound:
                del unbound[register]
        kept.keep(instruction)
    kept.finish()
