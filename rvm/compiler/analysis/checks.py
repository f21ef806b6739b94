"""Finds mistakes that scope analysis does not: `break` outside a loop, `await` in a def, ...

    check(module, table, filename)

raises the SyntaxError_ that CPython's compiler raises for the first such mistake, or
returns.  It runs after scope analysis and before lowering, so that lowering can trust
the tree.

`self.position` is the node that an error points at: the statement, expression or pattern
being visited, as in CPython's compiler.
"""
from rvm.compiler.analysis.compile_order import CompileOrder
from rvm.compiler.analysis.errors import error_at
from rvm.compiler.analysis.futures import LATE_FUTURE, find_futures
from rvm.compiler.analysis.pattern_checks import PatternChecks
from rvm.compiler.analysis.symbols import COMPREHENSION
from rvm.compiler.analysis.walk import visit_all, visit_optional
from rvm.syntax import ast

# What a jump out of a block, or one block too many, meets.
LOOP = 0
EXCEPT_STAR = 1
OTHER_BLOCK = 2

MAX_BLOCKS = 20                 # blocks inside one another in one function
MAX_BEFORE_STAR = 256           # targets before a starred one

IN_EXCEPT_STAR = "'break', 'continue' and 'return' cannot appear in an except* block"


def check(module, table, filename, annotations_as_text=False, top_level_await=False):
    """Raise SyntaxError_ if the program cannot be compiled; `table` is its ScopeTable."""
    module.accept(Checker(table, filename, find_futures(module, filename, annotations_as_text), top_level_await))


class Checker(CompileOrder):
    """Visits a program in the order of its code, and raises the first error."""

    def __init__(self, table, filename, futures, top_level_await):
        self.table = table
        self.top_level_await = top_level_await
        self.filename = filename
        self.futures = futures
        self.scope = table.root
        self.blocks = []            # kinds of the blocks around, outermost first
        self.position = ast.Pass()     # any node: every error comes after a statement is entered

    def error(self, msg):
        return error_at(msg, self.filename, self.position)

    def enter(self, node):
        """Open the scope of `node`; return the blocks around it, for `leave`."""
        blocks = self.blocks
        self.blocks = []
        self.scope = self.table.scope_of(node)
        return blocks

    def leave(self, blocks):
        self.scope = self.scope.parent
        self.blocks = blocks

    def in_async_function(self):
        return isinstance(self.scope.node, ast.AsyncFunctionDef)

    def may_await(self):
        """Return whether statements and comprehensions here may be asynchronous."""
        return self.in_async_function() or self.top_level_await and self.scope is self.table.root

    def forbid(self, name):
        """Refuse to bind `__debug__`, the one name that cannot be bound."""
        if name == "__debug__":
            raise self.error("cannot assign to __debug__")

    # Blocks.

    def push(self, kind):
        if len(self.blocks) >= MAX_BLOCKS:
            raise self.error("too many statically nested blocks")
        self.blocks.append(kind)

    def visit_block(self, kind, body):
        self.push(kind)
        visit_all(self, body)
        self.blocks.pop()

    def visit_loop(self, body, orelse, node):
        self.position = node
        self.visit_block(LOOP, body)
        visit_all(self, orelse)

    def visit_With(self, node):
        self.visit_with_items(node.items, 0, node.body, node)

    def visit_AsyncWith(self, node):
        if not self.may_await():
            raise self.error("'async with' outside async function")
        self.visit_with_items(node.items, 0, node.body, node)

    def visit_with_items(self, items, i, body, node):
        item = items[i]
        item.context_expr.accept(self)
        self.push(OTHER_BLOCK)
        visit_optional(self, item.optional_vars)
        if i + 1 < len(items):
            self.position = node
            self.visit_with_items(items, i + 1, body, node)
        else:
            visit_all(self, body)
        self.blocks.pop()

    def visit_AsyncFor(self, node):
        if not self.may_await():
            raise self.error("'async for' outside async function")
        CompileOrder.visit_AsyncFor(self, node)

    def visit_Try(self, node):
        if len(node.finalbody) > 0:
            self.push(OTHER_BLOCK)
        if len(node.handlers) > 0:
            self.visit_block(OTHER_BLOCK, node.body)
            visit_all(self, node.orelse)
            self.visit_handlers(node.handlers, OTHER_BLOCK)
        else:
            visit_all(self, node.body)
        if len(node.finalbody) > 0:
            self.blocks.pop()
            visit_all(self, node.finalbody)

    def visit_TryStar(self, node):
        if len(node.finalbody) > 0:
            self.push(OTHER_BLOCK)
        self.visit_block(OTHER_BLOCK, node.body)
        self.visit_handlers(node.handlers, EXCEPT_STAR)
        visit_all(self, node.orelse)
        if len(node.finalbody) > 0:
            self.blocks.pop()
            visit_all(self, node.finalbody)

    def visit_handlers(self, handlers, kind):
        self.push(kind)
        for i in range(len(handlers)):
            handler = handlers[i]
            assert isinstance(handler, ast.ExceptHandler)
            self.position = handler
            if handler.type is None and i < len(handlers) - 1:
                raise self.error("default 'except:' must be last")
            visit_optional(self, handler.type)
            if handler.name is not None:
                self.forbid(handler.name)
            self.visit_block(OTHER_BLOCK, handler.body)
        self.blocks.pop()

    # Jumps.

    def visit_Break(self, node):
        if not self.finds_loop():
            raise self.error("'break' outside loop")

    def visit_Continue(self, node):
        if not self.finds_loop():
            raise self.error("'continue' not properly in loop")

    def finds_loop(self):
        depth = len(self.blocks) - 1
        while depth >= 0:
            if self.blocks[depth] == LOOP:
                return True
            if self.blocks[depth] == EXCEPT_STAR:
                raise self.error(IN_EXCEPT_STAR)
            depth -= 1
        return False

    def visit_Return(self, node):
        if not self.scope.is_function():
            raise self.error("'return' outside function")
        value = node.value
        if value is not None:
            if self.scope.is_coroutine and self.scope.is_generator:
                raise self.error("'return' with value in async generator")
            value.accept(self)
            if isinstance(value, ast.Constant) and value.lineno == node.lineno:
                self.position = value
        for kind in self.blocks:
            if kind == EXCEPT_STAR:
                raise self.error(IN_EXCEPT_STAR)

    # Functions and classes.

    def visit_FunctionDef(self, node):
        self.visit_function(node, node.args, node.decorator_list, node.returns, node.body)
        self.forbid(node.name)

    def visit_AsyncFunctionDef(self, node):
        self.visit_function(node, node.args, node.decorator_list, node.returns, node.body)
        self.forbid(node.name)

    def visit_function(self, node, args, decorators, returns, body):
        self.forbid_parameters(args)
        visit_all(self, decorators)
        self.visit_defaults(args)
        if not self.futures.annotations:
            self.visit_annotations(args, returns)
        blocks = self.enter(node)
        visit_all(self, body)
        self.leave(blocks)
        self.position = node

    def visit_annotation(self, node):
        """Visit an annotation, which may be starred: `*args: *Ts`."""
        if isinstance(node, ast.Starred):
            node.value.accept(self)
        else:
            node.accept(self)

    def forbid_parameters(self, args):
        for group in [args.posonlyargs, args.args, args.kwonlyargs]:
            for arg in group:
                self.forbid(arg.arg)
        if args.vararg is not None:
            self.forbid(args.vararg.arg)
        if args.kwarg is not None:
            self.forbid(args.kwarg.arg)

    def visit_Lambda(self, node):
        outer = self.move_to(node)
        self.forbid_parameters(node.args)
        self.visit_defaults(node.args)
        blocks = self.enter(node)
        node.body.accept(self)
        self.leave(blocks)
        self.position = outer

    def visit_ClassDef(self, node):
        visit_all(self, node.decorator_list)
        blocks = self.enter(node)
        visit_all(self, node.body)
        self.leave(blocks)
        self.position = node
        self.check_keywords(node.keywords)
        self.visit_elements(node.bases)
        visit_all(self, node.keywords)
        self.forbid(node.name)

    # Other statements.

    def visit_AnnAssign(self, node):
        target = node.target
        if node.value is not None:
            node.value.accept(self)
            target.accept(self)
        elif isinstance(target, ast.Name):
            self.forbid(target.id)
        elif isinstance(target, ast.Attribute):
            self.forbid(target.attr)
            target.value.accept(self)
        elif isinstance(target, ast.Subscript):
            target.accept(self)
        if not self.futures.annotations and not self.scope.is_function():
            node.annotation.accept(self)

    def visit_alias(self, node):
        self.forbid(node.name if node.asname is None else node.asname)

    def visit_ImportFrom(self, node):
        if node.module == "__future__" and node.lineno > self.futures.last_lineno:
            raise self.error(LATE_FUTURE)
        visit_all(self, node.names)

    def visit_Match(self, node):
        node.subject.accept(self)
        last = len(node.cases) - 1
        for i in range(len(node.cases)):
            case = node.cases[i]
            self.position = case.pattern
            PatternChecks(self, case.guard is not None or i == last).visit(case.pattern)
            visit_optional(self, case.guard)
            visit_all(self, case.body)

    # Expressions.

    def move_to(self, node):
        """Point errors at `node`; return the node that they pointed at before."""
        outer = self.position
        self.position = node
        return outer

    def visit_Name(self, node):
        if node.id == "__debug__":
            self.position = node
            if isinstance(node.ctx, ast.Store):
                raise self.error("cannot assign to __debug__")
            if isinstance(node.ctx, ast.Del):
                raise self.error("cannot delete __debug__")

    def visit_Attribute(self, node):
        outer = self.move_to(node)
        node.value.accept(self)
        if isinstance(node.ctx, ast.Store):
            self.forbid(node.attr)
        self.position = outer

    def visit_AugAssign(self, node):
        target = node.target
        if isinstance(target, ast.Attribute):
            target.value.accept(self)
        else:
            target.accept(self)
        node.value.accept(self)

    def visit_Call(self, node):
        outer = self.move_to(node)
        node.func.accept(self)
        self.check_keywords(node.keywords)
        self.visit_elements(node.args)
        visit_all(self, node.keywords)
        self.position = outer

    def check_keywords(self, keywords):
        for i in range(len(keywords)):
            name = keywords[i].arg
            if name is None:
                continue
            self.forbid(name)
            for j in range(i + 1, len(keywords)):
                if keywords[j].arg == name:
                    self.position = keywords[j]
                    raise self.error("keyword argument repeated: %s" % name)

    def visit_Yield(self, node):
        outer = self.move_to(node)
        if not self.scope.is_function():
            raise self.error("'yield' outside function")
        visit_optional(self, node.value)
        self.position = outer

    def visit_YieldFrom(self, node):
        outer = self.move_to(node)
        if not self.scope.is_function():
            raise self.error("'yield' outside function")
        if self.in_async_function():
            raise self.error("'yield from' inside async function")
        node.value.accept(self)
        self.position = outer

    def visit_Await(self, node):
        outer = self.move_to(node)
        if not self.scope.is_function() and not self.may_await():
            raise self.error("'await' outside function")
        if not self.may_await() and self.scope.kind != COMPREHENSION:
            raise self.error("'await' outside async function")
        node.value.accept(self)
        self.position = outer

    # Starred expressions.

    def visit_Starred(self, node):
        """Refuse a starred expression that is no element of a display, a call or a target."""
        self.position = node
        if isinstance(node.ctx, ast.Store):
            raise self.error("starred assignment target must be in a list or tuple")
        raise self.error("can't use starred expression here")

    def visit_Tuple(self, node):
        self.visit_sequence(node.elts, node.ctx, node)

    def visit_List(self, node):
        self.visit_sequence(node.elts, node.ctx, node)

    def visit_Set(self, node):
        outer = self.move_to(node)
        self.visit_elements(node.elts)
        self.position = outer

    def visit_sequence(self, elements, ctx, node):
        outer = self.move_to(node)
        if isinstance(ctx, ast.Store):
            self.check_stars(elements)
        self.visit_elements(elements)
        self.position = outer

    def check_stars(self, elements):
        seen = False
        for i in range(len(elements)):
            if isinstance(elements[i], ast.Starred):
                if seen:
                    raise self.error("multiple starred expressions in assignment")
                if i >= MAX_BEFORE_STAR:
                    raise self.error("too many expressions in star-unpacking assignment")
                seen = True

    def visit_elements(self, elements):
        for element in elements:
            if isinstance(element, ast.Starred):
                element.value.accept(self)
            else:
                element.accept(self)

    # Comprehensions.

    def visit_ListComp(self, node):
        self.visit_comprehension_scope(node, node.generators, node.elt, None)

    def visit_SetComp(self, node):
        self.visit_comprehension_scope(node, node.generators, node.elt, None)

    def visit_DictComp(self, node):
        self.visit_comprehension_scope(node, node.generators, node.key, node.value)

    def visit_GeneratorExp(self, node):
        self.visit_comprehension_scope(node, node.generators, node.elt, None)

    def visit_comprehension_scope(self, node, generators, element, value):
        outer = self.move_to(node)
        scope = self.table.scope_of(node)
        if scope.is_coroutine and not isinstance(node, ast.GeneratorExp):
            if not self.may_await() and self.scope.kind != COMPREHENSION:
                raise self.error("asynchronous comprehension outside of an asynchronous function")
        blocks = self.enter(node)
        self.visit_inside_comprehension(generators, element, value)
        self.leave(blocks)
        generators[0].iter.accept(self)
        self.position = outer


def _pointing(visit):
    """Return `visit`, a method for statements, made to point errors at the statement first."""
    def visit_statement(self, node):
        self.position = node
        visit(self, node)
    return visit_statement


def _point_at_statements():
    for cls in ast.NODES:
        if issubclass(cls, ast.stmt):
            name = "visit_" + cls.__name__
            visit = getattr(Checker, name)
            setattr(Checker, name, _pointing(getattr(visit, "__func__", visit)))


_point_at_statements()
