"""Makes, for each instruction of the register machine, the piece of code that decodes it and calls its operation.

A piece is a function `execute(frame, code, bytecode, pc[, width])` that returns the next pc.  See
rvm.interp.pieces for how it is made.

Used at import only; nothing here is translated but what it makes.
"""
from rvm.code.instruction_set import DSTS, JUMPS, SRC, SRCS
from rvm.interp.pieces import (
    Piece, PieceText, add_quick_way, can_be_quick, make_executes, operand_position, operation_of, quick_text)
from rvm.interp.register.operands import WIDTH_BITS, double_source, source
from rvm.rlib.objectmodel import nonneg

NAMES = {"source": source, "double_source": double_source, "nonneg": nonneg, "WIDTH_BITS": WIDTH_BITS}


def make_piece(opcode, entry, enters=False):
    """Return the Piece of an instruction with this entry in the table; `enters` tells whether it may enter calls."""
    operation, words = operation_of(opcode, entry)
    narrow, wide, double = make_executes(RegisterText, opcode, operation, words, NAMES, enters)
    piece = Piece(opcode, narrow, wide, double)
    add_quick_way(piece, RegisterText, opcode, operation, words, NAMES)
    return piece


def piece_texts(opcode, entry, width, enters=False):
    """Return the text of the functions that a piece has, those for one width of operands ("1", "2" or "width")."""
    operation, words = operation_of(opcode, entry)
    texts = [RegisterText(opcode, operation, words, width, enters).text()]
    if width == "1" and can_be_quick(opcode, operation):
        texts.append(quick_text(RegisterText, opcode, operation, words).text())
    return texts


class RegisterText(PieceText):
    """The text of one piece of the register machine."""

    def operand(self, index):
        kind = self.opcode.kinds[index]
        if kind == SRC:
            if self.width == "width":
                return "source(frame, code, bytecode, %s, width)" % operand_position(index, self.width)
            if self.width == "2":
                return "double_source(frame, code, bytecode, %s)" % operand_position(index, self.width)
            text = self.unsigned(index)
            return "(frame.regs[%s] if %s < 128 else code.constants[nonneg(%s - 128)])" % (text, text, text)
        if kind == SRCS or kind == DSTS or kind == JUMPS:
            return "(%s) << WIDTH_BITS | %s" % (operand_position(index + 1, self.width), self.width)
        return PieceText.operand(self, index)

    def end(self):
        text = PieceText.end(self)
        if self.opcode.is_variadic:
            count = self.unsigned(len(self.opcode.kinds) - 1)
            text += " + " + (count if self.width == "1" else count + " * " + self.width)
        return text

    def iteration(self, call):
        return ["w_item = " + call, self.no_item(self.end()),
                self.store_in_first("w_item"), "return " + self.target()]
