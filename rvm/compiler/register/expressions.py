"""Lowering to the register machine of expressions: operators, attributes, items, displays, strings, yields."""
from rvm.code.register.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import has_starred
from rvm.compiler.graph.ir import ConstantOperand, NameOperand, NumberOperand
from rvm.compiler.lowering.expressions import CONVERSIONS, opcodes_by_node
from rvm.compiler.lowering.positions import position_of_attribute
from rvm.compiler.register.builder import NONE
from rvm.compiler.register.conditions import RegisterConditions
from rvm.objects.text.literals import W_Str, w_None
from rvm.syntax import ast

BINARY = {"Add": "ADD", "Sub": "SUBTRACT", "Mult": "MULTIPLY", "Div": "DIVIDE",
          "FloorDiv": "FLOOR_DIVIDE", "Mod": "MODULO", "Pow": "POWER",
          "LShift": "LEFT_SHIFT", "RShift": "RIGHT_SHIFT", "BitAnd": "AND",
          "BitOr": "OR", "BitXor": "XOR", "MatMult": "MATRIX_MULTIPLY"}
UNARY = {"UAdd": "POSITIVE", "USub": "NEGATE", "Invert": "INVERT", "Not": "NOT"}

OPERATION = opcodes_by_node(BINARY, BY_NAME, "")
INPLACE_OPERATION = opcodes_by_node(BINARY, BY_NAME, "INPLACE_")
UNARY_OPERATION = opcodes_by_node(UNARY, BY_NAME, "")

GET_ATTR, GET_ITEM = BY_NAME["GET_ATTR"], BY_NAME["GET_ITEM"]
BUILD_LIST, BUILD_TUPLE = BY_NAME["BUILD_LIST"], BY_NAME["BUILD_TUPLE"]
BUILD_SET, BUILD_DICT = BY_NAME["BUILD_SET"], BY_NAME["BUILD_DICT"]
BUILD_STRING, BUILD_SLICE = BY_NAME["BUILD_STRING"], BY_NAME["BUILD_SLICE"]
LIST_APPEND, LIST_EXTEND = BY_NAME["LIST_APPEND"], BY_NAME["LIST_EXTEND"]
SET_ADD, SET_UPDATE = BY_NAME["SET_ADD"], BY_NAME["SET_UPDATE"]
DICT_PUT, DICT_UPDATE = BY_NAME["DICT_PUT"], BY_NAME["DICT_UPDATE"]
LIST_TO_TUPLE = BY_NAME["LIST_TO_TUPLE"]
FORMAT = BY_NAME["FORMAT"]
YIELD, YIELD_FROM = BY_NAME["YIELD"], BY_NAME["YIELD_FROM"]
AWAIT, DELEGATE = BY_NAME["AWAIT"], BY_NAME["DELEGATE"]

# Displays with more elements to compute than this are made one element at a time, so
# that they do not need a register for each.
MOST_COMPUTED_ELEMENTS = 16
BEGUN_ELEMENTS = 4      # of those that are made so: how many come first, all at once

# What an awaitable is from, AWAIT's d.
FROM_EXPRESSION, FROM_ENTER, FROM_EXIT = range(3)

# Strings of more pieces than this are joined by groups: each piece needs a register, and
# the time and the memory that allocation takes grow with the square of their number.
MOST_PIECES = 64

EMPTY_STRING = ConstantOperand(W_Str(""))


class RegisterExpressions(RegisterConditions):
    """Adds the expressions that are neither conditions, calls nor functions."""

    def visit_Constant(self, node):
        self.take_wanted()
        self.mark(node)
        self.result = ConstantOperand(node.value)

    def visit_Name(self, node):
        self.result = self.load_name(node.id, self.take_wanted(), node)

    def visit_NamedExpr(self, node):
        self.take_wanted()
        target = node.target
        assert isinstance(target, ast.Name)
        home = self.home(target.id)
        if home is not None:
            self.into(node.value, home)
            self.result = home
        else:
            value = self.operand(node.value)
            self.store_name(target.id, value, target)
            self.result = value

    def visit_BinOp(self, node):
        wanted = self.take_wanted()
        operands = self.operands([node.left, node.right])
        self.result = self.compute(wanted, OPERATION[node.op.class_name], operands, node)

    def visit_UnaryOp(self, node):
        wanted = self.take_wanted()
        opcode = UNARY_OPERATION[node.op.class_name]
        self.result = self.compute(wanted, opcode, [self.operand(node.operand)], node)

    def visit_Attribute(self, node):
        wanted = self.take_wanted()
        owner = self.operand(node.value)
        name = NameOperand(self.scope.mangle(node.attr))
        self.result = self.compute(wanted, GET_ATTR, [owner, name], position_of_attribute(node))

    def visit_Subscript(self, node):
        wanted = self.take_wanted()
        operands = self.operands([node.value, node.slice])
        self.result = self.compute(wanted, GET_ITEM, operands, node)

    def visit_Slice(self, node):
        wanted = self.take_wanted()
        parts = [self.or_none(node.lower), self.or_none(node.upper), self.or_none(node.step)]
        self.result = self.compute(wanted, BUILD_SLICE, self.operands(parts), node)

    def or_none(self, node):
        """Return the expression, or a constant node of None if there is none."""
        if node is not None:
            return node
        return ast.Constant(w_None, None)

    # Displays.

    def count_computed(self, nodes):
        """Return how many of the expressions need a register of their own."""
        count = 0
        for node in nodes:
            if isinstance(node, ast.Constant):
                continue
            if isinstance(node, ast.Name) and self.home(node.id) is not None:
                continue
            count += 1
        return count

    def visit_List(self, node):
        self.display(node.elts, BUILD_LIST, LIST_APPEND, LIST_EXTEND, node)

    def visit_Set(self, node):
        self.display(node.elts, BUILD_SET, SET_ADD, SET_UPDATE, node)

    def visit_Tuple(self, node):
        if self.is_small(node.elts):
            self.display(node.elts, BUILD_TUPLE, LIST_APPEND, LIST_EXTEND, node)
        else:
            wanted = self.take_wanted()
            items = self.build_list(node.elts, node)
            self.result = self.compute(wanted, LIST_TO_TUPLE, [items], node)

    def is_small(self, nodes):
        return not has_starred(nodes) and self.count_computed(nodes) <= MOST_COMPUTED_ELEMENTS

    def display(self, nodes, build, add, extend, position):
        wanted = self.take_wanted()
        if self.is_small(nodes):
            self.result = self.compute(wanted, build, self.operands(nodes), position)
        else:
            self.result = self.build_up(nodes, build, add, extend, self.private(wanted), position)

    def build_list(self, nodes, position):
        """Return a register with a new list of the expressions' values, starred ones spread."""
        return self.build_up(nodes, BUILD_LIST, LIST_APPEND, LIST_EXTEND, self.temporary(), position)

    def build_up(self, nodes, build, add, extend, result, position):
        """Make the first elements at once, then add the others one by one."""
        first = 0
        while first < len(nodes) and not isinstance(nodes[first], ast.Starred):
            first += 1
        if not self.is_small(nodes[:first]):
            first = BEGUN_ELEMENTS
        self.compute(result, build, self.operands(nodes[:first]), position)
        self.add_elements(result, nodes[first:], add, extend, position)
        return result

    def add_elements(self, result, nodes, add, extend, position):
        for node in nodes:
            if isinstance(node, ast.Starred):
                self.emit(extend, [result, self.operand(node.value)], position)
            else:
                self.emit(add, [result, self.operand(node)], position)

    def visit_Dict(self, node):
        wanted = self.take_wanted()
        entries = self.entries_before_spread(node)
        if len(entries) == 2 * len(node.keys):
            self.result = self.compute(wanted, BUILD_DICT, self.operands(entries), node)
            return
        result = self.private(wanted)
        self.compute(result, BUILD_DICT, self.operands(entries), node)
        for i in range(len(entries) // 2, len(node.keys)):
            key = node.keys[i]
            if key is None:
                self.emit(DICT_UPDATE, [result, self.operand(node.values[i])], node)
            else:
                entry = self.operands([key, node.values[i]])
                self.emit(DICT_PUT, [result] + entry, node)
        self.result = result

    def entries_before_spread(self, node):
        """Return the keys and values, in turn, up to the first `**` or until there are many."""
        entries = []
        computed = 0
        for i in range(len(node.keys)):
            key = node.keys[i]
            if key is None:
                break
            value = node.values[i]
            computed += self.count_computed([key, value])
            if computed > MOST_COMPUTED_ELEMENTS:
                return entries[:BEGUN_ELEMENTS]
            entries.append(key)
            entries.append(value)
        return entries

    # Formatted strings.

    def visit_JoinedStr(self, node):
        wanted = self.take_wanted()
        if len(node.values) == 0:
            self.result = EMPTY_STRING
        elif len(node.values) == 1:
            self.wanted = wanted
            node.values[0].accept(self)
        else:
            self.result = self.compute(wanted, BUILD_STRING, self.pieces(node.values, node), node)

    def pieces(self, nodes, position):
        """Return operands that make up the string; of many expressions, groups are joined first."""
        if len(nodes) <= MOST_PIECES:
            return self.operands(nodes)
        size = MOST_PIECES
        while size * MOST_PIECES < len(nodes):
            size *= MOST_PIECES
        result = []
        start = 0
        while start < len(nodes):
            end = min(start + size, len(nodes))
            group = self.pieces(nodes[start:end], position)
            result.append(self.compute(None, BUILD_STRING, group, position))
            start = end
        return result

    def visit_FormattedValue(self, node):
        wanted = self.take_wanted()
        operands = [self.operand_before([node.value, self.or_none(node.format_spec)], 0)]
        operands.append(NumberOperand(CONVERSIONS[node.conversion]))
        if node.format_spec is None:
            operands.append(EMPTY_STRING)
        else:
            operands.append(self.operand(node.format_spec))
        self.result = self.compute(wanted, FORMAT, operands, node)

    # Generators and coroutines.

    def visit_Yield(self, node):
        wanted = self.take_wanted()
        value = NONE
        if node.value is not None:
            value = self.operand(node.value)
        self.result = self.compute(wanted, YIELD, [value], node)

    def visit_YieldFrom(self, node):
        result = self.private(self.take_wanted())
        self.delegate(YIELD_FROM, result, [self.operand(node.value)], node)
        self.result = result

    def visit_Await(self, node):
        result = self.private(self.take_wanted())
        self.await_value(result, self.operand(node.value), FROM_EXPRESSION, node)
        self.result = result

    def await_value(self, result, awaitable, origin, position):
        """Await the operand; `result`, no variable's home, gets the value."""
        self.delegate(AWAIT, result, [awaitable, NumberOperand(origin)], position)

    def delegate(self, opcode, result, operands, position):
        """Let an iterator that the instruction finds take the frame's place, up to its end; `result` gets its value."""
        end = self.new_block()
        self.delegate_to(opcode, result, operands, end, position)
        self.start(end)

    def delegate_to(self, opcode, result, operands, end, position):
        """As `delegate`, with control going to `end`."""
        more = self.new_block()
        iterator = self.temporary()
        self.emit_jump(opcode, [result, iterator] + operands, end, more, position)
        self.start(more)
        self.emit(DELEGATE, [result, iterator], position)
        self.jump(end)
