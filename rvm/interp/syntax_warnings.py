"""Shows the compiler's SyntaxWarnings, or raises them as errors, as the filter says."""
from rvm.compiler.errors import error_at
from rvm.compiler.syntax_warnings import find_warnings
from rvm.interp.names import builtins
from rvm.interp.source_lines import SourceLines
from rvm.interp.syntax_errors import as_python_error
from rvm.interp.traceback_text import strip_indent
from rvm.objects.errors import EXCEPTION_TYPES
from rvm.objects.textrepr import str_repr
from rvm.rlib import files
from rvm.rlib.strings import ascii_lower, is_digit, strip_spaces


ACTIONS = ["default", "always", "ignore", "module", "once", "error"]
MOST_FIELDS = 5
LAST_LINE = 1 << 31         # no program has more


class BadFilter(Exception):
    """A value of -W that makes no sense; `message` tells why."""

    def __init__(self, message):
        self.message = message


class WarningFilter(object):
    """What becomes of the SyntaxWarnings that begin with `message`, in lower case, and are in the line `lineno`,
    0 for any: "ignore" does not show them, "error" raises them, any other action shows them."""

    def __init__(self, action, message, lineno):
        self.action = action
        self.message = message
        self.lineno = lineno

    def matches(self, message, lineno):
        return ascii_lower(message).startswith(self.message) and (self.lineno == 0 or self.lineno == lineno)


class WarningFilters(object):
    """The filters for SyntaxWarnings; the last that matches counts."""

    def __init__(self):
        self.filters = []

    def action(self, message, lineno):
        i = len(self.filters) - 1
        while i >= 0:
            if self.filters[i].matches(message, lineno):
                return self.filters[i].action
            i -= 1
        return "default"


syntax_warnings = WarningFilters()


def warn_of_syntax(tree, filename):
    """Show what the compiler has to say about a program that it has compiled."""
    lines = None
    for warning in find_warnings(tree):
        lineno = warning.node.lineno
        action = syntax_warnings.action(warning.message, lineno)
        if action == "ignore":
            continue
        if action == "error":
            raise as_python_error(error_at(warning.message, filename, warning.node))
        if lines is None:
            lines = SourceLines()
        files.write_stderr("%s:%d: SyntaxWarning: %s\n" % (filename, lineno, warning.message))
        line = lines.line(filename, lineno)
        if line is not None and strip_indent(line) != "":
            files.write_stderr("  %s\n" % strip_indent(line))


# The option -W.

def set_filters(options):
    """Obey the values of -W, `action:message:category:module:line`; what makes no sense is told and ignored."""
    for option in options:
        try:
            add_filter(option)
        except BadFilter as e:
            files.write_stderr("Invalid -W option ignored: %s\n" % e.message)


def add_filter(option):
    parts = [strip_spaces(part) for part in option.split(":")]
    if len(parts) > MOST_FIELDS:
        raise BadFilter("too many fields (max %d): %s" % (MOST_FIELDS, str_repr(option)))
    while len(parts) < MOST_FIELDS:
        parts.append("")
    action = whole_action(parts[0])
    category = parts[2]
    check_category(category)
    lineno = line_number(parts[4])
    if parts[3] == "" and (category == "" or category == "SyntaxWarning" or category == "Warning"):
        syntax_warnings.filters.append(WarningFilter(action, ascii_lower(parts[1]), lineno))


def whole_action(text):
    """The action of which `text` is the beginning."""
    if text == "all":
        return "always"
    for action in ACTIONS:
        if action.startswith(text):
            return action
    raise BadFilter("invalid action: %s" % str_repr(text))


def check_category(name):
    """A builtin name must be a warning's; modules are not looked into."""
    if name == "" or "." in name:
        return
    if name in EXCEPTION_TYPES and EXCEPTION_TYPES[name].is_subtype(EXCEPTION_TYPES["Warning"]):
        return
    if builtins.get(name) is not None:
        raise BadFilter("invalid warning category: %s" % str_repr(name))
    raise BadFilter("unknown warning category: %s" % str_repr(name))


def line_number(text):
    """0 for none."""
    number = 0
    for c in text:
        if not is_digit(c):
            raise BadFilter("invalid lineno %s" % str_repr(text))
        number = min(number * 10 + ord(c) - ord("0"), LAST_LINE)
    return number
