"""Unicode's names from a table, which rvm.tools.make_unicode_names makes and the executable contains.

The table begins with a line of numbers: Unicode's version, how many words have one byte, and the lengths of
the parts behind it.

- Ranges, one a line: code points whose names are a prefix and their number: prefix, first, last.
- Runs of neighbours that have names of their own: first and last.
- Aliases and named sequences, one a line: the name and its code points.
- The words of all names, the most common first.
- The names of the code points of the runs, in order: a byte or two for each word, a zero behind each name.
  A byte up to the number in the first line stands for a word; a higher one and the next byte together do.

Numbers of code points are hexadecimal.  The executable has the table compressed, in 150 KB instead of 330; it is taken
apart where a name is first asked for.
"""
from __future__ import absolute_import

import os

from rvm.rlib.inflate import inflated
from rvm.rlib.packing import deflated
from rvm.rlib.strings import StringBuilder, ascii_upper, startswith_at
from rvm.rlib.unicodedb import count_up_to

SETTING = "RVM_UNICODE_NAMES"       # the environment variable that tells a translation the table's file

UNIFIED = "CJK UNIFIED IDEOGRAPH-"
SYLLABLE = "HANGUL SYLLABLE "
LEADING = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ")
VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ")
TRAILING = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ")
FIRST_SYLLABLE = 0xAC00
SYLLABLES = len(LEADING) * len(VOWELS) * len(TRAILING)


class Range(object):
    def __init__(self, prefix, first, last):
        self.prefix = prefix
        self.first = first
        self.last = last


class NameTable(object):
    """The names, from compressed data of `size` bytes; an empty table has none but those that are computed."""

    def __init__(self, data, size):
        self.data = data
        self.size = size
        self.short = 0              # how many words have one byte
        self.ranges = []
        self.run_firsts = []        # of each run: the first code point, and how many names stand before it
        self.run_counts = []
        self.aliases = {}           # name -> code points
        self.words = []
        self.numbers = {}           # word -> its index
        self.names = ""
        self.starts = []            # of each name in `names`, and the end of the last

    def is_empty(self):
        return self.size == 0

    # Reading.

    def load(self):
        if len(self.words) > 0 or self.is_empty():
            return
        data = inflated(self.data, self.size)
        newline = data.find("\n")
        assert newline >= 0
        head = data[:newline].split(" ")
        pos = newline + 1
        self.short = int(head[1])
        parts = []
        for i in range(2, len(head)):
            end = pos + int(head[i])
            assert end >= pos
            parts.append(data[pos:end])
            pos = end
        self.read_ranges(parts[0])
        self.read_aliases(parts[2])
        self.words = parts[3].split(" ")
        for i in range(len(self.words)):
            self.numbers[self.words[i]] = i
        self.names = parts[4]
        self.read_runs(parts[1])

    def read_ranges(self, text):
        for line in text.split("\n"):
            words = line.split(",")
            self.ranges.append(Range(words[0], int(words[1], 16), int(words[2], 16)))

    def read_aliases(self, text):
        for line in text.split("\n"):
            words = line.split(",")
            self.aliases[words[0]] = [int(words[i], 16) for i in range(1, len(words))]

    def read_runs(self, text):
        count = 0
        for run in text.split(" "):
            words = run.split(",")
            first = int(words[0], 16)
            self.run_firsts.append(first)
            self.run_counts.append(count)
            count += int(words[1], 16) + 1 - first
        self.run_counts.append(count)
        self.starts.append(0)
        for i in range(len(self.names)):
            if self.names[i] == "\0":
                self.starts.append(i + 1)

    # Names of code points.

    def name_of(self, point):
        """Return the name of the code point, "" if it has none."""
        syllable = point - FIRST_SYLLABLE
        if 0 <= syllable < SYLLABLES:
            return SYLLABLE + syllable_name(syllable)
        self.load()
        for found in self.ranges:
            if found.first <= point <= found.last:
                return found.prefix + upper_hex(point)
        run = count_up_to(self.run_firsts, point) - 1
        if run < 0:
            return ""
        index = self.run_counts[run] + point - self.run_firsts[run]
        if index >= self.run_counts[run + 1]:
            return ""
        return self.unpacked(self.starts[index])

    def unpacked(self, pos):
        """Return the name that starts at `pos` of `names`."""
        builder = StringBuilder(40)
        names = self.names
        start = pos
        while names[pos] != "\0":
            if pos > start:
                builder.append(" ")
            number = ord(names[pos]) - 1
            pos += 1
            if number >= self.short:
                number = self.short + (number - self.short) * 255 + ord(names[pos]) - 1
                pos += 1
            builder.append(self.words[number])
        return builder.build()

    # Code points by name.

    def points_of(self, name):
        """Return the code points that a name or alias stands for, several for a sequence; [] for no name."""
        if startswith_at(name, SYLLABLE, 0):
            return syllable_named(name)
        self.load()
        upper = ascii_upper(name)
        if startswith_at(upper, UNIFIED, 0) and upper != name:
            return []       # the computed names are in capitals
        for found in self.ranges:
            if startswith_at(upper, found.prefix, 0):
                point = hex_number(upper, len(found.prefix))
                if found.first <= point <= found.last:
                    return [point]
        if upper in self.aliases:
            return self.aliases[upper]
        return self.named(upper)

    def named(self, name):
        """Return the code point that has a packed name, in a list, or []."""
        builder = StringBuilder(len(name))
        builder.append("\0")
        for word in name.split(" "):
            number = self.numbers.get(word, -1)
            if number < 0:
                return []
            more = number - self.short
            if more < 0:
                builder.append(chr(number + 1))
            else:
                builder.append(chr(self.short + 1 + more // 255))
                builder.append(chr(1 + more % 255))
        builder.append("\0")
        key = builder.build()
        first = len(key) - 1
        assert first >= 1
        if startswith_at(self.names, key[1:], 0):
            pos = 0
        else:
            pos = self.names.find(key) + 1
            if pos == 0:
                return []
        index = count_up_to(self.starts, pos) - 1
        run = count_up_to(self.run_counts, index) - 1
        return [self.run_firsts[run] + index - self.run_counts[run]]


def upper_hex(point):
    digits = ""
    while point > 0:
        digits = "0123456789ABCDEF"[point & 15] + digits
        point >>= 4
    return digits


def hex_number(text, start):
    """Return the number that the four or five capital hexadecimal digits from `start` on are, or -1."""
    if not 4 <= len(text) - start <= 5:
        return -1
    number = 0
    for i in range(start, len(text)):
        digit = "0123456789ABCDEF".find(text[i])
        if digit < 0:
            return -1
        number = number * 16 + digit
    return number


# Hangul syllables.

def syllable_name(syllable):
    per_leading = len(VOWELS) * len(TRAILING)
    return (LEADING[syllable // per_leading] + VOWELS[syllable % per_leading // len(TRAILING)] +
            TRAILING[syllable % len(TRAILING)])


def syllable_named(name):
    """Return the syllable's code point in a list, or []."""
    pos = len(SYLLABLE)
    leading = longest_at(LEADING, name, pos)
    if leading < 0:
        return []
    pos += len(LEADING[leading])
    vowel = longest_at(VOWELS, name, pos)
    if vowel < 0:
        return []
    pos += len(VOWELS[vowel])
    trailing = longest_at(TRAILING, name, pos)
    if trailing < 0 or pos + len(TRAILING[trailing]) != len(name):
        return []
    return [FIRST_SYLLABLE + (leading * len(VOWELS) + vowel) * len(TRAILING) + trailing]


def longest_at(parts, name, pos):
    """Return the index of the longest of the parts that stands at `pos`, or -1."""
    best = -1
    for i in range(len(parts)):
        if startswith_at(name, parts[i], pos) and (best < 0 or len(parts[i]) > len(parts[best])):
            best = i
    return best


def read_table(path):
    """Return the table in a file, at translation; an empty one if no file is named."""
    if path is None:
        return NameTable("", 0)
    with open(path, "rb") as file:
        data = file.read()
    return NameTable(deflated(data), len(data))


table = read_table(os.environ.get(SETTING))


def name_of(point):
    return table.name_of(point)


def points_of(name):
    return table.points_of(name)


def are_known():
    """Return whether there are names."""
    return not table.is_empty()
