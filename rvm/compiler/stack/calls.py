"""Lowering to the stack machine of calls."""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import has_double_star, has_starred, keyword_name, keyword_names, keyword_values
from rvm.compiler.analysis.symbols import CELL, IMPORTED
from rvm.compiler.graph.ir import ConstantOperand, NumberOperand
from rvm.compiler.lowering.positions import position_of_attribute, position_of_call
from rvm.compiler.stack.expressions import MOST_ON_STACK, StackExpressions
from rvm.syntax import ast

CALL, CALL_KW = BY_NAME["CALL"], BY_NAME["CALL_KW"]
CALL_METHOD, CALL_METHOD_KW = BY_NAME["CALL_METHOD"], BY_NAME["CALL_METHOD_KW"]
CALL_FUNCTION_EX, CALL_SUPER = BY_NAME["CALL_FUNCTION_EX"], BY_NAME["CALL_SUPER"]
LOAD_METHOD, LOAD_CLOSURE, LOAD_DEREF = BY_NAME["LOAD_METHOD"], BY_NAME["LOAD_CLOSURE"], BY_NAME["LOAD_DEREF"]
LOAD_FAST_CHECK = BY_NAME["LOAD_FAST_CHECK"]
BUILD_MAP, DICT_MERGE = BY_NAME["BUILD_MAP"], BY_NAME["DICT_MERGE"]


class StackCalls(StackExpressions):
    """Adds calls."""

    def visit_Call(self, node):
        func = node.func
        position = position_of_call(node)
        if isinstance(func, ast.Attribute) and self.fits_method_call(node):
            self.call_method(node, func, position)
        elif self.is_plain_super(node):
            self.call_super(node)
        else:
            self.value(func)
            self.call_function(node.args, node.keywords, 0, CALL, position, node)

    def call_method(self, node, func, position):
        self.value(func.value)
        self.op_name(LOAD_METHOD, self.scope.mangle(func.attr), position_of_attribute(func))
        self.call_plain(node.args, node.keywords, 0, CALL_METHOD, CALL_METHOD_KW, position)

    def fits_method_call(self, node):
        """True for `x.m(...)` with few plain arguments; not for a function of an imported module."""
        func = node.func
        if isinstance(func, ast.Attribute) and self.is_imported(func.value):
            return False
        count = len(node.args) + len(node.keywords)
        if len(node.keywords) > 0:
            count += 1
        return (not has_starred(node.args) and not has_double_star(node.keywords) and
                count < MOST_ON_STACK)

    def is_imported(self, node):
        """True for a name that the module imports."""
        return isinstance(node, ast.Name) and self.unit.table.root.flags(node.id) & IMPORTED != 0

    def call_plain(self, args, keywords, pushed, call, call_keywords, position):
        """Push the arguments, `pushed` of which are there already, and call."""
        self.values(args)
        if len(keywords) == 0:
            self.op_number(call, pushed + len(args), position)
            return
        self.values(keyword_values(keywords))
        count = NumberOperand(pushed + len(args) + len(keywords))
        self.emit(call_keywords, [count, ConstantOperand(keyword_names(keywords))], position)

    def call_function(self, args, keywords, pushed, call, position, node):
        """As call_plain, but with `*`, `**` or any number of arguments."""
        if (has_starred(args) or has_double_star(keywords) or
                len(args) + pushed + 2 * len(keywords) > MOST_ON_STACK):
            self.call_spread(args, keywords, pushed, position, node)
        else:
            self.call_plain(args, keywords, pushed, call, CALL_KW, position)

    # Spread arguments.

    def call_spread(self, args, keywords, pushed, position, node):
        """Lower `f(a, *b, c=1, **d)`: its arguments are one iterable and one dict."""
        if pushed == 0 and len(args) == 1 and isinstance(args[0], ast.Starred):
            starred = args[0]
            assert isinstance(starred, ast.Starred)
            self.value(starred.value)
        else:
            self.build_tuple(args, pushed, node)
        dicts = 0
        if len(keywords) > 0:
            self.keywords_dict(keywords, node)
            dicts = 1
        self.op_number(CALL_FUNCTION_EX, dicts, position)

    def keywords_dict(self, keywords, position):
        """Push a dict of the keyword arguments."""
        is_made = False
        start = 0
        for i in range(len(keywords)):
            if keywords[i].arg is None:
                is_made = self.join_keywords(keywords, start, i, is_made, position)
                start = i + 1
                if not is_made:
                    self.op_number(BUILD_MAP, 0, position)
                    is_made = True
                self.value(keywords[i].value)
                self.op_number(DICT_MERGE, 1, position)
        self.join_keywords(keywords, start, len(keywords), is_made, position)

    def join_keywords(self, keywords, start, end, is_made, position):
        """As join_entries, for the named arguments keywords[start:end]."""
        if start == end:
            return is_made
        assert 0 <= start <= end
        names = []
        for keyword in keywords[start:end]:
            name = ast.Constant(keyword_name(keyword), None)
            name.at_node(position)
            names.append(name)
        self.entries(names, keyword_values(keywords[start:end]), position)
        if is_made:
            self.op_number(DICT_MERGE, 1, position)
        return True

    # super().

    def call_super(self, node):
        self.value(node.func)
        self.emit(LOAD_CLOSURE, [self.homes["__class__"]], node)
        name = self.first_parameter()
        if self.scope.lookup(name) == CELL:
            self.emit(LOAD_DEREF, [self.homes[name]], node)
        else:
            self.emit(LOAD_FAST_CHECK, [self.homes[name]], node)
        self.op(CALL_SUPER, node)
