"""Shows the compiler's SyntaxWarnings, or raises them as errors, as the filter says."""
from rvm.compiler.errors import error_at
from rvm.compiler.syntax_warnings import find_warnings
from rvm.interp.source_lines import SourceLines
from rvm.interp.syntax_errors import as_python_error
from rvm.interp.warnings import ERROR, IGNORE, show_warning, warning_filter


def warn_of_syntax(tree, filename):
    """Show what the compiler has to say about a program that it has compiled."""
    action = warning_filter.action("SyntaxWarning")
    if action == IGNORE:
        return
    lines = None
    for warning in find_warnings(tree):
        if action == ERROR:
            raise as_python_error(error_at(warning.message, filename, warning.node))
        if lines is None:
            lines = SourceLines()
        show_warning(filename, warning.node.lineno, "SyntaxWarning", warning.message, lines)
