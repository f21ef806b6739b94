"""Builds string literals: adjacent ones become one, and f-strings have parts.

The positions are CPython 3.11's.  It parses the contents of a replacement field as a
text of its own, in parentheses, and gives everything else the position of the whole
literal; see docs/front-end.md.
"""
from rvm.objects.text.literals import W_Bytes, W_Str
from rvm.syntax import ast, error_positions, literals, tokens
from rvm.syntax.ast_builder_base import STARRED, expression, kind_of, span, text_of
from rvm.syntax.errors import SyntaxError_

FSTRING = kind_of("fstring")
FSTRING_GENEXP = kind_of("fstring_genexp")
STAR_EXPRESSIONS = kind_of("star_expressions")

NO_CONVERSION = -1
REPR_CONVERSION = ord("r")


@expression("strings")
def build_strings(builder, node):
    _refuse_mixture(builder, node)
    try:
        if _has_fstring(node):
            return _joined(builder, node)
        return _plain(node)
    except literals.LiteralError as error:
        raise builder.literal_error(error, node)


def _refuse_mixture(builder, node):
    bytes_count = 0
    for part in node.children:
        if part.kind == tokens.STRING and literals.is_bytes_literal(text_of(part)):
            bytes_count += 1
    if 0 < bytes_count < len(node.children):
        after = builder.token_after(node.last)
        raise builder.error_at_tokens(after, after, "cannot mix bytes and nonbytes literals")


def _has_fstring(node):
    for part in node.children:
        if part.kind == FSTRING:
            return True
    return False


def _plain(node):
    """Return the one constant that adjacent string literals make."""
    content = "".join([literals.string_content(text_of(part)) for part in node.children])
    if literals.is_bytes_literal(text_of(node.children[0])):
        return ast.Constant(W_Bytes(content), None)
    return ast.Constant(W_Str(content), _kind(node.first))


def _kind(first):
    """Return the `kind` of a constant in a literal that starts with the token `first`."""
    return "u" if literals.is_unicode_literal(first.text) else None


class JoinedParts(object):
    """The values of a JoinedStr so far, and the literal text after them."""

    def __init__(self, first):
        self.first = first      # the first token of the whole literal
        self.values = []
        self.texts = []

    def flush(self, first, last):
        """Make a constant of the literal text, positioned from `first` to `last`."""
        text = "".join(self.texts)
        self.texts = []
        if text != "":
            constant = ast.Constant(W_Str(text), _kind(first))
            span(constant, first, last)
            self.values.append(constant)

    def finish(self, first, last):
        self.flush(first, last)
        joined = ast.JoinedStr(self.values)
        span(joined, first, last)
        return joined


def _joined(builder, node):
    parts = JoinedParts(node.first)
    for child in node.children:
        if child.kind == FSTRING:
            raw = literals.fstring_is_raw(text_of(child.children[0]))
            for i in range(1, len(child.children) - 1):
                _add_part(builder, parts, child.children[i], FString(node, child, raw))
        else:
            parts.texts.append(literals.string_content(text_of(child)))
    return parts.finish(node.first, node.last)


class FString(object):
    """The position of an f-string's part: in the literal `own` of the adjacent literals `whole`."""

    def __init__(self, whole, own, raw):
        self.whole = whole
        self.own = own
        self.raw = raw


def _add_part(builder, parts, node, fstring):
    """Add literal text, or a replacement field."""
    if node.kind == tokens.FSTRING_MIDDLE:
        parts.texts.append(literals.fstring_middle_value(text_of(node), fstring.raw))
        return
    equal = node.children[1]
    if equal is not None:
        parts.texts.append(_text_with_equal(builder.source, node.first.end, equal.first.end))
    parts.flush(fstring.whole.first, fstring.whole.last)
    parts.values.append(_field(builder, node, fstring))


def _text_with_equal(source, start, end):
    """Return what `{x = }` shows before the value: the text as written, with the spaces after it."""
    while end < len(source) and source[end] in " \t\n\r\f\v":
        end += 1
    return source[start:end]


def _field(builder, node, fstring):
    value_node, equal, conversion_node, spec_node = node.children
    value = _field_value(builder, node, fstring)
    conversion = NO_CONVERSION
    if conversion_node is not None:
        conversion = ord(text_of(conversion_node)[0])
    elif equal is not None and spec_node is None:
        conversion = REPR_CONVERSION
    spec = None
    if spec_node is not None:
        spec = _spec(builder, spec_node, fstring)
    field = ast.FormattedValue(value, conversion, spec)
    span(field, fstring.whole.first, fstring.whole.last)
    return field


def _spec(builder, node, fstring):
    """Return the AST of what follows the colon of a field."""
    own = fstring.own
    parts = JoinedParts(own.first)
    for child in node.children:
        _add_part(builder, parts, child, fstring)
    return parts.finish(own.first, own.last)


# The value of a field, with CPython's positions.

def _field_value(builder, node, fstring):
    value_node = node.children[0]
    if value_node.last.end_lineno > value_node.first.lineno:
        _displace_long_strings(builder, node.first, value_node)
    try:
        if value_node.kind == STARRED:
            raise builder.error(value_node, "cannot use starred expression here")
        value = builder.expression(value_node)
    except SyntaxError_ as error:
        end = builder.token_after(value_node.last).start
        error_positions.make_relative(error, node.first, end, builder.source)
        raise
    if value_node.kind == STAR_EXPRESSIONS or value_node.kind == FSTRING_GENEXP:
        _set_position_in_parentheses(builder, value, node, fstring)
    return value


def _set_position_in_parentheses(builder, value, node, fstring):
    """Make `value` reach from the brace to the token after it, like CPython's parentheses."""
    brace = node.first
    col_offset = brace.col_offset
    if _starts_line(builder.source, brace.end):
        on_first_line = brace.lineno == fstring.own.first.lineno
        col_offset = fstring.own.first.col_offset if on_first_line else 0
    after = builder.token_after(node.children[0].last)
    value.at(brace.lineno, col_offset, after.lineno, after.col_offset + 1)


def _starts_line(source, pos):
    """Return whether only spaces stand between `pos` and the end of the line."""
    while pos < len(source) and source[pos] in " \t\f":
        pos += 1
    return pos < len(source) and source[pos] == "\n"


def _displace_long_strings(builder, brace, value_node):
    """Move the string tokens that begin on the brace's line and end on a later one.

    CPython counts the columns of such a token from the brace.
    """
    i = builder.token_index(value_node.first)
    while i < len(builder.tokens) and builder.tokens[i].start < value_node.last.end:
        token = builder.tokens[i]
        if token.lineno != brace.lineno:
            return
        end = i
        if token.kind == tokens.FSTRING_START:
            end = fstring_end(builder.tokens, i)
        if builder.tokens[end].end_lineno > brace.lineno:
            for j in range(i, end + 1):
                _displace(builder.tokens[j], brace.lineno, brace.col_offset)
        i = end + 1


def fstring_end(token_list, start):
    """Return the index of the FSTRING_END that belongs to the FSTRING_START at `start`."""
    depth = 0
    for i in range(start, len(token_list)):
        if token_list[i].kind == tokens.FSTRING_START:
            depth += 1
        elif token_list[i].kind == tokens.FSTRING_END:
            depth -= 1
            if depth == 0:
                return i
    return start


def _displace(token, lineno, columns):
    if token.lineno == lineno:
        token.col_offset = max(token.col_offset - columns, 0)
    if token.end_lineno == lineno:
        token.end_col_offset = max(token.end_col_offset - columns, 0)
