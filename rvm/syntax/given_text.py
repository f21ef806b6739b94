"""The front end for text that is no file: what compile(), eval() and exec() are given.

CPython adds a newline at its end only in the mode "exec", and reports errors at an end
without one at other positions.  Here too are the flags with which `codeop` finds out
whether a text is a whole statement.
"""
from rvm.rlib import utf8
from rvm.syntax import ast, tokens
from rvm.syntax.errors import SyntaxError_, line_at
from rvm.syntax.parser import parse_tokens
from rvm.syntax.source import normalise_newlines
from rvm.syntax.syntax_errors import error_of_nothing
from rvm.syntax.tokenizer import Tokenizer
from rvm.syntax.tokens import ErrorToken
from rvm.syntax.type_comments import TypeCommentTokenizer

COMPOUND = ["FunctionDef", "ClassDef", "If", "For", "While", "With", "Try", "TryStar", "Match",
            "AsyncFunctionDef", "AsyncFor", "AsyncWith"]
MANY_STATEMENTS = "multiple statements found while compiling a single statement"


class Settings(object):
    """How to read a text: whether type comments are part of the tree, and two settings for `codeop`.

    With `implies_dedent`, the end of a text in the mode "single" ends its blocks even where no newline does.  With
    `names_incomplete`, the error of a text that more text could complete says just that.
    """

    def __init__(self, type_comments, implies_dedent, names_incomplete):
        self.type_comments = type_comments
        self.implies_dedent = implies_dedent
        self.names_incomplete = names_incomplete


def parse_given(text, filename, mode, settings):
    """Return the AST of UTF-8 text with any line ends, whatever encoding a comment in it declares.

    Raise SyntaxError_.
    """
    text = normalise_newlines(text)
    if mode == "exec" and not text.endswith("\n"):
        text += "\n"
    try:
        return parse_as_given(text, filename, mode, settings)
    except SyntaxError_ as error:
        if settings.names_incomplete and wants_more(error, text):
            raise incomplete_error(error, text)
        place_at_end(error, text)
        raise error


def parse_as_given(text, filename, mode, settings):
    if settings.type_comments:
        tokenizer = TypeCommentTokenizer(text, filename)
        return parse_tokens(tokenizer, tokenizer.type_ignores, text, filename, mode)
    tokenizer = Tokenizer(text, filename)
    tree = parse_tokens(tokenizer, [], text, filename, mode)
    if isinstance(tree, ast.Interactive):
        check_is_statement(tree, tokenizer.tokens, text, filename, settings.implies_dedent)
    return tree


# The mode "single".

def check_is_statement(tree, token_list, text, filename, implies_dedent):
    """Raise SyntaxError_ unless the text has a statement, and ends it as CPython wants it."""
    if len(tree.body) == 0 or is_cut_off(tree, token_list, text, implies_dedent):
        error = error_of_nothing(text, filename)
        error.at_source_end = True
        error.has_newline = text.endswith("\n")
        raise error


def is_cut_off(tree, token_list, text, implies_dedent):
    """Return whether the text ends too early in a compound statement, because it does not end with a newline."""
    if text.endswith("\n") or tree.body[0].class_name not in COMPOUND:
        return False
    last = len(token_list) - 2
    in_block = last >= 0 and token_list[last].kind == tokens.DEDENT
    if ends_with_comment(text):
        return in_block
    return not in_block or not implies_dedent


def ends_with_comment(text):
    """Return whether the last line holds nothing but a comment or spaces."""
    line = last_line(text)
    pos = 0
    while pos < len(line) and (line[pos] == " " or line[pos] == "\t" or line[pos] == "\f"):
        pos += 1
    return pos == len(line) or line[pos] == "#"


# Errors at the end.

def last_line(text):
    """Return the last line without its newline."""
    end = len(text) - 1
    return line_at(text, end) if end >= 0 else ""


def wants_more(error, text):
    """Return whether the parser failed only when it had seen the text's end."""
    token = error.failed_token
    if token is None:
        return error.at_source_end
    if isinstance(token, ErrorToken):
        return token.error is not None and is_open_at_end(token.error, text)
    if error.msg == MANY_STATEMENTS:
        return False
    if token.end < len(text):
        return False
    # Of these CPython knows the end without looking at what follows.
    return token.start >= len(text) or token.kind not in [tokens.NEWLINE, tokens.STRING, tokens.FSTRING_END]


def is_open_at_end(error, text):
    """Return whether the tokenizer's error is that something was open at the end of the text."""
    if error.incomplete:
        return text.endswith("\n") or not text.endswith("\\")
    return (error.msg.startswith("unterminated string") and not text.endswith("\n")
            and error.lineno == text.count("\n") + 1)


def incomplete_error(error, text):
    """Return the error that CPython raises in place of `error` for a text that wants more."""
    token = error.failed_token
    lineno = text.count("\n")
    offset = utf8.count(last_line(text))
    if text.endswith("\n"):
        offset += 1
    elif text != "":
        lineno += 1
    end_offset = -1
    if token is not None:
        if isinstance(token, ErrorToken):
            inner = token.error
            if inner is not None and inner.msg.startswith("unterminated"):
                lineno = inner.lineno
                offset = inner.offset
        elif token.start < token.end <= len(text) and token.kind != tokens.NEWLINE:
            offset -= utf8.count(token.text) - 1
            end_offset = offset + utf8.count(token.text)
    result = SyntaxError_("SyntaxError", "incomplete input", error.filename, lineno, offset, lineno, end_offset,
                          last_line(text))
    result.has_newline = text.endswith("\n")
    return result


def place_at_end(error, text):
    """Change an error at the end of a text without a newline as CPython has it."""
    token = error.failed_token
    if text.endswith("\n"):
        if token is not None and token.kind == tokens.ENDMARKER and error.msg == "invalid syntax":
            error.offset = error.end_offset = 0
        return
    if error.msg == "unexpected EOF while parsing":
        error.msg = "unexpected character after line continuation character"
        error.offset -= 1
        error.end_offset = 0
    elif token is not None and token.kind == tokens.NEWLINE and token.start >= len(text):
        if error.offset > utf8.count(last_line(text)):
            error.offset = error.end_offset = 0
    if text == "" or error.lineno > text.count("\n"):
        error.has_newline = False
