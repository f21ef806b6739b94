"""Lowering to the register machine: operands, and the registers that values are computed into.

The base of the machine's lowering classes.  It knows no syntax but that expressions have values.
"""
from rvm.code.register.opcodes import BY_NAME, REGISTER_SET
from rvm.compiler.graph.ir import ConstantOperand, Register
from rvm.compiler.lowering.functions import FunctionLowering
from rvm.compiler.register.passes import optimise
from rvm.objects.text.literals import w_None

MOVE = BY_NAME["MOVE"]
LOAD = BY_NAME["LOAD"]

NONE = ConstantOperand(w_None)


class RegisterBuilder(FunctionLowering):
    """Builds the graph of one scope.

    A visit of an expression leaves its operand in `result`; it may compute straight
    into the register `wanted`, if that is not None.
    """

    def __init__(self, unit, scope):
        FunctionLowering.__init__(self, unit, scope, REGISTER_SET)
        self.wanted = None
        self.result = NONE

    def optimise(self):
        optimise(self.function)

    # Instructions.

    def compute(self, wanted, opcode, operands, position):
        """Emit an instruction whose first operand is its result; return that register."""
        if wanted is None:
            wanted = self.temporary()
        self.emit(opcode, [wanted] + operands, position)
        return wanted

    def move(self, destination, source, position):
        """Write the operand `source` into the register `destination`."""
        if isinstance(source, Register):
            if source is not destination:
                self.emit(MOVE, [destination, source], position)
        else:
            self.emit(LOAD, [destination, source], position)

    def temporary(self):
        return self.function.new_temporary()

    def private(self, wanted):
        """Return a register that may be written before all of an expression is computed.

        A variable's home may not: its old value can still be read.
        """
        if wanted is None or not wanted.is_temporary():
            return self.temporary()
        return wanted

    # Expressions.

    def take_wanted(self):
        """Return the register that the visited expression is wanted in, or None; its parts are not wanted there."""
        wanted = self.wanted
        self.wanted = None
        return wanted

    def operand(self, node):
        """Compute the expression; return the operand that holds its value, which may be a variable's home."""
        self.wanted = None
        node.accept(self)
        return self.result

    def into(self, node, register):
        """Compute the expression into `register`."""
        self.wanted = register
        node.accept(self)
        self.move(register, self.result, node)

    def fresh(self, node):
        """Compute the expression; return an operand that no later assignment to a variable changes."""
        operand = self.operand(node)
        if isinstance(operand, Register) and not operand.is_temporary():
            copy = self.temporary()
            self.move(copy, operand, node)
            return copy
        return operand
