"""The line editor: one line of text, changed key by key, with the line's history.

Each key is bound to a function of the editor in KEYS.
"""
from rvm.prompt import interrupts
from rvm.prompt.completion import complete
from rvm.prompt.interrupts import Interrupted
from rvm.prompt.screen import Screen
from rvm.rlib import files, terminal, utf8
from rvm.rlib.strings import is_alnum

INPUT = 0               # the descriptor
EDITING, ENTERED, ENDED, INTERRUPTED, SUSPENDED = range(5)


class Editor(object):
    """The editing of one line: `text` is UTF-8, `cursor` is an offset in its bytes."""

    def __init__(self, prompt, history, text):
        newline = prompt.rfind("\n") + 1
        assert newline >= 0
        self.above = prompt[:newline]           # lines of the prompt over the last one
        self.screen = Screen(prompt[newline:])
        self.lines = history.lines + [""]       # the last is the line before going back in history
        self.index = len(history.lines)         # which of them is shown
        self.text = text
        self.cursor = len(text)
        self.killed = ""
        self.state = EDITING

    def read_line(self):
        """Return the line with its newline, or "" at the end of the input.

        Raise Interrupted, OSError if the terminal fails, or the PyError of a signal's handler.
        """
        files.flush_stdout()
        self.screen.write(self.above)
        mode = terminal.enter_raw(INPUT)
        try:
            self.draw()
            while self.state == EDITING:
                self.press(read_key())
                if self.state == SUSPENDED:
                    terminal.leave_raw(INPUT, mode)
                    terminal.suspend()
                    mode = terminal.enter_raw(INPUT)
                    self.state = EDITING
                    self.screen.row = 0
                    self.draw()
            return self.result()
        finally:
            terminal.leave_raw(INPUT, mode)

    def result(self):
        """Return what the last key makes of the line."""
        if self.state == ENDED:
            return ""
        self.cursor = len(self.text)
        self.draw()
        if self.state == INTERRUPTED:
            self.screen.write("^C")
            raise Interrupted
        self.screen.write("\n")
        return self.text + "\n"

    def press(self, key):
        """Do what the key is bound to; insert any other text."""
        if key in KEYS:
            KEYS[key](self)
            if self.state == EDITING and not files.stdin.has_more():
                self.draw()
        elif key >= " " and key != "\x7f":
            self.insert(key)

    def insert(self, char):
        at_end = self.cursor == len(self.text)
        self.replace(self.cursor, self.cursor, char)
        if not (at_end and self.screen.append(char)) and not files.stdin.has_more():
            self.draw()

    def draw(self):
        self.screen.show(self.text, self.cursor)

    def replace(self, start, end, text):
        """Replace the bytes from `start` to `end` by `text`, and put the cursor behind it."""
        assert 0 <= start <= end
        self.text = self.text[:start] + text + self.text[end:]
        self.cursor = start + len(text)

    def kill(self, start, end):
        """Cut the bytes from `start` to `end`, which Ctrl-Y inserts again."""
        assert 0 <= start <= end
        if start < end:
            self.killed = self.text[start:end]
            self.replace(start, end, "")

    def show_history(self, index):
        """Replace the text by line `index` of the history."""
        if 0 <= index < len(self.lines):
            self.lines[self.index] = self.text
            self.index = index
            self.text = self.lines[index]
            self.cursor = len(self.text)


# Keys.

def read_key():
    """Return the bytes of the next key, a character or an escape sequence; none at the end of the input."""
    key = read_byte()
    if key == "\x1b":
        return read_escape()
    if key >= "\xc0":
        for _ in range(following_bytes(key)):
            key += read_byte()
        if utf8.check(key) >= 0:
            return "?"
    return key if key < "\x80" or len(key) > 1 else "?"


def read_byte():
    """Return the next byte that is typed, or "" at the end of the input."""
    while True:
        try:
            return files.stdin.read_byte()
        except OSError as e:
            interrupts.handle(e)


def following_bytes(first):
    """Return how many bytes follow the first byte of a character."""
    if first >= "\xf0":
        return 3
    return 2 if first >= "\xe0" else 1


def read_escape():
    """Return the rest of an escape sequence, which begins ESC [ or ESC O, or is one character long."""
    key = "\x1b" + read_byte()
    if key == "\x1b[" or key == "\x1bO":
        while True:
            byte = read_byte()
            key += byte
            if byte == "" or "@" <= byte <= "~":
                break
    return key


def enter(editor):
    editor.state = ENTERED


def interrupt(editor):
    editor.state = INTERRUPTED


def suspend(editor):
    editor.state = SUSPENDED


def hang_up(editor):
    """Note that the input has ended."""
    editor.state = ENDED if editor.text == "" else ENTERED


def end_or_delete(editor):
    if editor.text == "":
        editor.state = ENDED
    else:
        delete(editor)


def left(editor):
    if editor.cursor > 0:
        editor.cursor = utf8.prev_pos(editor.text, editor.cursor)


def right(editor):
    if editor.cursor < len(editor.text):
        editor.cursor = utf8.next_pos(editor.text, editor.cursor)


def home(editor):
    editor.cursor = 0


def end(editor):
    editor.cursor = len(editor.text)


def is_word_byte(c):
    return is_alnum(c) or c == "_" or c >= "\x80"


def word_start(editor):
    """Return where the word before the cursor begins."""
    pos = editor.cursor
    while pos > 0 and not is_word_byte(editor.text[pos - 1]):
        pos -= 1
    while pos > 0 and is_word_byte(editor.text[pos - 1]):
        pos -= 1
    return pos


def word_end(editor):
    """Return where the word after the cursor ends."""
    pos = editor.cursor
    while pos < len(editor.text) and not is_word_byte(editor.text[pos]):
        pos += 1
    while pos < len(editor.text) and is_word_byte(editor.text[pos]):
        pos += 1
    return pos


def word_left(editor):
    editor.cursor = word_start(editor)


def word_right(editor):
    editor.cursor = word_end(editor)


def delete(editor):
    if editor.cursor < len(editor.text):
        editor.replace(editor.cursor, utf8.next_pos(editor.text, editor.cursor), "")


def backspace(editor):
    if editor.cursor > 0:
        editor.replace(utf8.prev_pos(editor.text, editor.cursor), editor.cursor, "")


def kill_end(editor):
    editor.kill(editor.cursor, len(editor.text))


def kill_start(editor):
    editor.kill(0, editor.cursor)


def kill_word(editor):
    """Cut back to the space before the word, as terminals do."""
    pos = editor.cursor
    while pos > 0 and editor.text[pos - 1] == " ":
        pos -= 1
    while pos > 0 and editor.text[pos - 1] != " ":
        pos -= 1
    editor.kill(pos, editor.cursor)


def kill_next_word(editor):
    editor.kill(editor.cursor, word_end(editor))


def yank(editor):
    editor.replace(editor.cursor, editor.cursor, editor.killed)


def clear(editor):
    editor.screen.clear()


def older(editor):
    editor.show_history(editor.index - 1)


def newer(editor):
    editor.show_history(editor.index + 1)


def tab(editor):
    """Indent; behind text, complete the word or show what it may become."""
    cursor = editor.cursor
    assert cursor >= 0
    before = editor.text[:cursor]
    if is_blank(before):
        editor.insert("\t")
        return
    completion = complete(before, editor.text[cursor:], editor.screen.columns)
    if completion is None:
        editor.insert("\t")
    elif completion.inserted != "":
        editor.insert(completion.inserted)
    elif completion.choices != "":
        editor.screen.show(editor.text, len(editor.text))
        editor.screen.write("\n" + completion.choices)
        editor.screen.row = 0
    else:
        editor.replace(0, cursor, completion.before)


def is_blank(text):
    """Return whether there are only blanks and tabs in the text."""
    for c in text:
        if c != " " and c != "\t":
            return False
    return True


BINDINGS = [
    (enter, ["\n", "\r"]),
    (interrupt, ["\x03"]),
    (suspend, ["\x1a"]),
    (hang_up, [""]),
    (end_or_delete, ["\x04"]),
    (left, ["\x02", "\x1b[D", "\x1bOD"]),
    (right, ["\x06", "\x1b[C", "\x1bOC"]),
    (home, ["\x01", "\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~"]),
    (end, ["\x05", "\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~"]),
    (word_left, ["\x1bb", "\x1b[1;5D", "\x1b[1;3D"]),
    (word_right, ["\x1bf", "\x1b[1;5C", "\x1b[1;3C"]),
    (delete, ["\x1b[3~"]),
    (backspace, ["\x7f", "\x08"]),
    (kill_end, ["\x0b"]),
    (kill_start, ["\x15"]),
    (kill_word, ["\x17"]),
    (kill_next_word, ["\x1bd"]),
    (yank, ["\x19"]),
    (clear, ["\x0c"]),
    (older, ["\x10", "\x1b[A", "\x1bOA"]),
    (newer, ["\x0e", "\x1b[B", "\x1bOB"]),
    (tab, ["\t"]),
]
KEYS = {}
for _function, _keys in BINDINGS:
    for _key in _keys:
        KEYS[_key] = _function
