"""Makes a function's graph, for either machine: the current block, and instructions in it.

The base of the lowering classes.  It knows blocks; it does not know what the program's
statements mean, nor what instructions there are.
"""
from rvm.compiler.analysis.errors import error_at
from rvm.compiler.graph.ir import Function, Instruction
from rvm.syntax import ast


# The JIT gives up a trace of more than 3,000 operations, and a byte of code makes up to three.  A trace ends at
# the first SPLIT behind 1,500 operations (rvm.interp.portal).
LONGEST_UNSPLIT = 500


class Unit(object):
    """What the functions of one compilation share."""

    in_namespace = False        # module-level names are found as a class body's are
    debug = True                # the value of __debug__
    docstrings = True           # functions, classes and modules get their __doc__
    has_walrus = False          # there are assignment expressions

    def __init__(self, filename, table, futures):
        self.filename = filename
        self.table = table      # the ScopeTable
        self.futures = futures


class Lowering(ast.Visitor):
    """Builds the graph of one scope."""

    argument_count = 0          # positional parameters
    is_interactive = False      # the values of expression statements are printed

    def __init__(self, unit, scope, instruction_set):
        self.unit = unit
        self.scope = scope
        self.unsplit = 0                # bytes, about, in the innermost loop since the last SPLIT
        self.instruction_set = instruction_set
        self.function = Function(scope.qualname, instruction_set)
        self.handler = None             # the block that catches what the current code raises
        self.cold = 0                   # > 0 in code that only exceptions lead to
        self.artificial = 0             # > 0 in code that CPython has on no line
        self.block = self.function.new_block()
        self.function.blocks.append(self.block)

    def visit_unknown(self, node):
        assert isinstance(node, ast.Located)
        raise self.error("rvm does not support this syntax yet: %s" % node.class_name, node)

    def error(self, msg, node):
        return error_at(msg, self.unit.filename, node)

    def optimise(self):
        """Run the machine's passes over the graph."""
        raise NotImplementedError

    # Blocks.

    def new_block(self):
        return self.function.new_block()

    def start(self, block):
        """Make `block` current; the block before it falls into it, if it is open."""
        if self.is_open():
            self.block.next = block
        block.handler = self.handler
        block.is_cold = self.cold > 0
        self.function.blocks.append(block)
        self.block = block

    def new_block_here(self):
        """Return a new block that starts as the current point is; the stack machine notes the depth."""
        return self.new_block()

    def start_new(self):
        block = self.new_block()
        self.start(block)
        return block

    def is_open(self):
        """True if control can leave the current block's end."""
        if self.block.next is not None:
            return False
        last = self.block.last()
        return last is None or not last.opcode.is_final

    def make_current_open(self):
        """Start a block that nothing reaches if the current one has ended with a jump or return."""
        if not self.is_open():
            self.start_new()

    def jump(self, target):
        if self.is_open():
            self.block.next = target

    def set_handler(self, handler):
        """Let what follows be caught by `handler`; return the handler until now."""
        previous = self.handler
        if handler is not previous:
            self.handler = handler
            self.start_new()
        return previous

    # Instructions.

    def emit(self, opcode, operands, position):
        assert len(operands) >= 0
        self.make_current_open()
        instruction = Instruction(opcode, operands, None, position)
        instruction.is_artificial = self.artificial > 0
        instruction.marks = self.block.next_marks
        self.block.next_marks = []
        self.unsplit += 1 + len(operands)
        self.block.instructions.append(instruction)
        return instruction

    def mark(self, node):
        """Note for tracing that CPython has an instruction here, on the line of `node`, where there may be none."""
        if node.lineno > 0 and self.is_open():       # a node that folding has made has no line
            self.block.next_marks.append(node.lineno)

    def mark_all(self, nodes):
        for node in nodes:
            self.mark(node)

    def emit_jump(self, opcode, operands, on_true, on_false, position):
        """End the block with a jump to `on_true` where the condition holds; else control goes to `on_false`."""
        instruction = self.emit(opcode, operands, position)
        instruction.target = on_true
        self.block.next = on_false

    def split_if_long(self, position):
        """Between two statements, emit a SPLIT if there was none for long: there the JIT may end a trace."""
        if self.unsplit > LONGEST_UNSPLIT and self.is_open():
            self.emit(self.instruction_set.split, [], position)
            self.unsplit = 0
