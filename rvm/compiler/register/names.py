"""Lowering to the register machine of names: how each kind of scope reads, binds and deletes a variable."""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.analysis.assignment_expressions import names_bound_in
from rvm.compiler.graph.ir import NameOperand, Register
from rvm.compiler.lowering.variables import IN_CELL, IN_CLASS_CELL, IN_NAMESPACE, IN_REGISTER
from rvm.compiler.register.builder import RegisterBuilder, NONE

GET_CELL, SET_CELL, DELETE_CELL = BY_NAME["GET_CELL"], BY_NAME["SET_CELL"], BY_NAME["DELETE_CELL"]
GET_GLOBAL, SET_GLOBAL = BY_NAME["GET_GLOBAL"], BY_NAME["SET_GLOBAL"]
GET_NAME, SET_NAME = BY_NAME["GET_NAME"], BY_NAME["SET_NAME"]
DELETE_GLOBAL, DELETE_NAME = BY_NAME["DELETE_GLOBAL"], BY_NAME["DELETE_NAME"]
GET_CLASS_CELL = BY_NAME["GET_CLASS_CELL"]
CHECK, UNBIND = BY_NAME["CHECK"], BY_NAME["UNBIND"]


class RegisterNames(RegisterBuilder):
    """Adds the reading and binding of variables."""

    def home(self, source_name):
        """Return the register that `source_name` is bound in, or None if it is not a plain local."""
        name = self.scope.mangle(source_name)
        if self.storage_of(name) == IN_REGISTER:
            return self.homes[name]
        return None

    def load_name(self, source_name, wanted, position):
        """Return the operand that holds the variable."""
        name = self.scope.mangle(source_name)
        where = self.storage_of(name)
        if where == IN_REGISTER:
            register = self.homes[name]
            self.emit(CHECK, [register], position)
            return register
        if where == IN_CELL:
            return self.compute(wanted, GET_CELL, [self.homes[name]], position)
        if where == IN_CLASS_CELL:
            return self.compute(wanted, GET_CLASS_CELL, [self.homes[name], NameOperand(name)], position)
        if where == IN_NAMESPACE:
            return self.compute(wanted, GET_NAME, [NameOperand(name)], position)
        return self.compute(wanted, GET_GLOBAL, [NameOperand(name)], position)

    def store_name(self, source_name, operand, position):
        name = self.scope.mangle(source_name)
        where = self.storage_of(name)
        if where == IN_REGISTER:
            self.move(self.homes[name], operand, position)
        elif where == IN_CELL or where == IN_CLASS_CELL:
            self.emit(SET_CELL, [self.homes[name], operand], position)
        elif where == IN_NAMESPACE:
            self.emit(SET_NAME, [NameOperand(name), operand], position)
        else:
            self.emit(SET_GLOBAL, [NameOperand(name), operand], position)

    def delete_name(self, source_name, position):
        name = self.scope.mangle(source_name)
        where = self.storage_of(name)
        if where == IN_REGISTER:
            self.emit(CHECK, [self.homes[name]], position)
            self.emit(UNBIND, [self.homes[name]], position)
        elif where == IN_CELL or where == IN_CLASS_CELL:
            self.emit(DELETE_CELL, [self.homes[name]], position)
        elif where == IN_NAMESPACE:
            self.emit(DELETE_NAME, [NameOperand(name)], position)
        else:
            self.emit(DELETE_GLOBAL, [NameOperand(name)], position)

    def forget_name(self, source_name, position):
        register = self.home(source_name)
        if register is not None:
            self.emit(UNBIND, [register], position)
        else:
            self.store_name(source_name, NONE, position)
            self.delete_name(source_name, position)

    def operands(self, nodes):
        """Return the operands of expressions that are evaluated one after the other, then all used."""
        return [self.operand_before(nodes, i) for i in range(len(nodes))]

    def operand_before(self, nodes, i):
        """Return the operand of nodes[i], for use after the expressions behind it are evaluated.

        A variable's home is copied if a later one of the expressions may rebind it, as
        in `x + (x := 1)`.
        """
        operand = self.operand(nodes[i])
        if self.unit.has_walrus and isinstance(operand, Register):
            if self.is_rebound(operand, nodes, i + 1):
                copy = self.temporary()
                self.move(copy, operand, nodes[i])
                return copy
        return operand

    def is_rebound(self, register, nodes, start):
        """True if one of nodes[start:] may bind the variable whose home is `register`."""
        if register.is_temporary():
            return False
        for i in range(start, len(nodes)):
            for name in names_bound_in(nodes[i]):
                if self.home(name) is register:
                    return True
        return False
