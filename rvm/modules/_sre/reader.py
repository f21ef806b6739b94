"""From the codes that re makes to a program.

The codes come from the program that runs, which may have made them up: every code is checked, as CPython
does, before it is believed, and a program that can be made at all is sound.  Codes are nested: reading a
part is a function that is given where it ends.
"""
from rvm.modules._sre import codes, program
from rvm.modules._sre.characters import (
    AS_IT_IS, ASCII_FOLD, LOCALE_FOLD, UNICODE_FOLD, ascii_lower, ascii_upper)
from rvm.modules._sre.charset import Charset, literal_items
from rvm.modules._sre.program import FIRST_MARK, Program
from rvm.modules._sre.starts import add_starts, first_byte
from rvm.objects.strobject import LAST_CODE_POINT
from rvm.rlib import utf8


class InvalidCode(Exception):
    """The codes are none that re would make."""


# How a part may end.
PLAIN = 0
WITH_JUMP = 1       # with a JUMP too: this code and a distance


class Reader(object):
    """Reads the codes of a pattern and makes a program of them."""

    def __init__(self, items, groups, is_utf8):
        self.items = items
        self.groups = groups
        self.is_utf8 = is_utf8
        self.pos = 0
        self.code = []
        self.strings = []
        self.charsets = []
        self.literal = ""               # the characters read last, for a STRING
        self.registers = FIRST_MARK + 2 * groups
        self.shortest = 0
        self.success = [program.MATCHED]   # the instruction that SUCCESS stands for here

    # Codes.

    def next(self, end):
        """Return the next code before `end`."""
        if self.pos >= end:
            raise InvalidCode
        item = self.items[self.pos]
        self.pos += 1
        return item

    def skip(self, end):
        """Read how far it is from here to the end of a part; return where that is, which is before `end` or there."""
        start = self.pos
        target = start + self.next(end)
        if target > end:
            raise InvalidCode
        return target

    def expect(self, code, end):
        """Read the code that must come next."""
        if self.next(end) != code:
            raise InvalidCode

    # Instructions.

    def emit(self, instruction):
        """Append an instruction, with its operands; return its address."""
        self.flush()
        pc = len(self.code)
        for number in instruction:
            self.code.append(number)
        return pc

    def here(self):
        """Return the address of the next instruction."""
        self.flush()
        return len(self.code)

    def patch(self, pc):
        """Make the last operand of the instruction at `pc` this address."""
        here = self.here()
        self.code[pc + program.SIZES[self.code[pc]] - 1] = here

    def flush(self):
        """Append the instruction for the characters read last."""
        literal = self.literal
        self.literal = ""
        if len(literal) == 1:
            self.code += [program.BYTE, ord(literal[0])]
        elif len(literal) > 1:
            self.code += [program.STRING, len(self.strings)]
            self.strings.append(literal)

    def new_registers(self, count):
        first = self.registers
        self.registers += count
        return first

    def new_charset(self, charset):
        self.charsets.append(charset)
        return len(self.charsets) - 1

    # Parts.

    def read_program(self):
        """Return the Program of all codes."""
        end = len(self.items) - 1
        if self.groups < 0 or end < 0 or self.items[end] != codes.SUCCESS:
            raise InvalidCode
        self.emit([program.UNDO])
        self.read_part(end, PLAIN)
        self.emit([program.MATCHED])
        result = Program(self.code[:], self.strings[:], self.charsets[:], self.is_utf8, self.groups, self.registers,
                         self.shortest)
        add_first_bytes(result)
        add_starts(result)
        return result

    def read_part(self, end, kind):
        """Read up to `end`; return whether there is a JUMP, of which then the distance is left to be read."""
        while self.pos < end:
            code = self.next(end)
            if code == codes.JUMP and kind == WITH_JUMP and self.pos == end - 1:
                return True
            self.read_code(code, end)
        return False

    def read_code(self, code, end):
        """Read the rest of what begins with `code`."""
        if code == codes.LITERAL:
            self.read_literal(self.next(end))
        elif code == codes.MARK:
            self.read_mark(self.next(end))
        elif code == codes.SUCCESS:
            self.emit(self.success)
        elif code == codes.FAILURE:
            self.emit([program.FAIL])
        elif code == codes.AT:
            self.read_position(self.next(end))
        elif code == codes.BRANCH:
            self.read_branch(end)
        elif code == codes.REPEAT:
            self.read_repeat(end)
        elif code == codes.POSSESSIVE_REPEAT:
            self.read_possessive_repeat(end)
        elif code == codes.ATOMIC_GROUP:
            self.read_atomic_group(end)
        elif code == codes.ASSERT or code == codes.ASSERT_NOT:
            self.read_assertion(code == codes.ASSERT_NOT, end)
        elif code == codes.GROUPREF_EXISTS:
            self.read_condition(end)
        elif code == codes.INFO:
            self.read_info(end)
        elif code == codes.REPEAT_ONE or code == codes.MIN_REPEAT_ONE or code == codes.POSSESSIVE_REPEAT_ONE:
            self.read_repeat_one(code, end)
        else:
            self.read_group_reference(code, end)

    def read_literal(self, point):
        if self.is_utf8:
            if point <= LAST_CODE_POINT:
                self.literal += utf8.encode(point)
                return
        elif point < 256:
            self.literal += chr(point)
            return
        self.emit([program.FAIL])

    def read_mark(self, number):
        if number >= 2 * self.groups:
            raise InvalidCode
        if number & 1:
            self.emit([program.MARK_END, FIRST_MARK + number, (number >> 1) + 1])
        else:
            self.emit([program.MARK, FIRST_MARK + number])

    def read_position(self, position):
        if position >= codes.POSITIONS:
            raise InvalidCode
        self.emit([program.AT, position])

    def group_register(self, group):
        if group >= self.groups:
            raise InvalidCode
        return FIRST_MARK + 2 * group

    def read_group_reference(self, code, end):
        """Read a reference to a group, or else a single character."""
        if code == codes.GROUPREF:
            fold = AS_IT_IS
        elif code == codes.GROUPREF_IGNORE:
            fold = ASCII_FOLD
        elif code == codes.GROUPREF_UNI_IGNORE:
            fold = UNICODE_FOLD
        elif code == codes.GROUPREF_LOC_IGNORE:
            fold = LOCALE_FOLD
        else:
            self.emit([program.SET, self.new_charset(self.read_character(code, end))])
            return
        self.emit([program.GROUP, self.group_register(self.next(end)), fold])

    # Sets.

    def read_character(self, code, end):
        """Return the Charset of what matches a single character and begins with `code`."""
        fold = AS_IT_IS
        if code == codes.ANY:
            items = literal_items([10], True)
        elif code == codes.ANY_ALL:
            items = literal_items([], True)
        elif code == codes.LITERAL or code == codes.NOT_LITERAL:
            items = literal_items([self.next(end)], code == codes.NOT_LITERAL)
        elif code == codes.LITERAL_IGNORE or code == codes.NOT_LITERAL_IGNORE:
            items = literal_items([self.next(end)], code == codes.NOT_LITERAL_IGNORE)
            fold = ASCII_FOLD
        elif code == codes.LITERAL_UNI_IGNORE or code == codes.NOT_LITERAL_UNI_IGNORE:
            items = literal_items([self.next(end)], code == codes.NOT_LITERAL_UNI_IGNORE)
            fold = UNICODE_FOLD
        elif code == codes.LITERAL_LOC_IGNORE or code == codes.NOT_LITERAL_LOC_IGNORE:
            point = self.next(end)
            items = literal_items([ascii_lower(point), ascii_upper(point)], code == codes.NOT_LITERAL_LOC_IGNORE)
        else:
            fold = self.fold_of_set(code)
            items = self.read_set(end)
        return Charset(items, fold, self.is_utf8)

    def fold_of_set(self, code):
        if code == codes.IN:
            return AS_IT_IS
        if code == codes.IN_IGNORE:
            return ASCII_FOLD
        if code == codes.IN_UNI_IGNORE:
            return UNICODE_FOLD
        if code == codes.IN_LOC_IGNORE:
            return LOCALE_FOLD
        raise InvalidCode

    def read_set(self, end):
        """Return the items of a set, behind IN."""
        target = self.skip(end)
        start = self.pos
        self.check_set(target - 1)
        self.expect(codes.FAILURE, target)
        return self.part(start, target - 1)

    def part(self, start, end):
        assert 0 <= start <= end
        return self.items[start:end]

    def check_set(self, end):
        """Read the items of a set up to `end`, where they must end."""
        while self.pos < end:
            code = self.next(end)
            if code == codes.LITERAL:
                self.next(end)
            elif code == codes.RANGE or code == codes.RANGE_UNI_IGNORE:
                self.next(end)
                self.next(end)
            elif code == codes.CATEGORY:
                if self.next(end) >= codes.CATEGORIES:
                    raise InvalidCode
            elif code == codes.CHARSET:
                self.pass_by(8, end)
            elif code == codes.BIGCHARSET:
                self.check_big_set(end)
            elif code != codes.NEGATE:
                raise InvalidCode
        if self.pos != end:
            raise InvalidCode

    def check_big_set(self, end):
        blocks = self.next(end)
        table = self.pos
        self.pass_by(64, end)
        for i in range(256):
            if self.items[table + (i >> 2)] >> 8 * (i & 3) & 255 >= blocks:
                raise InvalidCode
        self.pass_by(8 * blocks, end)

    def pass_by(self, count, end):
        if count > end - self.pos:
            raise InvalidCode
        self.pos += count

    # Loops.

    def read_limits(self, end):
        """Read how often something is repeated; return the two numbers, the second -1 where there is no limit."""
        least = self.next(end)
        most = self.next(end)
        if least > most:
            raise InvalidCode
        return least, -1 if most == codes.MAXREPEAT else most

    def read_repeat_one(self, code, end):
        target = self.skip(end)
        least, most = self.read_limits(target)
        charset = self.new_charset(self.read_character(self.next(target), target))
        self.expect(codes.SUCCESS, target)
        if self.pos != target:
            raise InvalidCode
        if code == codes.REPEAT_ONE:
            self.emit([program.GREEDY, charset, least, most, -1])
            self.emit([program.GREEDY_BACK])
        elif code == codes.MIN_REPEAT_ONE:
            self.emit([program.LAZY, charset, least, most, -1])
            self.emit([program.LAZY_BACK])
        else:
            self.emit([program.POSSESSIVE, charset, least, most])

    def read_repeat(self, end):
        target = self.skip(end)
        least, most = self.read_limits(target)
        register = self.new_registers(2)
        start = self.emit([program.REPEAT, register, 0])
        body = self.here()
        self.read_part(target, PLAIN)
        self.patch(start)
        code = self.next(end)
        if code == codes.MAX_UNTIL:
            self.emit([program.MAX_UNTIL, register, least, most, body])
            self.emit([program.MAX_UNTIL_BACK])
        elif code == codes.MIN_UNTIL:
            self.emit([program.MIN_UNTIL, register, least, most, body])
            self.emit([program.MIN_UNTIL_BACK])
        else:
            raise InvalidCode

    def read_inner(self, ending, end):
        """Read a part with a SUCCESS behind it, for which the instruction `ending` stands, in the part too."""
        outer = self.success
        self.success = ending
        self.read_part(end, PLAIN)
        self.success = outer
        self.emit(ending)

    def read_possessive_repeat(self, end):
        target = self.skip(end)
        least, most = self.read_limits(target)
        register = self.new_registers(3)
        self.emit([program.EACH, register])
        start = self.emit([program.EACH_UNTIL, register, least, most, 0])
        self.read_inner([program.EACH_END, register, start], target)
        self.patch(start)
        self.expect(codes.SUCCESS, end)

    def read_atomic_group(self, end):
        target = self.skip(end)
        register = self.new_registers(1)
        self.emit([program.ATOMIC, register])
        self.read_inner([program.ATOMIC_END, register], target - 1)
        self.expect(codes.SUCCESS, target)

    def read_assertion(self, is_negative, end):
        target = self.skip(end)
        back = self.next(target)
        register = self.new_registers(2)
        if is_negative:
            start = self.emit([program.ASSERT_NOT, register, back, 0])
            self.read_inner([program.ASSERT_NOT_END, register], target - 1)
            self.patch(start)
        else:
            self.emit([program.ASSERT, register, back])
            self.read_inner([program.ASSERT_END, register], target - 1)
        self.expect(codes.SUCCESS, target)

    # Alternatives.

    def read_branch(self, end):
        jumps = []
        target = -1         # of the JUMPs, all of which lead to the end
        while True:
            after = self.skip(end)
            if after == self.pos - 1:
                break       # 0 ends the list
            is_last = after < end and self.items[after] == 0
            split = -1 if is_last else self.emit([program.SPLIT, 0])
            if not self.read_part(after, WITH_JUMP):
                raise InvalidCode
            place = self.skip(end)
            if target >= 0 and place != target:
                raise InvalidCode
            target = place
            if not is_last:
                jumps.append(self.emit([program.JUMP, 0]))
                self.patch(split)
        if self.pos != target:
            raise InvalidCode
        for jump in jumps:
            self.patch(jump)

    def read_condition(self, end):
        register = self.group_register(self.next(end))
        target = self.skip(end + 1) - 1     # the distance is from the group's number
        if target < self.pos:
            raise InvalidCode
        start = self.emit([program.IF_GROUP, register, 0])
        if not self.read_part(target, WITH_JUMP):
            self.patch(start)
            return
        after = self.skip(end)
        jump = self.emit([program.JUMP, 0])
        self.patch(start)
        self.read_part(after, PLAIN)
        self.patch(jump)

    # What is said of the whole pattern.

    def read_info(self, end):
        target = self.skip(end)
        flags = self.next(target)
        shortest = self.next(target)
        self.next(target)
        if flags & ~(codes.INFO_PREFIX | codes.INFO_LITERAL | codes.INFO_CHARSET) != 0:
            raise InvalidCode
        if flags & codes.INFO_PREFIX and flags & codes.INFO_CHARSET:
            raise InvalidCode
        if flags & codes.INFO_LITERAL and not flags & codes.INFO_PREFIX:
            raise InvalidCode
        if flags & codes.INFO_PREFIX:
            self.check_prefix(target)
        elif flags & codes.INFO_CHARSET:
            self.check_set(target - 1)
            self.expect(codes.FAILURE, target)
        if self.pos != target:
            raise InvalidCode
        if self.here() == program.START:
            self.shortest = shortest

    def check_prefix(self, end):
        length = self.next(end)
        self.next(end)
        self.pass_by(length, end)
        for i in range(length):
            if self.next(end) >= length:
                raise InvalidCode


def add_first_bytes(made):
    """Tell each loop over members of a set which byte must follow it."""
    code = made.code
    pc = 0
    while pc < len(code):
        size = program.SIZES[code[pc]]
        if code[pc] == program.GREEDY or code[pc] == program.LAZY:
            code[pc + size - 1] = first_byte(made, pc + size + 1)
        pc += size
