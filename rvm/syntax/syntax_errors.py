"""What is wrong with a program that has no parse, in CPython 3.11's words.

RULES is a list of functions, tried in order: each looks at the ParseFailure
and returns its own error if it applies, else None.  If none applies, the error is
"invalid syntax".
"""
from rvm.syntax import driver, error_positions, errors, tokens
from rvm.syntax.ast_builder import (
    PARAMETERS, build_bare_expression, check_not_compared, check_parameters, check_statements, check_target)
from rvm.syntax.ast_builder_base import DEL, SPLICED, STORE, describe, is_expression, kind_of, ungrouped
from rvm.syntax.ast_builder_patterns import KEYWORD_PATTERN, LATE_PATTERN, late_patterns
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parse_failure import CLOSING, ENDING_FIELD, OPENING, ParseFailure
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

ENDING_EXPRESSION = [tokens.COLON, tokens.COMMA, tokens.RPAR, tokens.RSQB, tokens.RBRACE, tokens.NEWLINE]
CONSTANTS = [tokens.NONE, tokens.TRUE, tokens.FALSE]
OPERATORS = [
    tokens.PLUS, tokens.MINUS, tokens.STAR, tokens.SLASH, tokens.DOUBLESLASH, tokens.PERCENT, tokens.AT,
    tokens.DOUBLESTAR, tokens.LEFTSHIFT, tokens.RIGHTSHIFT, tokens.AMPER, tokens.VBAR, tokens.CIRCUMFLEX, tokens.TILDE,
    tokens.LESS, tokens.GREATER, tokens.EQEQUAL, tokens.NOTEQUAL, tokens.LESSEQUAL, tokens.GREATEREQUAL, tokens.AND,
    tokens.OR, tokens.NOT, tokens.IN, tokens.IS]

STARRED = kind_of("starred")
LIST = kind_of("star_expressions")
BARE_GENEXP = kind_of("bare_genexp")
KEYWORD = kind_of("keyword_argument")
DOUBLE_STARRED = kind_of("double_starred_argument")
DOUBLE_STAR_ARG = kind_of("double_star_arg")
PARAMETER_KINDS = [kind_of(name) for name in ("arg", "default_arg", "slash", "star", "star_arg", "double_star_arg")]
ANNOTATED = [kind_of("NAME"), kind_of("attribute"), kind_of("subscript")]


def explain(no_parse, token_list, source, filename):
    """Return the SyntaxError_ for a driver.NoParse."""
    failure = ParseFailure(no_parse, token_list, source, filename)
    token = failure.token
    early = _tokenizer_error(failure)
    unclosed = _never_closed(failure)
    if early is None and (unclosed is not None or not isinstance(token, ErrorToken) or _is_dedent_error(token)):
        error = earlier_statement(failure)
        if error is None:
            error = earlier_expression(failure)
            if error is not None and unclosed is not None and error.end_lineno > unclosed.lineno:
                return unclosed
        if error is not None:
            return error
    if isinstance(token, ErrorToken):
        error = token.error
        if error is not None:
            return error if early is None else early
    error = failure.unmatched_dedent()
    if error is not None:
        return error
    for rule in RULES:
        error = rule(failure)
        if error is not None:
            break
    if error is None:
        error = failure.met_error
        if error is not None:
            return error
        error = plain_error(failure)
    if early is not None and token.kind != tokens.INDENT:
        early.first = error
        return early
    if unclosed is not None and (
            failure.reached_end or failure.last_line > unclosed.lineno):
        if failure.token.kind != tokens.DEDENT:
            unclosed.first = error
        return unclosed
    brace = failure.field_brace()
    if brace is not None:
        error_positions.make_relative(error, brace, failure.field_end(brace), source)
    error.incomplete = failure.is_at_end()
    return error


def _is_dedent_error(token):
    """Return whether the token is an indentation that no other line has; CPython looks for other errors first."""
    if not isinstance(token, ErrorToken):
        return False
    error = token.error
    return error is not None and error.kind == "IndentationError"


def plain_error(failure):
    """Return the error if no rule applies."""
    if failure.token.kind != tokens.DEDENT:
        error = failure.error_at(failure.token, "invalid syntax")
        if failure.token.kind == tokens.ENDMARKER and failure.stack.states[0] != driver.START_STATES["file_input"]:
            error.offset = error.end_offset = 0     # CPython adds no newline to a text that is not a file
        return error
    error = failure.error_at(failure.token, "unexpected unindent")
    error.kind = "IndentationError"
    return error


def error_of_nothing(source, filename):
    """Return CPython's error for a text without a statement where one is needed."""
    lineno = source.count("\n")
    end = len(source) - 1
    if source != "" and source[end] != "\n":
        lineno += 1
    text = errors.line_at(source, end) if end >= 0 else ""
    return SyntaxError_("SyntaxError", "invalid syntax", filename, lineno, 0, lineno, 0, text)


def _tokenizer_error(failure):
    """Return the error behind the last token if it goes before the parser's, else None."""
    last = failure.tokens[len(failure.tokens) - 1]
    if isinstance(last, ErrorToken):
        error = last.error
        if error is not None and error.early:
            return error
    return None


def _never_closed(failure):
    """Return the error of a bracket that the source never closes, or None.

    It goes before an error on a later line, and before one whose search reached the source's end.
    """
    last = failure.tokens[len(failure.tokens) - 1]
    if isinstance(last, ErrorToken):
        error = last.error
        if error is not None and error.msg.endswith("was never closed"):
            return error
    return None


def several_statements(failure):
    """Find several statements where the prompt takes one."""
    is_single = failure.stack.states[0] == driver.START_STATES["single_input"]
    if is_single and failure.before(1) == tokens.NEWLINE and failure.can_follow(tokens.ENDMARKER):
        error = failure.error_at(
            failure.previous(), "multiple statements found while compiling a single statement")
        error.first = plain_error(failure)
        return error
    return None


def earlier_statement(failure):
    """Find what is wrong with a statement before, which CPython looks at again once the parse has failed."""
    if failure.field_brace() is not None:
        return None         # a replacement field is parsed before
    try:
        check_statements(failure.stack.nodes, failure.tokens, failure.source, failure.filename)
    except SyntaxError_ as error:
        return error
    return None


def earlier_expression(failure):
    """Find what is wrong with an expression of the statement at hand, before the token that stopped the parse."""
    if failure.field_brace() is not None or failure.line_keyword().kind == tokens.CASE:
        return None
    stack = failure.stack.detached()
    for kind in ENDING_EXPRESSION:
        if failure.can_follow(kind):
            stack.reduce_before(kind)
            break
    try:
        for i in range(len(stack.nodes)):
            node = stack.nodes[i]
            if node.kind == tokens.EQUAL and _is_in_call(stack.nodes, i):
                raise _bad_keyword(failure, stack.nodes[i - 1])
            if node.kind == tokens.COLONEQUAL and i > 0 and stack.nodes[i - 1].kind != tokens.NAME:
                raise _bad_named(failure, stack.nodes[i - 1], node.first)
            if node.kind == SPLICED:
                for child in node.children:
                    if child is not None and child.kind == BARE_GENEXP and len(node.children) > 1:
                        raise failure.error_from(
                            child.first, child.last, "Generator expression must be parenthesized")
                    _check_expression(failure, child)
            else:
                _check_expression(failure, node)
    except SyntaxError_ as error:
        return error
    return None


def _check_expression(failure, node):
    if node is None or node.last is None:
        return
    if node.kind == KEYWORD and node.children[0].kind != tokens.NAME:
        raise _bad_keyword(failure, node.children[0])
    if node.kind != STARRED and is_expression(node.kind):
        build_bare_expression(node, failure.tokens, failure.source, failure.filename)


def _is_in_call(nodes, index):
    """Return whether the node at `index` lies in parentheses that are open, behind an expression that is no name."""
    if index == 0 or not is_expression(nodes[index - 1].kind) or nodes[index - 1].kind == tokens.NAME:
        return False
    return _bracket_around(nodes, index) == tokens.LPAR


def _bracket_around(nodes, index):
    """Return the kind of the innermost bracket that is open before the node at `index`, or -1."""
    depth = 0
    for i in range(index - 1, -1, -1):
        if nodes[i].kind in CLOSING:
            depth += 1
        elif nodes[i].kind in OPENING:
            if depth == 0:
                return nodes[i].kind
            depth -= 1
    return -1


def _bad_named(failure, left, operator):
    """Return the error for `left := ` where `left` is no name."""
    start = failure.index
    while failure.tokens[start - 1] is not operator:
        start -= 1
    if failure.expression_after(start, tokens.COMMA) is None:
        return failure.error_from(operator, operator, "invalid syntax")
    return failure.error_from(
        left.first, left.last, "cannot use assignment expressions with " + _described(failure, left))


def _bad_keyword(failure, left):
    """Return the error for an argument `left = ...` whose name is none."""
    last = failure.index
    while failure.tokens[last - 1] is not left.last:
        last -= 1
    equal = failure.tokens[last]
    msg = 'expression cannot contain assignment, perhaps you meant "=="?'
    if left.kind in CONSTANTS:
        msg = "cannot assign to " + left.first.text
    return failure.error_from(left.first, equal, msg)


# Blocks.

def unexpected_indent(failure):
    if failure.token.kind != tokens.INDENT:
        return None
    error = failure.error_at(failure.token, "unexpected indent")
    error.kind = "IndentationError"
    return error


def missing_block(failure):
    if failure.before(1) != tokens.NEWLINE or not failure.can_follow(tokens.INDENT):
        return None
    owner = failure.line_keyword()
    if owner.kind not in BLOCK_OWNERS:
        return None
    what = BLOCK_OWNERS[owner.kind]
    if owner.kind == tokens.EXCEPT and failure.tokens[failure.line_start() + 1].kind == tokens.STAR:
        what = "'except*' statement"
    error = failure.error_at_block("expected an indented block after %s on line %d" % (what, owner.lineno))
    error.kind = "IndentationError"
    return error


def several_type_comments(failure):
    """Find `def f():  # type: ...` with another type comment on a line of its own."""
    if (failure.token.kind != tokens.TYPE_COMMENT or failure.before(1) != tokens.NEWLINE
            or failure.before(2) != tokens.TYPE_COMMENT or failure.line_keyword().kind != tokens.DEF):
        return None
    after = failure.index + 2         # behind NEWLINE
    if after >= len(failure.tokens) or failure.tokens[after].kind != tokens.INDENT:
        return None
    return failure.error_at(failure.tokens[after], "Cannot have two type comments on def")


def missing_handler(failure):
    """Find a `try` without `except` and `finally`."""
    if (failure.can_follow(tokens.FINALLY) and failure.can_follow(tokens.EXCEPT)
            and not failure.can_follow(tokens.PASS) and not failure.can_follow(tokens.ELSE)
            and not failure.can_follow(tokens.DEDENT)):
        return failure.error_at(failure.token, "expected 'except' or 'finally' block")
    return None


# Headers of compound statements.

def missing_colon(failure):
    if not failure.can_follow(tokens.COLON):
        return None
    keyword = failure.line_keyword().kind
    if failure.open_bracket() >= 0 or keyword not in BLOCK_OWNERS:
        return None
    if keyword == tokens.DEF and _is_behind_colon(failure):
        return None
    wants_only_colon = (keyword == tokens.DEF or failure.before(1) == tokens.TRY
                        or failure.before(1) == tokens.ELSE or failure.before(1) == tokens.FINALLY)
    if failure.token.kind == tokens.NEWLINE or wants_only_colon:
        return failure.error_at(failure.token, "expected ':'")
    return None


def _is_behind_colon(failure):
    """Return whether the parse stopped in a function's body, on the line of its header."""
    depth = 0
    for i in range(failure.line_start(), failure.index):
        kind = failure.tokens[i].kind
        if kind in OPENING:
            depth += 1
        elif kind in CLOSING:
            depth -= 1
        elif kind == tokens.COLON and depth == 0:
            return True
    return False


def missing_result(failure):
    """Find `def f() -> :`."""
    if failure.before(1) == tokens.RARROW and failure.line_keyword().kind == tokens.DEF:
        return failure.error_at(failure.previous(), "expected ':'")
    return None


def match_without_colon(failure):
    """Find `match x` with no colon at its end, where the tokenizer takes `match` for a name."""
    first = failure.line_start()
    if failure.tokens[first].text != "match" or first != failure.index - 1:
        return None
    if failure.tokens[first].kind != tokens.NAME:
        return None
    subject = failure.expression_after(failure.index, tokens.NEWLINE)
    if subject is None:
        return None
    after = failure.tokens[_index_of(failure, subject.last) + 1]
    if after.kind != tokens.NEWLINE:
        return None
    return failure.error_at(after, "expected ':'")


def _index_of(failure, token):
    i = failure.index
    while failure.tokens[i] is not token:
        i += 1
    return i


def missing_parameters(failure):
    """Find `def f:`."""
    if failure.before(1) == tokens.NAME and failure.before(2) == tokens.DEF:
        return failure.error_at(failure.token, "expected '('")
    return None


def handlers(failure):
    """Find `except` together with `except*`, `except*` alone, and `except a, b`."""
    first = failure.line_start()
    if failure.tokens[first].kind != tokens.EXCEPT:
        return None
    star = failure.index        # where the star of `except*` is, if there is one
    if failure.before(1) == tokens.STAR:
        star -= 1
    if star == first + 1 and failure.tokens[star].kind == tokens.STAR and star + 1 < len(failure.tokens):
        token = failure.tokens[star + 1]
        if token.kind == tokens.COLON or token.kind == tokens.NEWLINE:
            return failure.error_at(token, "expected one or more exception types")
    if first == failure.index - 1:
        if failure.token.kind == tokens.STAR or not failure.can_follow(tokens.NAME):
            last = failure.token if failure.token.kind == tokens.STAR else failure.tokens[first]
            return failure.error_from(failure.tokens[first], last,
                                      "cannot have both 'except' and 'except*' on the same 'try'")
    if failure.token.kind == tokens.COMMA and failure.open_bracket() < 0:
        return _several_types(failure, first)
    return None


def _several_types(failure, first):
    start = first + 1
    if failure.tokens[start].kind == tokens.STAR:
        start += 1
    i = failure.index
    while i < len(failure.tokens) and failure.tokens[i].kind != tokens.NEWLINE:
        if failure.tokens[i].kind == tokens.COLON:
            return failure.error_up_to(failure.tokens[start], failure.tokens[i],
                                       "multiple exception types must be parenthesized")
        i += 1
    return None


# Parameters.

def bad_parameters(failure):
    is_lambda = _in_lambda_parameters(failure)
    if not is_lambda and not _in_def_parameters(failure):
        return None
    try:
        check_parameters(_parameters_before(failure), is_lambda, failure.tokens, failure.source, failure.filename)
    except SyntaxError_ as error:
        return error
    kind = failure.token.kind
    if kind == tokens.EQUAL and failure.can_follow(tokens.COMMA):
        first = _parameter_start(failure)
        star = failure.tokens[first].kind
        if star == tokens.STAR and failure.tokens[first + 3].kind != tokens.STAR:       # `*a: *b` has no such error
            return failure.error_at(failure.token, "var-positional argument cannot have default value")
        if star == tokens.DOUBLESTAR:
            return failure.error_at(failure.token, "var-keyword argument cannot have default value")
    if kind == tokens.STAR and failure.before(1) == tokens.SLASH:
        return failure.error_at(failure.token, "expected comma between / and *")
    if failure.before(1) == tokens.EQUAL and (kind == tokens.COMMA or kind == tokens.RPAR):
        return failure.error_at(failure.previous(), "expected default value expression")
    if kind == tokens.LPAR and failure.can_follow(tokens.SLASH):
        return _parenthesized_parameters(failure, is_lambda)
    return None


def _in_def_parameters(failure):
    bracket = failure.open_bracket()
    return (bracket >= 2 and failure.tokens[bracket].kind == tokens.LPAR
            and failure.tokens[bracket - 2].kind == tokens.DEF)


def _parameters_before(failure):
    """Return the nodes of the parameters behind which a comma stands, in the `def` or `lambda` at hand."""
    found = []
    for node in failure.stack.nodes:
        if node.kind == tokens.LPAR or node.kind == tokens.LAMBDA:
            found = []
        elif node.kind == SPLICED or node.kind == PARAMETERS:
            for child in node.children:
                if child is not None and child.kind in PARAMETER_KINDS:
                    found.append(child)
        elif node.kind in PARAMETER_KINDS and len(found) > 0 and found[-1].kind == DOUBLE_STAR_ARG:
            found.append(node)      # whatever follows is wrong
    return found


def _parameter_start(failure):
    """Return the index of the first token of the parameter that the token at hand belongs to."""
    depth = 0
    i = failure.index
    while i > 0:
        kind = failure.tokens[i - 1].kind
        if kind in CLOSING:
            depth += 1
        elif depth == 0 and (kind == tokens.COMMA or kind == tokens.LAMBDA or kind in OPENING):
            break
        elif kind in OPENING:
            depth -= 1
        i -= 1
    return i


def _in_lambda_parameters(failure):
    bracket = failure.open_bracket()
    for i in range(failure.index - 1, bracket, -1):
        if failure.tokens[i].kind == tokens.COLON:
            return False
        if failure.tokens[i].kind == tokens.LAMBDA:
            return True
    return False


def _parenthesized_parameters(failure, is_lambda):
    what = "Lambda expression" if is_lambda else "Function"
    i = failure.index + 1
    while failure.tokens[i].kind == tokens.NAME or failure.tokens[i].kind == tokens.COMMA:
        i += 1
    if i == failure.index + 1 or failure.tokens[i].kind != tokens.RPAR:
        return None
    return failure.error_from(failure.token, failure.tokens[i],
                              "%s parameters cannot be parenthesized" % what)


# Imports and patterns.

def trailing_comma(failure):
    if (failure.before(1) == tokens.COMMA and failure.token.kind == tokens.NEWLINE
            and failure.line_keyword().kind == tokens.FROM):
        return failure.error_at(
            failure.token, "trailing comma not allowed without surrounding parentheses")
    return None


def bad_pattern_target(failure):
    """Find `case x as 1:`."""
    if failure.before(1) == tokens.AS and failure.line_keyword().kind == tokens.CASE:
        target = failure.expression_after(failure.index, tokens.NEWLINE)
        if target is not None:
            return failure.error_from(target.first, target.last, "invalid pattern target")
    return None


def late_pattern(failure):
    """Find positional patterns behind those by keyword, with an error behind them."""
    if failure.line_keyword().kind != tokens.CASE:
        return None
    stack = failure.stack.detached()
    if failure.can_follow(tokens.COMMA):
        stack.reduce_before(tokens.COMMA)
    for i in range(len(stack.nodes), 0, -1):
        if stack.nodes[i - 1].kind == SPLICED:
            late = late_patterns(_items_before(stack.nodes, i))
            if len(late) > 0:
                return failure.error_from(late[0].first, late[-1].last, LATE_PATTERN)
    return None


# Targets.

def bad_target(failure):
    """Find a `for` or `del` whose target cannot be one, whatever follows it."""
    if failure.token.kind == tokens.IN or not (
            failure.can_follow(tokens.IN) or failure.line_keyword().kind == tokens.DEL):
        return None
    stack = failure.stack.detached()
    keyword = tokens.DEL if failure.line_keyword().kind == tokens.DEL else tokens.FOR
    stack.reduce_before(tokens.NEWLINE if keyword == tokens.DEL else tokens.IN)
    count = len(stack.nodes)
    if count < 2 or stack.nodes[count - 2].kind != keyword or stack.nodes[count - 1].last is None:
        return None
    if not is_expression(stack.nodes[count - 1].kind):      # an opening bracket, with an error behind it
        return None
    ctx = DEL if keyword == tokens.DEL else STORE
    try:
        check_target(stack.nodes[count - 1], ctx, failure.tokens, failure.source, failure.filename)
    except SyntaxError_ as error:
        return error
    return None


def operator_in_target(failure):
    """Find `for a and b in`, and `for a * in`, which is wrong at the operator."""
    nodes = failure.stack.nodes
    i = len(nodes) - 1
    while i >= 0 and nodes[i].kind != tokens.FOR:
        if nodes[i].kind == tokens.IN:
            return None
        i -= 1
    if i < 0:
        return None
    first = failure.index
    while failure.tokens[first - 1] is not nodes[i].first:
        first -= 1
    target = failure.expression_after(first, tokens.NEWLINE)
    if target is None:
        return None
    after = first
    while failure.tokens[after - 1] is not target.last:
        after += 1
    if after == failure.index or failure.tokens[after].kind not in OPERATORS and after < failure.index:
        return None
    if _described(failure, target) == "comparison":
        return None
    try:
        check_target(target, STORE, failure.tokens, failure.source, failure.filename)
    except SyntaxError_ as error:
        return error
    return failure.error_at(failure.tokens[after], "invalid syntax")


def assignment_to_no_target(failure):
    """Find an assignment to what is no target, with an error in its value."""
    first = failure.tokens[failure.line_start()]
    nodes = failure.stack.nodes
    for i in range(len(nodes) - 1, 0, -1):
        target = nodes[i - 1]
        if nodes[i].kind != tokens.EQUAL or _bracket_around(nodes, i) >= 0:
            continue
        if target.kind == SPLICED:
            target = target.children[len(target.children) - 1]
        if target is None or not is_expression(target.kind):
            continue
        start = failure.index
        while failure.tokens[start - 1] is not nodes[i].first:
            start -= 1
        value = failure.expression_after(start, tokens.EQEQUAL)
        try:
            if value is not None and target.first is first:
                check_not_compared(target, failure.tokens, failure.source, failure.filename)
            check_target(target, STORE, failure.tokens, failure.source, failure.filename)
        except SyntaxError_ as error:
            return error
    return None


def bad_annotated_target(failure):
    """Find `a + b: ` with an error behind it: the error is the colon, which nothing can precede."""
    count = len(failure.stack.nodes)
    if count < 2 or failure.stack.nodes[count - 1].kind != tokens.COLON:
        return None
    if ungrouped(failure.stack.nodes[count - 2]).kind in ANNOTATED:
        return None
    before = failure.stack.detached()
    before.states.pop()
    before.nodes.pop()
    if not driver.can_follow(before, tokens.PLUSEQUAL):
        return None
    return failure.error_at(failure.previous(), "invalid syntax")


# Displays and comprehensions.

def bad_comprehension(failure):
    if failure.token.kind != tokens.FOR and failure.token.kind != tokens.ASYNC:
        return None
    bracket = failure.open_bracket()
    if bracket < 0 or bracket + 1 >= failure.index:
        return None
    first = failure.tokens[bracket + 1]
    if not failure.can_follow(tokens.COMMA) and failure.before(1) != tokens.COMMA:
        return None
    if first.kind == tokens.DOUBLESTAR:
        if failure.tokens[bracket].kind != tokens.LBRACE:
            return None
        return failure.error_at(first, "dict unpacking cannot be used in dict comprehension")
    if first.kind == tokens.STAR:
        return failure.error_from(
            first, failure.previous(), "iterable unpacking cannot be used in comprehension")
    if failure.tokens[bracket].kind == tokens.LPAR or _has_colon(failure, bracket):
        return None
    if failure.before(1) == tokens.COMMA or _has_comma(failure, bracket):
        return failure.error_from(first, failure.previous(),
                                  "did you forget parentheses around the comprehension target?")
    return None


def named_generator(failure):
    """Find `f(name=value for ... in ...)`."""
    bracket = failure.open_bracket()
    if (failure.token.kind != tokens.FOR or bracket < 0 or failure.tokens[bracket].kind != tokens.LPAR
            or _in_def_parameters(failure)):
        return None
    first = _last_part(failure, bracket)
    name = failure.tokens[first]
    equal = failure.tokens[first + 1]
    if name.kind != tokens.NAME or equal.kind != tokens.EQUAL or not _has_clause(failure):
        return None
    return failure.error_from(name, equal, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")


def _last_part(failure, bracket):
    """Return the index of the first token behind the last comma that stands directly in the open bracket."""
    first = bracket + 1
    depth = 0
    for i in range(bracket + 1, failure.index):
        kind = failure.tokens[i].kind
        if kind in OPENING:
            depth += 1
        elif kind in CLOSING:
            depth -= 1
        elif kind == tokens.COMMA and depth == 0:
            first = i + 1
    return first


def _has_clause(failure):
    """Return whether what follows `for` reads as `target in iterable`."""
    clause = failure.expression_after(failure.index + 1, tokens.NEWLINE)
    if clause is None:
        return False
    for i in range(failure.index + 1, _index_of(failure, clause.last)):
        if failure.tokens[i].kind == tokens.IN:
            return True
    return False


def _has_comma(failure, bracket):
    return _holds(failure, bracket, tokens.COMMA)


def _has_colon(failure, bracket):
    return _holds(failure, bracket, tokens.COLON)


def _holds(failure, bracket, kind):
    """Return whether a token of `kind` stands directly in the open bracket."""
    depth = 0
    for i in range(bracket + 1, failure.index):
        token = failure.tokens[i]
        if token.kind in OPENING:
            depth += 1
        elif token.kind in CLOSING:
            depth -= 1
        elif token.kind == kind and depth == 0:
            return True
    return False


def bad_dict(failure):
    bracket = failure.open_bracket()
    if bracket < 0 or failure.tokens[bracket].kind != tokens.LBRACE or failure.is_field_brace(bracket):
        return None
    kind = failure.token.kind
    if failure.before(1) == tokens.COLON and not failure.can_follow(tokens.COLON):
        if kind == tokens.RBRACE or kind == tokens.COMMA:
            return failure.error_at(
                failure.previous(), "expression expected after dictionary key and ':'")
        value = failure.expression_after(failure.index + 1, tokens.COMMA)
        if kind == tokens.STAR and value is not None:
            after = failure.tokens[_index_of(failure, value.last) + 1]
            return failure.error_up_to(
                failure.token, after, "cannot use a starred expression in a dictionary value")
    key = failure.operand(tokens.COLON, tokens.LAMBDA)
    if key is None or not _has_colon(failure, bracket) or failure.can_follow(tokens.COMMA):
        return None
    last = key.last
    end = errors.char_offset(failure.source, last.end - last.end_col_offset, last.end)
    return SyntaxError_("SyntaxError", "':' expected after dictionary key", failure.filename,
                        last.end_lineno, end, last.end_lineno, 0,
                        errors.line_at(failure.source, last.start))


# Expressions.

def legacy_statement(failure):
    """Find `print x` and `exec x`."""
    if failure.before(1) != tokens.NAME or failure.previous().text not in LEGACY_STATEMENTS:
        return None
    name = failure.previous()
    operand = failure.operand(tokens.IF, tokens.LAMBDA)
    if operand is None or operand.first is not name:
        return None
    rest = failure.expression_after(failure.index, tokens.NEWLINE)
    if rest is None:
        return None
    i = failure.index
    while failure.tokens[i].kind == tokens.NAME and failure.tokens[i].text in LEGACY_STATEMENTS:
        inner = failure.expression_after(i + 1, tokens.NEWLINE)     # `print print x`
        if inner is None or failure.tokens[i + 1].kind == tokens.LPAR:
            break
        name, rest = failure.tokens[i], inner
        i += 1
    return failure.error_from(
        name, rest.last, "Missing parentheses in call to '%s'. Did you mean %s(...)?"
        % (name.text, name.text))


def missing_else(failure):
    if failure.token.kind == tokens.COLON:
        return None
    return _condition_without_else(failure, failure.stack)


def missing_else_before(failure):
    """Find `a if b(` and `a if b +`, where what follows is wrong in no way that another rule knows."""
    index = failure.index
    while index >= 0:
        first = index
        while first > 0 and failure.tokens[first - 1].kind in OPERATORS:
            first -= 1
        if first < failure.index:
            error = _condition_without_else(failure, failure.stack_before(first))
            if error is not None:
                return error
        index = failure.open_bracket_before(index)
    return None


def _condition_without_else(failure, stack):
    """Return the error of a conditional expression that ends with its condition on top of the stack, or None."""
    if not driver.can_follow(stack, tokens.ELSE):
        return None
    stack = stack.detached()
    stack.reduce_before(tokens.ELSE)
    count = len(stack.nodes)
    if count < 3 or stack.nodes[count - 2].kind != tokens.IF:
        return None
    first = ungrouped(stack.nodes[count - 3]).first
    last = ungrouped(stack.nodes[count - 1]).last
    if first is None or last is None:
        return None
    return failure.error_from(first, last, "expected 'else' after 'if' expression")


def missing_comma(failure):
    """Find two expressions side by side in brackets."""
    left = failure.operand(tokens.IF, tokens.LAMBDA)
    if left is None and _is_in_target(failure):
        left = failure.operand(tokens.COMMA, tokens.NAME)
        if left is not None and left.kind == SPLICED:
            left = left.children[len(left.children) - 1]
    if left is None or _is_prefix_or_soft(failure, left):
        return None
    right = failure.expression_after(failure.index, tokens.COMMA)
    if right is None or failure.open_bracket() < 0:
        return None
    first = ungrouped(left).first
    return failure.error_from(first, right.last, "invalid syntax. Perhaps you forgot a comma?")


def missing_comma_before(failure):
    """Find `(a []` and `(a not b`, where the parse went on with a subscript or `not in`."""
    if failure.before(1) == tokens.LSQB and failure.token.kind == tokens.RSQB or failure.before(1) == tokens.NOT:
        index = failure.index - 1
        before = driver.NoParse(failure.stack_before(index), index)
        return missing_comma(ParseFailure(before, failure.tokens, failure.source, failure.filename))
    return None


def double_star_in_group(failure):
    """Find `(**a)`, and `{**a}` in an f-string."""
    is_field = failure.before(1) == tokens.LBRACE and failure.is_field_brace(failure.index - 1)
    closing = ENDING_FIELD if is_field else [tokens.RPAR]
    if failure.token.kind != tokens.DOUBLESTAR or failure.before(1) != tokens.LPAR and not is_field:
        return None
    operand = failure.expression_after(failure.index + 1, tokens.COMMA)
    if operand is None or failure.tokens[_index_of(failure, operand.last) + 1].kind not in closing:
        return None
    return failure.error_at(failure.token, "cannot use double starred expression here")


def _is_in_target(failure):
    """Return whether the parse stopped behind a part of the target of a `for`."""
    if not failure.can_follow(tokens.IN):
        return False
    stack = failure.stack.detached()
    stack.reduce_before(tokens.IN)
    count = len(stack.nodes)
    return count >= 2 and stack.nodes[count - 2].kind == tokens.FOR


def _is_prefix_or_soft(failure, left):
    """Return whether the expression begins with a soft keyword, or is a name before a string."""
    if left.first.kind != tokens.NAME:
        return False
    kind = failure.token.kind
    if left.kind == tokens.NAME and (kind == tokens.STRING or kind == tokens.FSTRING_START):
        return True
    for keyword in SOFT_KEYWORDS:
        if keyword.startswith(left.first.text):     # as CPython compares: `m` is taken for `match`
            return True
    return False


def behind_expression(failure):
    """Find what is wrong with a set behind an expression, as in `a {b c}`."""
    if failure.token.kind != tokens.LBRACE or not failure.can_follow(tokens.DOT):
        return None
    inner = failure.failure_behind(failure.index)
    if inner is None or inner.open_bracket() == failure.index and _has_colon(inner, failure.index):
        return None
    for rule in SET_RULES:
        error = rule(inner)
        failure.reached_end = failure.reached_end or inner.reached_end
        failure.last_line = max(failure.last_line, inner.last_line)
        if error is not None:
            return error
    return None


def assignment_in_list(failure):
    """Find `a, b c = d`, where `c = d` is read as one more item."""
    first = failure.line_start()
    if failure.open_bracket() >= 0 or first >= failure.index:
        return None
    items = failure.expression_after(first, tokens.NEWLINE)
    if items is None or items.kind != LIST or items.last is not failure.previous():
        return None
    inner = failure.failure_behind(failure.index)
    return bare_assignment(inner) if inner is not None and inner.open_bracket() < 0 else None


def late_star(failure):
    """Find `f(a=b, *)`, and a star behind `**` in an argument that is not whole."""
    nodes = failure.stack.nodes
    for i in range(len(nodes) - 1, 0, -1):
        if nodes[i].kind != tokens.STAR or nodes[i - 1].kind != tokens.COMMA:
            continue
        kind, is_positional = _arguments_by_keyword(_items_before(nodes, i - 1))
        if kind == DOUBLE_STARRED or kind == KEYWORD and i == len(nodes) - 1:
            if not is_positional:
                return failure.error_at(
                    nodes[i].first, "iterable argument unpacking follows keyword argument unpacking")
    return None


def _items_before(nodes, index):
    """Return the items of the unfinished list that ends before the node at `index`."""
    first = index
    while first > 0 and nodes[first - 1].kind == SPLICED:
        first -= 1
    items = []
    for i in range(first, index):
        for child in nodes[i].children:
            if child is not None:
                items.append(child)
    return items


def _arguments_by_keyword(arguments):
    """Return what there is among the arguments: DOUBLE_STARRED, KEYWORD or -1; and whether one behind has neither."""
    kind = -1
    is_positional = False
    for argument in arguments:
        if argument.kind == DOUBLE_STARRED or argument.kind == KEYWORD and kind == -1:
            kind = argument.kind
        elif kind != -1 and argument.kind != KEYWORD and argument.kind != STARRED:
            is_positional = True
    return kind, is_positional


def late_positional(failure):
    """Find a positional argument behind one by keyword, with an error behind it."""
    nodes = failure.stack.nodes
    for i in range(len(nodes) - 2, -1, -1):
        if nodes[i].kind in OPENING:
            break
        if nodes[i].kind != SPLICED or nodes[i + 1].kind != tokens.COMMA:
            continue
        by_keyword, is_positional = _arguments_by_keyword(_items_before(nodes, i + 1))
        if not is_positional and (i + 2 >= len(nodes) or not is_expression(nodes[i + 2].kind)):
            continue
        if not is_positional and i + 3 < len(nodes) and nodes[i + 3].kind == tokens.EQUAL:
            return None
        if by_keyword != -1:
            kind = "keyword argument" if by_keyword == KEYWORD else "keyword argument unpacking"
            behind = failure.index
            while failure.tokens[behind].kind == tokens.STRING:     # CPython looks at the strings behind a name
                behind += 1
            return failure.error_at(failure.tokens[behind], "positional argument follows " + kind)
    return None


def assignment_for_comparison(failure):
    """Find `=` where `==` or `:=` may have been meant."""
    if failure.token.kind != tokens.EQUAL or not failure.can_follow(tokens.COLONEQUAL):
        return None
    return bare_assignment(failure)


def _described(failure, node):
    return describe(build_bare_expression(node, failure.tokens, failure.source, failure.filename))


def _leading_atom(node):
    """Return the innermost expression with which `node` begins."""
    while len(node.children) > 0:
        child = node.children[0]
        if child is None or child.first is not node.first or not is_expression(child.kind):
            return node
        node = child
    return node


def bare_assignment(failure):
    if failure.token.kind != tokens.EQUAL:
        return None
    left = failure.operand(tokens.EQEQUAL, tokens.LAMBDA)
    if left is None:
        return None
    described = ""
    if left.kind != tokens.NAME:
        if _described(failure, _leading_atom(left)) in NOT_COMPARED:
            return None
        described = _described(failure, left)
    right = failure.expression_after(failure.index + 1, tokens.EQEQUAL)
    if right is None:
        return None
    after = failure.tokens[_index_of(failure, right.last) + 1]
    failure.note_end(after)
    if after.kind == tokens.EQUAL or after.kind == tokens.COLONEQUAL:
        return None
    if left.kind == tokens.NAME:
        return failure.error_from(left.first, ungrouped(right).last,
                                  "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
    return failure.error_from(
        left.first, left.last,
        "cannot assign to %s here. Maybe you meant '==' instead of '='?" % described)


def old_inequality(failure):
    """Find `<>`."""
    if (failure.token.kind == tokens.GREATER and failure.before(1) == tokens.LESS
            and failure.previous().end == failure.token.start):
        return failure.error_from(failure.previous(), failure.token, "invalid syntax")
    return None


RULES = [
    several_statements, several_type_comments, late_pattern, missing_block, missing_handler, unexpected_indent,
    missing_result, missing_colon, match_without_colon, missing_parameters, handlers, bad_parameters, trailing_comma,
    bad_pattern_target, bad_target, operator_in_target, bad_annotated_target, bad_comprehension, named_generator,
    bad_dict, legacy_statement, late_star, behind_expression, missing_else, missing_comma, missing_comma_before,
    double_star_in_group, assignment_for_comparison, assignment_in_list, missing_else_before, late_positional,
    assignment_to_no_target, old_inequality,
]
SET_RULES = [bad_comprehension, legacy_statement, missing_comma, assignment_for_comparison]
