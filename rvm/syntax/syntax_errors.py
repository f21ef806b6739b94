"""What is wrong with a program that has no parse, in CPython 3.11's words.

RULES is a list of functions, tried in order: each looks at the place where the parse
stopped and gives the error it stands for, or None.  Where none knows better, it is
"invalid syntax".
"""
from rvm.syntax import ast, driver, errors, fields, tokens
from rvm.syntax.ast_builder import build_bare_expression
from rvm.syntax.ast_builder_base import describe, kind_of
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.tokens import ErrorToken

# What follows "expected an indented block after", by a line's keyword.
BLOCK_OWNERS = {
    tokens.IF: "'if' statement", tokens.ELIF: "'elif' statement", tokens.ELSE: "'else' statement",
    tokens.FOR: "'for' statement", tokens.WHILE: "'while' statement",
    tokens.WITH: "'with' statement", tokens.TRY: "'try' statement",
    tokens.EXCEPT: "'except' statement", tokens.FINALLY: "'finally' statement",
    tokens.MATCH: "'match' statement", tokens.CASE: "'case' statement",
    tokens.DEF: "function definition", tokens.CLASS: "class definition",
}
OPENING = [tokens.LPAR, tokens.LSQB, tokens.LBRACE]
CLOSING = [tokens.RPAR, tokens.RSQB, tokens.RBRACE]
LEGACY_STATEMENTS = ["print", "exec"]
SOFT_KEYWORDS = ["match", "case", "_"]
NOT_COMPARED = ["list", "tuple", "generator expression", "True", "None", "False"]
NO_OFFSET = -1

KEY_VALUE = kind_of("key_value")


def explain(failure, token_list, source, filename):
    """The SyntaxError_ for a driver.NoParse."""
    place = Place(failure, token_list, source, filename)
    token = place.token
    if isinstance(token, ErrorToken):
        error = token.error
        if error is not None:
            return error
    error = None
    for rule in RULES:
        error = rule(place)
        if error is not None:
            break
    if error is None:
        error = place.error_at(place.token, "invalid syntax")
    brace = place.field_brace()
    if brace is not None:
        fields.make_relative(error, brace, source)
    error.incomplete = token.kind == tokens.ENDMARKER or token.kind == tokens.DEDENT
    return error


class Place(object):
    """Where the parse stopped: before the token at `index`, with `stack` as it was."""

    def __init__(self, failure, token_list, source, filename):
        self.stack = failure.stack
        self.index = failure.index
        self.tokens = token_list
        self.source = source
        self.filename = filename
        if self.before(1) == tokens.COLON and self.tokens[self.index].kind == tokens.FSTRING_MIDDLE:
            self.index -= 1     # a lambda's colon, as the grammar has it, starts a format here
        self.token = token_list[self.index]

    def before(self, count):
        """The kind of the token `count` before the one that stopped the parse, or -1."""
        if self.index < count:
            return -1
        return self.tokens[self.index - count].kind

    def previous(self):
        """The last token that was parsed; there must be one."""
        return self.tokens[self.index - 1]

    def line_start(self):
        """The index of the first token of the logical line of the last token parsed."""
        i = self.index - 1
        if i >= 0 and self.tokens[i].kind == tokens.NEWLINE:
            i -= 1
        while i > 0 and not _ends_line(self.tokens[i - 1].kind):
            i -= 1
        return max(i, 0)

    def line_keyword(self):
        """The token that says what kind of statement the line is; past `async`."""
        i = self.line_start()
        if self.tokens[i].kind == tokens.ASYNC and i + 1 < len(self.tokens):
            i += 1
        return self.tokens[i]

    def can_follow(self, kind):
        return driver.can_follow(self.stack, kind)

    def open_bracket(self):
        """The index of the innermost bracket open where the parse stopped, or -1."""
        depth = 0
        for i in range(self.index - 1, -1, -1):
            kind = self.tokens[i].kind
            if kind in CLOSING:
                depth += 1
            elif kind in OPENING:
                if depth == 0:
                    return i
                depth -= 1
            elif kind == tokens.NEWLINE:
                return -1
        return -1

    def field_brace(self):
        """The brace of the replacement field that the parse stopped in, or None."""
        i = self.index
        found = -1
        depth = 0
        for i in range(self.index - 1, -1, -1):
            kind = self.tokens[i].kind
            if kind in CLOSING:
                depth += 1
            elif kind in OPENING:
                if depth == 0 and self.is_field_brace(i):
                    found = i
                    break
                if depth > 0:
                    depth -= 1
            elif kind == tokens.NEWLINE:
                break
        if found < 0:
            return None
        return self.tokens[found]

    def is_field_brace(self, index):
        """Whether the bracket at `index` opens a replacement field of an f-string."""
        if self.tokens[index].kind != tokens.LBRACE or index == 0:
            return False
        before = self.tokens[index - 1].kind
        if before == tokens.FSTRING_START or before == tokens.FSTRING_MIDDLE:
            return True
        if before != tokens.RBRACE and before != tokens.COLON:
            return False
        return self.tokens[index].start == self.tokens[index - 1].end and self.in_fstring(index)

    def in_fstring(self, index):
        depth = 0
        for i in range(index - 1, -1, -1):
            if self.tokens[i].kind == tokens.FSTRING_END:
                depth += 1
            elif self.tokens[i].kind == tokens.FSTRING_START:
                if depth == 0:
                    return True
                depth -= 1
        return False

    def operand(self, kind, opener):
        """What the parser takes for the operand before an operator of `kind`, or None.

        Only if, in its place, a token of kind `opener` could also have stood: that
        tells at which level of the grammar the operand began.
        """
        stack = self.stack.copy()
        if stack.reduce_before(kind) == driver.ERROR or len(stack.nodes) == 0:
            return None
        stack.states.pop()
        node = stack.nodes.pop()
        if node.first is None or not driver.can_follow(stack, opener):
            return None
        return node

    def expression_after(self, index, before):
        """The longest expression that the tokens from `index` begin with, or None.

        It is as large as could stand before a token of kind `before`.
        """
        stack = driver.Stack(driver.START_STATES["eval_input"])
        found = None
        for i in range(index, len(self.tokens)):
            token = self.tokens[i]
            state = stack.reduce_before(token.kind)
            if state == driver.ERROR or token.kind == tokens.NEWLINE:
                return found
            stack.shift(token, state)
            whole = stack.copy()
            if whole.reduce_before(before) != driver.ERROR and len(whole.nodes) == 1:
                if whole.nodes[0].last is token:
                    found = whole.nodes[0]
        return found

    def error_at(self, token, msg):
        return self.error_from(token, token, msg)

    def error_from(self, first, last, msg):
        """The error that points at the tokens from `first` to `last`."""
        if first.kind == tokens.ENDMARKER or first.kind == tokens.DEDENT:
            return self.error_at_line_end(first, msg)
        error = errors.error_at_range(first, last, msg, self.source, self.filename)
        if first.kind == tokens.NEWLINE:
            error.end_lineno = error.lineno
            error.end_offset = error.offset
        return error

    def error_up_to(self, first, end, msg):
        """The error that points from the token `first` to the start of the token `end`."""
        error = errors.error_at_token(first, msg, self.source, self.filename)
        error.end_lineno = end.lineno
        error.end_offset = errors.char_offset(self.source, end.start - end.col_offset, end.start) + 1
        return error

    def error_at_line_end(self, token, msg):
        """The error for a token without text: CPython points after all it has read."""
        pos = token.start
        lineno = token.lineno
        if token.col_offset == 0 and pos > 0:
            pos -= 1            # the newline of the last line
            lineno -= 1
        start = self.source.rfind("\n", 0, pos) + 1
        assert start >= 0
        offset = errors.char_offset(self.source, start, pos) + 1
        return SyntaxError_("SyntaxError", msg, self.filename, lineno, offset,
                            lineno, NO_OFFSET, errors.line_at(self.source, start))


def _ends_line(kind):
    return (kind == tokens.NEWLINE or kind == tokens.INDENT or kind == tokens.DEDENT
            or kind == tokens.SEMI)


# Blocks.

def unexpected_indent(place):
    token = place.token
    if token.kind != tokens.INDENT:
        return None
    offset = token.end_col_offset
    return SyntaxError_("IndentationError", "unexpected indent", place.filename, token.lineno,
                        offset, token.lineno, NO_OFFSET, errors.line_at(place.source, token.start))


def missing_block(place):
    if place.before(1) != tokens.NEWLINE or not place.can_follow(tokens.INDENT):
        return None
    owner = place.line_keyword()
    if owner.kind not in BLOCK_OWNERS:
        return None
    what = BLOCK_OWNERS[owner.kind]
    if owner.kind == tokens.EXCEPT and place.tokens[place.line_start() + 1].kind == tokens.STAR:
        what = "'except*' statement"
    error = place.error_at(
        place.token, "expected an indented block after %s on line %d" % (what, owner.lineno))
    error.kind = "IndentationError"
    return error


def missing_handler(place):
    """`try` without `except` and `finally`."""
    if (place.can_follow(tokens.FINALLY) and place.can_follow(tokens.EXCEPT)
            and not place.can_follow(tokens.PASS) and not place.can_follow(tokens.ELSE)
            and not place.can_follow(tokens.DEDENT)):
        return place.error_at(place.token, "expected 'except' or 'finally' block")
    return None


# Headers of compound statements.

def missing_colon(place):
    if not place.can_follow(tokens.COLON):
        return None
    keyword = place.line_keyword().kind
    if place.open_bracket() >= 0 or keyword not in BLOCK_OWNERS:
        return None
    wants_only_colon = (keyword == tokens.DEF or place.before(1) == tokens.TRY
                        or place.before(1) == tokens.ELSE or place.before(1) == tokens.FINALLY)
    if place.token.kind == tokens.NEWLINE or wants_only_colon:
        return place.error_at(place.token, "expected ':'")
    return None


def missing_result(place):
    """`def f() -> :`."""
    if place.before(1) == tokens.RARROW and place.line_keyword().kind == tokens.DEF:
        return place.error_at(place.previous(), "expected ':'")
    return None


def match_without_colon(place):
    """`match x` with no colon at its end, which the tokenizer takes for a name."""
    first = place.line_start()
    if place.tokens[first].text != "match" or first != place.index - 1:
        return None
    if place.tokens[first].kind != tokens.NAME:
        return None
    subject = place.expression_after(place.index, tokens.NEWLINE)
    if subject is None:
        return None
    after = place.tokens[_index_of(place, subject.last) + 1]
    if after.kind != tokens.NEWLINE:
        return None
    return place.error_at(after, "expected ':'")


def _index_of(place, token):
    i = place.index
    while place.tokens[i] is not token:
        i += 1
    return i


def missing_parameters(place):
    """`def f:`."""
    if place.before(1) == tokens.NAME and place.before(2) == tokens.DEF:
        return place.error_at(place.token, "expected '('")
    return None


def handlers(place):
    """`except` and `except*` together, `except*` alone, `except a, b`."""
    first = place.line_start()
    if place.tokens[first].kind != tokens.EXCEPT:
        return None
    if first == place.index - 1:
        if place.token.kind == tokens.STAR or not place.can_follow(tokens.NAME):
            return place.error_at(place.tokens[first],
                                  "cannot have both 'except' and 'except*' on the same 'try'")
    if place.before(1) == tokens.STAR and place.before(2) == tokens.EXCEPT:
        if place.token.kind == tokens.COLON or place.token.kind == tokens.NEWLINE:
            return place.error_at(place.token, "expected one or more exception types")
    if place.token.kind == tokens.COMMA:
        return _several_types(place, first)
    return None


def _several_types(place, first):
    start = first + 1
    if place.tokens[start].kind == tokens.STAR:
        start += 1
    i = place.index
    while i < len(place.tokens) and place.tokens[i].kind != tokens.NEWLINE:
        if place.tokens[i].kind == tokens.COLON:
            return place.error_up_to(place.tokens[start], place.tokens[i],
                                     "multiple exception types must be parenthesized")
        i += 1
    return None


# Parameters.

def bad_parameters(place):
    is_lambda = _in_lambda_parameters(place)
    if not is_lambda and not _in_def_parameters(place):
        return None
    kind = place.token.kind
    if kind == tokens.EQUAL and place.before(2) == tokens.STAR:
        return place.error_at(place.token, "var-positional argument cannot have default value")
    if kind == tokens.EQUAL and place.before(2) == tokens.DOUBLESTAR:
        return place.error_at(place.token, "var-keyword argument cannot have default value")
    if place.before(1) == tokens.EQUAL and (
            kind == tokens.COMMA or kind == tokens.RPAR or kind == tokens.COLON):
        return place.error_at(place.previous(), "expected default value expression")
    if kind == tokens.LPAR and place.can_follow(tokens.SLASH):
        return _parenthesized_parameters(place, is_lambda)
    return None


def _in_def_parameters(place):
    bracket = place.open_bracket()
    return (bracket >= 2 and place.tokens[bracket].kind == tokens.LPAR
            and place.tokens[bracket - 2].kind == tokens.DEF)


def _in_lambda_parameters(place):
    bracket = place.open_bracket()
    for i in range(place.index - 1, bracket, -1):
        if place.tokens[i].kind == tokens.COLON:
            return False
        if place.tokens[i].kind == tokens.LAMBDA:
            return True
    return False


def _parenthesized_parameters(place, is_lambda):
    what = "Lambda expression" if is_lambda else "Function"
    i = place.index + 1
    while place.tokens[i].kind == tokens.NAME or place.tokens[i].kind == tokens.COMMA:
        i += 1
    if i == place.index + 1 or place.tokens[i].kind != tokens.RPAR:
        return None
    return place.error_from(place.token, place.tokens[i],
                            "%s parameters cannot be parenthesized" % what)


# Imports and patterns.

def trailing_comma(place):
    if (place.before(1) == tokens.COMMA and place.token.kind == tokens.NEWLINE
            and place.line_keyword().kind == tokens.FROM):
        return place.error_at(
            place.token, "trailing comma not allowed without surrounding parentheses")
    return None


def bad_pattern_target(place):
    """`case x as 1:`."""
    if place.before(1) == tokens.AS and place.line_keyword().kind == tokens.CASE:
        target = place.expression_after(place.index, tokens.NEWLINE)
        if target is not None:
            return place.error_from(target.first, target.last, "invalid pattern target")
    return None


# Displays and comprehensions.

def bad_comprehension(place):
    if place.token.kind != tokens.FOR and place.token.kind != tokens.ASYNC:
        return None
    bracket = place.open_bracket()
    if bracket < 0 or bracket + 1 >= place.index:
        return None
    first = place.tokens[bracket + 1]
    if first.kind == tokens.DOUBLESTAR:
        return place.error_at(first, "dict unpacking cannot be used in dict comprehension")
    if first.kind == tokens.STAR:
        return place.error_from(
            first, place.previous(), "iterable unpacking cannot be used in comprehension")
    if place.tokens[bracket].kind == tokens.LPAR or _has_colon(place, bracket):
        return None
    if place.before(1) == tokens.COMMA or _has_comma(place, bracket):
        return place.error_from(first, place.previous(),
                                "did you forget parentheses around the comprehension target?")
    return None


def _has_comma(place, bracket):
    return _holds(place, bracket, tokens.COMMA)


def _has_colon(place, bracket):
    return _holds(place, bracket, tokens.COLON)


def _holds(place, bracket, kind):
    """Whether a token of `kind` stands directly in the open bracket."""
    depth = 0
    for i in range(bracket + 1, place.index):
        token = place.tokens[i]
        if token.kind in OPENING:
            depth += 1
        elif token.kind in CLOSING:
            depth -= 1
        elif token.kind == kind and depth == 0:
            return True
    return False


def bad_dict(place):
    bracket = place.open_bracket()
    if bracket < 0 or place.tokens[bracket].kind != tokens.LBRACE or place.is_field_brace(bracket):
        return None
    kind = place.token.kind
    if place.before(1) == tokens.COLON and not place.can_follow(tokens.COLON):
        if kind == tokens.RBRACE or kind == tokens.COMMA:
            return place.error_at(
                place.previous(), "expression expected after dictionary key and ':'")
        value = place.expression_after(place.index + 1, tokens.NEWLINE)
        if kind == tokens.STAR and value is not None:
            after = place.tokens[_index_of(place, value.last) + 1]
            return place.error_up_to(
                place.token, after, "cannot use a starred expression in a dictionary value")
    key = place.operand(tokens.COLON, tokens.LAMBDA)
    if key is None or not _has_colon(place, bracket) or place.can_follow(tokens.COMMA):
        return None
    last = key.last
    end = errors.char_offset(place.source, last.end - last.end_col_offset, last.end)
    return SyntaxError_("SyntaxError", "':' expected after dictionary key", place.filename,
                        last.end_lineno, end, last.end_lineno, 0,
                        errors.line_at(place.source, last.start))


# Expressions.

def legacy_statement(place):
    """`print x` and `exec x`."""
    if place.before(1) != tokens.NAME or place.previous().text not in LEGACY_STATEMENTS:
        return None
    name = place.previous()
    rest = place.expression_after(place.index, tokens.NEWLINE)
    if rest is None:
        return None
    return place.error_from(
        name, rest.last, "Missing parentheses in call to '%s'. Did you mean %s(...)?"
        % (name.text, name.text))


def missing_else(place):
    if place.token.kind == tokens.COLON or not place.can_follow(tokens.ELSE):
        return None
    stack = place.stack.copy()
    stack.reduce_before(tokens.ELSE)
    count = len(stack.nodes)
    if count < 3 or stack.nodes[count - 2].kind != tokens.IF:
        return None
    first = stack.nodes[count - 3].first
    last = stack.nodes[count - 1].last
    if first is None or last is None:
        return None
    return place.error_from(first, last, "expected 'else' after 'if' expression")


def missing_comma(place):
    """Two expressions side by side, in brackets."""
    if place.open_bracket() < 0:
        return None
    left = place.operand(tokens.IF, tokens.LAMBDA)
    if left is None or _is_prefix_or_soft(place, left):
        return None
    right = place.expression_after(place.index, tokens.COMMA)
    if right is None:
        return None
    return place.error_from(left.first, right.last, "invalid syntax. Perhaps you forgot a comma?")


def _is_prefix_or_soft(place, left):
    if left.kind != tokens.NAME:
        return False
    return place.token.kind == tokens.STRING or left.first.text in SOFT_KEYWORDS


def assignment_for_comparison(place):
    """`=` where `==` or `:=` may be meant."""
    if place.token.kind != tokens.EQUAL or not place.can_follow(tokens.COLONEQUAL):
        return None
    left = place.operand(tokens.EQEQUAL, tokens.LAMBDA)
    if left is None:
        return None
    right = place.expression_after(place.index + 1, tokens.EQEQUAL)
    if right is None:
        return None
    after = place.tokens[_index_of(place, right.last) + 1].kind
    if after == tokens.EQUAL or after == tokens.COLONEQUAL:
        return None
    if left.kind == tokens.NAME:
        return place.error_from(left.first, right.last,
                                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
    described = describe(build_bare_expression(left, place.tokens, place.source, place.filename))
    if described in NOT_COMPARED:
        return None
    return place.error_from(
        left.first, left.last,
        "cannot assign to %s here. Maybe you meant '==' instead of '='?" % described)


def old_inequality(place):
    """`<>`."""
    if (place.token.kind == tokens.GREATER and place.before(1) == tokens.LESS
            and place.previous().end == place.token.start):
        return place.error_from(place.previous(), place.token, "invalid syntax")
    return None


RULES = [
    unexpected_indent, missing_block, missing_handler, missing_result, missing_colon,
    match_without_colon, missing_parameters, handlers, bad_parameters, trailing_comma,
    bad_pattern_target, bad_comprehension, bad_dict, legacy_statement, missing_else,
    missing_comma, assignment_for_comparison, old_inequality,
]
