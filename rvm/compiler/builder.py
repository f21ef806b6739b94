"""Makes a function's graph: the current block, instructions, registers, the open constructs.

The base of the lowering classes; it knows operands and blocks, not what the program's
constructs mean.
"""
from rvm.code.register_ops import BY_NAME
from rvm.compiler.errors import error_at
from rvm.compiler.ir import Constant, Function, Instruction, Register
from rvm.objects.literals import w_None
from rvm.syntax import ast

MOVE = BY_NAME["MOVE"]
LOAD = BY_NAME["LOAD"]

NONE = Constant(w_None)


class Unit(object):
    """What the functions of one compilation share."""

    in_namespace = False        # module-level names are found as a class body's are
    debug = True                # the value of __debug__
    has_walrus = False          # there are assignment expressions

    def __init__(self, filename, table, futures):
        self.filename = filename
        self.table = table      # the ScopeTable
        self.futures = futures


class Builder(ast.Visitor):
    """Builds the graph of one scope.

    A visit of an expression leaves its operand in `result`; it may compute straight
    into the register `wanted`, if that is not None.
    """

    def __init__(self, unit, scope):
        self.unit = unit
        self.scope = scope
        self.function = Function(scope.qualname)
        self.handler = None             # the block that catches what the current code raises
        self.construct = None           # the innermost open construct (rvm.compiler.unwinding)
        self.cold = 0                   # > 0 in code that only exceptions lead to
        self.argument_count = 0         # positional parameters
        self.wanted = None
        self.result = NONE
        self.block = self.function.new_block()
        self.function.blocks.append(self.block)

    def visit_unknown(self, node):
        assert isinstance(node, ast.Located)
        raise self.error("rvm does not support this syntax yet: %s" % node.class_name, node)

    def error(self, msg, node):
        return error_at(msg, self.unit.filename, node)

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
        """After a jump or return, code goes into a block that nothing reaches."""
        if not self.is_open():
            self.start_new()

    def jump(self, target):
        if self.is_open():
            self.block.next = target

    def set_handler(self, handler):
        """Let what follows be caught by `handler`; returns the handler until now."""
        previous = self.handler
        if handler is not previous:
            self.handler = handler
            self.start_new()
        return previous

    # Instructions.

    def emit(self, opcode, operands, place):
        assert len(operands) >= 0
        self.make_current_open()
        instruction = Instruction(opcode, operands, None, place)
        self.block.instructions.append(instruction)
        return instruction

    def emit_jump(self, opcode, operands, on_true, on_false, place):
        """End the block: a jump to `on_true` where the condition holds."""
        instruction = self.emit(opcode, operands, place)
        instruction.target = on_true
        self.block.next = on_false

    def compute(self, wanted, opcode, operands, place):
        """Emit an instruction whose first operand is its result; returns that register."""
        if wanted is None:
            wanted = self.temporary()
        self.emit(opcode, [wanted] + operands, place)
        return wanted

    def move(self, destination, source, place):
        if isinstance(source, Register):
            if source is not destination:
                self.emit(MOVE, [destination, source], place)
        else:
            self.emit(LOAD, [destination, source], place)

    def temporary(self):
        return self.function.new_temporary()

    def private(self, wanted):
        """A register that may be written before all of an expression is computed.

        A variable's home may not: its old value can still be read.
        """
        if wanted is None or not wanted.is_temporary():
            return self.temporary()
        return wanted

    def in_register(self, operand, place):
        """A register that holds the operand's value."""
        if isinstance(operand, Register):
            return operand
        register = self.temporary()
        self.move(register, operand, place)
        return register

    # Expressions.

    def take_wanted(self):
        wanted = self.wanted
        self.wanted = None
        return wanted

    def operand(self, node):
        """The operand that holds the expression's value: perhaps a variable's home."""
        self.wanted = None
        node.accept(self)
        return self.result

    def into(self, node, register):
        """Compute the expression into `register`."""
        self.wanted = register
        node.accept(self)
        self.move(register, self.result, node)

    def register_of(self, node):
        return self.in_register(self.operand(node), node)

    def fresh(self, node):
        """The expression's value where no later assignment to a variable can change it."""
        operand = self.operand(node)
        if isinstance(operand, Register) and not operand.is_temporary():
            copy = self.temporary()
            self.move(copy, operand, node)
            return copy
        return operand
