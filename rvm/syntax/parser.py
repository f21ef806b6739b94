"""The front end: from source bytes to an AST.

    parse(source, filename, "exec")     a Module
    parse(source, filename, "single")   an Interactive
    parse(source, filename, "eval")     an Expression
    parse(source, filename, "func_type")    a FunctionType
"""
from rvm.syntax import ast_builder, driver, syntax_errors
from rvm.syntax.source import decode_source
from rvm.syntax.tokenizer import Tokenizer
from rvm.syntax.type_comments import TypeCommentTokenizer


class Front(object):
    """Which function makes the syntax tree: the driver's or, hosted, one that a tool offers."""

    def __init__(self):
        self.parsers = {"tables": driver.parse_tokens}
        self.parse_tokens = driver.parse_tokens
        self.warnings = []          # the tokenizer's of the text parsed last: a SyntaxError_ for each

    def take_warnings(self):
        """Return the warnings noted since the last call."""
        warnings = self.warnings
        self.warnings = []
        return warnings

    def offer(self, name, parse_tokens):
        """Let `choose` find a function that does the same as driver.parse_tokens."""
        self.parsers[name] = parse_tokens

    def choose(self, name):
        """Use the parser of that name.  Return False if there is none."""
        if name not in self.parsers:
            return False
        self.parse_tokens = self.parsers[name]
        return True


front = Front()


def parse(source, filename, mode):
    """Return the AST of the bytes `source`.  Raise SyntaxError_, or ValueError for an unknown mode."""
    return parse_text(decode_source(source, filename), filename, mode)


def parse_with_type_comments(source, filename, mode):
    """Return the AST with the type comments in it, otherwise as parse()."""
    text = decode_source(source, filename)
    tokenizer = TypeCommentTokenizer(text, filename)
    return parse_tokens(tokenizer, tokenizer.type_ignores, text, filename, mode)


def parse_text(text, filename, mode):
    """Return the AST of UTF-8 text with only \n as line ends, whatever encoding a comment in it declares."""
    return parse_tokens(Tokenizer(text, filename), [], text, filename, mode)


def parse_tokens(tokenizer, type_ignores, text, filename, mode):
    """Return the AST of the tokens that `tokenizer` makes of `text`; a Module gets the list `type_ignores`."""
    front.warnings = tokenizer.warnings
    token_list = tokenizer.run_to_error()
    if mode == "exec":
        tree = parse_tree(token_list, "file_input", text, filename)
        return ast_builder.build_module(tree, token_list, text, filename, type_ignores)
    if mode == "single":
        tree = parse_tree(token_list, "single_input", text, filename)
        return ast_builder.build_interactive(tree, token_list, text, filename)
    if mode == "eval":
        tree = parse_tree(token_list, "eval_input", text, filename)
        return ast_builder.build_expression(tree, token_list, text, filename)
    if mode == "func_type":
        tree = parse_tree(token_list, "func_type_input", text, filename)
        return ast_builder.build_function_type(tree, token_list, text, filename)
    raise ValueError


def parse_tree(token_list, start, source, filename):
    """Return the syntax tree of the tokens, derived from the rule `start`.  Raise SyntaxError_."""
    return parse_tree_by(front.parse_tokens, token_list, start, source, filename)


def parse_tree_by(parse_function, token_list, start, source, filename):
    """Do as parse_tree, by a function that does as driver.parse_tokens."""
    try:
        return parse_function(token_list, start)
    except driver.NoParse as failure:
        error = syntax_errors.explain(failure, token_list, source, filename)
        error.failed_token = token_list[failure.index]
        raise error
