"""Shows the compiler's SyntaxWarnings, or raises them as errors, as the filters say."""
from rvm.compiler.errors import error_at
from rvm.compiler.syntax_warnings import find_warnings
from rvm.interp.source_lines import SourceLines
from rvm.interp.syntax_errors import as_python_error
from rvm.interp.warnings import show_warning, warning_filters


def warn_of_syntax(tree, filename):
    """Show what the compiler has to say about a program that it has compiled."""
    lines = None
    for warning in find_warnings(tree):
        lineno = warning.node.lineno
        action = warning_filters.action("SyntaxWarning", warning.message, lineno)
        if action == "ignore":
            continue
        if action == "error":
            raise as_python_error(error_at(warning.message, filename, warning.node))
        if lines is None:
            lines = SourceLines()
        show_warning(filename, lineno, "SyntaxWarning", warning.message, lines)
