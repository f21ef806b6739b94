"""Verification of the stack machine's instructions, derived from their declarations.

See rvm.code.instruction_verifier for the method.  Before types are followed, so is the depth of the
stack, which must be the same on every way to an instruction.
"""
from rvm.code.code import Code
from rvm.code.instruction_set import DST, MOD, REG
from rvm.code.instruction_verifier import CodeVerifier, copy_of
from rvm.code.serialize import BadCode
from rvm.code.stack.opcodes import BY_NAME, EFFECTS, HAS_CLOSURE, HAS_DEFAULTS, STACK_SET
from rvm.code.stack.types import RULES
from rvm.code.value_types import ANY, CELL, CELLS, EXCEPTION, NONE, TUPLE, UNBOUND
from rvm.objects.tupleobject import W_Tuple

LOAD_FAST, LOAD_FAST_CHECK = BY_NAME["LOAD_FAST"], BY_NAME["LOAD_FAST_CHECK"]
STORE_FAST, DELETE_FAST, MAKE_CELL = BY_NAME["STORE_FAST"], BY_NAME["DELETE_FAST"], BY_NAME["MAKE_CELL"]
LOAD_CONST, COPY, SWAP = BY_NAME["LOAD_CONST"], BY_NAME["COPY"], BY_NAME["SWAP"]
CALL_KW, CALL_METHOD_KW = BY_NAME["CALL_KW"], BY_NAME["CALL_METHOD_KW"]
BUILD_TUPLE, BUILD_CONST_KEY_MAP = BY_NAME["BUILD_TUPLE"], BY_NAME["BUILD_CONST_KEY_MAP"]
MAKE_FUNCTION = BY_NAME["MAKE_FUNCTION"]
DICT_MERGE, MATCH_CLASS = BY_NAME["DICT_MERGE"], BY_NAME["MATCH_CLASS"]
POP_JUMP_IF_NOT_NONE = BY_NAME["POP_JUMP_IF_NOT_NONE"]
SEND, YIELD_SENT = BY_NAME["SEND"], BY_NAME["YIELD_SENT"]

DEFAULTS = TUPLE | CELLS
MOST_REGISTERS = 1 << 16        # what the table of the stack's tops can hold


def number_at(instruction, i):
    return instruction.operands[i] if i < len(instruction.operands) else 0


class StackVerifier(CodeVerifier):
    """Verifies stack code, and finds its table of the stack's tops."""

    instruction_set = STACK_SET

    def __init__(self, code):
        CodeVerifier.__init__(self, code)
        self.tops = [-1] * len(code.bytecode)       # by instruction; -1 where control never comes

    def in_range(self, kind, number):
        if kind == REG or kind == DST or kind == MOD:
            return number < self.code.stack_base
        return CodeVerifier.in_range(self, kind, number)

    # Each instruction by itself.

    def check_demands(self, instruction):
        opcode = instruction.opcode
        operands = instruction.operands
        rule = RULES[opcode.number]
        met = True
        for i in range(len(operands)):
            met = met and rule.least[i] <= operands[i] <= rule.most[i]
        if opcode is CALL_KW or opcode is CALL_METHOD_KW:
            met = self.are_keywords(operands[1], operands[0])
        if not met:
            raise self.bad(instruction, "an operand does not suit")

    # The depth of the stack.

    def follow(self):
        self.prepare()
        self.find_tops()
        self.check_companions()
        self.code.stack_tops = self.table_of_tops()
        CodeVerifier.follow(self)

    def find_tops(self):
        base = self.code.stack_base
        if not 0 <= base <= self.code.registers < MOST_REGISTERS:
            raise BadCode("a stack that is not there")
        pending = []
        self.meet(0, base, pending)
        for handler in self.code.details.handlers:
            if handler.register < base:
                raise BadCode("a handler's exception outside of the stack")
            self.meet(self.index_at[handler.target], handler.register + 1, pending)
        while len(pending) > 0:
            self.follow_top(pending.pop(), pending)

    def meet(self, i, top, pending):
        """Control may reach instruction i with this top."""
        if i >= len(self.instructions):
            raise BadCode("control goes on behind the end")
        instruction = self.instructions[i]
        if top > self.code.registers:
            raise self.bad(instruction, "the stack is too deep")
        if self.tops[i] < 0:
            self.tops[i] = top
            pending.append(i)
        elif self.tops[i] != top:
            raise self.bad(instruction, "the stack is not always as deep")

    def follow_top(self, i, pending):
        instruction = self.instructions[i]
        effect = EFFECTS[instruction.opcode.number]
        a, b = number_at(instruction, 0), number_at(instruction, 1)
        base = self.tops[i] - effect.pops.count(a, b)
        if base < self.code.stack_base:
            raise self.bad(instruction, "the stack is not deep enough")
        handler = self.handlers[i]
        if handler is not None and handler.register > base + effect.kept:
            raise self.bad(instruction, "a handler keeps items that are being taken")
        if instruction.opcode.is_jump:
            target = self.index_at[number_at(instruction, 0)]
            self.meet(target, base + effect.jumped.count(a, b), pending)
        if not instruction.opcode.is_final:
            self.meet(i + 1, base + effect.pushes.count(a, b), pending)

    def table_of_tops(self):
        tops = [0] * len(self.code.bytecode)
        for i in range(len(self.instructions)):
            if self.tops[i] > 0:
                tops[self.instructions[i].pc] = self.tops[i]
        return "".join([chr(top >> 8) + chr(top & 255) for top in tops])

    # Instructions that presume something of those right before them.

    def check_companions(self):
        arrivals = {}
        for instruction in self.instructions:
            if instruction.opcode.is_jump:
                arrivals[self.index_at[number_at(instruction, 0)]] = True
        for handler in self.code.details.handlers:
            arrivals[self.index_at[handler.target]] = True
        for i in range(len(self.instructions)):
            opcode = self.instructions[i].opcode
            if opcode is MAKE_FUNCTION and not self.makes_function(i, arrivals):
                raise self.bad(self.instructions[i], "no code, or another closure than the code's")
            if opcode is YIELD_SENT and (i < 1 or i in arrivals or self.instructions[i - 1].opcode is not SEND):
                raise self.bad(self.instructions[i], "nothing was sent")
            if opcode is SEND and self.instructions[i + 1].opcode is not YIELD_SENT:
                raise self.bad(self.instructions[i], "what is given is not yielded")
            if opcode is BUILD_CONST_KEY_MAP and not self.has_keys(i, arrivals):
                raise self.bad(self.instructions[i], "not as many keys as values")
            if opcode is MATCH_CLASS and not self.are_names(self.loaded_before(i, arrivals)):
                raise self.bad(self.instructions[i], "no names of attributes")

    def loaded_before(self, i, arrivals):
        """The constant that the instruction before i always loads, or None."""
        if i < 1 or i in arrivals or self.instructions[i - 1].opcode is not LOAD_CONST:
            return None
        return self.code.constants[number_at(self.instructions[i - 1], 0)]

    def has_keys(self, i, arrivals):
        w_keys = self.loaded_before(i, arrivals)
        return isinstance(w_keys, W_Tuple) and len(w_keys.items_w) == number_at(self.instructions[i], 0)

    def makes_function(self, i, arrivals):
        w_code = self.loaded_before(i, arrivals)
        if not isinstance(w_code, Code):
            return False
        cells = 0
        if number_at(self.instructions[i], 0) & HAS_CLOSURE:
            if i < 2 or i - 1 in arrivals or self.instructions[i - 2].opcode is not BUILD_TUPLE:
                return False
            cells = number_at(self.instructions[i - 2], 0)
        return cells == len(w_code.freevars)

    # Types along the paths.

    def run_from(self, i, types):
        handler = None
        is_copied = False       # the item on top, by the instruction before
        while True:
            instruction = self.instructions[i]
            if self.handlers[i] is not handler:
                handler = self.handlers[i]
                if handler is not None:
                    self.raise_with(handler, types)
            top = self.tops[i]
            base = self.check_types(instruction, top, types)
            if instruction.opcode.is_jump:
                self.jump(instruction, base, handler, types, is_copied)
            is_copied = instruction.opcode is COPY and number_at(instruction, 0) == 1
            if self.write_types(instruction, base, types) and handler is not None:
                self.raise_with(handler, types)
            if instruction.opcode.is_final:
                return
            i += 1
            if self.entries[i] is not None or self.dead[i] is not None:
                self.go_to(i, types)
                return

    def jump(self, instruction, base, handler, types, is_copied):
        target = self.index_at[number_at(instruction, 0)]
        if instruction.opcode is SEND:
            self.jump_with_item(target, base, handler, types)
            return
        if instruction.opcode is POP_JUMP_IF_NOT_NONE and is_copied:
            types = copy_of(types)
            types[base - 1] &= ~NONE            # it is that of which a copy was found not to be None
        self.go_to(target, types)

    def check_types(self, instruction, top, types):
        """All that the instruction reads is of the type that it takes; gives where its items start."""
        opcode = instruction.opcode
        pops = EFFECTS[opcode.number].pops
        rule = RULES[opcode.number]
        a, b = number_at(instruction, 0), number_at(instruction, 1)
        several = pops.count(a, b) - pops.fixed         # what the word with a star stands for
        base = top - pops.fixed - several
        at = base
        for j in range(len(pops.words)):
            count = several if pops.starred == j else 1
            for _ in range(count):
                self.require(types[at] & ~rule.takes[j] == 0, instruction)
                at += 1
        if len(opcode.kinds) > 0 and (opcode.kinds[0] == REG or opcode.kinds[0] == MOD):
            self.require(types[a] & ~rule.variable == 0, instruction)
        if rule.changed != 0:
            self.check_below(instruction, base, a, rule.changed, types)
            if opcode is SWAP:
                self.check_below(instruction, base, 1, ANY, types)
            elif opcode is DICT_MERGE:
                self.check_below(instruction, base, a + 2, ANY, types)
        elif opcode is MAKE_FUNCTION:
            self.check_parts(instruction, base, a, several, types)
        return base

    def require(self, condition, instruction):
        if not condition:
            raise self.bad(instruction, "a value of the wrong type")

    def check_below(self, instruction, base, position, wanted, types):
        """The item at a position below the items taken, 1 for the next one, is of the type."""
        index = base - position
        self.require(index >= self.code.stack_base, instruction)
        self.require(types[index] & ~wanted == 0, instruction)

    def check_parts(self, instruction, base, flags, several, types):
        """MAKE_FUNCTION's defaults are a tuple, its closure one of cells."""
        if flags & HAS_DEFAULTS:
            self.require(types[base] & ~DEFAULTS == 0, instruction)
        if flags & HAS_CLOSURE:
            self.require(types[base + several - 1] == CELLS, instruction)

    def write_types(self, instruction, base, types):
        """Note what the instruction leaves; True if a variable or an item that was there gets another type."""
        opcode = instruction.opcode
        a, b = number_at(instruction, 0), number_at(instruction, 1)
        if opcode is STORE_FAST:
            return self.set_type(types, a, types[base])
        if opcode is DELETE_FAST:
            return self.set_type(types, a, UNBOUND)
        if opcode is MAKE_CELL:
            return self.set_type(types, a, CELL)
        if opcode is LOAD_FAST or opcode is LOAD_FAST_CHECK:
            changed = self.set_type(types, a, types[a] & ~UNBOUND)
            types[base] = types[a]
            return changed
        if opcode is SWAP:
            types[base - 1], types[base - a] = types[base - a], types[base - 1]
            return types[base - 1] != types[base - a]
        if opcode is YIELD_SENT:
            return self.set_type(types, base + 1, ANY)      # what is sent next
        if opcode is COPY:
            types[base] = types[base - a]
        elif opcode is LOAD_CONST:
            types[base] = self.constant_types[a]
        elif opcode is BUILD_TUPLE and self.are_cells(types, base, a):
            types[base] = CELLS
        else:
            self.leave_items(opcode, base, a, b, types)
        return False

    def set_type(self, types, register, given):
        changed = types[register] != given
        types[register] = given
        return changed

    def are_cells(self, types, base, count):
        for i in range(count):
            if types[base + i] != CELL:
                return False
        return count > 0

    def leave_items(self, opcode, base, a, b, types):
        effect = EFFECTS[opcode.number]
        pushes = effect.pushes
        gives = RULES[opcode.number].gives
        if pushes.is_constant():
            for j in range(effect.kept, len(gives)):
                types[base + j] = gives[j]
        else:
            for i in range(pushes.count(a, b)):
                types[base + i] = ANY

    def raise_with(self, handler, types):
        """As for any machine; what is above the exception is gone."""
        kept = copy_of(types)
        for i in range(handler.register, len(kept)):
            kept[i] = UNBOUND
        kept[handler.register] = EXCEPTION
        self.arrive(self.index_at[handler.target], kept)
