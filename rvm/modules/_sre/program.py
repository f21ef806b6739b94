"""What the matcher runs: instructions, and the strings and sets that they name.

A program is made by rvm.modules._sre.reader from re's codes, for strings of one kind: UTF-8 or bytes.  Its
code is a list of integers, each instruction a number and its operands.  The words for operands:

    target      an address in the code          string, set     a number in the list of these
    register    a register of the matcher       least, most     counts; most is -1 where there is no limit
    byte        a byte of the string            first           the byte that must follow, or -1

A register holds an integer that a failure restores: first the number of the group that was closed last,
then where each group begins and ends (-1: not matched), then what loops count, two or three for each loop.
An instruction ...BACK stands behind the one of the same name and is run only by a failure.
"""

ROWS = """
UNDO                                        after a failure: restore a register, and go on failing
FAIL                                        fail
MATCHED                                     the end of the pattern
BYTE byte                                   this byte
STRING string                               this string
SET set                                     a member of the set
AT position                                 be at such a position (codes.AT_...)
MARK register                               register = here
MARK_END register group                     register = here; the group closed last = group
JUMP target                                 go to target
SPLIT target                                go on; after a failure at target
GREEDY set least most first                 as many members as there are; after a failure one less
GREEDY_BACK
LAZY set least most first                   `least` members; after a failure one more
LAZY_BACK
POSSESSIVE set least most                   as many members as there are
REPEAT register target                      begin a loop: register = the count, the next one = where a round began
MAX_UNTIL register least most target        a round of the loop at target; after a failure go on here
MAX_UNTIL_BACK
MIN_UNTIL register least most target        go on; after a failure a round of the loop at target
MIN_UNTIL_BACK
EACH register                               begin a possessive loop
EACH_UNTIL register least most target       a round of the loop that follows; if it fails go on at target
EACH_END register target                    forget other ways through this round; the next one, at target
ATOMIC register                             begin what is matched in one way only
ATOMIC_END register                         forget other ways through it
ASSERT register back                        look ahead, or from `back` characters before
ASSERT_END register                         forget other ways through it, and return to where it began
ASSERT_NOT register back target             go on if the following fails, at target
ASSERT_NOT_END register                     the following did not fail: fail before it
GROUP register fold                         what the group that begins at the register has matched; fold: characters
IF_GROUP register target                    go on if the group has matched, else at target
"""


class Instruction(object):
    """A row: its number, and how many integers it takes in the code."""

    def __init__(self, number, row):
        words = row[:44].split()
        self.number = number
        self.name = words[0]
        self.operands = words[1:]
        self.size = len(words)


INSTRUCTIONS = [Instruction(_number, _row) for _number, _row in enumerate(ROWS.strip().split("\n"))]
SIZES = [_instruction.size for _instruction in INSTRUCTIONS]
for _instruction in INSTRUCTIONS:
    globals()[_instruction.name] = _instruction.number

UNDO_AT = 0         # addresses that every program has
START = 1

LAST_GROUP = 0      # the register of the group closed last
FIRST_MARK = 1      # that of where the first group begins
# Groups that a trace of the JIT goes through one by one, with a guard for each.  A lexer's pattern has a group for each
# kind of token: pycparser's has 191, and each kind found first had a bridge of as many guards.
MOST_UNROLLED = 8

STACK_SIZE = 96     # of the matcher's stack at first
LARGEST_SPARE = 1 << 16


class Program(object):
    """A pattern for strings of one kind."""
    _immutable_fields_ = ["code[*]", "strings[*]", "charsets[*]", "is_utf8", "marks", "registers", "shortest",
                          "prefix", "starts"]

    def __init__(self, code, strings, charsets, is_utf8, groups, registers, shortest):
        self.code = code
        self.strings = strings
        self.charsets = charsets
        self.is_utf8 = is_utf8
        self.marks = FIRST_MARK + 2 * groups    # the number of registers that are no loop's
        self.registers = registers
        self.shortest = shortest                # no match has fewer bytes
        self.prefix = ""                        # each match begins with this, ...
        self.starts = ""                        # ... or with a byte of which this table of 256 says \1; "": unknown
        self.spare_stack = None                 # a stack that no matcher uses, or None

    def take_stack(self):
        """Return a stack for a matcher."""
        stack = self.spare_stack
        self.spare_stack = None
        if stack is None or len(stack) > LARGEST_SPARE:
            stack = [0] * STACK_SIZE
        return stack


def listing(program):
    """Return the program as text, one line an instruction."""
    lines = []
    pc = 0
    while pc < len(program.code):
        instruction = INSTRUCTIONS[program.code[pc]]
        operands = ["%s=%d" % (name, program.code[pc + 1 + i]) for i, name in enumerate(instruction.operands)]
        lines.append("%4d  %s" % (pc, " ".join([instruction.name] + operands)))
        pc += instruction.size
    return "\n".join(lines)
