"""Shows the tokenizer's and the compiler's warnings, or raises them as errors, as the filters say."""
from rvm.compiler.analysis.errors import error_at
from rvm.compiler.analysis.syntax_warnings import find_warnings
from rvm.interp.reporting.source_lines import SourceLines
from rvm.interp.reporting.syntax_errors import as_python_error
from rvm.interp.reporting.warnings import WarningHooks, show_warning, warning_filters
from rvm.objects.errors import EXCEPTION_TYPES, PyError
from rvm.syntax.parser import front


def warn_of_syntax(tree, filename):
    """Show what the compiler has to say about a program that it has compiled."""
    lines = None
    for warning in find_warnings(tree):
        lineno = warning.node.lineno
        if is_treated("SyntaxWarning", warning.message, filename, lineno,
                      error_at(warning.message, filename, warning.node)):
            continue
        action = warning_filters.action("SyntaxWarning", warning.message, lineno, False)
        if action == "ignore":
            continue
        if action == "error":
            raise as_python_error(error_at(warning.message, filename, warning.node))
        if lines is None:
            lines = SourceLines()
        show_warning(filename, lineno, "SyntaxWarning", warning.message, lines)


def warn_of_literals(filename, error=None):
    """Show what the tokenizer had to say of the text that was just parsed, up to the line of the error that it met."""
    lines = None
    for warning in front.take_warnings():
        if error is not None and (error.incomplete or warning.lineno > error.lineno):
            break
        if is_treated(warning.category, warning.msg, filename, warning.lineno, warning):
            continue
        action = warning_filters.action(warning.category, warning.msg, warning.lineno, False)
        if action == "error":
            raise as_python_error(warning)
        if action != "ignore":
            if lines is None:
                lines = SourceLines()
            show_warning(filename, warning.lineno, warning.category, warning.msg, lines)


def is_treated(category, message, filename, lineno, error):
    """Return whether the program's module `warnings` has treated a warning.

    Where its filters make an error of it, raise `error`, a SyntaxError_, as a Python exception.
    """
    try:
        return WarningHooks.issue(category, message, filename, lineno)
    except PyError as e:
        if e.matches(EXCEPTION_TYPES[category]):
            raise as_python_error(error)
        raise
