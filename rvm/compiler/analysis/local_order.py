"""Finds the order of a function's locals in `co_varnames`, which is the order of the code.

Parameters come first; the other locals follow in the order of the first instructions that
read, bind or delete them.  A local that no instruction touches (`x: int` alone) is left out.
"""
from rvm.compiler.analysis.compile_order import CompileOrder
from rvm.compiler.analysis.symbols import LOCAL
from rvm.compiler.analysis.walk import visit_all, visit_optional
from rvm.syntax import ast


def order_locals(scope, futures):
    """Return the names that are local to the function `scope` and not parameters, in order."""
    collector = LocalOrder(scope, futures)
    node = scope.node
    if isinstance(node, ast.FunctionDef):
        visit_all(collector, node.body)
    elif isinstance(node, ast.AsyncFunctionDef):
        visit_all(collector, node.body)
    elif isinstance(node, ast.Lambda):
        node.body.accept(collector)
    elif isinstance(node, ast.DictComp):
        collector.visit_inside_comprehension(node.generators, node.key, node.value)
    elif isinstance(node, ast.ListComp):
        collector.visit_inside_comprehension(node.generators, node.elt, None)
    elif isinstance(node, ast.SetComp):
        collector.visit_inside_comprehension(node.generators, node.elt, None)
    elif isinstance(node, ast.GeneratorExp):
        collector.visit_inside_comprehension(node.generators, node.elt, None)
    return collector.names


class Block(object):
    """A loop (`cleanup` is None), or a `try` whose `finally` body is `cleanup`, that is being visited."""

    def __init__(self, cleanup):
        self.cleanup = cleanup
        self.is_visited = False


class LocalOrder(CompileOrder):
    """Visits the parts of one scope in the order in which they are compiled."""

    def __init__(self, scope, futures):
        self.scope = scope
        self.futures = futures
        self.names = []
        self.captures = []      # those of the pattern being visited
        self.blocks = []        # the loops and `finally`s around, outermost first
        self.seen = {}
        for name in scope.parameters:
            self.seen[name] = True

    def touch(self, source_name):
        name = self.scope.mangle(source_name)
        if name not in self.seen and self.scope.lookup(name) == LOCAL:
            self.seen[name] = True
            self.names.append(name)

    # Names.

    def visit_Name(self, node):
        self.touch(node.id)

    def visit_alias(self, node):
        name = node.name if node.asname is None else node.asname
        dot = name.find(".")
        if dot >= 0:
            name = name[:dot]
        self.touch(name)

    def visit_ExceptHandler(self, node):
        visit_optional(self, node.type)
        if node.name is not None:
            self.touch(node.name)
        visit_all(self, node.body)

    def visit_AnnAssign(self, node):
        target = node.target
        if node.value is not None:
            node.value.accept(self)
            target.accept(self)
        elif isinstance(target, ast.Attribute):
            target.accept(self)
        elif isinstance(target, ast.Subscript):
            target.accept(self)

    # Loops, `finally` and what jumps out of them: a `finally` body is compiled first
    # where a jump leaves its `try`.

    def visit_loop(self, body, orelse, node):
        self.blocks.append(Block(None))
        visit_all(self, body)
        self.blocks.pop()
        visit_all(self, orelse)

    def visit_Try(self, node):
        block = self.enter_try(node.finalbody)
        visit_all(self, node.body)
        visit_all(self, node.orelse)
        visit_all(self, node.handlers)
        self.leave_try(block)

    def visit_TryStar(self, node):
        block = self.enter_try(node.finalbody)
        visit_all(self, node.body)
        visit_all(self, node.handlers)
        visit_all(self, node.orelse)
        self.leave_try(block)

    def enter_try(self, cleanup):
        block = Block(cleanup)
        self.blocks.append(block)
        return block

    def leave_try(self, block):
        self.blocks.pop()
        self.visit_cleanup(block)

    def visit_cleanup(self, block):
        if not block.is_visited:
            block.is_visited = True
            visit_all(self, block.cleanup)

    def visit_Return(self, node):
        visit_optional(self, node.value)
        self.leave_blocks(False)

    def visit_Break(self, node):
        self.leave_blocks(True)

    def visit_Continue(self, node):
        self.leave_blocks(True)

    def leave_blocks(self, stop_at_loop):
        """Visit the `finally` bodies that a jump runs, from the innermost outwards."""
        outer = self.blocks
        depth = len(outer) - 1
        while depth >= 0:
            block = outer[depth]
            if block.cleanup is not None:
                self.blocks = outer[:depth]
                self.visit_cleanup(block)
            elif stop_at_loop:
                break
            depth -= 1
        self.blocks = outer

    # Inner scopes: only what is evaluated outside of them.

    def visit_FunctionDef(self, node):
        self.visit_function(node.name, node.args, node.decorator_list, node.returns)

    def visit_AsyncFunctionDef(self, node):
        self.visit_function(node.name, node.args, node.decorator_list, node.returns)

    def visit_function(self, name, args, decorators, returns):
        visit_all(self, decorators)
        self.visit_defaults(args)
        if not self.futures.annotations:
            self.visit_annotations(args, returns)
        self.touch(name)

    def visit_Lambda(self, node):
        self.visit_defaults(node.args)

    def visit_ClassDef(self, node):
        visit_all(self, node.decorator_list)
        visit_all(self, node.bases)
        visit_all(self, node.keywords)
        self.touch(node.name)

    def visit_ListComp(self, node):
        node.generators[0].iter.accept(self)

    def visit_SetComp(self, node):
        node.generators[0].iter.accept(self)

    def visit_DictComp(self, node):
        node.generators[0].iter.accept(self)

    def visit_GeneratorExp(self, node):
        node.generators[0].iter.accept(self)

    # Patterns: all captures are bound together, once the whole pattern has matched.

    def visit_match_case(self, node):
        node.pattern.accept(self)
        for name in self.captures:
            self.touch(name)
        self.captures = []
        visit_optional(self, node.guard)
        visit_all(self, node.body)

    def visit_MatchStar(self, node):
        self.capture(node.name)

    def visit_MatchAs(self, node):
        visit_optional(self, node.pattern)
        self.capture(node.name)

    def visit_MatchMapping(self, node):
        visit_all(self, node.keys)
        visit_all(self, node.patterns)
        self.capture(node.rest)

    def capture(self, name):
        if name is not None:
            self.captures.append(name)
