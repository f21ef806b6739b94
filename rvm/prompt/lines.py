"""Where the prompt's lines come from: the line editor on a terminal, else plain standard input."""
from rvm.builtins.functions.reading import InputHooks
from rvm.modules.sys.hooks import write_error_text
from rvm.objects.errors import PyError, w_KeyboardInterrupt
from rvm.objects.strobject import W_Str
from rvm.prompt import interrupts
from rvm.prompt.completion import is_imported, share_history
from rvm.prompt.editor import Editor
from rvm.prompt.history import History
from rvm.prompt.interrupts import Interrupted
from rvm.rlib import files
from rvm.rlib.strings import replace


class Lines(object):
    """A source of lines."""

    def read(self, prompt):
        """Show the prompt and return the next line with its newline, or "" at the end.

        Raise Interrupted, or the PyError of a signal's handler.
        """
        raise NotImplementedError


class PlainLines(Lines):
    """Lines from standard input as it comes; the prompt goes to standard error."""

    def read(self, prompt):
        write_error_text(prompt)
        try:
            line = self.read_line()
        except OSError:
            return ""
        return replace(line, "\r\n", "\n") if line.endswith("\r\n") else line

    def read_line(self):
        while True:
            try:
                return files.read_line()
            except OSError as e:
                interrupts.handle(e)


class EditedLines(Lines):
    """Lines from the line editor, with history."""

    def __init__(self, history):
        self.history = history

    def read(self, prompt):
        text = share_history(self.history, True)
        try:
            line = Editor(prompt, self.history, text).read_line()
        except OSError:
            return ""               # the terminal went away
        self.history.add(line)
        share_history(self.history, False)
        return line


# The lines that input() reads at a terminal, once a program has imported the module readline.
input_lines = EditedLines(History(""))


def edited(prompt):
    """Return a line of input(), None where it is not edited.  Raise KeyboardInterrupt."""
    if not is_imported() or not can_edit():
        return None
    try:
        return W_Str(input_lines.read(prompt))
    except Interrupted:
        raise PyError(w_KeyboardInterrupt, None, None)


InputHooks.edited = staticmethod(edited)


def can_edit():
    """Return whether the editor can use the terminal."""
    kind = files.getenv("TERM")
    return kind is not None and kind != "" and kind != "dumb" and files.isatty(0) and files.isatty(1)


def make_lines():
    """Return the Lines that suit standard input and output."""
    if not can_edit():
        return PlainLines()
    history = History(history_path())
    history.load()
    return EditedLines(history)


def history_path():
    """Return RVM_HISTORY, or the file .rvm_history in the home folder; "" for none."""
    path = files.getenv("RVM_HISTORY")
    if path is not None:
        return path
    home = files.getenv("HOME")
    if home is None or home == "":
        return ""
    return files.join(home, ".rvm_history")
