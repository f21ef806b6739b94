"""Makes, for each instruction, the piece of code that decodes it and calls its operation.

A piece is a function `execute(frame, code, bytecode, pc[, width])` that gives the next
pc.  It is made as text from the instruction's declaration (rvm.code.register_ops), so
that no decoding is written by hand.  Registers are read as `frame.regs[x]` each time: a
virtualizable array must not be held in a variable.

Used at import only; nothing here is translated but what it makes.
"""
from rvm.code.instruction_set import CONST, DST, DSTS, JUMP, MOD, REG, SRC, SRCS
from rvm.interp.frame import LEFT
from rvm.interp.operands import WIDTH_BITS, distance, number, register, set_register, source
from rvm.rlib.generated import make_function


class Piece(object):
    """How one instruction is run: narrow with operands of one byte, wide with more.

    Frozen: number and functions are constants of the loop, which so becomes a switch.
    """

    def __init__(self, opcode, narrow, wide):
        self.number = opcode.number
        self.name = opcode.name
        self.narrow = narrow
        self.wide = wide

    def _freeze_(self):
        return True


def make_piece(opcode, operation, wants_frame, numbered, is_inline):
    """`operation` gets the operands' values, before them frame and code if `wants_frame`; of
    operands of a kind in `numbered` it gets the number of the register instead.  If `is_inline`,
    the narrow piece becomes part of whatever calls it."""
    namespace = {"operation": operation, "distance": distance, "number": number, "source": source,
                 "register": register, "set_register": set_register, "WIDTH_BITS": WIDTH_BITS}
    narrow, wide = [make_function(piece_text(opcode, width, wants_frame, numbered), "execute", namespace)
                    for width in ("1", "width")]
    narrow._always_inline_ = is_inline
    return Piece(opcode, narrow, wide)


def place(index, width):
    """Where the operand stands."""
    return "pc + %d" % (index + 1) if width == "1" else "pc + 1 + %d * width" % index


def raw(index, width):
    """The operand as a number."""
    if width == "1":
        return "ord(bytecode[%s])" % place(index, width)
    return "number(bytecode, %s, width)" % place(index, width)


def value(kind, index, width):
    """The operand as the operation wants it."""
    if kind == SRC:
        if width != "1":
            return "source(frame, code, bytecode, %s, width)" % place(index, width)
        text = raw(index, width)
        return "(frame.regs[%s] if %s < 128 else code.constants[%s - 128])" % (text, text, text)
    if kind == REG or kind == MOD:
        return "register(frame, %s)" % raw(index, width) if width != "1" else "frame.regs[%s]" % raw(index, width)
    if kind == CONST:
        return "code.constants[%s]" % raw(index, width)
    if kind == SRCS or kind == DSTS:
        return "(%s) << WIDTH_BITS | %s" % (place(index + 1, width), width)
    return raw(index, width)


def signed(text, width):
    """The distance of a jump, whose operand is at `text`."""
    if width == "1":
        return "(ord(bytecode[%s]) ^ 128) - 128" % text
    return "distance(bytecode, %s, width)" % text


def end_of(opcode, width):
    """The pc behind the instruction."""
    text = place(len(opcode.kinds), width)
    if opcode.is_variadic:
        count = raw(len(opcode.kinds) - 1, width)
        text += " + " + (count if width == "1" else count + " * width")
    return text


def piece_text(opcode, width, wants_frame, numbered):
    arguments = ["frame", "code"] if wants_frame else []
    for index, kind in enumerate(opcode.kinds):
        if kind in numbered:
            arguments.append(raw(index, width))
        elif kind not in (JUMP, DST):
            arguments.append(value(kind, index, width))
    lines = body(opcode, arguments, end_of(opcode, width), width, DST not in numbered)
    header = "def execute(frame, code, bytecode, pc%s):" % ("" if width == "1" else ", width")
    return "\n    ".join([header] + lines) + "\n"


def body(opcode, arguments, end, width, stores):
    """Call the operation and do with its result what the instruction's kinds of operands say."""
    call = "operation(%s)" % ", ".join(arguments)
    kinds = opcode.kinds
    if opcode.name == "RETURN":
        return ["frame.w_result = " + call, "return %d" % LEFT]
    if opcode.name in ("YIELD", "YIELD_FROM"):
        extra = ["pc", end, raw(0, width)]
        return ["return operation(%s)" % ", ".join(arguments + extra)]
    target = None
    if JUMP in kinds:
        target = "%s + %s" % (end, signed(place(len(kinds) - 1, width), width))
    if opcode.name == "JUMP":
        return ["return " + target]
    if opcode.name == "FOR":
        return ["w_item = " + call,
                "if w_item is None: return " + end,
                store("w_item", width),
                "return " + target]
    if target is not None:
        return ["if %s: return %s" % (call, target), "return " + end]
    if kinds and kinds[0] in (DST, MOD) and stores:
        return [store(call, width), "return " + end]
    return [call, "return " + end]


def store(text, width):
    """Put what `text` gives into the register that is the first operand."""
    if width == "1":
        return "frame.regs[%s] = %s" % (raw(0, width), text)
    return "set_register(frame, %s, %s)" % (raw(0, width), text)
