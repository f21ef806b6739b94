"""What is counted while a program runs, for `-X stats`.

A counting loop notes, for each pc of each code, how often the instruction there was run, how
often control did not go on with the next one, and how often it failed.  All other figures follow
from that and from what the instructions are, which their Machine tells (see rvm.code.statistics).

This module knows no instruction set: both machines count by it.
"""


class Effects(object):
    """What one run of an instruction does, as far as it is counted.

    `reads` and `writes` are registers, or slots of the stack and local variables.  `writes`
    are those of an instruction that goes on with the next one, `jump_writes` of one that
    goes elsewhere; one that fails writes nothing.
    """

    def __init__(self, number, end):
        self.number = number        # the opcode
        self.prefixes = 0           # the prefixes that stand before it
        self.end = end              # the pc behind the instruction
        self.reads = 0
        self.writes = 0
        self.jump_writes = 0
        self.constants = 0          # constants read


class Machine(object):
    """What statistics have to know of a machine's instructions."""

    name = ""           # of the machine
    slots_name = ""     # what its frames consist of
    twin_name = "slots on the other machine"
    opcodes = []        # by number; each has a `name` and a `klass` (rvm.code.classes)

    def effects(self, bytecode, pc):
        """Return the Effects of the instruction at `pc`."""
        raise NotImplementedError

    def slots(self, code):
        """Return how many slots a frame of the code has."""
        raise NotImplementedError


class Counters(object):
    """The counts of one code."""

    def __init__(self, code, machine):
        size = len(code.bytecode)
        self.code = code
        self.machine = machine
        self.calls = 0                  # frames that began to run
        self.executed = [0] * size      # by pc
        self.jumped = [0] * size        # ... of these, how many went not on to `ends[pc]`
        self.failed = [0] * size        # ... and how many raised an exception
        self.ends = [-1] * size         # the pc behind the instruction at pc
        pc = 0
        while pc < size:
            end = machine.effects(code.bytecode, pc).end
            self.ends[pc] = end
            pc = end


class Counting(object):
    """Whether programs are counted, and the Counters of all code that has run."""
    _immutable_fields_ = ["on?"]

    def __init__(self):
        self.on = False
        self.as_json = False
        self.all = []

    def start(self, as_json):
        """Start counting.  To be called before any code runs."""
        self.on = True
        self.as_json = as_json

    def counters_of(self, code, machine):
        """Return the Counters of `code`, which is about to run."""
        counters = code.details.counters
        if counters is None:
            counters = Counters(code, machine)
            code.details.counters = counters
            self.all.append(counters)
        return counters


counting = Counting()
