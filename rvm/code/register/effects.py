"""What each instruction of the register machine reads and writes, for statistics.

It follows from the kinds of the operands (rvm.code.register.opcodes).  What a call copies
into the registers of its callee is not counted.
"""
from rvm.code.counters import Effects, Machine
from rvm.code.decode import CONSTANT_BASE, decode_at
from rvm.code.instruction_set import CONST, DST, DSTS, MOD, REG, SRC, SRCS
from rvm.code.register.opcodes import BY_NAME, OPCODES

FOR = BY_NAME["FOR"]


class RegisterMachine(Machine):
    name = "register"
    slots_name = "registers"
    twin_name = "variables and stack"
    opcodes = OPCODES

    def effects(self, bytecode, pc):
        instruction = decode_at(bytecode, pc)
        effects = Effects(instruction.opcode.number, instruction.end)
        if instruction.width > 1:
            effects.prefixes = 1
        for i in range(len(instruction.operands)):
            count_operand(effects, instruction.kind(i), instruction.operands[i])
        effects.jump_writes = effects.writes
        if instruction.opcode is FOR:
            effects.writes = 0      # it writes the item if there is one, and then jumps
        elif instruction.opcode.is_jump and not instruction.opcode.suspends:
            effects.jump_writes = 0
        return effects

    def slots(self, code):
        return code.registers


def count_operand(effects, kind, operand):
    if kind == CONST or (kind == SRC or kind == SRCS) and operand >= CONSTANT_BASE:
        effects.constants += 1
    elif kind == REG or kind == MOD or kind == SRC or kind == SRCS:
        effects.reads += 1
    if kind == DST or kind == MOD or kind == DSTS:
        effects.writes += 1


register_machine = RegisterMachine()
