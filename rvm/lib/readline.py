"""Importing this module gives programs the history and the completion of rvm's own line editor at the prompt.

There is no GNU readline, and keys are not bound.  Once a program has imported this, input() at a terminal reads lines
by the editor too.
"""

import sys as _sys
from _operator import index as _index

_READLINE_VERSION = _READLINE_RUNTIME_VERSION = 0       # of GNU readline


class _State:
    """What the functions here set; one instance."""

    lines = []              # the history
    most_lines = -1         # that are written to files
    auto_history = True
    completer = None
    is_completer_set = False
    delimiters = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?"
    line, begin, end = "", 0, 0         # what is being completed
    inserted = ""           # what the completer has inserted
    display = None          # what shows the matches, if a program has set that
    startup_hook = input_hook = None


_state = _State()


# The prompt, in the core, calls these two.

def _exchange(lines, is_start):
    """Take the lines that were entered.  Return a list of what the line begins with that is about to be read, if
    `is_start`, and then the history.
    """
    if _state.auto_history:
        _state.lines += lines
    _state.inserted = ""
    if is_start:
        for hook in _state.startup_hook, _state.input_hook:
            try:
                if hook is not None:
                    hook()
            except Exception:
                pass
    return [_state.inserted, *_state.lines]


def _complete(before, after, width):
    """Complete the word at the end of `before`, where the cursor is in a line that goes on with `after`.

    Return what stands before the word, what it becomes as far as there is no choice, what is inserted instead of that,
    and a text that shows the choices, in so many columns.
    """
    start = len(before)
    while start > 0 and before[start - 1] not in _state.delimiters:
        start -= 1
    word = before[start:]
    _state.line, _state.begin, _state.end, _state.inserted = before + after, start, len(before), ""
    matches = _matches(word)
    if not matches:
        return before[:start], word, _state.inserted, ""
    common = min(matches)
    last = max(matches)
    while not last.startswith(common):
        common = common[:-1]
    if len(matches) == 1 or len(common) > len(word):
        return before[:start], common, _state.inserted, ""
    if _state.display is not None:
        _state.display(word, [common, *matches], max(map(len, matches)))
        _sys.stdout.flush()
        return before[:start], word, _state.inserted, ""
    return before[:start], word, _state.inserted, _in_columns(matches, width)


def _matches(word):
    """Return the sorted list of what the completer says, the library's where none is set; an error of it ends that."""
    if not _state.is_completer_set:
        import rlcompleter  # noqa: F401  (it sets the completer)
    matches = []
    try:
        while _state.completer is not None:
            match = _state.completer(word, len(matches))
            if not isinstance(match, str):
                break
            matches.append(match)
    except Exception:
        pass
    return sorted(set(matches))


def _in_columns(words, width):
    """Return the words as lines of columns, in order down each column."""
    size = max(map(len, words)) + 2
    rows = -(-len(words) // max(1, width // size))
    return "".join("".join(word.ljust(size) for word in words[row::rows]).rstrip() + "\n" for row in range(rows))


# Completion.

def _callable(function, name):
    if function is not None and not callable(function):
        raise TypeError("%s(func): argument not callable" % name)
    return function


def set_completer(function=None, /):
    """Set or remove the completer function, which gets a text and a state."""
    _state.completer = _callable(function, "set_completer")
    _state.is_completer_set = True


def get_completer():
    """Get the current completer function."""
    return _state.completer


def set_completer_delims(string, /):
    """Set the word delimiters for completion."""
    _state.delimiters = _text(string)


def get_completer_delims():
    """Get the word delimiters for completion."""
    return _state.delimiters


def get_line_buffer():
    """Return the current contents of the line buffer."""
    return _state.line


def get_begidx():
    """Get the beginning index of the completion scope."""
    return _state.begin


def get_endidx():
    """Get the ending index of the completion scope."""
    return _state.end


def get_completion_type():
    """Get the type of completion being attempted."""
    return 0


def insert_text(string, /):
    """Insert text into the line buffer at the cursor position."""
    _state.inserted += _text(string)


def redisplay():
    """Change what's displayed on the screen to reflect the line: the editor does that itself."""


def set_completion_display_matches_hook(function=None, /):
    """Set or remove the completion display function, which gets the word, the matches and the longest one's length."""
    _state.display = _callable(function, "set_completion_display_matches_hook")


def set_startup_hook(function=None, /):
    """Set or remove the function that is called just before the prompt is printed."""
    _state.startup_hook = _callable(function, "set_startup_hook")


def set_pre_input_hook(function=None, /):
    """Set or remove the function that is called just before input is read."""
    _state.input_hook = _callable(function, "set_pre_input_hook")


# What the editor has not.

def parse_and_bind(string, /):
    """Execute the init line: the editor's keys are fixed, Tab completes."""
    _text(string)


def read_init_file(filename=None, /):
    """Read a readline initialization file, whose settings the editor has not."""
    with open(_path(filename, "~/.inputrc"), "rb"):
        pass


# History.

def _text(string):
    if not isinstance(string, str):
        raise TypeError("bad argument type for built-in operation")
    return string


def _path(filename, default):
    """Return the file's name, `default` in the home folder where none is given."""
    if filename is not None:
        return filename
    import os
    return os.path.expanduser(default)


def _position(pos):
    """Return the index of a line of the history."""
    pos = _index(pos)
    if pos < 0:
        raise ValueError("History index cannot be negative")
    if pos >= len(_state.lines):
        raise ValueError("No history item at position %d" % pos)
    return pos


def add_history(string, /):
    """Add an item to the history buffer."""
    _state.lines.append(_text(string))


def clear_history():
    """Clear the current readline history."""
    _state.lines.clear()


def get_current_history_length():
    """Return the current (not the maximum) length of history."""
    return len(_state.lines)


def get_history_item(index, /):
    """Return the current contents of history item at one-based index, or None."""
    index = _index(index)
    return _state.lines[index - 1] if 1 <= index <= len(_state.lines) else None


def remove_history_item(pos, /):
    """Remove history item given by its zero-based position."""
    del _state.lines[_position(pos)]


def replace_history_item(pos, line, /):
    """Replaces history item given by its position with contents of line."""
    _state.lines[_position(pos)] = _text(line)


def set_auto_history(enabled, /):
    """Enables or disables automatic history."""
    _state.auto_history = bool(enabled)


def set_history_length(length, /):
    """Set the maximal number of lines which will be written to the history file; a negative one means all."""
    _state.most_lines = _index(length)


def get_history_length():
    """Return the maximum number of lines that will be written to the history file."""
    return _state.most_lines


def read_history_file(filename=None, /):
    """Load a readline history file; the default is ~/.history."""
    with open(_path(filename, "~/.history"), encoding="utf-8", errors="surrogateescape") as file:
        _state.lines += [line for line in file.read().split("\n") if line]


def write_history_file(filename=None, /):
    """Save a readline history file; the default is ~/.history."""
    _write(filename, "w", _state.lines)


def append_history_file(nelements, filename=None, /):
    """Append the last nelements items of the history list to file, which must exist."""
    nelements = _index(nelements)
    if nelements < 0:
        raise ValueError("the number of lines cannot be negative")
    _write(filename, "r+", _state.lines[max(0, len(_state.lines) - nelements):])


def _write(filename, mode, lines):
    """Write lines to a file, and cut it to the number of lines that is set."""
    path = _path(filename, "~/.history")
    with open(path, mode, encoding="utf-8", errors="surrogateescape") as file:
        file.seek(0, 2)
        file.writelines(line + "\n" for line in lines)
    if _state.most_lines >= 0:
        with open(path, "r+", encoding="utf-8", errors="surrogateescape") as file:
            kept = file.read().split("\n")[:-1]
            file.seek(0)
            file.writelines(line + "\n" for line in kept[max(0, len(kept) - _state.most_lines):])
            file.truncate()
