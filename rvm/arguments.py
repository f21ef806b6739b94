"""The arguments of a command such as `-m ast`: one table declares them, for reading and for the help.

It accepts and prints the same as CPython 3.11's argparse.  A command takes options and at most
one other word.  This module knows nothing of what the options mean.
"""
from __future__ import absolute_import
import errno

from rvm.objects.errors import PyError
from rvm.objects.intobject import W_Int
from rvm.objects.text.number_text import Malformed, plain_text, text_to_integer
from rvm.objects.textrepr import str_repr
from rvm.rlib import files, terminal
from rvm.rlib.strings import skip_digits

# What an option takes.
HELP = 0            # nothing: it asks for help
FLAG = 1            # nothing
CHOICE = 2          # one of some words
NUMBER = 3          # an integer

PREFIX = "usage: "
STDOUT = 1          # the descriptor
MARGIN = 2          # columns that a text leaves free
INDENT = 2
MOST_HELP_POSITION = 24
LEAST_HELP_WIDTH = 11


class ArgumentError(Exception):
    """The arguments make no sense; `message` says why."""

    def __init__(self, message):
        self.message = message


class HelpAsked(Exception):
    """The command line asks for the help."""


class Option(object):
    """An option: its names (`-m`, `--mode`), the kind of its value, the value's name in the help, the words of a
    CHOICE.
    """

    def __init__(self, names, takes, metavar, help, choices=[]):
        self.names = names
        self.takes = takes
        self.metavar = metavar
        self.help = help
        self.choices = choices

    def takes_value(self):
        return self.takes == CHOICE or self.takes == NUMBER

    def spelled(self, name):
        return name + " " + self.metavar if self.takes_value() else name

    def error(self, message):
        return ArgumentError("argument %s: %s" % ("/".join(self.names), message))


def choice(names, choices, help):
    return Option(names, CHOICE, "{%s}" % ",".join(choices), help, choices)


class Word(object):
    """The word that is not an option, which may be absent: its name, and whether it names a file to read.

    With `has_part`, a colon behind the file's name and something more name a part of it: `FILE:PART`, or `:PART`
    for standard input.
    """

    def __init__(self, name, help, is_file, has_part=False):
        self.name = name
        self.help = help
        self.is_file = is_file
        self.has_part = has_part


class Found(object):
    """The contents of a command line.  `flags` and `numbers` are by the last of an option's names."""

    def __init__(self):
        self.flags = {}
        self.choices = {}
        self.numbers = {}           # int objects
        self.word = ""
        self.part = ""              # the part of the file, "" for all of it
        self.data = None            # the bytes of the file that the word names; None for standard input


class Entry(object):
    """A word of the command line: "A" if it is not an option, "-" for `--`, "O" for an option, maybe an unknown one."""

    def __init__(self, letter, option, name, value):
        self.letter = letter
        self.option = option        # or None
        self.name = name            # the option's, as given or completed
        self.value = value          # what stands behind the name in the same word, or None


class Command(object):
    """A command's table of arguments."""

    def __init__(self, name, options, word):
        self.name = name
        self.options = [Option(["-h", "--help"], HELP, "", "show this help message and exit")] + options
        self.word = word

    # Reading.

    def parse(self, words):
        """Return the Found of the words.

        Raise ArgumentError, HelpAsked, or OSError after an interrupt.
        """
        return Reading(self, words).run()

    def option_named(self, name):
        for option in self.options:
            if name in option.names:
                return option
        return None

    def classify(self, words):
        """Return an Entry for each word."""
        entries = []
        only_words = False
        for word in words:
            if only_words:
                entries.append(Entry("A", None, "", None))
            elif word == "--":
                entries.append(Entry("-", None, "", None))
                only_words = True
            else:
                entries.append(self.entry(word))
        return entries

    def entry(self, word):
        if len(word) < 2 or word[0] != "-":
            return Entry("A", None, "", None)
        option = self.option_named(word)
        if option is not None:
            return Entry("O", option, word, None)
        equals = word.find("=")
        if equals >= 0:
            option = self.option_named(word[:equals])
            if option is not None:
                return Entry("O", option, word[:equals], word[equals + 1:])
        found = self.completions(word) if word[1] == "-" else self.joined(word)
        if len(found) > 1:
            raise ArgumentError("ambiguous option: %s could match %s" % (
                word, ", ".join([entry.name for entry in found])))
        if len(found) == 1:
            return found[0]
        if is_negative_number(word) or " " in word:
            return Entry("A", None, "", None)
        return Entry("O", None, "", None)

    def completions(self, word):
        """Return an Entry for each name of an option that begins as the word does."""
        start = word
        value = None
        equals = word.find("=")
        if equals >= 0:
            start = word[:equals]
            value = word[equals + 1:]
        found = []
        for option in self.options:
            for name in option.names:
                if name.startswith(start):
                    found.append(Entry("O", option, name, value))
        return found

    def joined(self, word):
        """Return the Entry of the option that the word's first letter names, in a list that is empty if there is none.
        """
        option = self.option_named(word[:2])
        return [] if option is None else [Entry("O", option, word[:2], word[2:])]

    # What is printed.

    def error_text(self, message):
        return "%s%s: error: %s\n" % (self.usage(columns()), self.name, message)

    def usage(self, width):
        options = ["[%s]" % option.spelled(option.names[0]) for option in self.options]
        words = ["[%s]" % self.word.name]
        whole = " ".join([PREFIX + self.name] + options + words)
        if len(whole) <= width:
            return whole + "\n"
        if 4 * (len(PREFIX) + len(self.name)) <= 3 * width:
            indent = len(PREFIX) + len(self.name) + 1
            lines = filled([PREFIX + self.name] + options, indent, width, 0) + filled(words, indent, width, indent)
        else:
            indent = len(PREFIX)
            lines = filled(options + words, indent, width, indent)
            if len(lines) > 1:
                lines = filled(options, indent, width, indent) + filled(words, indent, width, indent)
            lines = [PREFIX + self.name] + lines
        return "\n".join(lines) + "\n"

    def help(self):
        width = columns()
        headers = [", ".join([option.spelled(name) for name in option.names]) for option in self.options]
        longest = len(self.word.name)
        for header in headers:
            longest = max(longest, len(header))
        position = min(INDENT + longest + INDENT, min(MOST_HELP_POSITION, max(width - 20, 2 * INDENT)))
        text = self.usage(width) + "\npositional arguments:\n"
        text += explained(self.word.name, self.word.help, position, width) + "\noptions:\n"
        for i in range(len(headers)):
            text += explained(headers[i], self.options[i].help, position, width)
        return text


class Reading(object):
    """One command line being read."""

    def __init__(self, command, words):
        self.command = command
        self.words = words
        self.entries = command.classify(words)
        self.found = Found()
        self.has_word = False
        self.extras = []

    def run(self):
        pos = 0
        while True:
            option = self.next_option(pos)
            if option < 0:
                break
            if pos != option:
                end = self.take_word(pos)
                if end > pos:
                    pos = end
                    continue
                self.leave(pos, option)
            pos = self.take_option(option)
        self.leave(self.take_word(pos), len(self.words))
        if len(self.extras) > 0:
            raise ArgumentError("unrecognized arguments: " + " ".join(self.extras))
        return self.found

    def next_option(self, pos):
        while pos < len(self.entries):
            if self.entries[pos].letter == "O":
                return pos
            pos += 1
        return -1

    def leave(self, start, end):
        for i in range(start, end):
            self.extras.append(self.words[i])

    def skip_dashes(self, pos):
        """Step over `--`, which counts once only."""
        if pos < len(self.entries) and self.entries[pos].letter == "-":
            return pos + 1
        return pos

    def take_word(self, pos):
        """Take the word that is not an option, with `--` on either side, at most once.  Return where the rest begins.
        """
        if self.has_word:
            return pos
        self.has_word = True
        pos = self.skip_dashes(pos)
        if pos < len(self.entries) and self.entries[pos].letter == "A":
            self.set_word(self.words[pos])
            pos = self.skip_dashes(pos + 1)
        return pos

    def set_word(self, word):
        colon = word.rfind(":")
        if self.command.word.has_part and colon >= 0 and not files.exists(word):
            assert colon >= 0
            self.found.part = word[colon + 1:]
            word = word[:colon] if colon > 0 else "-"
        self.found.word = word
        if not self.command.word.is_file or word == "-":
            return
        try:
            self.found.data = files.read_file(word)
        except OSError as e:
            if e.errno == errno.EINTR:
                raise
            raise ArgumentError("argument %s: can't open '%s': %s" % (
                self.command.word.name, word, os_error_text(e, word)))

    def take_option(self, pos):
        """Take the options of the word at `pos`.  Return where the rest begins."""
        entry = self.entries[pos]
        option = entry.option
        value = entry.value
        if option is None:
            self.extras.append(self.words[pos])
            return pos + 1
        flags = []                  # before the last option of the word
        while value is not None and not option.takes_value():
            following = self.command.option_named("-" + value[:1])
            if entry.name[1] == "-" or value == "" or following is None:
                raise option.error("ignored explicit argument %s" % str_repr(value))
            flags.append(option)
            option = following
            value = value[1:] if len(value) > 1 else None
        pos += 1
        if value is None and option.takes_value():
            if pos >= len(self.entries) or self.entries[pos].letter != "A":
                raise option.error("expected one argument")
            value = self.words[pos]
            pos += 1
        for flag in flags:
            self.set_option(flag, "")
        self.set_option(option, value if value is not None else "")
        return pos

    def set_option(self, option, value):
        name = option.names[len(option.names) - 1]
        if option.takes == HELP:
            raise HelpAsked
        if option.takes == FLAG:
            self.found.flags[name] = True
        elif option.takes == CHOICE:
            if value not in option.choices:
                raise option.error("invalid choice: %s (choose from %s)" % (
                    str_repr(value), ", ".join([str_repr(word) for word in option.choices])))
            self.found.choices[name] = value
        else:
            w_number = number_of(value)
            if w_number is None:
                raise option.error("invalid int value: %s" % str_repr(value))
            self.found.numbers[name] = w_number


def number_of(text):
    """Return the int object of a text, or None if it is not a number or has too many digits."""
    try:
        return text_to_integer(plain_text(text), 10)
    except Malformed:
        return None
    except PyError:
        return None


def os_error_text(error, path):
    """Return str() of Python's OSError for the file."""
    return "[Errno %d] %s: %s" % (error.errno, files.strerror(error.errno), str_repr(path))


def is_negative_number(word):
    """Return whether the word is `-` and digits, perhaps with a point among, before or behind them."""
    pos = skip_digits(word, 1)
    if pos == len(word):
        return True
    return word[pos] == "." and pos + 1 < len(word) and skip_digits(word, pos + 1) == len(word)


# Lines of text.

def columns():
    """Return how wide a text may be, by COLUMNS or else by the terminal."""
    width = 0
    variable = files.getenv("COLUMNS")
    if variable is not None:
        w_width = number_of(variable)
        if isinstance(w_width, W_Int):
            width = w_width.value
    if width <= 0:
        width = terminal.columns(STDOUT)
    return width - MARGIN


def filled(parts, indent, width, start):
    """Return the parts in lines of `width`, as many in each as fit; `start` is the first line's indentation."""
    lines = []
    line = " " * start
    is_empty = True
    for part in parts:
        if not is_empty and len(line) + 1 + len(part) > width:
            lines.append(line)
            line = " " * indent
            is_empty = True
        line += part if is_empty else " " + part
        is_empty = False
    if not is_empty:
        lines.append(line)
    return lines


def explained(header, help, position, width):
    """Return the lines about an argument: its name, and from the column `position` its description."""
    if help == "":
        return " " * INDENT + header + "\n"
    lines = filled(help.split(" "), 0, max(width - position, LEAST_HELP_WIDTH), 0)
    text = " " * INDENT + header
    if len(header) <= position - 2 * INDENT:
        text += " " * (position - INDENT - len(header))
    else:
        text += "\n" + " " * position
    return text + ("\n" + " " * position).join(lines) + "\n"
