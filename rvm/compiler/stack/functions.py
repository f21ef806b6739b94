"""Lowering to the stack machine of what makes functions: `def`, `lambda`, comprehensions and `class`."""
from rvm.code.stack.opcodes import BY_NAME, HAS_ANNOTATIONS, HAS_CLOSURE, HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS
from rvm.compiler.analysis.annotations import annotations_of
from rvm.compiler.analysis.nodes import tuple_of_constants
from rvm.compiler.analysis.symbols import COMPREHENSION_ARGUMENT
from rvm.compiler.graph.ir import ConstantOperand
from rvm.compiler.stack.expressions import FROM_EXPRESSION
from rvm.compiler.stack.patterns import StackPatterns
from rvm.objects.text.literals import W_Str, w_None
from rvm.syntax import ast

MAKE_FUNCTION, LOAD_BUILD_CLASS = BY_NAME["MAKE_FUNCTION"], BY_NAME["LOAD_BUILD_CLASS"]
LOAD_CLOSURE, LOAD_FAST, CALL = BY_NAME["LOAD_CLOSURE"], BY_NAME["LOAD_FAST"], BY_NAME["CALL"]
GET_ITER, GET_AITER = BY_NAME["GET_ITER"], BY_NAME["GET_AITER"]
YIELD_VALUE = BY_NAME["YIELD_VALUE"]
RETURN_VALUE, RETURN_CONST = BY_NAME["RETURN_VALUE"], BY_NAME["RETURN_CONST"]
BUILD_LIST, LIST_APPEND = BY_NAME["BUILD_LIST"], BY_NAME["LIST_APPEND"]
BUILD_SET, SET_ADD = BY_NAME["BUILD_SET"], BY_NAME["SET_ADD"]
BUILD_MAP, MAP_ADD = BY_NAME["BUILD_MAP"], BY_NAME["MAP_ADD"]
BUILD_TUPLE, UNPACK_SEQUENCE = BY_NAME["BUILD_TUPLE"], BY_NAME["UNPACK_SEQUENCE"]
LOAD_NAME, STORE_NAME = BY_NAME["LOAD_NAME"], BY_NAME["STORE_NAME"]

# How a comprehension makes its collection and adds to it, by LIST, SET and DICT.
BUILD = [BUILD_LIST, BUILD_SET, BUILD_MAP]
ADD = [LIST_APPEND, SET_ADD, MAP_ADD]


class StackLowering(StackPatterns):
    """Adds functions and classes: the whole of the language."""

    # Functions.

    def visit_FunctionDef(self, node):
        self.define(node.name, node.args, node.decorator_list, node.returns, node)

    def visit_AsyncFunctionDef(self, node):
        self.define(node.name, node.args, node.decorator_list, node.returns, node)

    def define(self, name, args, decorator_list, returns, node):
        """Lower the definition of a function."""
        self.values(decorator_list)
        self.make_function(node, args, returns, node)
        self.store_decorated(name, decorator_list, node)

    def visit_Lambda(self, node):
        self.make_function(node, node.args, None, node)

    def make_function(self, node, args, returns, position):
        """Push a new function for the `def` or lambda `node`."""
        flags = 0
        if len(args.defaults) > 0:
            if tuple_of_constants(args.defaults) is not None:
                self.mark_all(args.defaults)
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
                self.emit(LOAD_CLOSURE, [self.cell_of(name)], position)
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
        """Push a dict of the keyword-only parameters' defaults; return False if there are none."""
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
        """Push a dict of the annotations; return False if there are none."""
        annotations = annotations_of(args, returns)
        for annotation in annotations:
            self.add_annotation(annotation.name, annotation.node, position)
        if len(annotations) > 0:
            self.op_number(BUILD_MAP, len(annotations), position)
        return len(annotations) > 0

    def add_annotation(self, name, annotation, position):
        """Push the name and the annotation."""
        self.load(W_Str(self.scope.mangle(name)), position)
        if isinstance(annotation, ast.Starred) and not self.unit.futures.annotations:
            self.only_item(annotation)
        else:
            self.annotation(annotation)

    def only_item(self, starred):
        """Push the one item of Ts in `*args: *Ts`."""
        self.value(starred.value)
        self.op_number(UNPACK_SEQUENCE, 1, starred.value)

    # Classes.

    def visit_ClassDef(self, node):
        self.values(node.decorator_list)
        self.op(LOAD_BUILD_CLASS, node)
        self.function_object(node, 0, node)
        self.load(W_Str(node.name), node)
        self.call_function(node.bases, node.keywords, 2, CALL, node, node)
        self.store_decorated(node.name, node.decorator_list, node)

    def begin_class(self, start):
        self.op_name(LOAD_NAME, "__name__", start)
        self.op_name(STORE_NAME, "__module__", start)
        self.load(W_Str(self.scope.qualname), start)
        self.op_name(STORE_NAME, "__qualname__", start)

    def end_class(self, start):
        if self.scope.needs_class_cell:
            self.emit(LOAD_CLOSURE, [self.cell_of("__class__")], start)
            self.op(RETURN_VALUE, start)
        else:
            self.return_none(start)

    # Comprehensions.

    def comprehension(self, node, generators):
        self.function_object(node, 0, node)
        self.iterator(generators[0], node)
        self.op_number(CALL, 1, node)
        if self.is_awaited(node):
            self.await_top(FROM_EXPRESSION, node)

    def iterator(self, generator, position):
        """Push the iterator over what the `for` or `async for` of a comprehension is over."""
        self.value(generator.iter)
        self.op(GET_AITER if generator.is_async else GET_ITER, position)

    def collect(self, node, kind, generators, elements):
        self.op_number(BUILD[kind], 0, node)
        self.generate(generators, 0, ADD[kind], elements, node)
        self.op(RETURN_VALUE, node)

    def yield_each(self, node, generators, element):
        self.generate(generators, 0, YIELD_VALUE, [element], node)

    def generate(self, generators, i, add, elements, position):
        """Lower the loops from the i-th on; inside the last one `add` takes the elements."""
        if i == len(generators):
            self.values(elements)
            if add is YIELD_VALUE:
                self.yield_top(position)
                self.pop(position)
            else:
                # Below the elements is an iterator for each loop, then the collection.
                self.op_number(add, self.depth - len(elements), position)
            return
        generator = generators[i]
        only = self.only_value(generator) if i > 0 else None
        if only is not None:
            end = self.new_block_here()
            self.assign(generator.target, only)
            inner = self.apply_conditions(generator.ifs, end, position)
            self.generate(generators, i + 1, add, elements, inner)
            self.start(end)
            return
        again = self.new_block()
        body = self.new_block()
        end = self.new_block_here()
        if i == 0:
            self.emit(LOAD_FAST, [self.homes[COMPREHENSION_ARGUMENT]], position)
        else:
            self.iterator(generator, position)
        at_end = self.next_item(again, body, end, bool(generator.is_async), position)
        self.bind(generator.target)
        inner = self.apply_conditions(generator.ifs, again, position)
        self.generate(generators, i + 1, add, elements, inner)
        self.jump(again)
        self.end_async_for(at_end, position)
        self.start(end)

    # Whole scopes.

    def for_scope(self, scope):
        return StackLowering(self.unit, scope)

    def bind_name(self, source_name, node, position):
        self.value(node)
        self.store_name(source_name, position)

    def return_value(self, node):
        self.value(node)
        self.op(RETURN_VALUE, node)

    def return_none(self, position):
        self.emit(RETURN_CONST, [ConstantOperand(w_None)], position)
