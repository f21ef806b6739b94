"""`-X trace`: prints each instruction that is executed, with the values that it reads and writes.

A line is

    fib t.py:2        16  SUBTRACT         r2 = n - 1                     n=5 -> r2=4

the function, the file and the line, the address, the opcode, the instruction's meaning as `-m dis` prints it, the
values read, and behind the arrow those written, or where it went on other than with the next instruction.  Lines are
indented by the depth of the call.  An instruction within which others were executed, such as a call, has a line
before these and another one when it is over, which has "..." for the meaning and the values read.

What an instruction reads and writes follows from its declaration.  This module knows no instruction.
"""
import os

from rvm import colours
from rvm.code.decode import CONSTANT_BASE, decode_at
from rvm.code.disassemble import instruction_set_of, left_justified, register_text, right_justified, transfer_text
from rvm.code.instruction_set import DST, DSTS, MOD, REG, SRC, SRCS
from rvm.code.positions import PositionReader
from rvm.code.register.effects import register_machine
from rvm.code.stack.effects import stack_machine
from rvm.code.stack.opcodes import EFFECTS
from rvm.interp.context import context
from rvm.interp.frame import LEFT, ResumableFrame, plain_pc
from rvm.interp.recording import Recorder, recording
from rvm.interp.value_texts import value_text
from rvm.listing import FAILED, FAINT, NAME, PLAIN, VALUE, ListingLine
from rvm.rlib import files
from rvm.rlib.paths import basename
from rvm.rlib.utf8 import to_system

INDENT = "  "
MOST_INDENTS = 30       # deeper calls are indented as much
WHERE_WIDTH = 22        # of the function, the file and the line
OPCODE_WIDTH = 16
MEANING_WIDTH = 36
AGAIN = "..."           # instead of the meaning, where the instruction had a line before


class Columns(object):
    """What is known and printed of an instruction whatever it reads."""

    def __init__(self, where, instruction, effects, meaning):
        self.where = where
        self.effects = effects
        self.instruction = instruction
        self.meaning = meaning


class TracedCode(object):
    """What is known of one code; the Columns of an instruction are made when it is first executed."""

    def __init__(self, code):
        self.code = code
        self.columns = {}       # by pc
        self.lines = []         # by pc
        reader = PositionReader(code.details.positions, code.first_line)
        while reader.advance() and len(self.lines) < len(code.bytecode):
            while len(self.lines) < reader.end and len(self.lines) < len(code.bytecode):
                self.lines.append(reader.lineno)

    def columns_at(self, pc):
        """Return the Columns of the instruction at `pc`."""
        found = self.columns.get(pc, None)
        if found is None:
            code = self.code
            line = self.lines[pc] if pc < len(self.lines) else -1
            instruction = decode_at(code.bytecode, pc, instruction_set_of(code))
            where = "%s %s:%d" % (code.name, basename(code.filename), line)
            machine = stack_machine if code.is_stack else register_machine
            effects = machine.effects(code.bytecode, pc)
            found = Columns(where, instruction, effects, transfer_text(code, instruction))
            self.columns[pc] = found
        return found


class Pending(object):
    """An instruction that has begun and has no line yet."""

    def __init__(self, frame, pc, depth, text):
        self.frame = frame
        self.pc = pc
        self.depth = depth
        self.text = text        # of the values that it reads


class TracePrinter(Recorder):
    """Prints to a file that is open."""

    def __init__(self, fd):
        self.fd = fd
        self.has_colours = colours.are_wanted(fd)
        self.codes = {}         # Code -> TracedCode
        self.pending = None     # the Pending that began last, unless it is over
        self.base = -1          # the depth of the calls that are not indented
        self.failure = ""       # what the instruction that is over has raised
        self.thrown = None      # the frame in which an error was raised, until it goes on

    # Events.

    def enter(self, frame, pc):
        if self.base < 0:
            self.base = context.depth
        if frame is self.thrown:
            self.thrown = None
        elif pc > 0 and isinstance(frame, ResumableFrame):
            self.print_unfinished()
            last = plain_pc(frame.pc)
            self.print_line(frame, last, context.depth, AGAIN, self.received(frame, last, pc))

    def before(self, frame, pc):
        self.print_unfinished()
        self.pending = Pending(frame, pc, context.depth, self.read_values(frame, pc))

    def after(self, frame, pc, next_pc):
        result = self.failure
        if result == "":
            result = self.results(frame, pc, next_pc)
        else:
            result += ", goto %d" % next_pc
        self.print_result(frame, pc, result)

    def fail(self, frame, pc, error):
        self.failure = "raises " + value_text(error.value())

    def leave(self, frame):
        pass

    def leave_by_error(self, frame, pc, error):
        self.print_result(frame, pc, self.failure)

    def throw(self, frame, error):
        if frame.pc >= 0:
            self.print_unfinished()
            self.thrown = frame
            self.print_line(frame, plain_pc(frame.pc), context.depth, AGAIN, "raises " + value_text(error.value()))

    # Values.

    def read_values(self, frame, pc):
        """Return the texts of what the instruction at `pc` is about to read."""
        code = frame.code
        instruction = self.columns_of(code, pc).instruction
        texts = []
        for i in range(len(instruction.operands)):
            kind = instruction.kind(i)
            number = instruction.operands[i]
            if (kind == REG or kind == MOD or kind == SRC or kind == SRCS) and number < CONSTANT_BASE:
                texts.append(named_value(frame, number))
        if code.is_stack:
            add_items_read(texts, frame, instruction, top_at(code, pc))
        return ", ".join(texts)

    def results(self, frame, pc, next_pc):
        """Return the texts of what the instruction has written, and where it goes on if not behind itself."""
        if next_pc == LEFT:
            if isinstance(frame, ResumableFrame) and frame.resume_pc != LEFT:
                return "yields " + value_text(frame.w_result)
            return "returns " + value_text(frame.w_result)
        texts = self.written(frame, pc, next_pc)
        if next_pc != self.columns_of(frame.code, pc).instruction.end:
            texts.append("goto %d" % next_pc)
        return ", ".join(texts)

    def written(self, frame, pc, next_pc):
        """Return the texts of what the instruction has written."""
        code = frame.code
        columns = self.columns_of(code, pc)
        instruction = columns.instruction
        jumps = next_pc != instruction.end
        texts = []
        if (columns.effects.jump_writes if jumps else columns.effects.writes) > 0:
            for i in range(len(instruction.operands)):
                kind = instruction.kind(i)
                if kind == DST or kind == MOD or kind == DSTS:
                    texts.append(named_value(frame, instruction.operands[i]))
        if code.is_stack:
            add_items_written(texts, frame, instruction, top_at(code, pc), top_at(code, next_pc), jumps)
        return texts

    def received(self, frame, last, pc):
        """Return the text of what a generator's frame got when it went on at `pc`; it waited at the one at `last`."""
        instruction = self.columns_of(frame.code, last).instruction
        if frame.code.is_stack:
            top = top_at(frame.code, pc)
            return value_at(frame, top - 1) if top > frame.code.stack_base else ""
        if len(instruction.operands) > 0 and instruction.kind(0) != SRC:
            return named_value(frame, instruction.operands[0])
        return ""

    # Lines.

    def is_pending(self, frame):
        pending = self.pending
        return pending is not None and pending.frame is frame

    def columns_of(self, code, pc):
        traced = self.codes.get(code, None)
        if traced is None:
            traced = TracedCode(code)
            self.codes[code] = traced
        return traced.columns_at(pc)

    def print_unfinished(self):
        """Print the line of the instruction that is not over yet, as another one begins."""
        pending = self.pending
        self.forget()
        if pending is not None:
            self.print_line(pending.frame, pending.pc, pending.depth, pending.text, "...")

    def forget(self):
        """Refer to no object of the program any more: it may have to die with the instruction."""
        self.pending = None
        self.failure = ""
        self.thrown = None

    def print_result(self, frame, pc, result):
        """Print the line of an instruction that is over."""
        values = AGAIN
        if self.is_pending(frame):
            values = self.pending.text
        self.forget()
        self.print_line(frame, pc, context.depth, values, result)

    def print_line(self, frame, pc, depth, values, result):
        columns = self.columns_of(frame.code, pc)
        meaning = columns.meaning
        if values == AGAIN:
            meaning = AGAIN
            values = ""
        if result != "":
            result = "-> " + result
        if values != "" and result != "":
            values += " "
        line = ListingLine(INDENT * max(0, min(depth - self.base, MOST_INDENTS)), None)
        line.add(left_justified(columns.where, WHERE_WIDTH) + right_justified("%d" % pc, 5) + "  ", FAINT)
        line.add(left_justified(columns.instruction.opcode.name, OPCODE_WIDTH) + " ", NAME)
        line.add(left_justified(meaning, MEANING_WIDTH) + "  " + values, PLAIN)
        line.add(result, FAILED if result.startswith("-> raises") else VALUE)
        self.write(colours.painted([line]) if self.has_colours else line.text.rstrip(" ") + "\n")

    def write(self, line):
        """Write a line at once, so that it is there whatever happens next; tell once if that fails."""
        try:
            files.write_fd(self.fd, to_system(line))
        except OSError as e:
            if recording.recorder is self:
                recording.stop()
                files.write_stderr("rvm: the trace cannot be written: %s\n" % files.strerror(e.errno))


def add_items_read(texts, frame, instruction, top):
    """Add the texts of the items that an instruction of the stack machine takes, and of those that it only reads."""
    a = operand(instruction, 0)
    bottom = top - EFFECTS[instruction.opcode.number].pops.count(a, operand(instruction, 1))
    notation = instruction.opcode.notation
    if notation.find("S[a]") >= 0:      # counted from where the stack ends without the items that are taken
        texts.append(value_at(frame, bottom - a))
    if notation.find("S[1]") >= 0:
        texts.append(value_at(frame, bottom - 1))
    for number in range(bottom, top):
        texts.append(value_at(frame, number))


def add_items_written(texts, frame, instruction, top, next_top, jumps):
    """Add the texts of the items that an instruction of the stack machine has left or changed."""
    effect = EFFECTS[instruction.opcode.number]
    a = operand(instruction, 0)
    bottom = top - effect.pops.count(a, operand(instruction, 1))
    if instruction.opcode.notation.startswith("S[1], S[a] = "):
        texts.append(value_at(frame, bottom - a))
        texts.append(value_at(frame, bottom - 1))
    for number in range(bottom + (effect.jump_kept if jumps else effect.kept), next_top):
        texts.append(value_at(frame, number))


def operand(instruction, i):
    return instruction.operands[i] if i < len(instruction.operands) else 0


def top_at(code, pc):
    """Return the first free register behind the stack before the instruction at `pc`."""
    tops = code.stack_tops
    assert pc >= 0
    return ord(tops[2 * pc]) << 8 | ord(tops[2 * pc + 1])


def named_value(frame, number):
    return register_text(frame.code, number) + "=" + value_at(frame, number)


def value_at(frame, number):
    assert number >= 0
    return value_text(frame.regs[number])


def start(path):
    """Print to the file, or to standard error if there is none.  Raise OSError if it cannot be written."""
    fd = 2
    if path != "":
        fd = files.open_fd(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    recording.start(TracePrinter(fd), "-X trace")
