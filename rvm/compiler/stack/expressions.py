"""Lowering to the stack machine of expressions: operators, attributes, items, displays, strings, yields."""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import has_starred, tuple_of_constants
from rvm.compiler.graph.ir import NumberOperand
from rvm.compiler.lowering.expressions import CONVERSIONS, opcodes_by_node
from rvm.compiler.lowering.positions import position_of_attribute
from rvm.compiler.stack.conditions import StackConditions
from rvm.objects.text.literals import W_Str
from rvm.syntax import ast

BINARY = {"Add": "ADD", "Sub": "SUBTRACT", "Mult": "MULTIPLY", "Div": "TRUE_DIVIDE",
          "FloorDiv": "FLOOR_DIVIDE", "Mod": "MODULO", "Pow": "POWER",
          "LShift": "LSHIFT", "RShift": "RSHIFT", "BitAnd": "AND",
          "BitOr": "OR", "BitXor": "XOR", "MatMult": "MATRIX_MULTIPLY"}
UNARY = {"UAdd": "UNARY_POSITIVE", "USub": "UNARY_NEGATIVE", "Invert": "UNARY_INVERT",
         "Not": "UNARY_NOT"}

OPERATION = opcodes_by_node(BINARY, BY_NAME, "BINARY_")
INPLACE_OPERATION = opcodes_by_node(BINARY, BY_NAME, "INPLACE_")
UNARY_OPERATION = opcodes_by_node(UNARY, BY_NAME, "")

LOAD_ATTR, BINARY_SUBSCR, BINARY_SLICE = BY_NAME["LOAD_ATTR"], BY_NAME["BINARY_SUBSCR"], BY_NAME["BINARY_SLICE"]
BUILD_LIST, BUILD_TUPLE, BUILD_SET = BY_NAME["BUILD_LIST"], BY_NAME["BUILD_TUPLE"], BY_NAME["BUILD_SET"]
BUILD_MAP, BUILD_CONST_KEY_MAP = BY_NAME["BUILD_MAP"], BY_NAME["BUILD_CONST_KEY_MAP"]
BUILD_STRING, BUILD_SLICE = BY_NAME["BUILD_STRING"], BY_NAME["BUILD_SLICE"]
LIST_APPEND, LIST_EXTEND = BY_NAME["LIST_APPEND"], BY_NAME["LIST_EXTEND"]
SET_ADD, SET_UPDATE = BY_NAME["SET_ADD"], BY_NAME["SET_UPDATE"]
MAP_ADD, DICT_UPDATE = BY_NAME["MAP_ADD"], BY_NAME["DICT_UPDATE"]
LIST_TO_TUPLE, FORMAT_VALUE = BY_NAME["LIST_TO_TUPLE"], BY_NAME["FORMAT_VALUE"]
YIELD_VALUE, ASYNC_GEN_WRAP = BY_NAME["YIELD_VALUE"], BY_NAME["ASYNC_GEN_WRAP"]
GET_YIELD_FROM_ITER, GET_AWAITABLE = BY_NAME["GET_YIELD_FROM_ITER"], BY_NAME["GET_AWAITABLE"]
LOAD_METHOD, CALL_METHOD = BY_NAME["LOAD_METHOD"], BY_NAME["CALL_METHOD"]
SEND, YIELD_SENT = BY_NAME["SEND"], BY_NAME["YIELD_SENT"]

# What an awaitable is from, GET_AWAITABLE's a.
FROM_EXPRESSION, FROM_ENTER, FROM_EXIT = range(3)

# CPython's STACK_USE_GUIDELINE: what would take more of the stack is made step by step.
MOST_ON_STACK = 30


def is_plain_slice(node):
    """True for `i:j`, without a step."""
    return isinstance(node, ast.Slice) and node.step is None


class StackExpressions(StackConditions):
    """Adds the expressions that are neither conditions, calls nor functions."""

    def visit_Constant(self, node):
        self.load(node.value, node)

    def visit_Name(self, node):
        self.load_name(node.id, node)

    def visit_NamedExpr(self, node):
        self.value(node.value)
        self.copy(1, node)
        target = node.target
        assert isinstance(target, ast.Name)
        self.store_name(target.id, target)

    def visit_BinOp(self, node):
        self.value(node.left)
        self.value(node.right)
        self.op(OPERATION[node.op.class_name], node)

    def visit_UnaryOp(self, node):
        self.value(node.operand)
        self.op(UNARY_OPERATION[node.op.class_name], node)

    def visit_Attribute(self, node):
        self.value(node.value)
        self.op_name(LOAD_ATTR, self.scope.mangle(node.attr), position_of_attribute(node))

    def visit_Subscript(self, node):
        self.value(node.value)
        if is_plain_slice(node.slice):
            self.bounds(node.slice)
            self.op(BINARY_SLICE, node)
        else:
            self.value(node.slice)
            self.op(BINARY_SUBSCR, node)

    def bounds(self, slice):
        assert isinstance(slice, ast.Slice)
        self.value_or_none(slice.lower, slice)
        self.value_or_none(slice.upper, slice)

    def visit_Slice(self, node):
        self.bounds(node)
        count = 2
        if node.step is not None:
            self.value(node.step)
            count = 3
        self.op_number(BUILD_SLICE, count, node)

    # Displays.

    def visit_List(self, node):
        self.display(node.elts, 0, BUILD_LIST, LIST_APPEND, LIST_EXTEND, node)

    def visit_Set(self, node):
        self.display(node.elts, 0, BUILD_SET, SET_ADD, SET_UPDATE, node)

    def visit_Tuple(self, node):
        self.build_tuple(node.elts, 0, node)

    def build_tuple(self, nodes, pushed, position):
        """Push a tuple of `pushed` items on the stack and the values of the expressions."""
        w_constants = tuple_of_constants(nodes)
        if pushed == 0 and w_constants is not None:
            self.load(w_constants, position)
            return
        if not has_starred(nodes) and len(nodes) + pushed <= MOST_ON_STACK:
            self.values(nodes)
            self.op_number(BUILD_TUPLE, len(nodes) + pushed, position)
            return
        self.display(nodes, pushed, BUILD_LIST, LIST_APPEND, LIST_EXTEND, position)
        self.op(LIST_TO_TUPLE, position)

    def display(self, nodes, pushed, build, add, extend, position):
        """Push a list or set of `pushed` items on the stack and the values of the expressions."""
        if pushed == 0 and len(nodes) > 2:
            w_constants = tuple_of_constants(nodes)
            if w_constants is not None:
                self.op_number(build, 0, position)
                self.load(w_constants, position)
                self.op_number(extend, 1, position)
                return
        count = len(nodes) + pushed
        if not has_starred(nodes) and count <= MOST_ON_STACK:
            self.values(nodes)
            self.op_number(build, count, position)
            return
        is_made = count > MOST_ON_STACK
        if is_made:
            self.op_number(build, pushed, position)
        for i in range(len(nodes)):
            node = nodes[i]
            if isinstance(node, ast.Starred):
                if not is_made:
                    self.op_number(build, i + pushed, position)
                    is_made = True
                self.value(node.value)
                self.op_number(extend, 1, position)
            else:
                self.value(node)
                if is_made:
                    self.op_number(add, 1, position)

    def visit_Dict(self, node):
        is_made = False
        start = 0
        for i in range(len(node.keys)):
            if node.keys[i] is None:
                is_made = self.join_entries(node.keys, node.values, start, i, is_made, node)
                start = i + 1
                if not is_made:
                    self.op_number(BUILD_MAP, 0, node)
                    is_made = True
                self.value(node.values[i])
                self.op_number(DICT_UPDATE, 1, node)
            elif 2 * (i - start) > MOST_ON_STACK:
                is_made = self.join_entries(node.keys, node.values, start, i + 1, is_made, node)
                start = i + 1
        is_made = self.join_entries(node.keys, node.values, start, len(node.keys), is_made, node)
        if not is_made:
            self.op_number(BUILD_MAP, 0, node)

    def join_entries(self, keys, values, start, end, is_made, position):
        """Push a dict of keys[start:end], or add them to the one on top if it `is_made`.

        Return True if there is one.
        """
        if start == end:
            return is_made
        self.entries(keys[start:end], values[start:end], position)
        if is_made:
            self.op_number(DICT_UPDATE, 1, position)
        return True

    def entries(self, keys, values, position):
        """Push a dict of the keys and values."""
        is_big = 2 * len(keys) > MOST_ON_STACK
        if len(keys) > 1 and not is_big:
            w_keys = tuple_of_constants(keys)
            if w_keys is not None:
                self.values(values)
                self.load(w_keys, position)
                self.op_number(BUILD_CONST_KEY_MAP, len(keys), position)
                return
        if is_big:
            self.op_number(BUILD_MAP, 0, position)
        for i in range(len(keys)):
            self.value(keys[i])
            self.value(values[i])
            if is_big:
                self.op_number(MAP_ADD, 1, position)
        if not is_big:
            self.op_number(BUILD_MAP, len(keys), position)

    # Formatted strings.

    def visit_JoinedStr(self, node):
        if len(node.values) > MOST_ON_STACK:
            self.join(node)
            return
        for value in node.values:
            self.piece(value, node)
        if len(node.values) != 1:
            self.op_number(BUILD_STRING, len(node.values), node)

    def join(self, node):
        """Push the string of many parts: they go to a list one by one, which `"".join` takes."""
        self.load(W_Str(""), node)
        self.op_name(LOAD_METHOD, "join", node)
        self.op_number(BUILD_LIST, 0, node)
        for value in node.values:
            self.piece(value, node)
            self.op_number(LIST_APPEND, 1, node)
        self.op_number(CALL_METHOD, 1, node)

    def visit_FormattedValue(self, node):
        self.value(node.value)
        specifications = 0
        if node.format_spec is not None:
            self.piece(node.format_spec, node)
            specifications = 1
        self.emit(FORMAT_VALUE, [NumberOperand(CONVERSIONS[node.conversion]), NumberOperand(specifications)], node)

    def piece(self, node, position):
        """Push a part of a string; one that folding made has no position of its own but `position`."""
        if isinstance(node, ast.Constant) and node.lineno < 0:
            self.load(node.value, position)
        else:
            self.value(node)

    # Generators and coroutines.

    def visit_Yield(self, node):
        self.value_or_none(node.value, node)
        self.yield_top(node)

    def yield_top(self, position):
        """Yield the value on top; what is sent replaces it."""
        if self.is_async_generator():
            self.op(ASYNC_GEN_WRAP, position)
        self.op(YIELD_VALUE, position)

    def visit_YieldFrom(self, node):
        self.value(node.value)
        self.op(GET_YIELD_FROM_ITER, node)
        self.delegate(node)

    def visit_Await(self, node):
        self.value(node.value)
        self.await_top(FROM_EXPRESSION, node)

    def await_top(self, origin, position):
        """Await the awaitable on top; its value replaces it."""
        self.op_number(GET_AWAITABLE, origin, position)
        self.delegate(position)

    def delegate(self, node):
        """Let the iterator on top take the frame's place, up to its end; its value replaces it."""
        self.load_none(node)
        again = self.new_block()
        more = self.new_block()
        end = self.new_block()
        self.start(again)
        self.emit_jump(SEND, [], end, more, node)
        self.start(more)
        self.op(YIELD_SENT, node)
        self.jump(again)
        self.start(end)
