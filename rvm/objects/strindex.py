"""Where the code points of a UTF-8 text begin: a sparse index, made once for a text that needs it.

An ASCII text needs no index: its bytes are its code points.
"""
from rvm.rlib import utf8

STEP_BITS = 5
STEP = 1 << STEP_BITS       # an offset is kept for each code point whose number is a multiple of this


class TextIndex(object):
    """The length of a text in code points and, once asked for, the offsets of some of them."""
    _immutable_fields_ = ["length"]

    def __init__(self, length):
        self.length = length
        self.offsets = None

    def offset_of(self, text, number):
        """Return the byte offset of the code point `number`, 0 to length."""
        if number >= self.length:
            return len(text)
        if number <= 0:
            return 0
        pos = self.offsets_in(text)[number >> STEP_BITS]
        for i in range(number & (STEP - 1)):
            pos = utf8.next_pos(text, pos)
        return pos

    def number_at(self, text, offset):
        """Return the number of the code point that begins at the byte `offset`, 0 to len(text)."""
        if offset >= len(text):
            return self.length
        offsets = self.offsets_in(text)
        low = 0
        high = len(offsets)
        while high - low > 1:
            middle = (low + high) >> 1
            if offsets[middle] <= offset:
                low = middle
            else:
                high = middle
        pos = offsets[low]
        number = low << STEP_BITS
        while pos < offset:
            pos = utf8.next_pos(text, pos)
            number += 1
        return number

    def offsets_in(self, text):
        offsets = self.offsets
        if offsets is None:
            offsets = make_offsets(text, self.length)
            self.offsets = offsets
        return offsets


def make_offsets(text, length):
    offsets = [0] * (((length - 1) >> STEP_BITS) + 1)       # each is a code point's offset: number_at relies on it
    pos = 0
    number = 0
    while pos < len(text):
        if number & (STEP - 1) == 0:
            offsets[number >> STEP_BITS] = pos
        pos = utf8.next_pos(text, pos)
        number += 1
    return offsets


ASCII = TextIndex(0)        # stands for every ASCII text
SINGLE = TextIndex(1)       # of every text of one character that is not ASCII
SINGLE.offsets = [0]


def make_index(text):
    """Return ASCII for an ASCII text, else the TextIndex of the text."""
    length = utf8.count(text)
    if length == len(text):
        return ASCII
    return TextIndex(length)
