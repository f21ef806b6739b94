"""Lowering to the stack machine of what makes functions: `def`, `lambda`, comprehensions and `class`."""
from rvm.code.stack_ops import BY_NAME, HAS_ANNOTATIONS, HAS_CLOSURE, HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS
from rvm.compiler.analysis.annotations import has_annotations
from rvm.compiler.analysis.futures import starts_with_docstring
from rvm.compiler.analysis.symbols import COMPREHENSION_ARGUMENT
from rvm.compiler.graph.backend import code_of
from rvm.compiler.graph.ir import ConstantOperand
from rvm.compiler.lowering.branching import last_comparison
from rvm.compiler.lowering.functions import count_positional, docstring_of, position_of_line, start_of
from rvm.compiler.stack.statements import StackStatements
from rvm.objects.text.literals import W_Str, w_None
from rvm.syntax import ast

MAKE_FUNCTION, LOAD_BUILD_CLASS = BY_NAME["MAKE_FUNCTION"], BY_NAME["LOAD_BUILD_CLASS"]
LOAD_CLOSURE, MAKE_CELL = BY_NAME["LOAD_CLOSURE"], BY_NAME["MAKE_CELL"]
LOAD_FAST = BY_NAME["LOAD_FAST"]
CALL = BY_NAME["CALL"]
GET_ITER, FOR_ITER = BY_NAME["GET_ITER"], BY_NAME["FOR_ITER"]
YIELD_VALUE = BY_NAME["YIELD_VALUE"]
RETURN_VALUE, RETURN_CONST = BY_NAME["RETURN_VALUE"], BY_NAME["RETURN_CONST"]
BUILD_LIST, LIST_APPEND = BY_NAME["BUILD_LIST"], BY_NAME["LIST_APPEND"]
BUILD_SET, SET_ADD = BY_NAME["BUILD_SET"], BY_NAME["SET_ADD"]
BUILD_MAP, MAP_ADD = BY_NAME["BUILD_MAP"], BY_NAME["MAP_ADD"]
BUILD_TUPLE, UNPACK_SEQUENCE = BY_NAME["BUILD_TUPLE"], BY_NAME["UNPACK_SEQUENCE"]
LOAD_NAME, STORE_NAME = BY_NAME["LOAD_NAME"], BY_NAME["STORE_NAME"]
SETUP_ANNOTATIONS = BY_NAME["SETUP_ANNOTATIONS"]


class StackLowering(StackStatements):
    """Adds functions and classes: the whole of the language."""

    # Functions.

    def visit_FunctionDef(self, node):
        self.values(node.decorator_list)
        self.make_function(node, node.args, node.returns, node)
        self.store_decorated(node.name, node.decorator_list, node)

    def visit_Lambda(self, node):
        self.make_function(node, node.args, None, node)

    def make_function(self, node, args, returns, position):
        """Push a new function for the `def` or lambda `node`."""
        flags = 0
        if len(args.defaults) > 0:
            self.build_tuple(args.defaults, 0, position)
            flags |= HAS_DEFAULTS
        if self.keyword_defaults(args, position):
            flags |= HAS_KEYWORD_DEFAULTS
        if self.annotations(args, returns, position):
            flags |= HAS_ANNOTATIONS
        self.function_object(node, flags, position)

    def function_object(self, node, flags, position):
        """Push a function of the code of `node`; `flags` tell what is on the stack for it."""
        code = self.compile_inner(node)
        if len(code.freevars) > 0:
            for name in code.freevars:
                self.emit(LOAD_CLOSURE, [self.homes[name]], position)
            self.op_number(BUILD_TUPLE, len(code.freevars), position)
            flags |= HAS_CLOSURE
        self.load(code, position)
        self.op_number(MAKE_FUNCTION, flags, position)

    def store_decorated(self, name, decorators, position):
        """Apply the decorators, the last one first, and bind the name."""
        for i in range(len(decorators) - 1, -1, -1):
            self.op_number(CALL, 1, decorators[i])
        self.store_name(name, position)

    def keyword_defaults(self, args, position):
        """Push a dict of the keyword-only parameters' defaults; False if there are none."""
        names = []
        values = []
        for i in range(len(args.kwonlyargs)):
            default = args.kw_defaults[i]
            if default is not None:
                name = ast.Constant(W_Str(self.scope.mangle(args.kwonlyargs[i].arg)), None)
                name.at_node(default)
                names.append(name)
                values.append(default)
        if len(names) == 0:
            return False
        self.entries(names, values, position)
        return True

    def annotations(self, args, returns, position):
        """Push a dict of the annotations; False if there are none."""
        count = 0
        for arg in args.args + args.posonlyargs:
            count += self.add_annotation(arg.arg, arg.annotation, position)
        if args.vararg is not None:
            count += self.add_annotation(args.vararg.arg, args.vararg.annotation, position)
        for arg in args.kwonlyargs:
            count += self.add_annotation(arg.arg, arg.annotation, position)
        if args.kwarg is not None:
            count += self.add_annotation(args.kwarg.arg, args.kwarg.annotation, position)
        count += self.add_annotation("return", returns, position)
        if count > 0:
            self.op_number(BUILD_MAP, count, position)
        return count > 0

    def add_annotation(self, name, annotation, position):
        """Push the name and the annotation, if there is one; returns how many there are."""
        if annotation is None:
            return 0
        self.load(W_Str(self.scope.mangle(name)), position)
        if isinstance(annotation, ast.Starred) and not self.unit.futures.annotations:
            self.value(annotation.value)        # `*args: *Ts`: the one item that Ts gives
            self.op_number(UNPACK_SEQUENCE, 1, annotation.value)
        else:
            self.annotation(annotation)
        return 1

    # Classes.

    def visit_ClassDef(self, node):
        self.values(node.decorator_list)
        self.op(LOAD_BUILD_CLASS, node)
        self.function_object(node, 0, node)
        self.load(W_Str(node.name), node)
        self.arguments(node.bases, node.keywords, 2, CALL, node, node)
        self.store_decorated(node.name, node.decorator_list, node)

    def class_body(self, node, start):
        self.op_name(LOAD_NAME, "__name__", start)
        self.op_name(STORE_NAME, "__module__", start)
        self.load(W_Str(self.scope.qualname), start)
        self.op_name(STORE_NAME, "__qualname__", start)
        self.module_or_class_body(node.body, start)
        if self.scope.needs_class_cell:
            self.emit(LOAD_CLOSURE, [self.homes["__class__"]], start)
            self.op(RETURN_VALUE, start)
        else:
            self.return_none(start)

    def module_or_class_body(self, body, start):
        if has_annotations(body):
            self.op(SETUP_ANNOTATIONS, start)
        first = 0
        if starts_with_docstring(body):
            docstring = body[0]
            assert isinstance(docstring, ast.Expr)
            if self.unit.docstrings:
                self.value(docstring.value)
                self.store_name("__doc__", docstring)
            first = 1
        self.statements(body[first:])

    # Comprehensions.

    def visit_ListComp(self, node):
        self.comprehension(node, node.generators)

    def visit_SetComp(self, node):
        self.comprehension(node, node.generators)

    def visit_DictComp(self, node):
        self.comprehension(node, node.generators)

    def visit_GeneratorExp(self, node):
        self.comprehension(node, node.generators)

    def comprehension(self, node, generators):
        """Call the comprehension's function with the iterator over the outermost iterable."""
        self.function_object(node, 0, node)
        self.value(generators[0].iter)
        self.op(GET_ITER, node)
        self.op_number(CALL, 1, node)

    def comprehension_body(self, node):
        """The body of a comprehension's function."""
        if isinstance(node, ast.ListComp):
            self.collect(node, node.generators, BUILD_LIST, LIST_APPEND, [node.elt])
        elif isinstance(node, ast.SetComp):
            self.collect(node, node.generators, BUILD_SET, SET_ADD, [node.elt])
        elif isinstance(node, ast.DictComp):
            self.collect(node, node.generators, BUILD_MAP, MAP_ADD, [node.key, node.value])
        else:
            assert isinstance(node, ast.GeneratorExp)
            self.generate(node.generators, 0, YIELD_VALUE, [node.elt], node)
            self.return_none(node)

    def collect(self, node, generators, build, add, elements):
        self.op_number(build, 0, node)
        self.generate(generators, 0, add, elements, node)
        self.op(RETURN_VALUE, node)

    def generate(self, generators, i, add, elements, position):
        """The loops from the i-th on; inside the last one `add` takes the elements."""
        if i == len(generators):
            self.values(elements)
            if add is YIELD_VALUE:
                self.op(add, position)
                self.pop(position)
            else:
                # Below the elements is an iterator for each loop, then the collection.
                self.op_number(add, self.depth - len(elements), position)
            return
        generator = generators[i]
        if generator.is_async:
            raise self.error("rvm does not support asynchronous comprehensions yet", position)
        again = self.new_block()
        body = self.new_block()
        end = self.new_block_here()
        if i == 0:
            self.emit(LOAD_FAST, [self.homes[COMPREHENSION_ARGUMENT]], position)
        else:
            self.value(generator.iter)
            self.op(GET_ITER, position)
        self.start(again)
        self.emit_jump(FOR_ITER, [], end, body, position)
        self.start(body)
        self.bind(generator.target)
        inner = position
        for condition in generator.ifs:
            chosen = self.new_block()
            self.branch(condition, chosen, again)
            self.start(chosen)
            inner = last_comparison(condition, inner)
        self.generate(generators, i + 1, add, elements, inner)
        self.jump(again)
        self.start(end)

    # Whole scopes.

    def compile_inner(self, node):
        inner = StackLowering(self.unit, self.unit.table.scope_of(node))
        return inner.compile_scope(node)

    def make_cells(self, position):
        for name in self.scope.cellvars:
            self.emit(MAKE_CELL, [self.homes[name]], position)

    def compile_scope(self, node):
        """The Code of the scope that `node` opens."""
        self.enter()
        start = start_of(node)
        self.make_cells(start)
        if isinstance(node, ast.FunctionDef):
            self.argument_count = count_positional(node.args)
            self.statements(node.body)
            self.end_with_none(node.body, start)
        elif isinstance(node, ast.Lambda):
            self.argument_count = count_positional(node.args)
            self.return_value(node.body)
        elif isinstance(node, ast.ClassDef):
            self.class_body(node, start)
        else:
            self.comprehension_body(node)
        return code_of(self, node, start.lineno, docstring_of(node, self.unit))

    def program(self, tree):
        """The body of a Module, Interactive or Expression node."""
        start = position_of_line(1)
        if isinstance(tree, ast.Module):
            self.module_or_class_body(tree.body, start)
            self.end_with_none(tree.body, start)
        elif isinstance(tree, ast.Interactive):
            self.is_interactive = True
            if has_annotations(tree.body):
                self.op(SETUP_ANNOTATIONS, start)
            self.statements(tree.body)
            self.end_with_none(tree.body, start)
        else:
            assert isinstance(tree, ast.Expression)
            self.return_value(tree.body)

    def return_value(self, node):
        self.value(node)
        self.op(RETURN_VALUE, node)

    def return_none(self, position):
        self.emit(RETURN_CONST, [ConstantOperand(w_None)], position)

    def end_with_none(self, body, node):
        if self.is_open():
            position = node
            if len(body) > 0:
                position = body[len(body) - 1]
            self.return_none(position)
