"""Lowering to the register machine of the other statements: expressions, `for`, returns, imports."""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import first_part
from rvm.compiler.graph.ir import ConstantOperand, NameOperand
from rvm.compiler.lowering.unwinding import ForLoop
from rvm.compiler.register.builder import NONE
from rvm.compiler.register.exceptions import RegisterExceptions
from rvm.objects.text.literals import W_Int, W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.syntax import ast

ITER, FOR = BY_NAME["ITER"], BY_NAME["FOR"]
GET_AITER, AWAIT_NEXT, END_ASYNC_FOR = BY_NAME["GET_AITER"], BY_NAME["AWAIT_NEXT"], BY_NAME["END_ASYNC_FOR"]
RETURN, PRINT_EXPR = BY_NAME["RETURN"], BY_NAME["PRINT_EXPR"]
IMPORT, IMPORT_FROM, IMPORT_STAR = BY_NAME["IMPORT"], BY_NAME["IMPORT_FROM"], BY_NAME["IMPORT_STAR"]


class RegisterStatements(RegisterExceptions):
    """Adds the statements that neither bind targets nor handle exceptions."""

    def visit_Expr(self, node):
        if self.is_interactive:
            self.emit(PRINT_EXPR, [self.operand(node.value)], node)
        else:
            self.effect(node.value)

    def effect(self, node):
        """Evaluate the expression only for what it does."""
        if isinstance(node, ast.Constant):
            self.mark(node)
            return
        if isinstance(node, ast.BoolOp):
            self.effect_short_circuit(node)
        elif isinstance(node, ast.IfExp):
            self.choose(node.test, node)
        else:
            self.operand(node)

    def effect_short_circuit(self, node):
        end = self.new_block()
        last = len(node.values) - 1
        for i in range(last):
            more = self.new_block()
            if isinstance(node.op, ast.And):
                self.branch(node.values[i], more, end)
            else:
                self.branch(node.values[i], end, more)
            self.start(more)
        self.effect(node.values[last])
        self.start(end)

    def choose(self, test, node):
        """Evaluate a conditional expression only for what it does."""
        body = self.new_block()
        orelse = self.new_block()
        end = self.new_block()
        self.branch(test, body, orelse)
        self.start(body)
        self.effect(node.body)
        self.jump(end)
        self.start(orelse)
        self.effect(node.orelse)
        self.start(end)

    # Loops and returns.

    def visit_For(self, node):
        iterator = self.compute(None, ITER, [self.operand(node.iter)], node)
        self.for_loop(node.target, node.iter, node.body, node.orelse, iterator, False, node)

    def visit_AsyncFor(self, node):
        iterator = self.compute(None, GET_AITER, [self.operand(node.iter)], node)
        self.for_loop(node.target, node.iter, node.body, node.orelse, iterator, True, node)

    def for_loop(self, target, iterable, statements, otherwise, iterator, is_async, position):
        """Lower a `for` or `async for` over the iterator of the expression `iterable`."""
        again = self.new_block()
        end = self.new_block()
        orelse = self.new_block()
        body = self.new_block()
        item = self.item_register(target, is_async)
        self.jump(again)
        self.start(body)
        self.mark(target)
        self.bind(target, item)
        self.loop_body(statements, ForLoop(self.construct, self.handler, end, again))
        self.start(again)
        self.next_item(item, iterator, body, orelse, is_async, iterable, position)
        self.start(orelse)
        self.statements(otherwise)
        self.start(end)

    def item_register(self, target, is_async):
        """Return the register that next_item writes: not the target's home where it holds what is sent meanwhile."""
        return self.temporary() if is_async else self.receiver(target)

    def next_item(self, item, iterator, body, end, is_async, iterable, position):
        """End a loop: control goes to `body` with the next item in a register, or to `end`."""
        if not is_async:
            self.emit_jump(FOR, [item, iterator], body, end, position)
            return
        at_end = self.new_handler(0)
        outer = self.set_handler(at_end)
        self.delegate_to(AWAIT_NEXT, item, [iterator], body, position)
        self.handler = outer
        self.start(at_end)
        self.emit(END_ASYNC_FOR, [at_end.exception], iterable)
        self.jump(end)

    def visit_Return(self, node):
        value = NONE
        if node.value is not None:
            if self.may_rebind_on_leaving():
                value = self.fresh(node.value)
            else:
                value = self.operand(node.value)
        self.mark_return(node)
        is_later = self.returns_later()
        state = self.unwind(None, node)
        instruction = self.emit(RETURN, [value], node)
        instruction.is_artificial = is_later
        self.resume(state)

    # Imports.

    def visit_Import(self, node):
        for alias in node.names:
            if alias.asname is not None:
                self.import_as(alias.name, alias.asname, node)
            else:
                name = first_part(alias.name)
                register = self.receiver_of_name(name)
                self.import_module(register, alias.name, NONE, 0, node)
                self.store_name(name, register, node)

    def receiver_of_name(self, name):
        register = self.home(name)
        if register is None:
            register = self.temporary()
        return register

    def import_as(self, dotted, name, node):
        """Lower `import a.b.c as name`, which binds the innermost module."""
        parts = dotted.split(".")
        register = self.receiver_of_name(name)
        module = register
        if len(parts) > 1:
            module = self.temporary()
        self.import_module(module, dotted, NONE, 0, node)
        for i in range(1, len(parts)):
            inner = register
            if i < len(parts) - 1:
                inner = self.temporary()
            self.emit(IMPORT_FROM, [inner, module, NameOperand(parts[i])], node)
            module = inner
        self.store_name(name, register, node)

    def import_module(self, register, dotted, names, level, node):
        self.emit(IMPORT, [register, NameOperand(dotted), names, ConstantOperand(W_Int(level))], node)

    def visit_ImportFrom(self, node):
        names_w = [W_Str(alias.name) for alias in node.names]
        dotted = ""
        if node.module is not None:
            dotted = node.module
        module = self.temporary()
        self.import_module(module, dotted, ConstantOperand(W_Tuple(names_w[:])), node.level, node)
        for alias in node.names:
            if alias.name == "*":
                self.emit(IMPORT_STAR, [module], node)
            else:
                self.import_name(module, alias, node)

    def import_name(self, module, alias, node):
        name = alias.name
        if alias.asname is not None:
            name = alias.asname
        register = self.receiver_of_name(name)
        self.emit(IMPORT_FROM, [register, module, NameOperand(alias.name)], node)
        self.store_name(name, register, node)
