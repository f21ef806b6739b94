"""Lets the code of each instruction jump straight to that of the next one ("threaded code"); on Python 2.7.

RPython writes an interpreter's loop as one switch, and gcc makes one jump of it, to which all instructions go back:
two jumps more for each instruction, a test that the opcode is in the table, and a single place whose target the
processor has to foresee.  Here, what stands between the end of an instruction and the switch is repeated behind each
instruction, with a jump of its own through a table of labels, which gcc and clang know.

Bell, "Threaded code", CACM 16(6), 1973; Ertl, Gregg, "The structure and performance of efficient interpreters", 2003.

It is done in functions marked by `threaded_dispatch` (rvm/rlib/objectmodel.py).
"""
from rpython.flowspace.model import mkentrymap
from rpython.rtyper.lltypesystem.lltype import Signed
from rpython.translator.c.funcgen import FunctionCodeGenerator

# A switch of fewer cases is left as it is.
LEAST_CASES = 64
# So many blocks may stand between the end of the instructions and the switch.
MOST_BETWEEN = 3
# The values of a byte.
OPCODES = 256


def repeated_blocks(graph):
    """Return the blocks to repeat: the one in which instructions end, those behind it, the switch; none if unknown.

    Some instructions may go straight to the switch: those with a quick way.
    """
    if not getattr(getattr(graph, "func", None), "_threaded_dispatch_", False):
        return []
    switches = [block for block in graph.iterblocks() if len(block.exits) > LEAST_CASES and switches_by_byte(block)]
    if len(switches) != 1:
        return []
    entries = mkentrymap(graph)
    before = list(switches)
    for _ in range(MOST_BETWEEN):
        for block in list(before):
            for link in entries[block]:
                if link.prevblock is not None and link.prevblock not in before:
                    before.append(link.prevblock)
    ends = [block for block in before[1:] if len(entries[block]) > LEAST_CASES // 2]
    repeated = [max(ends, key=lambda block: len(entries[block]))] if ends else []
    for block in repeated:
        for link in block.exits:
            if link.target in before and link.target not in repeated + switches:
                repeated.append(link.target)
    return repeated + switches


def switches_by_byte(block):
    """Return whether the block's switch is on a number that was a byte."""
    return any(operation.result is block.exitswitch and operation.opname == "cast_char_to_int"
               for operation in block.operations)


def thread_dispatch():
    """Have RPython's writer of C write marked functions so."""
    write_body = FunctionCodeGenerator.cfunction_body.im_func
    write_block = FunctionCodeGenerator.gen_block.im_func

    def cfunction_body(self):
        repeated = repeated_blocks(self.graph)
        self.dispatching = repeated[-1] if repeated else None
        self.inlinable_blocks = None
        for line in write_body(self):
            if repeated and self.inlinable_blocks is not None:      # RPython has just found them, and wrote no block yet
                yield table_of_labels(self)
                write_in_place(self, repeated)
                repeated = []
            yield line
        if self.dispatching is not None:
            for line in cases(self):
                yield line

    def gen_block(self, block):
        return write_block(self, block) if block is not self.dispatching else jump(self, block)

    FunctionCodeGenerator.cfunction_body = cfunction_body
    FunctionCodeGenerator.gen_block = gen_block


def write_in_place(writer, repeated):
    """Write these blocks wherever something goes to them, and what else they lead to not within them."""
    for block in repeated:
        writer.inlinable_blocks.add(block)
        writer.innerloops.pop(block, None)
    for block in repeated[:-1]:             # the cases of the switch are written once
        for link in block.exits:
            if link.target not in repeated:
                writer.inlinable_blocks.discard(link.target)


def label_of(writer, case):
    return "block%d_case_%s" % (writer.blocknum[writer.dispatching], case)


def table_of_labels(writer):
    """Return the line with the table that leads from an opcode to the label of its case."""
    labels = [label_of(writer, "default")] * OPCODES
    for link in writer.dispatching.exits:
        if link.exitcase != "default":
            labels[link.llexitcase] = label_of(writer, link.llexitcase)
    return "static void *const dispatch[%d] = {%s};" % (OPCODES, ", ".join(["&&" + label for label in labels]))


def jump(writer, block):
    """Write the block of the switch, with a jump in its place."""
    writer._current_block = block
    assert writer.lltypemap(block.exitswitch) is Signed
    for operation in block.operations:
        for line in writer.gen_op(operation):
            yield line
    yield "goto *dispatch[%s];" % writer.expr(block.exitswitch)


def cases(writer):
    """Write the cases of the switch, each with its label."""
    has_default = False
    for link in writer.dispatching.exits:
        has_default = has_default or link.exitcase == "default"
        yield label_of(writer, "default" if link.exitcase == "default" else link.llexitcase) + ":"
        for line in writer.gen_link(link):
            yield line
    if not has_default:
        yield label_of(writer, "default") + ":"
        yield "abort();"
