"""What is wrong with a program that has no parse, in CPython 3.11's words.

RULES is a list of functions, tried in order: each looks at the place where the parse
stopped and gives the error it stands for, or None.  Where none knows better, it is
"invalid syntax".
"""
from rvm.syntax import driver, error_places, errors, tokens
from rvm.syntax.ast_builder import build_bare_expression, check_target
from rvm.syntax.ast_builder_base import DEL, STORE, describe, kind_of
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parse_failure import CLOSING, OPENING, Place
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
LEGACY_STATEMENTS = ["print", "exec"]
SOFT_KEYWORDS = ["match", "case", "_"]
NOT_COMPARED = ["list", "tuple", "generator expression", "True", "None", "False"]

ANNOTATED = [kind_of("NAME"), kind_of("attribute"), kind_of("subscript"), kind_of("group")]


def explain(failure, token_list, source, filename):
    """The SyntaxError_ for a driver.NoParse."""
    place = Place(failure, token_list, source, filename)
    token = place.token
    early = _tokenizer_error(place)
    if isinstance(token, ErrorToken):
        error = token.error
        if error is not None:
            return error if early is None else early
    error = None
    for rule in RULES:
        error = rule(place)
        if error is not None:
            break
    if error is None:
        error = plain_error(place)
    if early is not None and token.kind != tokens.INDENT:
        early.first = error
        return early
    unclosed = _never_closed(place)
    if unclosed is not None and (
            place.reached_end or place.token.lineno > unclosed.lineno):
        if place.token.kind != tokens.DEDENT:
            unclosed.first = error
        return unclosed
    brace = place.field_brace()
    if brace is not None:
        error_places.make_relative(error, brace, place.field_end(brace), source)
    error.incomplete = place.is_at_end()
    return error


def plain_error(place):
    """The error where no rule knows better."""
    if place.token.kind != tokens.DEDENT:
        error = place.error_at(place.token, "invalid syntax")
        if place.token.kind == tokens.ENDMARKER and place.stack.states[0] != driver.START_STATES["file_input"]:
            error.offset = error.end_offset = 0     # CPython does not see to a newline at the end of what is no file
        return error
    error = place.error_at(place.token, "unexpected unindent")
    error.kind = "IndentationError"
    return error


def error_of_nothing(source, filename):
    """The error of CPython where there is no statement in what is to be one."""
    lineno = source.count("\n")
    end = len(source) - 1
    if source != "" and source[end] != "\n":
        lineno += 1
    text = errors.line_at(source, end) if end >= 0 else ""
    return SyntaxError_("SyntaxError", "invalid syntax", filename, lineno, 0, lineno, 0, text)


def _tokenizer_error(place):
    """The error behind the last token, if it goes before the parser's, or None."""
    last = place.tokens[len(place.tokens) - 1]
    if isinstance(last, ErrorToken):
        error = last.error
        if error is not None and error.early:
            return error
    return None


def _never_closed(place):
    """The error of a bracket that the source never closes, or None.

    It goes before an error on a later line, or one whose search met the source's end.
    """
    last = place.tokens[len(place.tokens) - 1]
    if isinstance(last, ErrorToken):
        error = last.error
        if error is not None and error.msg.endswith("was never closed"):
            return error
    return None


def several_statements(place):
    """More than one where the prompt takes one."""
    is_single = place.stack.states[0] == driver.START_STATES["single_input"]
    if is_single and place.before(1) == tokens.NEWLINE and place.can_follow(tokens.ENDMARKER):
        error = place.error_at(
            place.previous(), "multiple statements found while compiling a single statement")
        error.first = plain_error(place)
        return error
    return None


# Blocks.

def unexpected_indent(place):
    if place.token.kind != tokens.INDENT:
        return None
    error = place.error_at(place.token, "unexpected indent")
    error.kind = "IndentationError"
    return error


def missing_block(place):
    if place.before(1) != tokens.NEWLINE or not place.can_follow(tokens.INDENT):
        return None
    owner = place.line_keyword()
    if owner.kind not in BLOCK_OWNERS:
        return None
    what = BLOCK_OWNERS[owner.kind]
    if owner.kind == tokens.EXCEPT and place.tokens[place.line_start() + 1].kind == tokens.STAR:
        what = "'except*' statement"
    error = place.error_at_block("expected an indented block after %s on line %d" % (what, owner.lineno))
    error.kind = "IndentationError"
    return error


def several_type_comments(place):
    """`def f():  # type: ...` and another one on a line of its own."""
    if (place.token.kind != tokens.TYPE_COMMENT or place.before(1) != tokens.NEWLINE
            or place.before(2) != tokens.TYPE_COMMENT or place.line_keyword().kind != tokens.DEF):
        return None
    after = place.index + 2         # behind NEWLINE
    if after >= len(place.tokens) or place.tokens[after].kind != tokens.INDENT:
        return None
    return place.error_at(place.tokens[after], "Cannot have two type comments on def")


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
    if place.token.kind == tokens.COMMA and place.open_bracket() < 0:
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
    if place.before(1) == tokens.EQUAL and (kind == tokens.COMMA or kind == tokens.RPAR):
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


# Targets.

def bad_target(place):
    """A `for` or `del` whose target could not be one, whatever follows it."""
    if place.token.kind == tokens.IN or not (
            place.can_follow(tokens.IN) or place.line_keyword().kind == tokens.DEL):
        return None
    stack = place.stack.copy()
    keyword = tokens.DEL if place.line_keyword().kind == tokens.DEL else tokens.FOR
    stack.reduce_before(tokens.NEWLINE if keyword == tokens.DEL else tokens.IN)
    count = len(stack.nodes)
    if count < 2 or stack.nodes[count - 2].kind != keyword or stack.nodes[count - 1].last is None:
        return None
    ctx = DEL if keyword == tokens.DEL else STORE
    try:
        check_target(stack.nodes[count - 1], ctx, place.tokens, place.source, place.filename)
    except SyntaxError_ as error:
        return error
    return None


def bad_annotated_target(place):
    """`a + b: ` and something wrong: the colon is, since nothing it could belong to is there."""
    count = len(place.stack.nodes)
    if count < 2 or place.stack.nodes[count - 1].kind != tokens.COLON:
        return None
    if place.stack.nodes[count - 2].kind in ANNOTATED:
        return None
    before = place.stack.copy()
    before.states.pop()
    before.nodes.pop()
    if not driver.can_follow(before, tokens.PLUSEQUAL):
        return None
    return place.error_at(place.previous(), "invalid syntax")


# Displays and comprehensions.

def bad_comprehension(place):
    if place.token.kind != tokens.FOR and place.token.kind != tokens.ASYNC:
        return None
    bracket = place.open_bracket()
    if bracket < 0 or bracket + 1 >= place.index:
        return None
    first = place.tokens[bracket + 1]
    if not place.can_follow(tokens.COMMA) and place.before(1) != tokens.COMMA:
        return None
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
    operand = place.operand(tokens.IF, tokens.LAMBDA)
    if operand is None or operand.first is not name:
        return None
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
    left = place.operand(tokens.IF, tokens.LAMBDA)
    if left is None or _is_prefix_or_soft(place, left):
        return None
    right = place.expression_after(place.index, tokens.COMMA)
    if right is None or place.open_bracket() < 0:
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
    if after == tokens.ERRORTOKEN:
        place.reached_end = True
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
    several_statements, several_type_comments, missing_block, missing_handler, unexpected_indent, missing_result,
    missing_colon, match_without_colon, missing_parameters, handlers, bad_parameters, trailing_comma,
    bad_pattern_target, bad_target, bad_annotated_target, bad_comprehension, bad_dict, legacy_statement, missing_else,
    missing_comma, assignment_for_comparison, old_inequality,
]
