"""Shows warnings as -W and PYTHONWARNINGS say, on the standard error file."""
from rvm.interp.reporting.source_lines import SourceLines
from rvm.interp.reporting.traceback_text import indent_of
from rvm.objects.errors import EXCEPTION_TYPES
from rvm.objects.namespace import builtins
from rvm.objects.textrepr import str_repr
from rvm.rlib import files
from rvm.rlib.strings import ascii_lower, is_digit, is_space, strip_spaces

ACTIONS = ["default", "always", "ignore", "module", "once", "error"]
HIDDEN = ["DeprecationWarning", "PendingDeprecationWarning", "ImportWarning", "ResourceWarning"]    # without filters
MOST_FIELDS = 5
LAST_LINE = 1 << 31         # no program has more


class BadFilter(Exception):
    """A value of -W that makes no sense; `message` tells why."""

    def __init__(self, message):
        self.message = message


class WarningFilter(object):
    """What becomes of the warnings of a category, "" for all, that begin with `message`, in lower case, and are
    in the line `lineno`, 0 for any: "ignore" does not show them, "error" raises them, other actions show them."""

    def __init__(self, action, message, category, lineno):
        self.action = action
        self.message = message
        self.category = category
        self.lineno = lineno

    def matches(self, category, message, lineno):
        if self.category != "":
            if self.category not in EXCEPTION_TYPES:
                return False
            if not EXCEPTION_TYPES[category].is_subtype(EXCEPTION_TYPES[self.category]):
                return False
        return ascii_lower(message).startswith(self.message) and (self.lineno == 0 or self.lineno == lineno)


class WarningFilters(object):
    """The filters, of which the last that matches counts; one instance, `warning_filters`."""

    def __init__(self):
        self.filters = []
        self.shown = {}             # "file:line: text" of what is shown once

    def action(self, category, message, lineno, in_main):
        """Return what to do with a warning; `in_main` tells whether it is about the module `__main__`."""
        i = len(self.filters) - 1
        while i >= 0:
            if self.filters[i].matches(category, message, lineno):
                return self.filters[i].action
            i -= 1
        if category == "DeprecationWarning" and in_main:
            return "default"
        return "ignore" if category in HIDDEN else "default"

    def is_new(self, text):
        if text in self.shown:
            return False
        self.shown[text] = True
        return True


warning_filters = WarningFilters()


class WarningHooks(object):
    """What the program's own module `warnings` does."""

    @staticmethod
    def issue(category, message, filename, lineno):
        """Let that module treat a warning.

        Return whether the program has it; filled by rvm.modules.sys.runtime_warnings.
        """
        raise NotImplementedError


def show_warning(filename, lineno, category, message, lines):
    """Write a warning and the line that it is about; `lines` has been read from before, or is None."""
    files.write_stderr("%s:%d: %s: %s\n" % (filename, lineno, category, message))
    if lines is None:
        lines = SourceLines()
    line = lines.line(filename, lineno)
    if line is not None:
        files.write_stderr(shown(line))


def shown(line):
    """Return the line below a warning; "" where it is blank."""
    start = indent_of(line)
    end = len(line)
    while end > start and is_space(line[end - 1]):
        end -= 1
    assert end >= start >= 0
    return "  %s\n" % line[start:end] if end > start else ""


# The option -W.

def set_filters(options):
    """Obey the values of -W, `action:message:category:module:line`; report and ignore what makes no sense."""
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
    if parts[3] == "":
        warning_filters.filters.append(WarningFilter(action, ascii_lower(parts[1]), category, lineno))


def whole_action(text):
    """Return the action that begins with `text`."""
    if text == "all":
        return "always"
    for action in ACTIONS:
        if action.startswith(text):
            return action
    raise BadFilter("invalid action: %s" % str_repr(text))


def check_category(name):
    """Check that a builtin name is a warning's; modules are not looked into."""
    if name == "" or "." in name:
        return
    if name in EXCEPTION_TYPES and EXCEPTION_TYPES[name].is_subtype(EXCEPTION_TYPES["Warning"]):
        return
    if builtins.get(name) is not None:
        raise BadFilter("invalid warning category: %s" % str_repr(name))
    raise BadFilter("unknown warning category: %s" % str_repr(name))


def line_number(text):
    """Return the number of a line, 0 for none."""
    number = 0
    for c in text:
        if not is_digit(c):
            raise BadFilter("invalid lineno %s" % str_repr(text))
        number = min(number * 10 + ord(c) - ord("0"), LAST_LINE)
    return number
