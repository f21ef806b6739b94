"""Shows the compiler's SyntaxWarnings, or raises them as errors, as the filter says."""
from rvm.compiler.errors import error_at
from rvm.compiler.syntax_warnings import find_warnings
from rvm.interp.source_lines import SourceLines
from rvm.interp.syntax_errors import as_python_error
from rvm.interp.traceback_text import indent_of
from rvm.rlib import files
from rvm.rlib.strings import is_space


class WarningFilter(object):
    """What becomes of a SyntaxWarning: "default" shows it, "ignore" does not, "error" raises it."""

    def __init__(self):
        self.action = "default"


syntax_warnings = WarningFilter()


def warn_of_syntax(tree, filename):
    """Show what the compiler has to say about a program that it has compiled."""
    if syntax_warnings.action == "ignore":
        return
    lines = None
    for warning in find_warnings(tree):
        if syntax_warnings.action == "error":
            raise as_python_error(error_at(warning.message, filename, warning.node))
        if lines is None:
            lines = SourceLines()
        lineno = warning.node.lineno
        files.write_stderr("%s:%d: SyntaxWarning: %s\n" % (filename, lineno, warning.message))
        line = lines.line(filename, lineno)
        if line is not None:
            files.write_stderr(shown(line))


def shown(line):
    """The line below a warning; nothing where it is blank."""
    start = indent_of(line)
    end = len(line)
    while end > start and is_space(line[end - 1]):
        end -= 1
    assert end >= start >= 0
    return "  %s\n" % line[start:end] if end > start else ""


def set_filter(options):
    """Obey the values of -W, `action:message:category:module:line`; the last that matches counts."""
    for option in options:
        parts = option.split(":")
        category = parts[2] if len(parts) > 2 else ""
        if parts[0] != "" and (category == "" or category == "SyntaxWarning" or category == "Warning"):
            if "ignore".startswith(parts[0]):
                syntax_warnings.action = "ignore"
            elif "error".startswith(parts[0]):
                syntax_warnings.action = "error"
            else:
                syntax_warnings.action = "default"
