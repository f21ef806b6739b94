"""With which bytes a match can begin: what a search looks for first."""
from rvm.modules._sre import program
from rvm.modules._sre.charset import NO, YES

FUEL = 200      # how many instructions are looked at


def first_byte(made, pc):
    """Return the byte with which anything that matches from `pc` on begins, or -1 where none is known."""
    code = made.code
    while True:
        op = code[pc]
        if op == program.BYTE:
            return code[pc + 1]
        if op == program.STRING:
            return ord(made.strings[code[pc + 1]][0])
        if op == program.JUMP:
            pc = code[pc + 1]
        elif op == program.MARK or op == program.MARK_END:
            pc += program.SIZES[op]
        else:
            return -1


def add_starts(made):
    """Find out with what each match of the program begins."""
    made.prefix = prefix_of(made)
    if made.prefix == "":
        starts = Starts(made)
        if starts.add(program.START):
            made.starts = "".join(starts.table)


def prefix_of(made):
    """Return the string with which each match begins, "" where none is known."""
    code = made.code
    pc = program.START
    while code[pc] == program.MARK or code[pc] == program.MARK_END or code[pc] == program.AT:
        pc += program.SIZES[code[pc]]
    if code[pc] == program.BYTE:
        return chr(code[pc + 1])
    if code[pc] == program.STRING:
        return made.strings[code[pc + 1]]
    return ""


class Starts(object):
    """A table of the bytes with which what matches can begin, while it is being filled."""

    def __init__(self, made):
        self.made = made
        self.table = [NO] * 256
        self.fuel = FUEL

    def add(self, pc):
        """Add the first bytes of what matches from `pc` on; return whether all are known."""
        code = self.made.code
        while self.fuel > 0:
            self.fuel -= 1
            op = code[pc]
            if op == program.FAIL:
                return True
            if op == program.BYTE:
                self.table[code[pc + 1]] = YES
                return True
            if op == program.STRING:
                self.table[ord(self.made.strings[code[pc + 1]][0])] = YES
                return True
            if op == program.SET:
                return self.add_set(code[pc + 1])
            if op == program.GREEDY or op == program.LAZY or op == program.POSSESSIVE:
                self.add_set(code[pc + 1])
                if code[pc + 2] > 0:
                    return True
                pc += program.SIZES[op]
            elif op == program.SPLIT:
                if not self.add(code[pc + 1]):
                    return False
                pc += 2
            elif op == program.JUMP:
                pc = code[pc + 1]
            elif op == program.ASSERT_NOT:
                pc = code[pc + 3]
            elif op == program.REPEAT:
                until = code[pc + 2]
                if code[until + 2] == 0 and not self.add(until + program.SIZES[code[until]]):
                    return False
                pc += program.SIZES[op]
            elif passes_by(op):
                pc += program.SIZES[op]
            else:
                return False
        return False

    def add_set(self, number):
        table = self.made.charsets[number].table
        for i in range(256):
            if table[i] != NO:
                self.table[i] = YES
        return True


def passes_by(op):
    """Return whether the instruction takes nothing from the string and goes on behind it."""
    return (op == program.MARK or op == program.MARK_END or op == program.AT or op == program.ATOMIC
            or op == program.ATOMIC_END or op == program.GREEDY_BACK or op == program.LAZY_BACK
            or op == program.MAX_UNTIL_BACK or op == program.MIN_UNTIL_BACK)
