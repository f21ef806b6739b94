"""Records a function's graph after lowering and after each pass, and what the pass changed.

    record = GraphRecord()
    record.add("lowered", function)
    record.add("simplify", function)        # after that pass, and so on
    record.passes                           # a PassRecord each

The texts are those of rvm.compiler.graph.ir, but that registers have their machine registers' names once they
are allocated, as in the disassembly.  This module knows no pass and no machine's instructions.
"""
from rvm.compiler.graph.backend import register_names
from rvm.compiler.graph.ir import Register
from rvm.code.stack.opcodes import STACK_SET
from rvm.listing import SourceRange

# Marks: what a pass did to a line or block.
KEPT, NEW, GONE = " ", "+", "-"


class GraphLine(object):
    """A line of a block.

    text        the instruction, or "=> b3" for where control goes if no jump is taken
    position    its SourceRange, or None
    mark        KEPT; NEW: the pass added or changed it; GONE: so it was before the pass, which changed or removed it
    is_edge     whether it is a "=> b3"
    """

    def __init__(self, text, position, mark, is_edge):
        self.text = text
        self.position = position
        self.mark = mark
        self.is_edge = is_edge


# How control gets from one block to another.
NEXT, JUMP, HANDLER = "next", "jump", "handler"


class GraphEdge(object):
    """An edge to the block of that number; `kind` is NEXT, JUMP or HANDLER."""
    _immutable_fields_ = ["number", "kind"]

    def __init__(self, number, kind):
        self.number = number
        self.kind = kind


class GraphBlock(object):
    """A basic block, as it was at one moment.

    number      of the block; its text is b and the number
    heading     "b3: depth 1 catches t4 handler b5": what is known of the block
    mark        KEPT; NEW: the pass changed the heading or the block's place; GONE: the pass removed the block, of
                which `heading` and `lines` are as before
    old_heading the heading before the pass, or "" where it did not change
    is_moved    whether the pass put it behind blocks that it was before
    lines       GraphLines, those that are GONE too, where they were
    edges       GraphEdges, as they are after the pass
    """

    def __init__(self, number, heading, mark, lines, edges):
        self.number = number
        self.heading = heading
        self.mark = mark
        self.old_heading = ""
        self.is_moved = False
        self.lines = lines
        self.edges = edges


class PassRecord(object):
    """The graph after a pass.

    name        the pass's, "lowered" for the graph before the first one
    blocks      GraphBlocks in the order of the code, and behind each those that followed it and are GONE
    has_changed whether the pass changed the graph; not after lowering
    findings    what the pass found out and changed nothing by, a line of text each
    """

    def __init__(self, name, blocks, has_changed, findings):
        self.name = name
        self.blocks = blocks
        self.has_changed = has_changed
        self.findings = findings
