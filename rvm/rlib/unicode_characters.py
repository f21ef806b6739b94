"""What the module unicodedata tells of code points, and normalization; from rvm.rlib.unicode_character_tables.

The tables are text, which is read where something of the kind is first asked for: most programs never do.
Numbers are hexadecimal, code points mostly differences from the one before.

- RECORDS: the different records, each a category, bidirectional class, combining class, East Asian width
  and whether the character is mirrored.  RUN_STARTS and RUN_RECORDS: where a run of code points with the
  same record starts, and the record's number.
- DECOMPOSITIONS: the code point, the number of its tag in TAGS (0: canonical), and its parts.
  EXCLUSIONS: those of two parts which are not composed again.
- NUMBERS, DIGITS: runs of characters whose values rise by one: first, last, and the first's value as a
  fraction, in decimal.

Texts are UTF-8.  Hangul syllables are computed, as The Unicode Standard, section 3.12, says.
"""
from __future__ import absolute_import

from rvm.rlib import unicode_character_tables as tables
from rvm.rlib import unicode_tables, utf8
from rvm.rlib.strings import StringBuilder, is_ascii
from rvm.rlib.unicodedb import count_up_to

VERSION = unicode_tables.VERSION

# Hangul: first syllable, first of each kind of jamo, how many there are.
S_BASE, L_BASE, V_BASE, T_BASE = 0xAC00, 0x1100, 0x1161, 0x11A7
L_COUNT, V_COUNT, T_COUNT = 19, 21, 28
S_COUNT = L_COUNT * V_COUNT * T_COUNT

LAST_PAIR_BITS = 21     # of a code point


class Record(object):
    """What many code points have in common."""
    _immutable_fields_ = ["category", "bidirectional", "combining", "width", "mirrored"]

    def __init__(self, words):
        self.category = words[0]
        self.bidirectional = words[1]
        self.combining = int(words[2])
        self.width = words[3]
        self.mirrored = int(words[4])


class Decomposition(object):
    def __init__(self, tag, parts):
        self.tag = tag          # "" if it is canonical
        self.parts = parts


class Value(object):
    """A run of characters whose values rise by one."""

    def __init__(self, first, last, numerator, denominator):
        self.first = first
        self.last = last
        self.numerator = numerator
        self.denominator = denominator


class Characters(object):
    """What has been read of the tables; one instance, `characters`."""

    def __init__(self):
        self.records = []
        self.run_starts = []
        self.run_records = []
        self.decompositions = {}    # code point -> Decomposition
        self.composed = {}          # first << LAST_PAIR_BITS | second -> the code point composed of the two
        self.numbers = []
        self.digits = []

    def record(self, point):
        if len(self.records) == 0:
            self.run_starts = read_rising(tables.RUN_STARTS)
            self.run_records = [int(word, 16) for word in words_of(tables.RUN_RECORDS)]
            self.records = [Record(word.split(",")) for word in words_of(tables.RECORDS)]
        run = count_up_to(self.run_starts, point) - 1
        assert run >= 0
        return self.records[self.run_records[run]]

    def decomposition(self, point):
        """Return the Decomposition of the code point, or None."""
        self.read_decompositions()
        return self.decompositions.get(point, None)

    def compose(self, first, second):
        """Return the code point that the two are composed to, or -1."""
        self.read_decompositions()
        return self.composed.get(first << LAST_PAIR_BITS | second, -1)

    def read_decompositions(self):
        if len(self.decompositions) > 0:
            return
        tags = [""] + words_of(tables.TAGS)
        excluded = {}
        for point in read_rising(tables.EXCLUSIONS):
            excluded[point] = True
        point = 0
        for word in words_of(tables.DECOMPOSITIONS):
            numbers = [int(number, 16) for number in word.split(",")]
            point += numbers[0]
            parts = numbers[2:]
            self.decompositions[point] = Decomposition(tags[numbers[1]], parts)
            if numbers[1] == 0 and len(parts) == 2 and point not in excluded:
                self.composed[parts[0] << LAST_PAIR_BITS | parts[1]] = point

    def number(self, point):
        """Return the Value of the run of numbers that the code point is in, or None."""
        if len(self.numbers) == 0:
            self.numbers = read_values(tables.NUMBERS)
        return find_value(self.numbers, point)

    def digit(self, point):
        """Return the value of the digit, or -1."""
        if len(self.digits) == 0:
            self.digits = read_values(tables.DIGITS)
        run = find_value(self.digits, point)
        return -1 if run is None else run.numerator + point - run.first


characters = Characters()


# ---- reading the tables

def words_of(text):
    words = []
    for line in text.split("\n"):
        if line != "":
            for word in line.split(" "):
                words.append(word)
    return words


def read_rising(text):
    """Return the numbers whose differences the text has."""
    result = []
    number = 0
    for word in words_of(text):
        number += int(word, 16)
        result.append(number)
    return result


def read_values(text):
    values = []
    for word in words_of(text):
        parts = word.split(",")
        values.append(Value(int(parts[0], 16), int(parts[1], 16), int(parts[2]), int(parts[3])))
    return values


def find_value(values, point):
    """Return the run that the code point is in, or None."""
    low = 0
    high = len(values)
    while low < high:
        middle = (low + high) // 2
        run = values[middle]
        if run.first <= point <= run.last:
            return run
        if run.first < point:
            low = middle + 1
        else:
            high = middle
    return None


# ---- normalization

def normalize(text, compatible, composed):
    """Return the text in one of the normalization forms.

    `compatible` replaces characters by compatible ones (NFKC, NFKD); `composed` puts together what can be
    (NFC, NFKC).
    """
    if is_ascii(text):
        return text
    points = []
    pos = 0
    while pos < len(text):
        decompose(utf8.codepoint_at(text, pos), compatible, points)
        pos = utf8.next_pos(text, pos)
    put_in_order(points)
    if composed:
        points = compose(points)
    builder = StringBuilder(len(text))
    for point in points:
        builder.append(utf8.encode(point))
    return builder.build()


def decompose(point, compatible, result):
    """Append the full decomposition of the code point to the list `result`."""
    syllable = point - S_BASE
    if 0 <= syllable < S_COUNT:
        result.append(L_BASE + syllable // (V_COUNT * T_COUNT))
        result.append(V_BASE + syllable % (V_COUNT * T_COUNT) // T_COUNT)
        if syllable % T_COUNT > 0:
            result.append(T_BASE + syllable % T_COUNT)
        return
    decomposition = characters.decomposition(point) if point >= 128 else None
    if decomposition is None or (decomposition.tag != "" and not compatible):
        result.append(point)
    else:
        for part in decomposition.parts:
            decompose(part, compatible, result)


def combining(point):
    return characters.record(point).combining if point >= 128 else 0


def put_in_order(points):
    """Sort each run of combining characters by their classes; those of a class stay in order."""
    for i in range(1, len(points)):
        point = points[i]
        rank = combining(point)
        j = i
        if rank > 0:
            while j > 0 and combining(points[j - 1]) > rank:
                points[j] = points[j - 1]
                j -= 1
        points[j] = point


def compose(points):
    """Return the code points with each put together with the last starter before it, where nothing is in between."""
    result = []
    starter = -1            # the index in `result`
    last_rank = 0           # the combining class of the last one after the starter
    for point in points:
        rank = combining(point)
        if starter >= 0 and (starter == len(result) - 1 or last_rank < rank):
            together = composed_pair(result[starter], point)
            if together >= 0:
                result[starter] = together
                continue
        if rank == 0:
            starter = len(result)
        last_rank = rank
        result.append(point)
    return result


def composed_pair(first, second):
    """Return the code point that the two are composed to, or -1."""
    leading = first - L_BASE
    if 0 <= leading < L_COUNT and V_BASE <= second < V_BASE + V_COUNT:
        return S_BASE + (leading * V_COUNT + second - V_BASE) * T_COUNT
    syllable = first - S_BASE
    if 0 <= syllable < S_COUNT and syllable % T_COUNT == 0 and T_BASE < second < T_BASE + T_COUNT:
        return first + second - T_BASE
    return characters.compose(first, second)
