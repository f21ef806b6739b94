"""What is wrong with a program that has no parse, in CPython's words."""
from rvm.syntax import errors, tokens
from rvm.syntax.tokens import ErrorToken


def explain(failure, token_list, source, filename):
    """The SyntaxError_ for a driver.NoParse."""
    token = token_list[failure.index]
    if isinstance(token, ErrorToken):
        error = token.error
        if error is not None:
            return error
    return errors.error_at_token(token, "invalid syntax", source, filename)
