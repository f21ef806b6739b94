"""Verification of one code's instructions, as far as the two machines agree in it.

First each instruction by itself: its operands are in range, its jumps reach instructions, its
constants are of the kinds that it presumes.  Then by abstract interpretation over the types of
rvm.code.value_types: along every path, through exceptions too, every register that is read
holds what its reader takes for granted (Leroy, Java bytecode verification, 2003).

What instructions presume and leave is each machine's own: rvm.code.register.verifier,
rvm.code.stack.verifier.
"""
from rvm.code.decode import CONSTANT_BASE, DecodeError, decode
from rvm.code.instruction_set import CONST, EXTRA_WIDE, IMM, JUMP, NAME, SRC, SRCS, WIDE
from rvm.code.serialize import BadCode
from rvm.code.value_types import ANY, CELL, EXCEPTION, INT, NONE, OTHER, STR, TUPLE, UNBOUND
from rvm.objects.text.literals import W_Int, W_Str, w_None
from rvm.objects.tupleobject import W_Tuple

MOST_TYPES = 1 << 24            # kept at one time for one code


def type_of_constant(w_value):
    if w_value is w_None:
        return NONE
    if isinstance(w_value, W_Int):
        return INT
    if isinstance(w_value, W_Str):
        return STR
    if isinstance(w_value, W_Tuple):
        return TUPLE
    return OTHER


class CodeVerifier(object):
    """Verifies one code, without that inside it: `decode`, `check_operands`, `follow`; BadCode."""

    instruction_set = None      # the machine's

    def __init__(self, code):
        self.code = code
        self.instructions = []
        self.index_at = [-1] * len(code.bytecode)       # the number of the instruction at a pc, else -1
        self.constant_types = [type_of_constant(w_constant) for w_constant in code.constants]
        self.handlers = [None]      # by instruction: the Handler that covers it, or None
        self.dead = [None]          # by instruction: the LoopHeader that it is, or None
        self.entries = [None]       # by instruction: types of the registers where control may arrive
        self.pending = []           # instructions whose entry has changed

    def bad(self, instruction, message):
        return BadCode("%s at %d of %s: %s" % (instruction.opcode.name, instruction.pc, self.code.qualname, message))

    def starts_at(self, pc):
        """Does an instruction start at `pc`?"""
        return 0 <= pc < len(self.index_at) and self.index_at[pc] >= 0

    # Each instruction by itself.

    def decode(self):
        try:
            self.instructions = decode(self.code.bytecode, self.instruction_set)
        except DecodeError as e:
            raise BadCode(e.msg)
        if len(self.instructions) == 0:
            raise BadCode("no instructions")
        for i in range(len(self.instructions)):
            self.index_at[self.instructions[i].pc] = i

    def check_operands(self):
        for instruction in self.instructions:
            opcode = instruction.opcode
            if opcode.number == WIDE or opcode.number == EXTRA_WIDE:
                raise self.bad(instruction, "a prefix before a prefix")
            if opcode.suspends and not self.code.is_generator:
                raise self.bad(instruction, "not in a generator")
            for i in range(len(instruction.operands)):
                if not self.in_range(instruction.kind(i), instruction.operands[i]):
                    raise self.bad(instruction, "operand %d is out of range" % i)
            self.check_demands(instruction)
        last = self.instructions[len(self.instructions) - 1]
        if not last.opcode.is_final:
            raise self.bad(last, "control goes on behind the end")

    def in_range(self, kind, number):
        code = self.code
        if kind == IMM:
            return True
        if kind == JUMP:
            return self.starts_at(number)
        if kind == NAME:
            return number < len(code.names)
        if kind == CONST:
            return number < len(code.constants)
        if (kind == SRC or kind == SRCS) and number >= CONSTANT_BASE:
            return number - CONSTANT_BASE < len(code.constants)
        return number < code.registers

    def check_demands(self, instruction):
        """What the instruction asks of its operands besides types."""
        raise NotImplementedError

    def are_keywords(self, number, most):
        """Is the constant a tuple of different str, `most` of them at most?"""
        w_names = self.code.constants[number]
        return isinstance(w_names, W_Tuple) and len(w_names.items_w) <= most and self.are_names(w_names)

    def are_names(self, w_names):
        """Is the constant a tuple of different str?"""
        if not isinstance(w_names, W_Tuple):
            return False
        seen = {}
        for w_name in w_names.items_w:
            if not isinstance(w_name, W_Str) or w_name.text() in seen:
                return False
            seen[w_name.text()] = True
        return True

    # Types along the paths.

    def follow(self):
        """Follow control from the start until nothing new is learned."""
        self.prepare()
        self.arrive(0, self.types_at_start())
        while len(self.pending) > 0:
            i = self.pending.pop()
            self.run_from(i, copy_of(self.entries[i]))

    def prepare(self):
        """Find what covers each instruction, and where paths meet."""
        count = len(self.instructions)
        self.handlers = [None] * count
        self.dead = [None] * count
        self.entries = [None] * count
        for j in range(len(self.code.details.handlers) - 1, -1, -1):        # the first line that matches counts
            handler = self.code.details.handlers[j]
            i = self.index_at[handler.start]
            while i < count and self.instructions[i].pc < handler.end:
                self.handlers[i] = handler
                i += 1
        for j in range(len(self.code.details.loop_headers) - 1, -1, -1):
            header = self.code.details.loop_headers[j]
            self.dead[self.index_at[header.pc]] = header
        meetings = 1
        for instruction in self.instructions:
            for i in range(len(instruction.operands)):
                if instruction.kind(i) == JUMP:
                    meetings += 1
        if (meetings + len(self.code.details.handlers)) * self.code.registers > MOST_TYPES:
            raise BadCode("too big")

    def types_at_start(self):
        code = self.code
        types = [UNBOUND] * code.registers
        for i in range(code.parameters):
            types[i] = ANY
        for i in range(len(code.freevars)):
            types[code.first_free + i] = CELL
        return types

    def arrive(self, i, types):
        """Control may reach the instruction with these types."""
        entry = self.entries[i]
        if entry is None:
            self.entries[i] = copy_of(types)
            self.pending.append(i)
            return
        changed = False
        for register in range(len(entry)):
            if types[register] & ~entry[register]:
                entry[register] |= types[register]
                changed = True
        if changed:
            self.pending.append(i)

    def go_to(self, i, types):
        """Control goes on at the instruction.  At a loop's header the machine may drop what is dead."""
        header = self.dead[i]
        if header is not None:
            types = copy_of(types)
            for register in header.dead:
                types[register] |= UNBOUND
        self.arrive(i, types)

    def jump_with_item(self, i, register, handler, types):
        """Control goes on at the instruction with any object in the register, which is written only there."""
        types = copy_of(types)
        types[register] = ANY
        if handler is not None:         # backwards, an interrupt may come when it has written
            self.raise_with(handler, types)
        self.go_to(i, types)

    def raise_with(self, handler, types):
        """An exception that the handler covers may be raised with these types."""
        register = handler.register
        before = types[register]
        types[register] = EXCEPTION
        self.arrive(self.index_at[handler.target], types)
        types[register] = before

    def run_from(self, i, types):
        """Run instructions up to one where control comes from elsewhere too, or does not go on."""
        raise NotImplementedError


def copy_of(types):
    return [kinds for kinds in types]
