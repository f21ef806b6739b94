"""Makes, for each instruction of the stack machine, the piece of code that decodes it and calls its function.

A piece is a function `execute(frame, code, bytecode, pc, sp[, width])` that gives the next
pc; `sp` is the number of the first free register behind the stack.  Its companion
`after(bytecode, pc, sp, next_pc)` gives the sp for the next instruction.  Both are made as
text from the instruction's declaration (rvm.code.stack_ops) and the words for its
function's arguments (rvm.interp.stack.table).  Registers are read as `frame.regs[x]` each
time: a virtualizable array must not be held in a variable.

Used at import only; nothing here is translated but what it makes.
"""
from rvm.code.instruction_set import CONST, DST, MOD, REG
from rvm.code.stack_notation import bit_count
from rvm.interp.frame import LEFT
from rvm.interp.operands import distance, number, register, set_register
from rvm.interp.register.pieces import place, raw, signed
from rvm.rlib.generated import make_function


class StackPiece(object):
    """How one instruction is run: narrow with operands of one byte, wide with more.  Frozen, as Piece."""

    def __init__(self, opcode, narrow, wide, after):
        self.number = opcode.number
        self.name = opcode.name
        self.narrow = narrow
        self.wide = wide
        self.after = after

    def _freeze_(self):
        return True


def make_stack_piece(opcode, operation, words, is_inline):
    namespace = {"operation": operation, "distance": distance, "number": number, "bit_count": bit_count,
                 "register": register, "set_register": set_register}
    narrow, wide = [make_function(PieceText(opcode, operation, words, width).text(), "execute", namespace)
                    for width in ("1", "width")]
    narrow._always_inline_ = is_inline
    return StackPiece(opcode, narrow, wide, make_function(after_text(opcode), "after", namespace))


class PieceText(object):
    """The text of one piece."""

    def __init__(self, opcode, operation, words, width):
        self.opcode = opcode
        self.operation = operation
        self.width = width
        self.positions = {}     # of the items taken: name -> text of the register's number
        self.counts = {}        # name -> text of how many they are
        self.setup = []         # lines that find `base` and `count`
        self.peeks = []         # lines that find items below them
        self.take_items()
        self.arguments = [self.argument(word) for word in words.split()]

    def take_items(self):
        """Find where the items that the instruction takes are; the first one's register is `base`."""
        pops = self.opcode.effect.pops
        size = [str(pops.fixed)] if pops.fixed else []
        offset = 0
        behind = []
        for word in pops.words:
            name, star, _ = word.partition("*")
            self.positions[name] = " + ".join(["base"] + ([str(offset)] if offset else []) + behind)
            if star:
                self.setup.append("count = " + count_text(pops, self.width))
                self.counts[name] = "count"
                behind = ["count"]
                size.append("count")
            else:
                offset += 1
        self.setup.append("base = " + " - ".join(["sp"] + size))
        self.setup.append("assert base >= 0")

    def argument(self, word):
        """What a word of the table stands for."""
        if word in ("frame", "code", "pc"):
            return word
        if word == "end":
            return self.end()
        if word == "target":
            return self.target()
        if word.startswith("&S["):
            return self.peek(word[3:-1])
        if word.startswith("S["):
            return "frame.regs[%s]" % self.peek(word[2:-1])
        if word.startswith("#"):
            return self.counts[word[1:]]
        if word.startswith("&"):
            return self.position(word[1:])
        return self.content(word)

    def peek(self, text):
        """The register of an item below those that are taken, by its position from the top."""
        name = "peek%d" % len(self.peeks)
        terms = [raw(0, self.width) if term == "a" else term for term in text.split("+")]
        self.peeks.append("%s = base - %s" % (name, " - ".join(terms)))
        self.peeks.append("assert %s >= 0" % name)
        return name

    def position(self, name):
        """The number of a register: of an operand, of an item taken, or of one that is left."""
        operand = self.operand_index(name)
        if operand >= 0:
            return raw(operand, self.width)
        if name in self.positions:
            return self.positions[name]
        return self.left_at(name)

    def content(self, name):
        """The value of an operand or of an item."""
        operand = self.operand_index(name)
        if operand < 0:
            if name in self.counts:
                return self.positions[name]
            return "frame.regs[%s]" % self.positions[name]
        kind = self.opcode.kinds[operand]
        text = raw(operand, self.width)
        if kind == REG or kind == MOD:
            return "frame.regs[%s]" % text if self.width == "1" else "register(frame, %s)" % text
        if kind == CONST:
            return "code.constants[%s]" % text
        return text

    def operand_index(self, name):
        index = "ab".find(name)
        return index if index < len(self.opcode.kinds) else -1

    def left_at(self, name):
        """The register of an item that the instruction leaves."""
        index = self.opcode.effect.pushes.words.index(name)
        return "base + %d" % index if index else "base"

    def new_item(self):
        """The one item left that was not there before, or None."""
        effect = self.opcode.effect
        new = [word for i, word in enumerate(effect.pushes.words) if effect.pops.words[i:i + 1] != [word]]
        return new[0] if len(new) == 1 and "*" not in new[0] else None

    def end(self):
        """The pc behind the instruction."""
        return place(len(self.opcode.kinds), self.width)

    def target(self):
        where = place(len(self.opcode.kinds) - 1, self.width)
        return "%s + %s" % (self.end(), signed(where, self.width))

    def text(self):
        lines = self.peeks + self.body()
        if "base" in "\n".join(lines):
            lines = self.setup + lines
        header = "def execute(frame, code, bytecode, pc, sp%s):" % ("" if self.width == "1" else ", width")
        return "\n    ".join([header] + lines) + "\n"

    def body(self):
        """Call the function and do with its result what the declaration says."""
        name = self.opcode.name
        if self.operation is None:
            call = self.arguments[0] if self.arguments else None
        else:
            call = "operation(%s)" % ", ".join(self.arguments)
        if name in ("RETURN_VALUE", "RETURN_CONST"):
            return ["frame.w_result = " + call, "return %d" % LEFT]
        if name in ("YIELD_VALUE", "YIELD_SENT"):
            return ["return " + call]
        if name == "JUMP":
            return ["return " + self.target()]
        if name == "FOR_ITER":
            return ["w_item = " + call, "if w_item is None: return " + self.target(),
                    "frame.regs[%s] = w_item" % self.left_at("v"), "return " + self.end()]
        if self.opcode.is_jump:
            return ["if %s: return %s" % (call, self.target()), "return " + self.end()]
        if call is None:
            return ["return " + self.end()]
        return [self.stored(call), "return " + self.end()]

    def stored(self, call):
        """Put the result into the variable that the instruction writes or the item that it leaves."""
        kinds = self.opcode.kinds
        if kinds and kinds[0] in (DST, MOD) and raw(0, self.width) not in self.arguments:
            if self.width == "1":
                return "frame.regs[%s] = %s" % (raw(0, self.width), call)
            return "set_register(frame, %s, %s)" % (raw(0, self.width), call)
        item = self.new_item()
        if item is None:
            return call
        return "frame.regs[%s] = %s" % (self.left_at(item), call)


def count_text(items, width):
    """How many items stand for the one word of `items` with a star."""
    if items.bits_of_a:
        return "bit_count(%s)" % raw(0, width)
    scale, operand = (items.of_a, 0) if items.of_a else (items.of_b, 1)
    text = raw(operand, width)
    return text if scale == 1 else "%d * %s" % (scale, text)


def after_text(opcode):
    """The text of `after`, for an instruction with operands of one byte."""
    effect = opcode.effect
    lines = []
    pops = amount(effect.pops)
    if effect.jumped.words != effect.pushes.words:
        end = place(len(opcode.kinds), "1")
        lines.append("if next_pc != %s: return sp - (%s) + %s" % (end, pops, amount(effect.jumped)))
    lines.append("return sp - (%s) + %s" % (pops, amount(effect.pushes)))
    return "\n    ".join(["def after(bytecode, pc, sp, next_pc):"] + lines) + "\n"


def amount(items):
    """How many items one side of an effect has."""
    terms = [str(items.fixed)]
    if items.of_a:
        terms.append("%d * %s" % (items.of_a, raw(0, "1")))
    if items.of_b:
        terms.append("%d * %s" % (items.of_b, raw(1, "1")))
    if items.bits_of_a:
        terms.append("bit_count(%s)" % raw(0, "1"))
    return " + ".join(terms)
