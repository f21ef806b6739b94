"""Lowering to the register machine of what makes functions: `def`, `lambda`, comprehensions and `class`."""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.analysis.annotations import annotations_of
from rvm.compiler.analysis.nodes import has_double_star, has_starred, keyword_names, keyword_values, tuple_of_constants
from rvm.compiler.analysis.symbols import COMPREHENSION_ARGUMENT
from rvm.compiler.graph.ir import ConstantOperand, NameOperand, Register
from rvm.compiler.register.builder import NONE
from rvm.compiler.register.expressions import FROM_EXPRESSION
from rvm.compiler.register.patterns import RegisterPatterns
from rvm.objects.text.literals import W_Str
from rvm.syntax import ast

MAKE_FUNCTION, GET_BUILD_CLASS = BY_NAME["MAKE_FUNCTION"], BY_NAME["GET_BUILD_CLASS"]
CALL, CALL_KW = BY_NAME["CALL"], BY_NAME["CALL_KW"]
ITER, GET_AITER = BY_NAME["ITER"], BY_NAME["GET_AITER"]
YIELD, RETURN = BY_NAME["YIELD"], BY_NAME["RETURN"]
BUILD_LIST, LIST_APPEND = BY_NAME["BUILD_LIST"], BY_NAME["LIST_APPEND"]
BUILD_SET, SET_ADD = BY_NAME["BUILD_SET"], BY_NAME["SET_ADD"]
BUILD_DICT, DICT_PUT = BY_NAME["BUILD_DICT"], BY_NAME["DICT_PUT"]
BUILD_TUPLE, LIST_TO_TUPLE = BY_NAME["BUILD_TUPLE"], BY_NAME["LIST_TO_TUPLE"]
LIST_EXTEND, CALL_EX = BY_NAME["LIST_EXTEND"], BY_NAME["CALL_EX"]
GET_NAME, SET_NAME = BY_NAME["GET_NAME"], BY_NAME["SET_NAME"]
UNPACK = BY_NAME["UNPACK"]

# How a comprehension makes its collection and adds to it, by LIST, SET and DICT.
BUILD = [BUILD_LIST, BUILD_SET, BUILD_DICT]
ADD = [LIST_APPEND, SET_ADD, DICT_PUT]


class RegisterLowering(RegisterPatterns):
    """Adds functions and classes: the whole of the language."""

    # Functions.

    def visit_FunctionDef(self, node):
        self.define(node.name, node.args, node.decorator_list, node.returns, node)

    def visit_AsyncFunctionDef(self, node):
        self.define(node.name, node.args, node.decorator_list, node.returns, node)

    def define(self, name, args, decorator_list, returns, node):
        """Lower the definition of a function."""
        decorators = self.operands(decorator_list)
        wanted = None
        if len(decorators) == 0:
            wanted = self.home(name)
        function = self.make_function(wanted, node, args, returns, node)
        self.store_decorated(name, function, decorators, decorator_list, node)

    def visit_Lambda(self, node):
        self.result = self.make_function(self.take_wanted(), node, node.args, None, node)

    def make_function(self, wanted, node, args, returns, position):
        """Return a register with a new function for the `def` or lambda `node`."""
        defaults = self.defaults(args, position)
        keyword_defaults = self.keyword_defaults(args, position)
        annotations = self.annotations(args, returns, position)
        return self.function_object(wanted, node, [defaults, keyword_defaults, annotations], position)

    def function_object(self, wanted, node, properties, position):
        code = self.compile_inner(node)
        operands = [ConstantOperand(code)] + properties
        for name in code.freevars:
            operands.append(self.cell_of(name))
        return self.compute(wanted, MAKE_FUNCTION, operands, position)

    def store_decorated(self, name, value, decorators, nodes, position):
        """Apply the decorators, the last one first, and bind the name."""
        home = self.home(name)
        for i in range(len(decorators) - 1, -1, -1):
            wanted = None
            if i == 0:
                wanted = home
            value = self.compute(wanted, CALL, [decorators[i], value], nodes[i])
        self.store_name(name, value, position)

    def defaults(self, args, position):
        """Return the operand with the tuple of the positional parameters' defaults, or the constant None."""
        if len(args.defaults) == 0:
            return NONE
        w_constants = tuple_of_constants(args.defaults)
        if w_constants is not None:
            self.mark_all(args.defaults)
            return ConstantOperand(w_constants)
        return self.compute(None, BUILD_TUPLE, self.operands(args.defaults), position)

    def keyword_defaults(self, args, position):
        entries = []
        for i in range(len(args.kwonlyargs)):
            default = args.kw_defaults[i]
            if default is not None:
                name = self.scope.mangle(args.kwonlyargs[i].arg)
                entries.append(ast.Constant(W_Str(name), None))
                entries.append(default)
        return self.dict_or_none(entries, position)

    def dict_or_none(self, entries, position):
        if len(entries) == 0:
            return NONE
        return self.compute(None, BUILD_DICT, self.operands(entries), position)

    def annotations(self, args, returns, position):
        """Return the operand with a dict of the annotations, or the constant None."""
        operands = []
        for annotation in annotations_of(args, returns):
            self.add_annotation(operands, annotation.name, annotation.node)
        if len(operands) == 0:
            return NONE
        return self.compute(None, BUILD_DICT, operands, position)

    def add_annotation(self, operands, name, annotation):
        if isinstance(annotation, ast.Starred) and not self.unit.futures.annotations:
            value = self.only_item(annotation)
        else:
            value = self.annotation(annotation)
        if isinstance(value, Register) and not value.is_temporary():
            copy = self.temporary()
            self.move(copy, value, annotation)
            value = copy
        operands.append(ConstantOperand(W_Str(self.scope.mangle(name))))
        operands.append(value)

    def only_item(self, starred):
        """Return a register with the one item of Ts in `*args: *Ts`."""
        item = self.temporary()
        self.emit(UNPACK, [self.operand(starred.value), item], starred.value)
        return item

    # Classes.

    def visit_ClassDef(self, node):
        decorators = self.operands(node.decorator_list)
        build = self.compute(None, GET_BUILD_CLASS, [], node)
        body = self.function_object(None, node, [NONE, NONE, NONE], node)
        wanted = None
        if len(decorators) == 0:
            wanted = self.home(node.name)
        w_class = self.call_build_class(wanted, build, body, node)
        self.store_decorated(node.name, w_class, decorators, node.decorator_list, node)

    def call_build_class(self, wanted, build, body, node):
        name = ConstantOperand(W_Str(node.name))
        if has_starred(node.bases) or has_double_star(node.keywords):
            bases = self.compute(None, BUILD_LIST, [body, name], node)
            self.add_elements(bases, node.bases, LIST_APPEND, LIST_EXTEND, node)
            arguments = self.compute(None, LIST_TO_TUPLE, [bases], node)
            keywords = NONE
            if len(node.keywords) > 0:
                keywords = self.keywords_dict(node, build)
            return self.compute(wanted, CALL_EX, [build, arguments, keywords], node)
        operands = [build, body, name] + self.operands(node.bases + keyword_values(node.keywords))
        if len(node.keywords) == 0:
            return self.compute(wanted, CALL, operands, node)
        operands.insert(1, ConstantOperand(keyword_names(node.keywords)))
        return self.compute(wanted, CALL_KW, operands, node)

    def begin_class(self, start):
        module = self.compute(None, GET_NAME, [NameOperand("__name__")], start)
        self.emit(SET_NAME, [NameOperand("__module__"), module], start)
        qualname = ConstantOperand(W_Str(self.scope.qualname))
        self.emit(SET_NAME, [NameOperand("__qualname__"), qualname], start)

    def end_class(self, start):
        value = NONE
        if self.scope.needs_class_cell:
            value = self.cell_of("__class__")
        self.emit(RETURN, [value], start)

    # Comprehensions.

    def comprehension(self, node, generators):
        wanted = self.take_wanted()
        function = self.function_object(None, node, [NONE, NONE, NONE], node)
        iterator = self.iterator(generators[0], node)
        if self.is_awaited(node):
            result = self.private(wanted)
            self.await_value(result, self.compute(None, CALL, [function, iterator], node), FROM_EXPRESSION, node)
            self.result = result
        else:
            self.result = self.compute(wanted, CALL, [function, iterator], node)

    def iterator(self, generator, position):
        """Return a register with the iterator over what the `for` or `async for` of a comprehension is over."""
        opcode = GET_AITER if generator.is_async else ITER
        return self.compute(None, opcode, [self.operand(generator.iter)], position)

    def collect(self, node, kind, generators, elements):
        result = self.compute(None, BUILD[kind], [], node)
        self.generate(generators, 0, ADD[kind], result, elements, node)
        self.emit(RETURN, [result], node)

    def yield_each(self, node, generators, element):
        self.generate(generators, 0, YIELD, None, [element], node)

    def generate(self, generators, i, add, result, elements, position):
        """Lower the loops from the i-th on; inside the last one `add` takes the elements."""
        if i == len(generators):
            if result is None:
                result = self.temporary()
            self.emit(add, [result] + self.operands(elements), position)
            return
        generator = generators[i]
        only = self.only_value(generator) if i > 0 else None
        if only is not None:
            end = self.new_block()
            self.assign(generator.target, only)
            inner = self.apply_conditions(generator.ifs, end, position)
            self.generate(generators, i + 1, add, result, elements, inner)
            self.start(end)
            return
        if i == 0:
            iterator = self.homes[COMPREHENSION_ARGUMENT]
        else:
            iterator = self.iterator(generator, position)
        body = self.new_block()
        again = self.new_block()
        end = self.new_block()
        is_async = bool(generator.is_async)
        item = self.item_register(generator.target, is_async)
        self.jump(again)
        self.start(body)
        self.mark(generator.target)
        self.bind(generator.target, item)
        inner = self.apply_conditions(generator.ifs, again, position)
        self.generate(generators, i + 1, add, result, elements, inner)
        self.start(again)
        self.next_item(item, iterator, body, end, is_async, position, position)
        self.start(end)

    # Whole scopes.

    def for_scope(self, scope):
        return RegisterLowering(self.unit, scope)

    def bind_name(self, source_name, node, position):
        self.store_name(source_name, self.operand(node), position)

    def return_value(self, node):
        self.emit(RETURN, [self.operand(node)], node)

    def return_none(self, position):
        self.emit(RETURN, [NONE], position)
