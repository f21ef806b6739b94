"""Records what the compiler does to each function: the graph after each pass, and the allocation of registers.

    recorder = Recorder("", True, True)
    recorder.start()
    try:
        code = compile_module(tree, filename)       # or whatever calls it
    finally:
        recorder.stop()
    for record in recorder.records_of(code): ...    # a FunctionRecord for each code, in the order of -m dis

This module prints nothing.
"""
from rvm.compiler.graph.observing import Observer


class FunctionRecord(object):
    """What was recorded of one function.

    code        its Code
    is_stack    whether it is for the stack machine
    passes      PassRecords (rvm.compiler.graph.graph_record), "lowered" first, if graphs were asked for
    intervals   Intervals (rvm.compiler.register.intervals) if they were asked for; None on the stack machine
    depths      Depths (rvm.compiler.graph.stack_depth) likewise; None on the register machine
    """

    def __init__(self):
        self.code = None
        self.is_stack = False
        self.passes = []
        self.intervals = None
        self.depths = None
