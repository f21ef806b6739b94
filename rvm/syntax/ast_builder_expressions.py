"""Builds expressions: one function for each kind of node."""
from rvm.objects.text.literals import w_Ellipsis, w_False, w_None, w_True
from rvm.syntax import ast, literals, tokens
from rvm.syntax.ast_builder_base import (
    LOAD, STARRED, STORE, describe, expression, kind_of, name_of, set_position, text_of, ungrouped)
from rvm.syntax.ast_builder_parameters import parameters

ASYNC_FOR_IF_CLAUSE = kind_of("async_for_if_clause")
BARE_GENEXP = kind_of("bare_genexp")
DOUBLE_STARRED_ARGUMENT = kind_of("double_starred_argument")
KEY_VALUE = kind_of("key_value")
KEYWORD_ARGUMENT = kind_of("keyword_argument")

BINARY_OPERATORS = {
    "add": ast.Add(), "subtract": ast.Sub(), "multiply": ast.Mult(), "divide": ast.Div(),
    "floor_divide": ast.FloorDiv(), "modulo": ast.Mod(), "matrix_multiply": ast.MatMult(),
    "left_shift": ast.LShift(), "right_shift": ast.RShift(),
    "bit_or": ast.BitOr(), "bit_xor": ast.BitXor(), "bit_and": ast.BitAnd(),
    "power": ast.Pow(),
}
UNARY_OPERATORS = {
    "positive": ast.UAdd(), "negative": ast.USub(), "invert": ast.Invert(), "not_test": ast.Not(),
}
BOOLEAN_OPERATORS = {"disjunction": ast.Or(), "conjunction": ast.And()}
COMPARISON_OPERATORS = {
    tokens.EQEQUAL: ast.Eq(), tokens.NOTEQUAL: ast.NotEq(), tokens.LESS: ast.Lt(),
    tokens.LESSEQUAL: ast.LtE(), tokens.GREATER: ast.Gt(), tokens.GREATEREQUAL: ast.GtE(),
    tokens.IN: ast.In(), tokens.NOT: ast.NotIn(), tokens.IS: ast.Is(),
}
IS_NOT = ast.IsNot()


def _by_kind(operators):
    return dict([(kind_of(name), operators[name]) for name in operators])


BINARY_BY_KIND = _by_kind(BINARY_OPERATORS)
UNARY_BY_KIND = _by_kind(UNARY_OPERATORS)
BOOLEAN_BY_KIND = _by_kind(BOOLEAN_OPERATORS)


# Names and constants.

@expression("NAME")
def build_name(builder, node):
    return ast.Name(name_of(node), LOAD)


@expression("NUMBER")
def build_number(builder, node):
    try:
        return ast.Constant(literals.number_value(text_of(node)), None)
    except literals.LiteralError as error:
        raise builder.literal_error(error, node)


@expression("NONE")
def build_none(builder, node):
    return ast.Constant(w_None, None)


@expression("TRUE")
def build_true(builder, node):
    return ast.Constant(w_True, None)


@expression("FALSE")
def build_false(builder, node):
    return ast.Constant(w_False, None)


@expression("ELLIPSIS")
def build_ellipsis(builder, node):
    return ast.Constant(w_Ellipsis, None)


# Operators.

@expression("add", "subtract", "multiply", "divide", "floor_divide", "modulo", "matrix_multiply",
            "left_shift", "right_shift", "bit_or", "bit_xor", "bit_and", "power")
def build_binary(builder, node):
    """Build the operation.  A loop builds the operations on its left, as `a + b + ...` may be long."""
    operations = []
    while node.kind in BINARY_BY_KIND:
        operations.append(node)
        node = node.children[0]
    left = builder.expression(node)
    for i in range(len(operations) - 1, -1, -1):
        node = operations[i]
        left = ast.BinOp(left, BINARY_BY_KIND[node.kind], builder.expression(node.children[1]))
        set_position(left, node)
    return left


@expression("positive", "negative", "invert", "not_test")
def build_unary(builder, node):
    return ast.UnaryOp(UNARY_BY_KIND[node.kind], builder.expression(node.children[0]))


@expression("disjunction", "conjunction")
def build_boolean(builder, node):
    return ast.BoolOp(BOOLEAN_BY_KIND[node.kind], builder.expressions(node.children))


@expression("comparison")
def build_comparison(builder, node):
    children = node.children
    ops = []
    comparators = []
    for i in range(1, len(children), 2):
        ops.append(_comparison_operator(children[i]))
        comparators.append(builder.expression(children[i + 1]))
    return ast.Compare(builder.expression(children[0]), ops, comparators)


def _comparison_operator(node):
    kind = node.children[0].kind
    if kind == tokens.IS and len(node.children) == 2:
        return IS_NOT
    return COMPARISON_OPERATORS[kind]


@expression("conditional")
def build_conditional(builder, node):
    body, test, orelse = node.children
    return ast.IfExp(builder.expression(test), builder.expression(body), builder.expression(orelse))


@expression("lambda_def")
def build_lambda(builder, node):
    return ast.Lambda(parameters(builder, node.children[0], True), builder.expression(node.children[1]))


@expression("assignment_expression")
def build_assignment_expression(builder, node):
    target = builder.expression(node.children[0])
    if not isinstance(target, ast.Name) or node.children[0].kind != tokens.NAME:
        raise builder.error_at_expr(
            target, "cannot use assignment expressions with %s" % describe(target))
    target.ctx = STORE
    return ast.NamedExpr(target, builder.expression(node.children[1]))


@expression("await_expr")
def build_await(builder, node):
    return ast.Await(builder.expression(node.children[0]))


@expression("yield_value")
def build_yield(builder, node):
    return ast.Yield(builder.optional_expression(node.children[0]))


@expression("yield_from")
def build_yield_from(builder, node):
    return ast.YieldFrom(builder.expression(node.children[0]))


# Primaries.

@expression("attribute")
def build_attribute(builder, node):
    return ast.Attribute(builder.expression(node.children[0]), name_of(node.children[1]), LOAD)


@expression("subscript")
def build_subscript(builder, node):
    return ast.Subscript(
        builder.expression(node.children[0]), builder.expression(node.children[1]), LOAD)


@expression("slice")
def build_slice(builder, node):
    return ast.Slice(builder.optional_expression(node.children[0]),
                     builder.optional_expression(node.children[1]),
                     builder.optional_expression(node.children[2]))


@expression("call")
def build_call(builder, node):
    func = builder.expression(node.children[0])
    args, keywords = arguments(builder, node.children[1])
    return ast.Call(func, args, keywords)


# Arguments.

def arguments(builder, node):
    """Return the positional and the keyword arguments in a node `arguments`."""
    if len(node.children) == 1 and node.children[0].kind == BARE_GENEXP:
        return [_sole_genexp(builder, node)], []
    args = []
    keywords = []
    for argument in node.children:
        if argument.kind == KEYWORD_ARGUMENT:
            keywords.append(_keyword(builder, argument))
        elif argument.kind == DOUBLE_STARRED_ARGUMENT:
            keywords.append(ast.keyword(None, builder.expression(argument.children[0])))
            set_position(keywords[-1], argument)
        else:
            _check_order(builder, argument, keywords, node)
            args.append(builder.expression(argument))
    return args, keywords


def _sole_genexp(builder, node):
    genexp = builder.expression(node.children[0])
    if comma_follows(builder.source, node.children[0].last.end):
        raise builder.error_at_expr(genexp, "Generator expression must be parenthesized")
    set_position(genexp, node)
    return genexp


def comma_follows(source, pos):
    """Return whether a comma is the next token in `source` from `pos`."""
    while pos < len(source):
        if source[pos] == "#":
            while pos < len(source) and source[pos] != "\n":
                pos += 1
        elif source[pos] in " \t\f\r\n\\":
            pos += 1
        else:
            return source[pos] == ","
    return False


def _keyword(builder, node):
    name, value = node.children
    if name.kind != tokens.NAME:
        raise _bad_keyword(builder, name)
    keyword = ast.keyword(name_of(name), builder.expression(value))
    set_position(keyword, node)
    return keyword


def _bad_keyword(builder, name):
    equal = builder.token_after(name.last)
    if name.kind == tokens.NONE or name.kind == tokens.TRUE or name.kind == tokens.FALSE:
        return builder.error_at_tokens(
            name.first, equal, "cannot assign to %s" % text_of(name))
    return builder.error_at_tokens(
        name.first, equal, 'expression cannot contain assignment, perhaps you meant "=="?')


def _check_order(builder, argument, keywords, node):
    """Refuse a positional argument where none is allowed."""
    if argument.kind == BARE_GENEXP:
        raise builder.error(argument, "Generator expression must be parenthesized")
    unpacked = False
    for keyword in keywords:
        if keyword.arg is None:
            unpacked = True
    if argument.kind == STARRED:
        if unpacked:
            star = argument.first
            raise builder.error_at_tokens(
                star, star, "iterable argument unpacking follows keyword argument unpacking")
    elif len(keywords) > 0:
        kind = "keyword argument unpacking" if unpacked else "keyword argument"
        raise builder.error_at_tokens(node.last, node.last, "positional argument follows " + kind)


# Displays and comprehensions.

@expression("group")
def build_group(builder, node):
    inner = ungrouped(node)
    if inner.kind == STARRED:
        raise builder.error(inner, "cannot use starred expression here")
    return builder.expression(inner)


@expression("starred")
def build_starred(builder, node):
    return ast.Starred(builder.expression(node.children[0]), LOAD)


@expression("star_expressions", "tuple", "slices")
def build_tuple(builder, node):
    return ast.Tuple(builder.expressions(node.children), LOAD)


@expression("list")
def build_list(builder, node):
    return ast.List(builder.expressions(node.children), LOAD)


@expression("set")
def build_set(builder, node):
    return ast.Set(builder.expressions(node.children))


@expression("dict")
def build_dict(builder, node):
    keys = []
    values = []
    for item in node.children:
        if item.kind == KEY_VALUE:
            keys.append(builder.expression(item.children[0]))
            values.append(builder.expression(item.children[1]))
        else:
            keys.append(None)
            values.append(builder.expression(item.children[0]))
    return ast.Dict(keys, values)


@expression("genexp", "bare_genexp", "fstring_genexp")
def build_genexp(builder, node):
    return ast.GeneratorExp(builder.expression(node.children[0]), _generators(builder, node))


@expression("listcomp")
def build_listcomp(builder, node):
    return ast.ListComp(builder.expression(node.children[0]), _generators(builder, node))


@expression("setcomp")
def build_setcomp(builder, node):
    return ast.SetComp(builder.expression(node.children[0]), _generators(builder, node))


@expression("dictcomp")
def build_dictcomp(builder, node):
    key, value = node.children[0].children
    return ast.DictComp(
        builder.expression(key), builder.expression(value), _generators(builder, node))


def _generators(builder, node):
    return [_generator(builder, clause) for clause in node.children[1].children]


def _generator(builder, clause):
    is_async = 1 if clause.kind == ASYNC_FOR_IF_CLAUSE else 0
    target = builder.target(clause.children[0], STORE)
    iterable = builder.expression(clause.children[1])
    return ast.comprehension(target, iterable, builder.expressions(clause.children[2:]), is_async)
