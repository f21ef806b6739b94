"""Makes, for each instruction of the stack machine, the piece of code that decodes it and calls its operation.

A piece is a function `execute(frame, code, bytecode, pc, sp[, width])` that returns the next pc; `sp` is the
number of the first free register behind the stack.  Its companion `after(bytecode, pc, sp, next_pc)` returns
the sp for the next instruction.  See rvm.interp.pieces for how they are made.

Used at import only; nothing here is translated but what it makes.
"""
from rvm.code.stack.notation import bit_count
from rvm.interp.pieces import (
    Piece, PieceText, add_quick_way, can_be_quick, make_executes, operand_position, quick_text, unsigned)
from rvm.interp.stack.operands import COUNT_BITS
from rvm.rlib.generated import make_function

NAMES = {"bit_count": bit_count, "COUNT_BITS": COUNT_BITS}


def make_piece(opcode, entry, enters=False):
    """Return the Piece of an instruction with this entry in the table; `enters` tells whether it may enter calls."""
    operation, words = entry
    narrow, wide, double = make_executes(StackText, opcode, operation, words, NAMES, enters)
    piece = Piece(opcode, narrow, wide, double, make_function(after_text(opcode), "after", dict(NAMES)))
    add_quick_way(piece, StackText, opcode, operation, words, NAMES)
    return piece


def piece_texts(opcode, entry, width, enters=False):
    """Return the text of the functions that a piece has, those for one width of operands ("1", "2" or "width")."""
    operation, words = entry
    texts = [StackText(opcode, operation, words, width, enters).text()]
    if width == "1":
        texts.append(after_text(opcode))
        if can_be_quick(opcode, operation):
            texts.append(quick_text(StackText, opcode, operation, words).text())
    return texts


class StackText(PieceText):
    """The text of one piece of the stack machine."""

    parameters = "frame, code, bytecode, pc, sp"

    def __init__(self, opcode, operation, words, width, enters=False):
        self.registers = {}     # of the items taken: name -> text of the register's number
        self.counts = {}        # name -> text of how many they are
        self.setup = []         # lines that find `base` and `count`
        self.peeks = []         # lines that find items below them
        self.find_items(opcode.effect.pops, width)
        PieceText.__init__(self, opcode, operation, words, width, enters)

    def find_items(self, pops, width):
        """Find the registers of the items that the instruction takes; `base` is the first one's."""
        size = [str(pops.fixed)] if pops.fixed else []
        offset = 0
        behind = []
        for word in pops.words:
            name, star, _ = word.partition("*")
            self.registers[name] = " + ".join(["base"] + ([str(offset)] if offset else []) + behind)
            if star:
                self.setup.append("count = " + count_text(pops, width))
                self.counts[name] = "count"
                behind = ["count"]
                size.append("count")
            else:
                offset += 1
        self.setup.append("base = " + " - ".join(["sp"] + size))
        self.setup.append("assert base >= 0")

    def argument(self, word):
        if word.startswith("&S["):
            return self.peek(word[3:-1])
        if word.startswith("S["):
            return "frame.regs[%s]" % self.peek(word[2:-1])
        if word.startswith("#"):
            return self.counts[word[1:]]
        if word.startswith("*"):
            return "(%s) << COUNT_BITS | %s" % (self.registers[word[1:]], self.counts[word[1:]])
        return PieceText.argument(self, word)

    def peek(self, text):
        """Return the text of the register of an item below those that are taken, by its index from the top."""
        name = "peek%d" % len(self.peeks)
        terms = [self.unsigned(0) if term == "a" else term for term in text.split("+")]
        self.peeks.append("%s = base - %s" % (name, " - ".join(terms)))
        self.peeks.append("assert %s >= 0" % name)
        return name

    def register(self, name):
        """Return the text of a register's number: of an operand, of an item taken, or of one that is left."""
        if self.operand_index(name) >= 0:
            return PieceText.register(self, name)
        if name in self.registers:
            return self.registers[name]
        return self.register_left(name)

    def value(self, name):
        """Return the text of the value of an operand or of an item; of several items, as register."""
        if self.operand_index(name) >= 0:
            return PieceText.value(self, name)
        if name in self.counts:
            return self.registers[name]
        return "frame.regs[%s]" % self.registers[name]

    def register_left(self, name):
        """Return the text of the register of an item that the instruction leaves."""
        index = self.opcode.effect.pushes.words.index(name)
        return "base + %d" % index if index else "base"

    def new_item(self):
        """Return the one item left that was not there before, or None."""
        effect = self.opcode.effect
        new = [word for i, word in enumerate(effect.pushes.words) if effect.pops.words[i:i + 1] != [word]]
        return new[0] if len(new) == 1 and "*" not in new[0] else None

    def lines(self):
        lines = self.peeks + self.body()
        return self.setup + lines if "base" in "\n".join(lines) else lines

    def iteration(self, call):
        return ["w_item = " + call, self.no_item(self.target()),
                "frame.regs[%s] = w_item" % self.register_left("v"), "return " + self.end()]

    def stored(self, text):
        line = PieceText.stored(self, text)
        item = self.new_item()
        if line != text or item is None:
            return line
        return "frame.regs[%s] = %s" % (self.register_left(item), text)


def count_text(items, width):
    """Return the text of how many items stand for the one word of `items` with a star."""
    if items.bits_of_a:
        return "bit_count(%s)" % unsigned(0, width)
    scale, operand = (items.of_a, 0) if items.of_a else (items.of_b, 1)
    text = unsigned(operand, width)
    return text if scale == 1 else "%d * %s" % (scale, text)


def after_text(opcode):
    """Return the text of `after`, for an instruction with operands of one byte."""
    effect = opcode.effect
    lines = []
    pops = amount(effect.pops)
    if effect.jumped.words != effect.pushes.words:
        end = operand_position(len(opcode.kinds), "1")
        lines.append("if next_pc != %s: return sp - (%s) + %s" % (end, pops, amount(effect.jumped)))
    lines.append("return sp - (%s) + %s" % (pops, amount(effect.pushes)))
    return "\n    ".join(["def after(bytecode, pc, sp, next_pc):"] + lines) + "\n"


def amount(items):
    """Return the text of how many items one side of an effect has."""
    terms = [str(items.fixed)]
    if items.of_a:
        terms.append("%d * %s" % (items.of_a, unsigned(0, "1")))
    if items.of_b:
        terms.append("%d * %s" % (items.of_b, unsigned(1, "1")))
    if items.bits_of_a:
        terms.append("bit_count(%s)" % unsigned(0, "1"))
    return " + ".join(terms)
