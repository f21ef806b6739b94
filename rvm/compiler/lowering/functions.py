"""What the two machines' compilers lower alike of functions, classes and whole programs.

This module knows the order of a scope's parts; what they are in instructions each
machine's own functions module says.
"""
from rvm.compiler.analysis.annotations import has_annotations
from rvm.compiler.analysis.futures import starts_with_docstring
from rvm.compiler.analysis.nodes import elements_of
from rvm.compiler.graph.backend import code_of
from rvm.compiler.lowering.branching import last_comparison
from rvm.compiler.lowering.patterns import PatternLowering
from rvm.compiler.lowering.positions import position_of_definition, position_of_line
from rvm.objects.text.literals import w_None
from rvm.syntax import ast


NO_BODY = []

# What comprehensions collect in.
LIST, SET, DICT = range(3)


def count_positional(args):
    return len(args.posonlyargs) + len(args.args)


def docstring_of(node, unit):
    """Return the object that becomes the function's __doc__."""
    body = NO_BODY
    if isinstance(node, ast.FunctionDef):
        body = node.body
    elif isinstance(node, ast.AsyncFunctionDef):
        body = node.body
    if unit.docstrings and starts_with_docstring(body):
        first = body[0]
        assert isinstance(first, ast.Expr)
        value = first.value
        assert isinstance(value, ast.Constant)
        return value.value
    return w_None


class FunctionLowering(PatternLowering):
    """Adds whole scopes."""

    # Each machine's own.

    def for_scope(self, scope):
        """Return a new lowering of the same machine for an inner scope."""
        raise NotImplementedError

    def bind_name(self, source_name, node, position):
        """Bind the variable to the value of the expression `node`."""
        raise NotImplementedError

    def return_value(self, node):
        """Return the value of the expression from the function."""
        raise NotImplementedError

    def return_none(self, position):
        raise NotImplementedError

    def begin_class(self, start):
        """Bind __module__ and __qualname__ at the start of a class body."""
        raise NotImplementedError

    def end_class(self, start):
        """Return the cell of __class__ from a class body, or None if no method reads it."""
        raise NotImplementedError

    def comprehension(self, node, generators):
        """Call the comprehension's function with the iterator over the outermost iterable."""
        raise NotImplementedError

    def collect(self, node, kind, generators, elements):
        """Collect the elements of a comprehension in a new LIST, SET or DICT, and return that from the function."""
        raise NotImplementedError

    def yield_each(self, node, generators, element):
        """Yield each element of a generator expression."""
        raise NotImplementedError

    # Comprehensions.

    def visit_ListComp(self, node):
        self.comprehension(node, node.generators)

    def visit_SetComp(self, node):
        self.comprehension(node, node.generators)

    def visit_DictComp(self, node):
        self.comprehension(node, node.generators)

    def visit_GeneratorExp(self, node):
        self.comprehension(node, node.generators)

    def comprehension_body(self, node):
        """Lower the body of a comprehension's function."""
        if isinstance(node, ast.ListComp):
            self.collect(node, LIST, node.generators, [node.elt])
        elif isinstance(node, ast.SetComp):
            self.collect(node, SET, node.generators, [node.elt])
        elif isinstance(node, ast.DictComp):
            self.collect(node, DICT, node.generators, [node.key, node.value])
        else:
            assert isinstance(node, ast.GeneratorExp)
            self.yield_each(node, node.generators, node.elt)
            self.artificial += 1
            self.return_none(node)
            self.artificial -= 1

    def is_awaited(self, node):
        """Return whether a call of the comprehension's function makes a coroutine."""
        scope = self.unit.table.scope_of(node)
        return scope.is_coroutine and not scope.is_generator

    def is_async_generator(self):
        """Return whether the scope that is lowered is that of an async generator."""
        return self.scope.is_coroutine and self.scope.is_generator

    def only_value(self, generator):
        """Return the element where a comprehension loops over a display of one: as in CPython, no loop is made then."""
        elements = elements_of(generator.iter)
        if generator.is_async or elements is None or len(elements) != 1 or isinstance(elements[0], ast.Starred):
            return None
        return elements[0]

    def apply_conditions(self, conditions, again, position):
        """Branch to `again` where a comprehension's condition is false; return the position of what follows."""
        for condition in conditions:
            chosen = self.new_block()
            self.branch(condition, chosen, again)
            self.start(chosen)
            position = last_comparison(condition, position)
        return position

    # Whole scopes.

    def compile_inner(self, node):
        """Return the Code of the scope inside this one that `node` opens."""
        return self.for_scope(self.unit.table.scope_of(node)).compile_scope(node)

    def compile_scope(self, node):
        """Return the Code of the scope that `node` opens."""
        self.enter()
        start = position_of_definition(node)
        for name in self.scope.cellvars:
            self.emit(self.instruction_set.make_cell, [self.cell_of(name)], start)
        if isinstance(node, ast.FunctionDef):
            self.function_body(node.args, node.body, start)
        elif isinstance(node, ast.AsyncFunctionDef):
            self.function_body(node.args, node.body, start)
        elif isinstance(node, ast.Lambda):
            self.argument_count = count_positional(node.args)
            self.return_value(node.body)
        elif isinstance(node, ast.ClassDef):
            self.begin_class(start)
            self.module_or_class_body(node.body, start)
            self.artificial += 1
            self.end_class(start)
            self.artificial -= 1
        else:
            self.comprehension_body(node)
        return code_of(self, node, start.lineno, docstring_of(node, self.unit))

    def function_body(self, args, body, start):
        """Lower the statements of a function; its docstring is on no line."""
        self.argument_count = count_positional(args)
        first = 1 if self.unit.docstrings and starts_with_docstring(body) else 0
        self.statements(body[first:])
        self.end_with_none(body, start)

    def compile_program(self, tree):
        """Return the Code of a Module, Interactive or Expression node."""
        self.enter()
        start = position_of_line(1)
        if isinstance(tree, ast.Module):
            self.module_or_class_body(tree.body, start)
            self.end_with_none(tree.body, start)
        elif isinstance(tree, ast.Interactive):
            self.is_interactive = True
            self.annotate_names_of(tree.body, start)
            self.statements(tree.body)
            self.end_with_none(tree.body, start)
        else:
            assert isinstance(tree, ast.Expression)
            self.return_value(tree.body)
        return code_of(self, tree, 1, w_None)

    def module_or_class_body(self, body, start):
        self.annotate_names_of(body, start)
        first = 0
        if starts_with_docstring(body):
            docstring = body[0]
            assert isinstance(docstring, ast.Expr)
            if self.unit.docstrings:
                self.bind_name("__doc__", docstring.value, docstring)
            first = 1
        self.statements(body[first:])

    def annotate_names_of(self, body, start):
        """Make __annotations__ if the statements annotate variables."""
        if has_annotations(body):
            self.emit(self.instruction_set.setup_annotations, [], start)

    def end_with_none(self, body, start):
        """Return None where control reaches the end of the body."""
        if self.is_open():
            position = start
            if len(body) > 0:
                position = body[len(body) - 1]
            self.artificial += 1
            self.return_none(position)
            self.artificial -= 1
