"""Lowering to the stack machine: instructions, and the depth of the stack.

The base of the machine's lowering classes.  It knows no syntax but that expressions have values.
"""
from rvm.code.stack.opcodes import BY_NAME, STACK_SET
from rvm.compiler.graph.ir import ConstantOperand, NameOperand, NumberOperand
from rvm.compiler.graph.stack_depth import stack_change
from rvm.compiler.lowering.functions import FunctionLowering
from rvm.compiler.stack.passes import optimise
from rvm.objects.text.literals import w_None

LOAD_CONST = BY_NAME["LOAD_CONST"]
POP_TOP, COPY, SWAP = BY_NAME["POP_TOP"], BY_NAME["COPY"], BY_NAME["SWAP"]


class StackBuilder(FunctionLowering):
    """Builds the graph of one scope.

    A visit of an expression leaves one value on the stack.  `depth` is the number of
    items there at the current point; a block's is that at its start.
    """

    def __init__(self, unit, scope):
        FunctionLowering.__init__(self, unit, scope, STACK_SET)
        self.depth = 0
        self.keeps_top = False      # while constructs are left: what is on top is to stay there

    def optimise(self):
        optimise(self.function)

    # Blocks.

    def new_block(self):
        block = FunctionLowering.new_block(self)
        block.depth = -1
        return block

    def new_block_here(self):
        block = self.new_block()
        block.depth = self.depth
        return block

    def meet(self, block, depth):
        """Note that control comes to `block` with `depth` items on the stack."""
        if block.depth < 0:
            block.depth = depth
        assert block.depth == depth

    def start(self, block):
        if self.is_open():
            self.meet(block, self.depth)
        FunctionLowering.start(self, block)
        if block.depth < 0:
            block.depth = self.depth
        self.depth = block.depth

    def jump(self, target):
        if self.is_open():
            self.meet(target, self.depth)
        FunctionLowering.jump(self, target)

    # Constructs.

    def unwind(self, until, position):
        depth = self.depth
        state = FunctionLowering.unwind(self, until, position)
        state.depth = depth
        return state

    def resume(self, state):
        self.depth = state.depth
        FunctionLowering.resume(self, state)

    # Instructions.

    def emit(self, opcode, operands, position):
        instruction = FunctionLowering.emit(self, opcode, operands, position)
        self.depth += stack_change(instruction, False)
        return instruction

    def emit_jump(self, opcode, operands, on_true, on_false, position):
        depth = self.depth
        FunctionLowering.emit_jump(self, opcode, operands, on_true, on_false, position)
        self.meet(on_true, depth + stack_change(self.block.last(), True))
        self.meet(on_false, self.depth)

    def op(self, opcode, position):
        """Emit an instruction without operands."""
        self.emit(opcode, [], position)

    def op_number(self, opcode, number, position):
        self.emit(opcode, [NumberOperand(number)], position)

    def op_name(self, opcode, name, position):
        self.emit(opcode, [NameOperand(name)], position)

    def load(self, w_value, position):
        """Push a constant."""
        self.emit(LOAD_CONST, [ConstantOperand(w_value)], position)

    def load_none(self, position):
        self.load(w_None, position)

    def pop(self, position):
        self.op(POP_TOP, position)

    def copy(self, index, position):
        """Push the item at `index` from the top, 1 for the top itself."""
        self.op_number(COPY, index, position)

    def swap(self, index, position):
        """Exchange the top of the stack and the item at `index`, 2 for the one below the top."""
        self.op_number(SWAP, index, position)

    # Expressions.

    def value(self, node):
        """Push the expression's value."""
        node.accept(self)

    def values(self, nodes):
        for node in nodes:
            node.accept(self)

    def value_or_none(self, node, position):
        if node is not None:
            node.accept(self)
        else:
            self.load_none(position)
