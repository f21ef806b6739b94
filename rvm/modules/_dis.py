"""_dis: what the module dis, which is written in Python, has in the core: instructions decoded."""
from rvm.code.code import Code
from rvm.code.decode import CONSTANT_BASE, DecodeError, decode
from rvm.code.disassemble import instruction_set_of, transfer_text
from rvm.code.instruction_set import CONST, JUMP, KINDS, NAME
from rvm.code.positions import PositionReader
from rvm.code.register.opcodes import REGISTER_SET
from rvm.code.stack.opcodes import STACK_SET
from rvm.compiler.compile import target
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple

dis = ModuleTable("_dis", "Decoding of instructions, for the module dis.")


def running_set():
    """Return the instruction set of the machine that code is made for."""
    return STACK_SET if target.is_stack else REGISTER_SET


def decoded(bytecode, instruction_set):
    """Return the instructions; ValueError where they are broken."""
    try:
        return decode(bytecode, instruction_set)
    except DecodeError as e:
        raise value_error("%s at %d" % (e.msg, e.pc))


def targets_of(instructions):
    """Return a dict with the offsets that instructions jump to."""
    targets = {}
    for instruction in instructions:
        for i in range(len(instruction.operands)):
            if instruction.kind(i) == JUMP:
                targets[instruction.operands[i]] = True
    return targets


@dis.function("instructions(code, /)")
def instructions(w_code):
    """The instructions of code: tuples of

offset, opcode, operands or None, the value that an operand stands for or else the operands, the meaning,
whether it is a jump's target, line, last line, column, last column."""
    if not isinstance(w_code, Code):
        raise type_error("code must be code, not %s" % protocol.type_name(w_code))
    w_code.complete()
    found = decoded(w_code.bytecode, instruction_set_of(w_code))
    targets = targets_of(found)
    for handler in w_code.details.handlers:
        targets[handler.target] = True
    reader = PositionReader(w_code.details.positions, w_code.first_line)
    result_w = []
    for instruction in found:
        while reader.end <= instruction.pc and reader.advance():
            pass
        operands_w = [operand_object(number) for number in instruction.operands]
        w_operands = W_Tuple(operands_w[:]) if len(operands_w) > 0 else w_None
        result_w.append(W_Tuple([
            W_Int(instruction.pc), W_Int(instruction.opcode.number), w_operands,
            value_of(w_code, instruction, w_operands), W_Str(transfer_text(w_code, instruction)),
            protocol.wrap_bool(instruction.pc in targets),
            W_Int(reader.lineno), W_Int(reader.end_lineno), W_Int(reader.col_offset), W_Int(reader.end_col_offset)]))
    return new_list(result_w)


def operand_object(number):
    """Return an operand as listings have it: its number, of a constant among others `k` and its number."""
    if number >= CONSTANT_BASE:
        return W_Str("k%d" % (number - CONSTANT_BASE))
    return W_Int(number)


def value_of(code, instruction, w_operands):
    """Return the target, name or constant that the first operand of such a kind stands for, else `w_operands`."""
    for i in range(len(instruction.operands)):
        number = instruction.operands[i]
        kind = instruction.kind(i)
        if kind == JUMP:
            return W_Int(number)
        if kind == NAME and number < len(code.names):
            return W_Str(code.names[number])
        if number >= CONSTANT_BASE:
            number -= CONSTANT_BASE
        elif kind != CONST:
            continue
        if number < len(code.constants):
            return code.constants[number]
    return w_operands


@dis.function("labels(bytecode, /)")
def labels(w_bytecode):
    """The offsets that instructions jump to, in order."""
    data = w_bytecode.buffer_data()
    if data is None:
        raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_bytecode))
    targets = targets_of(decoded(data, running_set()))
    return new_list([W_Int(pc) for pc in range(len(data) + 1) if pc in targets])


@dis.function("names()")
def names():
    """Return a list of the names of all 256 opcodes; those that do not exist are named `<number>`."""
    opcodes = running_set().opcodes
    names_w = [W_Str(opcode.name) for opcode in opcodes]
    for number in range(len(opcodes), OPCODES):
        names_w.append(W_Str("<%d>" % number))
    return new_list(names_w)


OPCODES = 256


@dis.function("numbers()")
def numbers():
    """Return a dict of the opcodes by their names."""
    w_numbers = new_dict()
    for opcode in running_set().opcodes:
        w_numbers.setitem_str(opcode.name, W_Int(opcode.number))
    return w_numbers


@dis.function("having(kinds: str, /)")
def having(kinds):
    """Return a list of the opcodes that have an operand of one of the kinds, whose names are given with spaces."""
    wanted = kinds.split(" ")
    numbers_w = []
    for opcode in running_set().opcodes:
        if has_kind(opcode, wanted):
            numbers_w.append(W_Int(opcode.number))
    return new_list(numbers_w)


def has_kind(opcode, wanted):
    """Return whether an operand is of one of the kinds with these names."""
    for kind in opcode.kinds:
        if KIND_NAMES[kind] in wanted:
            return True
    return False


KIND_NAMES = sorted(KINDS, key=lambda name: KINDS[name])
