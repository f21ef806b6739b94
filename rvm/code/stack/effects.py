"""What each instruction of the stack machine reads and writes, for statistics.

It follows from the stack effects and the kinds of the operands (rvm.code.stack.opcodes).
Local variables and the slots of the stack count alike.  What a call copies into the
variables of its callee is not counted, as on the register machine.
"""
from rvm.code.counters import Effects, Machine
from rvm.code.decode import decode_at
from rvm.code.instruction_set import CONST, DST, MOD, REG
from rvm.code.stack.opcodes import BY_NAME, EFFECTS, OPCODES, PEEKED, STACK_SET

SWAP = BY_NAME["SWAP"].number


class StackMachine(Machine):
    name = "stack"
    slots_name = "variables and stack"
    twin_name = "registers"
    opcodes = OPCODES

    def effects(self, bytecode, pc):
        instruction = decode_at(bytecode, pc, STACK_SET)
        number = instruction.opcode.number
        effects = Effects(number, instruction.end)
        if instruction.width > 1:
            effects.prefixes = 1
        a = operand(instruction, 0)
        b = operand(instruction, 1)
        effect = EFFECTS[number]
        effects.reads = effect.pops.count(a, b) + PEEKED[number]
        effects.writes = effect.pushes.count(a, b) - effect.kept
        effects.jump_writes = effect.jumped.count(a, b) - effect.jump_kept
        count_variables(effects, instruction)
        return effects

    def slots(self, code):
        return code.registers


def operand(instruction, i):
    return instruction.operands[i] if i < len(instruction.operands) else 0


def count_variables(effects, instruction):
    """Count what an instruction reads and writes besides the items that it takes and leaves."""
    number = instruction.opcode.number
    if number == SWAP:
        effects.writes += 2
        effects.jump_writes += 2
    for i in range(len(instruction.operands)):
        kind = instruction.kind(i)
        if kind == CONST:
            effects.constants += 1
        if kind == REG or kind == MOD:
            effects.reads += 1
        if kind == DST or kind == MOD:
            effects.writes += 1
            effects.jump_writes += 1


stack_machine = StackMachine()
