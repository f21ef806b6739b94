"""Shows warnings as -W and PYTHONWARNINGS say, on the standard error file."""
from rvm.interp.source_lines import SourceLines
from rvm.interp.traceback_text import strip_indent
from rvm.rlib import files

DEFAULT, IGNORE, ERROR, ALWAYS = range(4)


class WarningFilter(object):
    """One instance, `warning_filter`: what becomes of warnings."""

    def __init__(self):
        self.options = []           # the values of -W: `action:message:category:module:line`
        self.shown = {}             # "file:line: text" of those that are shown once

    def action(self, category):
        """What to do with a warning of a class; the last option that matches counts."""
        action = DEFAULT
        for option in self.options:
            parts = option.split(":")
            wanted = parts[2] if len(parts) > 2 else ""
            if parts[0] != "" and (wanted == "" or wanted == category or wanted == "Warning"):
                action = action_of(parts[0])
        return action

    def is_new(self, text):
        if text in self.shown:
            return False
        self.shown[text] = True
        return True


def action_of(word):
    """Words of -W may be cut short."""
    if "ignore".startswith(word):
        return IGNORE
    if "error".startswith(word):
        return ERROR
    if "always".startswith(word):
        return ALWAYS
    return DEFAULT


warning_filter = WarningFilter()


def show_warning(filename, lineno, category, message, lines):
    """Write a warning and the line that it is about; `lines` has been read from before, or is None."""
    files.write_stderr("%s:%d: %s: %s\n" % (filename, lineno, category, message))
    if lines is None:
        lines = SourceLines()
    line = lines.line(filename, lineno)
    if line is not None and strip_indent(line) != "":
        files.write_stderr("  %s\n" % strip_indent(line))
