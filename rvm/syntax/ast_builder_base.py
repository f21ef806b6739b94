"""What the parts of the AST builder share: its tables, positions and errors.

Each kind of node is built by one function, `build(builder, node)`, which is in
a table by the node's kind; the decorators `expression`, `statement` and `pattern`
put it there.  Its result gets the position of its node, unless it has one already.
"""
from rvm.objects.text.literals import w_Ellipsis, w_False, w_None, w_True
from rvm.syntax import ast, error_positions, errors, literals, tokens
from rvm.syntax.driver import KIND_OF_RULE, SPLICED
from rvm.syntax.identifiers import normalized
from rvm.syntax.tokens import Token
from rvm.syntax.tree import FIRST_RULE

KINDS_COUNT = FIRST_RULE + len(KIND_OF_RULE)

LOAD = ast.Load()
STORE = ast.Store()
DEL = ast.Del()


def kind_of(name):
    """Return the kind of the nodes that the grammar calls `name`: a rule's or a terminal's name."""
    if name in KIND_OF_RULE:
        return KIND_OF_RULE[name]
    return tokens.KIND_NAMES.index(name)


def _no_expression(builder, node):
    raise AssertionError("not an expression")


def no_statement(builder, node):
    raise AssertionError("not a statement")


def _no_pattern(builder, node):
    raise AssertionError("not a pattern")


EXPRESSIONS = [_no_expression] * KINDS_COUNT
STATEMENTS = [no_statement] * KINDS_COUNT
PATTERNS = [_no_pattern] * KINDS_COUNT


def is_expression(kind):
    """Return whether nodes of that kind are expressions."""
    return EXPRESSIONS[kind] is not _no_expression


def _registering(table):
    def names_of(*names):
        def register(build):
            for name in names:
                table[kind_of(name)] = build
            return build
        return register
    return names_of


expression = _registering(EXPRESSIONS)
statement = _registering(STATEMENTS)
pattern = _registering(PATTERNS)

GROUP = kind_of("group")
STARRED = kind_of("starred")


class ASTBuilder(object):
    """Builds the AST of one source text."""

    def __init__(self, token_list, source, filename):
        self.tokens = token_list
        self.source = source
        self.filename = filename

    def expression(self, node):
        expr = EXPRESSIONS[node.kind](self, node)
        if expr.lineno == 0:
            set_position(expr, node)
        return expr

    def optional_expression(self, node):
        if node is None:
            return None
        return self.expression(node)

    def expressions(self, nodes):
        return [self.expression(node) for node in nodes]

    def target(self, node, ctx):
        """Return the AST of the expression `node` as a target to bind (STORE) or delete (DEL)."""
        target = self.expression(node)
        set_context(self, target, ctx)
        return target

    def statement(self, node):
        stmt = STATEMENTS[node.kind](self, node)
        if stmt.lineno == 0:
            set_position(stmt, node)
        return stmt

    def statements(self, nodes):
        return [self.statement(node) for node in nodes]

    def block(self, node):
        return self.statements(node.children)

    def optional_block(self, node):
        if node is None:
            return []
        return self.statements(node.children)

    def pattern(self, node):
        pattern = PATTERNS[node.kind](self, node)
        if pattern.lineno == 0:
            set_position(pattern, node)
        return pattern

    def patterns(self, nodes):
        return [self.pattern(node) for node in nodes]

    def token_index(self, token):
        """Return the index of `token` in the list of all tokens, which is in source order."""
        low = 0
        high = len(self.tokens) - 1
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < token.start:
                low = middle + 1
            else:
                high = middle
        while self.tokens[low] is not token:     # empty tokens may have the same position
            low += 1
        return low

    def token_after(self, token):
        """Return the token that follows `token`, which is not the last one."""
        return self.tokens[self.token_index(token) + 1]

    def error(self, node, msg):
        """Return the error that points at a node of the syntax tree."""
        return self.error_at_tokens(node.first, node.last, msg)

    def error_at_tokens(self, first, last, msg):
        """Return the error that points at the tokens from `first` to `last`."""
        return error_positions.error_at_tokens(first, last, msg, self.source, self.filename)

    def literal_error(self, error, node):
        """Return the error for literals.LiteralError in a node `NUMBER` or `strings`."""
        msg = error.msg
        if error.position == literals.AT_TOKEN:
            return self.error(node, msg)
        if error.position == literals.AFTER_STRINGS:
            after = self.token_after(node.last)
            return self.error_at_tokens(after, after, msg)
        first = node.first
        return errors.SyntaxError_("SyntaxError", msg, self.filename, first.lineno, 0,
                                   first.lineno, 0, errors.line_at(self.source, first.start))

    def error_at_expr(self, expr, msg):
        """Return the error that points at an expression of the AST."""
        first = self._token_at(expr.lineno, expr.col_offset)
        last = self._token_at(expr.end_lineno, expr.end_col_offset)
        return self.error_at_tokens(first, last, msg)

    def _token_at(self, lineno, col_offset):
        """Return an empty token at a position."""
        start = 0
        for _ in range(lineno - 1):
            start = self.source.find("\n", start) + 1
            assert start >= 0
        pos = start + col_offset
        assert pos >= 0
        return Token(tokens.NAME, "", pos, lineno, col_offset, pos, lineno, col_offset)


def set_position(located, node):
    """Give an AST node the position of a node of the syntax tree."""
    span(located, node.first, node.last)


def span(located, first, last):
    """Give an AST node the position that reaches from one token to another."""
    located.at(first.lineno, first.col_offset, last.end_lineno, last.end_col_offset)


def text_of(node):
    """Return the text of a leaf."""
    return node.first.text


def name_of(node):
    """Return the identifier that a leaf stands for."""
    return normalized(node.first.text)


def optional_name(node):
    if node is None:
        return None
    return name_of(node)


def optional_text(node):
    if node is None:
        return None
    return node.first.text


def ungrouped(node):
    """Return `node` without the parentheses around it."""
    while node.kind == GROUP:
        node = node.children[0]
    return node


def set_context(builder, target, ctx):
    """Make `target` a target to bind or delete.  Raise SyntaxError_ if it cannot be one."""
    if isinstance(target, ast.Name):
        target.ctx = ctx
    elif isinstance(target, ast.Attribute):
        target.ctx = ctx
    elif isinstance(target, ast.Subscript):
        target.ctx = ctx
    elif isinstance(target, ast.Tuple):
        target.ctx = ctx
        for element in target.elts:
            set_context(builder, element, ctx)
    elif isinstance(target, ast.List):
        target.ctx = ctx
        for element in target.elts:
            set_context(builder, element, ctx)
    elif isinstance(target, ast.Starred) and ctx is STORE:
        target.ctx = ctx
        set_context(builder, target.value, ctx)
    else:
        verb = "delete" if ctx is DEL else "assign to"
        raise builder.error_at_expr(target, "cannot %s %s" % (verb, describe(target)))


def describe(expr):
    """Return the name that CPython's messages have for the expression."""
    if isinstance(expr, ast.Constant):
        return _describe_constant(expr)
    return DESCRIPTIONS[expr.class_name]


def _describe_constant(constant):
    for w_value, text in SINGLETON_DESCRIPTIONS:
        if constant.value is w_value:
            return text
    return "literal"


SINGLETON_DESCRIPTIONS = [
    (w_None, "None"), (w_True, "True"), (w_False, "False"), (w_Ellipsis, "ellipsis"),
]

DESCRIPTIONS = {
    "Attribute": "attribute",
    "Await": "await expression",
    "BinOp": "expression",
    "BoolOp": "expression",
    "Call": "function call",
    "Compare": "comparison",
    "Dict": "dict literal",
    "DictComp": "dict comprehension",
    "FormattedValue": "f-string expression",
    "GeneratorExp": "generator expression",
    "IfExp": "conditional expression",
    "JoinedStr": "f-string expression",
    "Lambda": "lambda",
    "List": "list",
    "ListComp": "list comprehension",
    "Name": "name",
    "NamedExpr": "named expression",
    "Set": "set display",
    "SetComp": "set comprehension",
    "Starred": "starred",
    "Subscript": "subscript",
    "Tuple": "tuple",
    "UnaryOp": "expression",
    "Yield": "yield expression",
    "YieldFrom": "yield expression",
}
