"""Builds the patterns of match statements."""
from rvm.objects.text.literals import W_Complex, w_False, w_None, w_True
from rvm.syntax import ast, tokens
from rvm.syntax.ast_builder_base import kind_of, name_of, optional_name, pattern, text_of

DOUBLE_STAR_PATTERN = kind_of("double_star_pattern")
KEYWORD_PATTERN = kind_of("keyword_pattern")
LATE_PATTERN = "positional patterns follow keyword patterns"


@pattern("NUMBER", "negative", "add", "subtract", "strings")
def build_value(builder, node):
    return ast.MatchValue(_literal(builder, node))


def _literal(builder, node):
    """Return the literal `node` as an expression.  Raise SyntaxError_ if it is not a literal."""
    value = builder.expression(node)
    if isinstance(value, ast.BinOp):
        real, imaginary = node.children
        if _is_complex(value.left):
            raise builder.error(real, "real number required in complex literal")
        if not _is_complex(value.right):
            raise builder.error(imaginary, "imaginary number required in complex literal")
    return value


def _is_complex(expr):
    if isinstance(expr, ast.UnaryOp):
        expr = expr.operand
    return isinstance(expr, ast.Constant) and isinstance(expr.value, W_Complex)


@pattern("NONE")
def build_none(builder, node):
    return ast.MatchSingleton(w_None)


@pattern("TRUE")
def build_true(builder, node):
    return ast.MatchSingleton(w_True)


@pattern("FALSE")
def build_false(builder, node):
    return ast.MatchSingleton(w_False)


@pattern("name_pattern")
def build_name(builder, node):
    """Build a capture (`x`), the wildcard (`_`) or a value (`a.b`)."""
    name = node.children[0]
    if name.kind != tokens.NAME:
        return ast.MatchValue(builder.expression(name))
    return ast.MatchAs(None, _captured(name))


def _captured(node):
    """Return the name that `node` binds, or None for `_`."""
    return None if text_of(node) == "_" else name_of(node)


@pattern("as_pattern")
def build_as(builder, node):
    inner, name = node.children
    if text_of(name) == "_":
        raise builder.error(name, "cannot use '_' as a target")
    return ast.MatchAs(builder.pattern(inner), name_of(name))


@pattern("or_pattern")
def build_or(builder, node):
    return ast.MatchOr(builder.patterns(node.children))


@pattern("group_pattern")
def build_group(builder, node):
    return builder.pattern(node.children[0])


@pattern("sequence_pattern")
def build_sequence(builder, node):
    return ast.MatchSequence(builder.patterns(node.children))


@pattern("star_pattern")
def build_star(builder, node):
    return ast.MatchStar(_captured(node.children[0]))


@pattern("mapping_pattern")
def build_mapping(builder, node):
    keys = []
    patterns = []
    rest = None
    for item in node.children:
        if rest is not None:
            raise builder.error_at_tokens(item.first, item.first, "invalid syntax")
        if item.kind == DOUBLE_STAR_PATTERN:
            rest = item.children[0]
            if text_of(rest) == "_":
                raise builder.error_at_tokens(rest.first, rest.first, "invalid syntax")
        else:
            keys.append(_key(builder, item.children[0]))
            patterns.append(builder.pattern(item.children[1]))
    return ast.MatchMapping(keys, patterns, optional_name(rest))


def _key(builder, node):
    if node.kind == tokens.NAME:
        after = builder.token_after(node.last)
        raise builder.error_at_tokens(after, after, "invalid syntax")
    return _literal(builder, node)


@pattern("class_pattern")
def build_class(builder, node):
    children = node.children
    patterns = []
    names = []
    named_patterns = []
    late = late_patterns(children[1:])
    if len(late) > 0:
        raise builder.error_at_tokens(late[0].first, late[-1].last, LATE_PATTERN)
    for argument in children[1:]:
        if argument.kind == KEYWORD_PATTERN:
            names.append(name_of(argument.children[0]))
            named_patterns.append(builder.pattern(argument.children[1]))
        else:
            patterns.append(builder.pattern(argument))
    return ast.MatchClass(builder.expression(children[0]), patterns, names, named_patterns)


def late_patterns(arguments):
    """Return the first positional patterns behind one by keyword, up to the next by keyword."""
    late = []
    seen_keyword = False
    for argument in arguments:
        if argument.kind != KEYWORD_PATTERN:
            if seen_keyword:
                late.append(argument)
        elif len(late) > 0:
            break
        else:
            seen_keyword = True
    return late
