"""Lowering to the stack machine of the other statements: expressions, `for`, returns, imports."""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import first_part
from rvm.compiler.graph.ir import ConstantOperand
from rvm.compiler.lowering.unwinding import ForLoop
from rvm.compiler.stack.exceptions import StackExceptions
from rvm.objects.text.literals import W_Int, W_Str, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.syntax import ast

GET_ITER, FOR_ITER = BY_NAME["GET_ITER"], BY_NAME["FOR_ITER"]
GET_AITER, GET_ANEXT, END_ASYNC_FOR = BY_NAME["GET_AITER"], BY_NAME["GET_ANEXT"], BY_NAME["END_ASYNC_FOR"]
RETURN_VALUE, RETURN_CONST = BY_NAME["RETURN_VALUE"], BY_NAME["RETURN_CONST"]
PRINT_EXPR = BY_NAME["PRINT_EXPR"]
IMPORT_NAME, IMPORT_FROM, IMPORT_STAR = BY_NAME["IMPORT_NAME"], BY_NAME["IMPORT_FROM"], BY_NAME["IMPORT_STAR"]


class StackStatements(StackExceptions):
    """Adds the statements that neither bind targets nor handle exceptions."""

    def visit_Expr(self, node):
        if self.is_interactive:
            self.value(node.value)
            self.op(PRINT_EXPR, node)
        elif not isinstance(node.value, ast.Constant):
            self.value(node.value)
            self.pop(node.value)
        else:
            self.mark(node)

    # Loops and returns.

    def visit_For(self, node):
        end = self.new_block_here()
        self.value(node.iter)
        self.op(GET_ITER, node)
        self.for_loop(node.target, node.iter, node.body, node.orelse, end, False, node)

    def visit_AsyncFor(self, node):
        end = self.new_block_here()
        self.value(node.iter)
        self.op(GET_AITER, node)
        self.for_loop(node.target, node.iter, node.body, node.orelse, end, True, node)

    def for_loop(self, target, iterable, statements, otherwise, end, is_async, position):
        """Lower a `for` or `async for` over the iterator on top, which is that of the expression `iterable`."""
        again = self.new_block()
        body = self.new_block()
        orelse = self.new_block()
        at_end = self.next_item(again, body, orelse, is_async, position)
        self.bind(target)
        self.loop_body(statements, ForLoop(self.construct, self.handler, end, again))
        self.jump(again)
        self.end_async_for(at_end, iterable)
        self.start(orelse)
        self.statements(otherwise)
        self.start(end)

    def next_item(self, again, body, end, is_async, position):
        """Start a loop at `again` and its `body`, with the next item on top; control goes to `end` if there is none.

        Return the handler that finds out that there is none; None where FOR_ITER does.
        """
        self.start(again)
        if not is_async:
            self.emit_jump(FOR_ITER, [], end, body, position)
            self.start(body)
            return None
        at_end = self.new_handler(0)
        outer = self.set_handler(at_end)
        self.op(GET_ANEXT, position)
        self.delegate(position)
        self.handler = outer
        self.start(body)
        return at_end

    def end_async_for(self, at_end, position):
        """Lower the end of an `async for`, if `at_end`, the handler that next_item returned, is not None."""
        if at_end is not None:
            self.start(at_end)
            self.op(END_ASYNC_FOR, position)

    def visit_Return(self, node):
        depth = self.depth
        w_constant = constant_value(node.value)
        if w_constant is None:
            self.value(node.value)
            self.keeps_top = True
        self.mark_return(node)
        is_later = self.returns_later()
        state = self.unwind(None, node)
        self.keeps_top = False
        if is_later:
            self.artificial += 1
        if w_constant is None:
            self.op(RETURN_VALUE, node)
        else:
            self.emit(RETURN_CONST, [ConstantOperand(w_constant)], node)
        if is_later:
            self.artificial -= 1
        state.depth = depth
        self.resume(state)

    # Imports.

    def visit_Import(self, node):
        for alias in node.names:
            self.import_module(alias.name, w_None, 0, node)
            if alias.asname is not None:
                self.import_as(alias.name, alias.asname, node)
            else:
                self.store_name(first_part(alias.name), node)

    def import_as(self, dotted, name, node):
        """Lower `import a.b.c as name`, which binds the innermost module."""
        parts = dotted.split(".")
        for i in range(1, len(parts)):
            self.op_name(IMPORT_FROM, parts[i], node)
            if i < len(parts) - 1:
                self.swap(2, node)
                self.pop(node)
        self.store_name(name, node)
        if len(parts) > 1:
            self.pop(node)

    def import_module(self, dotted, w_names, level, node):
        self.load(W_Int(level), node)
        self.load(w_names, node)
        self.op_name(IMPORT_NAME, dotted, node)

    def visit_ImportFrom(self, node):
        names_w = [W_Str(alias.name) for alias in node.names]
        dotted = ""
        if node.module is not None:
            dotted = node.module
        self.import_module(dotted, W_Tuple(names_w[:]), node.level, node)
        if node.names[0].name == "*":
            self.op(IMPORT_STAR, node)
            return
        for alias in node.names:
            self.op_name(IMPORT_FROM, alias.name, node)
            name = alias.name
            if alias.asname is not None:
                name = alias.asname
            self.store_name(name, node)
        self.pop(node)


def constant_value(node):
    """Return the constant that an expression, or its absence, stands for; None for other expressions."""
    if node is None:
        return w_None
    if isinstance(node, ast.Constant):
        return node.value
    return None
