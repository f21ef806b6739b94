"""Runs a program over a string.

A Matcher has the string, the registers and a stack of records, each of three integers: an address in the
program and two numbers.  Whoever can go on in another way pushes a record, and so does whoever changes a
register, so that the old value can be restored.  A failure takes the last record and runs the instruction
at its address.  So nothing here recurses: how deep a match goes is a matter of the stack's length.

Positions are byte offsets.  A function that carries out an instruction returns the address of the next
one, or FAILED.
"""
from rvm.modules._sre import codes, program
from rvm.modules._sre.characters import fold, is_ascii_word, is_unicode_word
from rvm.modules._sre.charset import NO, after_member, after_members, run_end
from rvm.rlib import utf8
from rvm.rlib.jit import look_inside_iff
from rvm.rlib.objectmodel import unrolling_iterable, we_are_translated
from rvm.rlib.signals import fence
from rvm.rlib.strings import startswith_at

FAILED = -1
ENDED = -2          # a match is found

# What Matcher.match_at and search return.
NOT_FOUND = FAILED
FOUND = ENDED
PAUSED = -3         # a signal came; `resume` goes on


def has_few_registers(matcher):
    return matcher.program.marks <= program.FIRST_MARK + 2 * program.MOST_UNROLLED


class Matcher(object):
    """A search for matches of a program in a string, one after the other."""
    _immutable_fields_ = ["program", "text", "end"]

    def __init__(self, program, text, start, end):
        self.program = program
        self.text = text
        self.end = end
        self.start = start              # where to look for the next match; then where it begins
        self.pos = start                # here; at the end, where the match ends
        self.registers = [-1] * program.registers
        self.stack = program.take_stack()
        self.top = 0
        self.not_empty_at = -1          # a match that is empty is none if it is here
        self.is_full = False            # a match must end at the end
        self.is_search = False
        self.paused_at = 0              # the address to resume at

    # Finding.

    def match(self):
        """Look for a match at `start`."""
        self.is_search = False
        shortest = self.program.shortest
        if shortest > 0 and self.end - self.start < shortest:
            return NOT_FOUND
        self.reset()
        return self.run_from(program.START)

    def search(self):
        """Look for a match at `start` or after it."""
        self.is_search = True
        if self.start > self.end or self.end - self.start < self.program.shortest:
            return NOT_FOUND
        self.reset()
        return self.go_on_searching(self.start)

    def go_on_searching(self, pos):
        made = self.program
        while True:
            pos = next_start(made, self.text, pos, self.end)
            if pos < 0:
                return NOT_FOUND
            self.start = pos
            self.pos = pos
            answer = self.run_from(program.START)
            if answer != NOT_FOUND:
                return answer
            pos = self.start
            if pos >= self.end:
                return NOT_FOUND
            pos = self.next_pos(pos)

    def resume(self):
        """Go on where a signal came; return the same as match or search."""
        answer = self.run_from(self.paused_at)
        if answer == NOT_FOUND and self.is_search and self.start < self.end:
            return self.go_on_searching(self.next_pos(self.start))
        return answer

    def close(self):
        """Give the stack to the next search; this one is over."""
        self.program.spare_stack = self.stack

    def advance(self):
        """Prepare for the next match, behind the one that was found."""
        self.not_empty_at = self.pos if self.pos == self.start else -1
        self.start = self.pos

    @look_inside_iff(has_few_registers)
    def reset(self):
        """Forget an earlier match."""
        for i in range(self.program.marks):
            self.registers[i] = -1
        self.top = 0
        self.pos = self.start

    def run_from(self, pc):
        if not we_are_translated():
            return run_hosted(self, self.program, pc)
        return run(self, self.program, pc)

    # The stack.

    def push(self, address, first, second):
        """Push a record; `address` is what a failure that takes it runs."""
        stack = self.stack
        top = self.top
        if top + 3 > len(stack):
            stack = self.longer_stack()
        assert top >= 0
        stack[top] = address
        stack[top + 1] = first
        stack[top + 2] = second
        self.top = top + 3

    def longer_stack(self):
        """Return the stack, twice as long as before."""
        old = self.stack
        stack = [0] * (2 * len(old))
        for i in range(len(old)):
            stack[i] = old[i]
        self.stack = stack
        return stack

    def first(self):
        """Return the first number of the record that a failure has taken."""
        return self.stack[self.top + 1]

    def second(self):
        return self.stack[self.top + 2]

    def set_register(self, register, number):
        """Set a register; a failure restores it."""
        registers = self.registers
        self.push(program.UNDO_AT, register, registers[register])
        registers[register] = number

    def forget(self, height):
        """Remove all records above `height` but those that restore marks."""
        stack = self.stack
        kept = height
        for i in range(height, self.top, 3):
            if stack[i] == program.UNDO_AT and stack[i + 1] < self.program.marks:
                stack[kept] = program.UNDO_AT
                stack[kept + 1] = stack[i + 1]
                stack[kept + 2] = stack[i + 2]
                kept += 3
        self.top = kept

    def restore(self, height):
        """Take all records above `height`, as failures would, but go on in none of their ways."""
        while self.top > height:
            self.top -= 3
            if self.stack[self.top] == program.UNDO_AT:
                self.registers[self.first()] = self.second()

    # Characters.

    def char_at(self, pos):
        """Return the character at `pos`, which is there, as a number."""
        assert pos >= 0
        byte = ord(self.text[pos])
        if byte < 128 or not self.program.is_utf8:
            return byte
        return utf8.codepoint_at(self.text, pos)

    def next_pos(self, pos):
        """Return the offset after the character at `pos`, which is there."""
        if not self.program.is_utf8:
            return pos + 1
        return utf8.next_pos(self.text, pos)

    def prev_pos(self, pos):
        """Return the offset of the character before `pos` > 0."""
        if not self.program.is_utf8:
            return pos - 1
        return utf8.prev_pos(self.text, pos)

    def back(self, pos, count):
        """Return the offset of the character `count` before `pos`, or -1."""
        if not self.program.is_utf8:
            return pos - count if pos >= count else -1
        while count > 0:
            if pos <= 0:
                return -1
            pos = utf8.prev_pos(self.text, pos)
            count -= 1
        return pos


def next_start(made, text, pos, end):
    """Return the first offset from `pos` on where a match may begin, or -1."""
    if made.prefix != "":
        return find(text, made.prefix, pos, end)
    starts = made.starts
    if starts == "":
        return pos
    assert pos >= 0
    while pos < end:
        if starts[ord(text[pos])] != NO:
            return pos
        pos += 1
    return -1


def find(text, part, start, end):
    assert start >= 0
    assert end >= 0
    return text.find(part, start, end)


# Instructions.

ACTIONS = {}        # the number of an instruction -> the function that carries it out


def instruction(number):
    """Declare the function that carries out an instruction."""
    def declare(function):
        ACTIONS[number] = function
        return function
    return declare


@instruction(program.UNDO)
def undo(matcher, code, pc):
    matcher.registers[matcher.first()] = matcher.second()
    return FAILED


@instruction(program.FAIL)
def fail(matcher, code, pc):
    return FAILED


@instruction(program.MATCHED)
def matched(matcher, code, pc):
    pos = matcher.pos
    if pos == matcher.not_empty_at or matcher.is_full and pos != matcher.end:
        return FAILED
    return ENDED


@instruction(program.BYTE)
def match_byte(matcher, code, pc):
    pos = matcher.pos
    assert pos >= 0
    if pos < matcher.end and ord(matcher.text[pos]) == code[pc + 1]:
        matcher.pos = pos + 1
        return pc + 2
    return FAILED


@instruction(program.STRING)
def match_string(matcher, code, pc):
    pos = matcher.pos
    string = matcher.program.strings[code[pc + 1]]
    if matcher.end - pos >= len(string) and startswith_at(matcher.text, string, pos):
        matcher.pos = pos + len(string)
        return pc + 2
    return FAILED


@instruction(program.SET)
def match_set(matcher, code, pc):
    pos = matcher.pos
    if pos >= matcher.end:
        return FAILED
    pos = after_member(matcher.program.charsets[code[pc + 1]], matcher.text, pos)
    if pos < 0:
        return FAILED
    matcher.pos = pos
    return pc + 2


@instruction(program.MARK)
def mark(matcher, code, pc):
    matcher.set_register(code[pc + 1], matcher.pos)
    return pc + 2


@instruction(program.MARK_END)
def mark_end(matcher, code, pc):
    matcher.set_register(code[pc + 1], matcher.pos)
    matcher.set_register(program.LAST_GROUP, code[pc + 2])
    return pc + 3


@instruction(program.JUMP)
def jump(matcher, code, pc):
    return code[pc + 1]


@instruction(program.SPLIT)
def split(matcher, code, pc):
    matcher.push(code[pc + 1], matcher.pos, 0)
    return pc + 2


# Positions.

@instruction(program.AT)
def match_position(matcher, code, pc):
    return pc + 2 if is_at(matcher, code[pc + 1]) else FAILED


def is_at(matcher, position):
    """Return whether it is at a position of that kind."""
    pos = matcher.pos
    if position == codes.AT_BEGINNING or position == codes.AT_BEGINNING_STRING:
        return pos == 0
    if position == codes.AT_END_STRING:
        return pos == matcher.end
    if position == codes.AT_BEGINNING_LINE:
        return pos == 0 or is_newline(matcher, pos - 1)
    if position == codes.AT_END:
        return pos == matcher.end or pos == matcher.end - 1 and is_newline(matcher, pos)
    if position == codes.AT_END_LINE:
        return pos >= matcher.end or is_newline(matcher, pos)
    is_unicode = position == codes.AT_UNI_BOUNDARY or position == codes.AT_UNI_NON_BOUNDARY
    if matcher.end == 0:
        return False
    before = pos > 0 and is_word(matcher.char_at(matcher.prev_pos(pos)), is_unicode)
    after = pos < matcher.end and is_word(matcher.char_at(pos), is_unicode)
    if (position == codes.AT_BOUNDARY or position == codes.AT_LOC_BOUNDARY or position == codes.AT_UNI_BOUNDARY):
        return before != after
    return before == after


def is_newline(matcher, pos):
    assert pos >= 0
    return matcher.text[pos] == "\n"


def is_word(point, is_unicode):
    return is_unicode_word(point) if is_unicode else is_ascii_word(point)


# Repeated members of a set.

@instruction(program.GREEDY)
def greedy(matcher, code, pc):
    charset = matcher.program.charsets[code[pc + 1]]
    least = after_members(charset, matcher.text, matcher.pos, matcher.end, code[pc + 2])
    if least < 0:
        return FAILED
    most = code[pc + 3]
    if most > 0:
        most -= code[pc + 2]
    return take(matcher, code, pc, run_end(charset, matcher.text, least, matcher.end, most), least)


@instruction(program.GREEDY_BACK)
def greedy_back(matcher, code, pc):
    return take(matcher, code, pc - 5, matcher.prev_pos(matcher.first()), matcher.second())


def take(matcher, code, pc, pos, least):
    """Go on behind the loop at `pc`, at `pos` or the last place before it where what follows can begin.

    After a failure go on with fewer members, down to the offset `least`.
    """
    first = code[pc + 4]
    if first >= 0:
        pos = last_before(matcher.text, first, pos, matcher.end, least)
        if pos < 0:
            return FAILED
    if pos > least:
        matcher.push(pc + 5, pos, least)
    matcher.pos = pos
    return pc + 6


def last_before(text, byte, pos, end, least):
    """Return the last offset from `least` to `pos` where the byte is, or -1."""
    if pos >= end:
        pos = end - 1
    assert least >= 0
    while pos >= least:
        if ord(text[pos]) == byte:
            return pos
        pos -= 1
    return -1


@instruction(program.LAZY)
def lazy(matcher, code, pc):
    charset = matcher.program.charsets[code[pc + 1]]
    pos = after_members(charset, matcher.text, matcher.pos, matcher.end, code[pc + 2])
    if pos < 0:
        return FAILED
    most = code[pc + 3]
    return give(matcher, code, pc, charset, pos, most - code[pc + 2] if most >= 0 else -1)


@instruction(program.LAZY_BACK)
def lazy_back(matcher, code, pc):
    """One member more; the record has where it must be, and how many more there may be."""
    charset = matcher.program.charsets[code[pc - 4]]
    pos = matcher.first()
    if pos >= matcher.end:
        return FAILED
    pos = after_member(charset, matcher.text, pos)
    if pos < 0:
        return FAILED
    return give(matcher, code, pc - 5, charset, pos, matcher.second() - 1)


def give(matcher, code, pc, charset, pos, left):
    """Go on behind the loop at `pc`, at `pos` or the first place after it where what follows can begin.

    After a failure go on with more members, at most `left` (negative: no limit).
    """
    first = code[pc + 4]
    if first >= 0:
        while pos >= matcher.end or ord(matcher.text[pos]) != first:
            if pos >= matcher.end or left == 0:
                return FAILED
            pos = after_member(charset, matcher.text, pos)
            if pos < 0:
                return FAILED
            left -= 1
    if left != 0:
        matcher.push(pc + 5, pos, left)
    matcher.pos = pos
    return pc + 6


@instruction(program.POSSESSIVE)
def possessive(matcher, code, pc):
    charset = matcher.program.charsets[code[pc + 1]]
    pos = after_members(charset, matcher.text, matcher.pos, matcher.end, code[pc + 2])
    if pos < 0:
        return FAILED
    most = code[pc + 3]
    if most > 0:
        most -= code[pc + 2]
    matcher.pos = run_end(charset, matcher.text, pos, matcher.end, most)
    return pc + 4


# Other loops: the count of rounds that are complete, and where the last one began.

@instruction(program.REPEAT)
def repeat(matcher, code, pc):
    register = code[pc + 1]
    matcher.set_register(register, -1)
    matcher.set_register(register + 1, -1)
    return code[pc + 2]


@instruction(program.MAX_UNTIL)
def max_until(matcher, code, pc):
    register = code[pc + 1]
    registers = matcher.registers
    count = registers[register] + 1
    if count < code[pc + 2]:
        matcher.set_register(register, count)
        return code[pc + 4]
    most = code[pc + 3]
    if (most < 0 or count < most) and matcher.pos != registers[register + 1]:
        matcher.push(pc + 5, matcher.pos, registers[register + 1])
        registers[register] = count
        registers[register + 1] = matcher.pos
        return code[pc + 4]
    return pc + 6


@instruction(program.MAX_UNTIL_BACK)
def max_until_back(matcher, code, pc):
    """No further round; go on behind the loop."""
    register = code[pc - 4]
    matcher.registers[register] -= 1
    matcher.registers[register + 1] = matcher.second()
    matcher.pos = matcher.first()
    return pc + 1


@instruction(program.MIN_UNTIL)
def min_until(matcher, code, pc):
    register = code[pc + 1]
    count = matcher.registers[register] + 1
    if count < code[pc + 2]:
        matcher.set_register(register, count)
        return code[pc + 4]
    matcher.push(pc + 5, matcher.pos, count)
    return pc + 6


@instruction(program.MIN_UNTIL_BACK)
def min_until_back(matcher, code, pc):
    """What is behind the loop does not match: a round more."""
    register = code[pc - 4]
    pos = matcher.first()
    count = matcher.second()
    most = code[pc - 2]
    if most >= 0 and count >= most or pos == matcher.registers[register + 1]:
        return FAILED
    matcher.set_register(register, count)
    matcher.set_register(register + 1, pos)
    matcher.pos = pos
    return code[pc - 1]


# What is matched in one way only: a register keeps the height of the stack where that began.

@instruction(program.EACH)
def each(matcher, code, pc):
    matcher.registers[code[pc + 1]] = 0
    matcher.registers[code[pc + 1] + 1] = -1
    return pc + 2


@instruction(program.EACH_UNTIL)
def each_until(matcher, code, pc):
    register = code[pc + 1]
    registers = matcher.registers
    count = registers[register]
    registers[register + 2] = matcher.top
    if count < code[pc + 2]:
        return pc + 5
    most = code[pc + 3]
    if most >= 0 and count >= most or matcher.pos == registers[register + 1]:
        return code[pc + 4]
    registers[register + 1] = matcher.pos
    matcher.push(code[pc + 4], matcher.pos, 0)
    return pc + 5


@instruction(program.EACH_END)
def each_end(matcher, code, pc):
    register = code[pc + 1]
    matcher.forget(matcher.registers[register + 2])
    matcher.registers[register] += 1
    return code[pc + 2]


@instruction(program.ATOMIC)
def atomic(matcher, code, pc):
    matcher.registers[code[pc + 1]] = matcher.top
    return pc + 2


@instruction(program.ATOMIC_END)
def atomic_end(matcher, code, pc):
    matcher.forget(matcher.registers[code[pc + 1]])
    return pc + 2


@instruction(program.ASSERT)
def assert_(matcher, code, pc):
    pos = matcher.back(matcher.pos, code[pc + 2])
    if pos < 0:
        return FAILED
    register = code[pc + 1]
    matcher.registers[register] = matcher.top
    matcher.registers[register + 1] = matcher.pos
    matcher.pos = pos
    return pc + 3


@instruction(program.ASSERT_END)
def assert_end(matcher, code, pc):
    register = code[pc + 1]
    matcher.forget(matcher.registers[register])
    matcher.pos = matcher.registers[register + 1]
    return pc + 2


@instruction(program.ASSERT_NOT)
def assert_not(matcher, code, pc):
    pos = matcher.back(matcher.pos, code[pc + 2])
    if pos < 0:
        return code[pc + 3]
    matcher.registers[code[pc + 1]] = matcher.top
    matcher.push(code[pc + 3], matcher.pos, 0)
    matcher.pos = pos
    return pc + 4


@instruction(program.ASSERT_NOT_END)
def assert_not_end(matcher, code, pc):
    matcher.restore(matcher.registers[code[pc + 1]])
    return FAILED


# Groups.

@instruction(program.IF_GROUP)
def if_group(matcher, code, pc):
    start = matcher.registers[code[pc + 1]]
    end = matcher.registers[code[pc + 1] + 1]
    return pc + 3 if 0 <= start <= end else code[pc + 2]


@instruction(program.GROUP)
def match_group(matcher, code, pc):
    start = matcher.registers[code[pc + 1]]
    end = matcher.registers[code[pc + 1] + 1]
    if start < 0 or end < start:
        return FAILED
    pos = after_same(matcher, start, end, code[pc + 2])
    if pos < 0:
        return FAILED
    matcher.pos = pos
    return pc + 3


def after_same(matcher, start, end, folding):
    """Return the offset after the same characters as between two offsets, or -1 if they do not follow."""
    pos = matcher.pos
    while start < end:
        if pos >= matcher.end:
            return -1
        if fold(matcher.char_at(start), folding) != fold(matcher.char_at(pos), folding):
            return -1
        start = matcher.next_pos(start)
        pos = matcher.next_pos(pos)
    return pos


# Running.

ORDERED_ACTIONS = [ACTIONS[_number] for _number in range(len(program.INSTRUCTIONS))]
NUMBERED_ACTIONS = unrolling_iterable([(_number, ORDERED_ACTIONS[_number]) for _number in range(len(ORDERED_ACTIONS))])


def run(matcher, made, pc):
    """Run the program from `pc` until there is a match, or none, or a signal."""
    while True:
        code = made.code
        op = code[pc]
        for number, action in NUMBERED_ACTIONS:
            if op == number:
                pc = action(matcher, code, pc)
                break
        if pc >= 0:
            continue
        pc = where_to_go_on(matcher, pc)
        if pc < 0:
            return pc


def run_hosted(matcher, made, pc):
    """The same, faster where a Python runs it."""
    code = made.code
    actions = ORDERED_ACTIONS
    while True:
        pc = actions[code[pc]](matcher, code, pc)
        if pc >= 0:
            continue
        pc = where_to_go_on(matcher, pc)
        if pc < 0:
            return pc


def where_to_go_on(matcher, pc):
    """Return the address behind an action that returned `pc`, which is ENDED or FAILED; or FOUND, NOT_FOUND, PAUSED."""
    if pc == ENDED:
        return FOUND
    pc = after_failure(matcher)
    if pc >= 0 and fence() < 0:
        matcher.paused_at = pc
        return PAUSED
    return pc


def after_failure(matcher):
    """Take the last record; return its address, or FAILED where there is none."""
    top = matcher.top - 3
    if top < 0:
        return FAILED
    matcher.top = top
    matcher.pos = matcher.stack[top + 1]
    return matcher.stack[top]
