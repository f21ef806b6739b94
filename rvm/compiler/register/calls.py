"""Lowering to the register machine of calls."""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import has_double_star, has_starred, keyword_name, keyword_names, keyword_values
from rvm.compiler.analysis.symbols import CELL
from rvm.compiler.graph.ir import ConstantOperand, NameOperand
from rvm.compiler.lowering.positions import position_of_attribute, position_of_call
from rvm.compiler.register.builder import NONE
from rvm.compiler.register.expressions import BEGUN_ELEMENTS, RegisterExpressions
from rvm.syntax import ast

CALL, CALL_KW, CALL_EX = BY_NAME["CALL"], BY_NAME["CALL_KW"], BY_NAME["CALL_EX"]
CALL_METHOD, CALL_METHOD_KW = BY_NAME["CALL_METHOD"], BY_NAME["CALL_METHOD_KW"]
GET_METHOD = BY_NAME["GET_METHOD"]
CALL_UNBOUND, CALL_UNBOUND_KW = BY_NAME["CALL_UNBOUND"], BY_NAME["CALL_UNBOUND_KW"]
SUPER = BY_NAME["SUPER"]
CHECK, GET_CELL, LIST_TO_TUPLE = BY_NAME["CHECK"], BY_NAME["GET_CELL"], BY_NAME["LIST_TO_TUPLE"]
BUILD_DICT = BY_NAME["BUILD_DICT"]
DICT_MERGE, DICT_PUT = BY_NAME["DICT_MERGE"], BY_NAME["DICT_PUT"]

# Calls with more arguments to compute than this go through a list and a dict.
MOST_COMPUTED_ARGUMENTS = 64


def has_no_effect(node):
    """True if evaluating the expression cannot run any of the program's code."""
    if isinstance(node, ast.Tuple):
        return all_have_no_effect(node.elts)
    if isinstance(node, ast.List):
        return all_have_no_effect(node.elts)
    return isinstance(node, ast.Constant) or isinstance(node, ast.Name)


def all_have_no_effect(nodes):
    for node in nodes:
        if not has_no_effect(node):
            return False
    return True


class RegisterCalls(RegisterExpressions):
    """Adds calls.

    Python looks a method up before it evaluates the arguments.  CALL_METHOD looks it up
    after, so it stands only where the program cannot tell the difference; elsewhere
    GET_METHOD stands before the arguments and CALL_UNBOUND after them.
    """

    def visit_Call(self, node):
        values = keyword_values(node.keywords)
        func = node.func
        computed = self.count_computed(node.args) + self.count_computed(values)
        if (has_starred(node.args) or has_double_star(node.keywords) or
                computed > MOST_COMPUTED_ARGUMENTS):
            self.call_spread(node)
        elif isinstance(func, ast.Attribute):
            if all_have_no_effect(node.args) and all_have_no_effect(values):
                self.call_method(node, func, node.args + values)
            else:
                self.call_unbound(node, func, node.args + values)
        elif self.is_plain_super(node):
            self.call_super(node)
        else:
            self.call_function(node, node.args + values)

    def call_function(self, node, arguments):
        wanted = self.take_wanted()
        operands = self.operands([node.func] + arguments)
        position = position_of_call(node)
        if len(node.keywords) == 0:
            self.result = self.compute(wanted, CALL, operands, position)
        else:
            operands.insert(1, ConstantOperand(keyword_names(node.keywords)))
            self.result = self.compute(wanted, CALL_KW, operands, position)

    def call_method(self, node, func, arguments):
        wanted = self.take_wanted()
        operands = self.operands([func.value] + arguments)
        operands.insert(1, NameOperand(self.scope.mangle(func.attr)))
        opcode = CALL_METHOD
        if len(node.keywords) > 0:
            operands.insert(2, ConstantOperand(keyword_names(node.keywords)))
            opcode = CALL_METHOD_KW
        self.result = self.compute(wanted, opcode, operands, position_of_call(node))
        self.block.last().lookup_position = position_of_attribute(func)

    def call_unbound(self, node, func, arguments):
        wanted = self.take_wanted()
        owner = self.operand_before([func.value] + arguments, 0)
        name = NameOperand(self.scope.mangle(func.attr))
        method = self.compute(None, GET_METHOD, [owner, name], position_of_attribute(func))
        operands = [method, owner]
        opcode = CALL_UNBOUND
        if len(node.keywords) > 0:
            operands.append(ConstantOperand(keyword_names(node.keywords)))
            opcode = CALL_UNBOUND_KW
        operands.extend(self.operands(arguments))
        self.result = self.compute(wanted, opcode, operands, position_of_call(node))

    # Spread arguments.

    def call_spread(self, node):
        """Lower `f(a, *b, c=1, **d)`: its arguments are one iterable and one dict."""
        wanted = self.take_wanted()
        function = self.operand_before([node.func] + node.args + keyword_values(node.keywords), 0)
        nodes = node.args
        if len(nodes) == 1 and isinstance(nodes[0], ast.Starred):
            starred = nodes[0]
            assert isinstance(starred, ast.Starred)
            arguments = self.operand_before([starred.value] + keyword_values(node.keywords), 0)
        elif has_starred(nodes) or self.count_computed(nodes) > MOST_COMPUTED_ARGUMENTS:
            items = self.build_list(nodes, node)
            arguments = self.compute(None, LIST_TO_TUPLE, [items], node)
        else:
            arguments = self.operand(self.tuple_of(nodes))
        keywords = NONE
        if len(node.keywords) > 0:
            keywords = self.keywords_dict(node, function)
        self.result = self.compute(wanted, CALL_EX, [function, arguments, keywords],
                                   position_of_call(node))

    def tuple_of(self, nodes):
        return ast.Tuple(nodes, ast.Load())

    def keywords_dict(self, node, function):
        """Return a register with a new dict of the keyword arguments."""
        result = self.temporary()
        first = self.named_run(node.keywords, 0)
        self.keyword_group(result, node.keywords, 0, first, node)
        i = first
        while i < len(node.keywords):
            if node.keywords[i].arg is None:
                more = self.operand(node.keywords[i].value)
                end = i + 1
            else:
                end = self.named_run(node.keywords, i)
                more = self.temporary()
                self.keyword_group(more, node.keywords, i, end, node)
            self.emit(DICT_MERGE, [result, more, function], node)
            i = end
        return result

    def named_run(self, keywords, start):
        """Return the end of the run of `name=value` that starts at `start`."""
        end = start
        while end < len(keywords) and keywords[end].arg is not None:
            end += 1
        return end

    def keyword_group(self, result, keywords, start, end, position):
        """Compute into `result` a new dict of the arguments keywords[start:end], none of them `**`."""
        assert 0 <= start <= end
        first = end if end - start <= MOST_COMPUTED_ARGUMENTS else start + BEGUN_ELEMENTS
        nodes = []
        for keyword in keywords[start:first]:
            nodes.append(ast.Constant(keyword_name(keyword), None))
            nodes.append(keyword.value)
        self.compute(result, BUILD_DICT, self.operands(nodes), position)
        for keyword in keywords[first:end]:
            entry = self.operands([ast.Constant(keyword_name(keyword), None), keyword.value])
            self.emit(DICT_PUT, [result] + entry, position)

    # super().

    def call_super(self, node):
        wanted = self.take_wanted()
        func = self.operand(node.func)
        cell = self.homes["__class__"]
        name = self.first_parameter()
        instance = self.homes[name]
        if self.scope.lookup(name) == CELL:
            instance = self.compute(None, GET_CELL, [instance], node)
        else:
            self.emit(CHECK, [instance], node)
        self.result = self.compute(wanted, SUPER, [func, cell, instance], node)
