"""Draws the line that is edited: a prompt and text, over as many rows as they need."""
from rvm.prompt.widths import ScreenPosition, without_tabs
from rvm.rlib import files, terminal

OUTPUT = 1              # the descriptor


class Screen(object):
    """What is on the terminal, from the prompt on; `row` is the cursor's row, counted from the prompt's."""

    def __init__(self, prompt):
        self.prompt = prompt
        self.row = 0
        self.column = 0
        self.columns = terminal.columns(OUTPUT)

    def write(self, data):
        files.write_fd(OUTPUT, data)

    def show(self, text, cursor):
        """Draw everything anew, with the cursor before the byte `cursor`."""
        self.columns = terminal.columns(OUTPUT)
        out = ""
        if self.row > 0:
            out += "\x1b[%dA" % self.row
        end = ScreenPosition(self.columns)
        end.walk(self.prompt, 0, len(self.prompt))
        here = ScreenPosition(self.columns)
        here.row = end.row
        here.column = end.column
        out += "\r" + self.prompt + without_tabs(text, end.column)
        end.walk(text, 0, len(text))
        if end.column >= end.columns:
            out += "\r\n"
        end.wrap()
        out += "\x1b[J"
        here.walk(text, 0, cursor)
        here.wrap()
        if end.row > here.row:
            out += "\x1b[%dA" % (end.row - here.row)
        if here.row != end.row or here.column != end.column:
            out += "\r"
            if here.column > 0:
                out += "\x1b[%dC" % here.column
        self.row = here.row
        self.column = here.column
        self.write(out)

    def append(self, char):
        """Show one more character at the end of the text.  Return False if that needs drawing anew."""
        position = ScreenPosition(self.columns)
        position.column = self.column
        position.walk(char, 0, len(char))
        if char == "\t" or position.row > 0 or position.column >= self.columns:
            return False
        self.column = position.column
        self.write(char)
        return True

    def clear(self):
        self.write("\x1b[H\x1b[2J")
        self.row = 0
