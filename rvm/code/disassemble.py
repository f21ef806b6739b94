"""The disassembler: code as text, each instruction in register-transfer notation too.

    line   pc  opcode        operands        notation, with names, constants and targets filled in
"""
from rvm.code.code import Code
from rvm.code.constants import constant_text
from rvm.code.decode import CONSTANT_BASE, decode
from rvm.code.instruction_set import CONST, IMM, JUMP, LETTERS, NAME
from rvm.code.positions import PositionReader
from rvm.code.register.opcodes import REGISTER_SET
from rvm.code.stack.opcodes import STACK_SET


def disassemble(code):
    """Return the text of the code and of all code inside it."""
    parts = []
    pending = [code]
    while len(pending) > 0:
        inner = pending[0]
        pending = pending[1:]
        parts.append(disassemble_one(inner))
        for w_constant in inner.constants:
            if isinstance(w_constant, Code):
                pending.append(w_constant)
    return "\n".join(parts)


def disassemble_one(code):
    lines = [_heading(code)]
    targets = {}
    instructions = decode(code.bytecode, instruction_set_of(code))
    for instruction in instructions:
        for i in range(len(instruction.operands)):
            if instruction.kind(i) == JUMP:
                targets[instruction.operands[i]] = True
    for handler in code.details.handlers:
        targets[handler.target] = True
    last_line = -1
    reader = PositionReader(code.details.positions, code.first_line)
    for instruction in instructions:
        while reader.end <= instruction.pc and reader.advance():
            pass
        shown = ""
        if reader.lineno != last_line:
            shown = "%d" % reader.lineno
        last_line = reader.lineno
        lines.append(_instruction_line(code, instruction, shown, instruction.pc in targets))
    for handler in code.details.handlers:
        lines.append("  handler: %d to %d -> %d, exception in %s" % (
            handler.start, handler.end, handler.target, register_text(code, handler.register)))
    return "\n".join(lines) + "\n"


def instruction_set_of(code):
    return STACK_SET if code.is_stack else REGISTER_SET


def _heading(code):
    size = "%d registers" % code.registers
    if code.is_stack:
        size = "%d variables, a stack of %d" % (code.stack_base, code.registers - code.stack_base)
    return "%s (%s, line %d): %s, %d bytes" % (
        code.qualname, code.filename, code.first_line, size, len(code.bytecode))


def _instruction_line(code, instruction, line, is_target):
    mark = "  "
    if is_target:
        mark = ">>"
    numbers = []
    for i in range(len(instruction.operands)):
        numbers.append(_number_text(instruction, i))
    left = "%s %s %s  %s %s" % (
        right_justified(line, 5), mark, right_justified("%d" % instruction.pc, 5),
        left_justified(instruction.opcode.name, 16), " ".join(numbers))
    return left_justified(left, 56) + "  " + transfer_text(code, instruction)


def _number_text(instruction, i):
    number = instruction.operands[i]
    if number >= CONSTANT_BASE:
        return "k%d" % (number - CONSTANT_BASE)
    return "%d" % number


def left_justified(text, width):
    return text + " " * (width - len(text))


def right_justified(text, width):
    return " " * (width - len(text)) + text


def register_text(code, number):
    """Return a variable's name, or r with the number."""
    names = code.details.register_names
    if number < len(names) and names[number] != "":
        return names[number]
    return "r%d" % number


def operand_text(code, instruction, i):
    """Return the operand as the notation shows it."""
    number = instruction.operands[i]
    kind = instruction.kind(i)
    if number >= CONSTANT_BASE:
        return _constant_at(code, number - CONSTANT_BASE)
    if kind == CONST:
        return _constant_at(code, number)
    if kind == NAME:
        if number < len(code.names):
            return code.names[number]
        return "<name %d>" % number
    if kind == IMM or kind == JUMP:
        return "%d" % number
    return register_text(code, number)


def _constant_at(code, number):
    if number < len(code.constants):
        return constant_text(code.constants[number])
    return "<constant %d>" % number


def transfer_text(code, instruction):
    """Return the notation of the instruction with its operands filled in.

    `R[b]`, `RK[b]`, `K[b]` and `N[b]` stand for the operand with the letter b, as does
    a lone letter; `b...` stands for that operand and all that follow.
    """
    notation = instruction.opcode.notation
    out = []
    i = 0
    while i < len(notation):
        size = _bracket_size(notation, i)
        if size > 0:
            out.append(_letter_text(code, instruction, notation[i + size - 2]))
            i += size
        elif _is_lone_letter(instruction.opcode, notation, i):
            if notation[i + 1:i + 4] == "...":
                out.append(_rest_text(code, instruction, notation[i]))
                i += 4
            else:
                out.append(_letter_text(code, instruction, notation[i]))
                i += 1
        else:
            out.append(notation[i])
            i += 1
    return "".join(out)


def _bracket_size(notation, i):
    """Return the length of `R[x]`, `RK[x]`, `K[x]` or `N[x]` at i, or 0."""
    for prefix in ["R[", "RK[", "K[", "N["]:
        end = i + len(prefix)
        if notation[i:end] == prefix and notation[end + 1:end + 2] == "]":
            return len(prefix) + 2
    return 0


def _is_lone_letter(opcode, notation, i):
    """Return whether the letter of one of the opcode's operands stands alone at i."""
    letter = LETTERS.find(notation[i])
    if letter < 0 or letter >= len(opcode.kinds):
        return False
    before = i > 0 and _is_word_character(notation[i - 1])
    after = i + 1 < len(notation) and _is_word_character(notation[i + 1])
    return not before and not after


def _is_word_character(char):
    return "a" <= char <= "z" or "A" <= char <= "Z" or "0" <= char <= "9" or char == "_"


def _letter_text(code, instruction, letter):
    i = LETTERS.find(letter)
    if i >= len(instruction.operands):
        return "<nothing>"
    return operand_text(code, instruction, i)


def _rest_text(code, instruction, letter):
    texts = []
    for i in range(LETTERS.find(letter), len(instruction.operands)):
        texts.append(operand_text(code, instruction, i))
    return ", ".join(texts)
