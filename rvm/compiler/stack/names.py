"""Lowering to the stack machine of names: how each kind of scope reads, binds and deletes a variable."""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.graph.ir import NameOperand
from rvm.compiler.lowering.variables import IN_CELL, IN_CLASS_CELL, IN_NAMESPACE, IN_REGISTER
from rvm.compiler.stack.builder import StackBuilder

LOAD_FAST_CHECK, STORE_FAST = BY_NAME["LOAD_FAST_CHECK"], BY_NAME["STORE_FAST"]
DELETE_FAST = BY_NAME["DELETE_FAST"]
LOAD_DEREF, STORE_DEREF = BY_NAME["LOAD_DEREF"], BY_NAME["STORE_DEREF"]
DELETE_DEREF, LOAD_CLASSDEREF = BY_NAME["DELETE_DEREF"], BY_NAME["LOAD_CLASSDEREF"]
LOAD_GLOBAL, STORE_GLOBAL = BY_NAME["LOAD_GLOBAL"], BY_NAME["STORE_GLOBAL"]
LOAD_NAME, STORE_NAME = BY_NAME["LOAD_NAME"], BY_NAME["STORE_NAME"]
DELETE_GLOBAL, DELETE_NAME = BY_NAME["DELETE_GLOBAL"], BY_NAME["DELETE_NAME"]


class StackNames(StackBuilder):
    """Adds the reading and binding of variables."""

    def load_name(self, source_name, position):
        name = self.scope.mangle(source_name)
        where = self.storage_of(name)
        if where == IN_REGISTER:
            self.emit(LOAD_FAST_CHECK, [self.homes[name]], position)
        elif where == IN_CELL:
            self.emit(LOAD_DEREF, [self.homes[name]], position)
        elif where == IN_CLASS_CELL:
            self.emit(LOAD_CLASSDEREF, [self.homes[name], NameOperand(name)], position)
        elif where == IN_NAMESPACE:
            self.op_name(LOAD_NAME, name, position)
        else:
            self.op_name(LOAD_GLOBAL, name, position)

    def store_name(self, source_name, position):
        """Bind the variable to what is on top of the stack."""
        name = self.scope.mangle(source_name)
        where = self.storage_of(name)
        if where == IN_REGISTER:
            self.emit(STORE_FAST, [self.homes[name]], position)
        elif where == IN_CELL or where == IN_CLASS_CELL:
            self.emit(STORE_DEREF, [self.homes[name]], position)
        elif where == IN_NAMESPACE:
            self.op_name(STORE_NAME, name, position)
        else:
            self.op_name(STORE_GLOBAL, name, position)

    def delete_name(self, source_name, position):
        name = self.scope.mangle(source_name)
        where = self.storage_of(name)
        if where == IN_REGISTER:
            self.emit(DELETE_FAST, [self.homes[name]], position)
        elif where == IN_CELL or where == IN_CLASS_CELL:
            self.emit(DELETE_DEREF, [self.homes[name]], position)
        elif where == IN_NAMESPACE:
            self.op_name(DELETE_NAME, name, position)
        else:
            self.op_name(DELETE_GLOBAL, name, position)

    def forget_name(self, source_name, position):
        self.load_none(position)
        self.store_name(source_name, position)
        self.delete_name(source_name, position)
