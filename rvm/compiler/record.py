"""Records what the compiler does to each function: the graph after each pass, and the allocation of registers.

    recorder = Recorder("", True, True)             # of which functions, graphs?, allocation?
    recorder.start()
    try:
        code = compile_module(tree, filename)       # or whatever calls it
    finally:
        recorder.stop()
    for record in recorder.records_of(code): ...    # a FunctionRecord for each code, in the order of -m dis

This module prints nothing.
"""
from rvm.code.stack.opcodes import STACK_SET
from rvm.compiler.graph.graph_record import GraphRecord
from rvm.compiler.graph.observing import Observer, observation
from rvm.compiler.register.intervals import intervals_of
from rvm.compiler.stack.depths import depths_of
from rvm.compiler.twins import codes_in

LOWERED = "lowered"                 # the name of what stands before the first pass
ALLOCATE = "allocate"               # the pass around which the allocation is recorded


class FunctionRecord(object):
    """What was recorded of one function.

    code        its Code
    is_stack    whether it is for the stack machine
    passes      PassRecords (rvm.compiler.graph.graph_record), "lowered" first, if graphs were asked for
    intervals   Intervals (rvm.compiler.register.intervals) if they were asked for; None on the stack machine
    depths      Depths (rvm.compiler.stack.depths) likewise; None on the register machine
    """

    def __init__(self):
        self.code = None
        self.is_stack = False
        self.passes = []
        self.intervals = None
        self.depths = None


class Recorder(Observer):
    """Records functions while they are compiled.

    name        the qualified name, or its last part, of the functions to record; "" for all
    """

    def __init__(self, name, wants_graphs, wants_allocation):
        self.name = name
        self.wants_graphs = wants_graphs
        self.wants_allocation = wants_allocation
        self.is_wanted = False          # the current function is recorded
        self.graphs = GraphRecord()     # of the current function
        self.intervals = None
        self.records = []

    def start(self):
        observation.observer = self

    def stop(self):
        observation.observer = None

    def begin(self, function):
        self.is_wanted = is_named(function.name, self.name)
        self.intervals = None
        self.graphs = GraphRecord()
        self.note_graph(LOWERED, function)

    def before(self, name, function):
        if self.is_wanted and self.wants_allocation and name == ALLOCATE:
            self.intervals = intervals_of(function)

    def after(self, name, function):
        self.note_graph(name, function)
        if name == ALLOCATE and self.intervals is not None:
            self.intervals.note_registers(function)

    def note_graph(self, name, function):
        if self.is_wanted and self.wants_graphs:
            self.graphs.add(name, function)

    def finish(self, function, code):
        if not self.is_wanted:
            return
        record = FunctionRecord()
        record.code = code
        record.is_stack = function.instruction_set is STACK_SET
        record.passes = self.graphs.passes
        record.intervals = self.intervals
        if record.is_stack and self.wants_allocation:
            record.depths = depths_of(function)
        self.records.append(record)

    def records_of(self, code):
        """Return the records of the code and of all code inside it, in the order of the disassembly."""
        by_code = {}
        for record in self.records:
            by_code[record.code] = record
        found = []
        for each in all_codes(code):
            if each in by_code:
                found.append(by_code[each])
        return found


def all_codes(code):
    """Return the code and all code inside it, in the order of the disassembly."""
    codes = [code]
    i = 0
    while i < len(codes):
        codes += codes_in(codes[i])
        i += 1
    return codes


def is_named(qualname, name):
    """Return whether `name` is the qualified name, its last part, or empty."""
    return name == "" or name == qualname or qualname.endswith("." + name)
