"""Byte strings of a known length that are written piece by piece, natively: straight into the string's memory."""
from __future__ import absolute_import

from rpython.rlib.objectmodel import always_inline
from rpython.rtyper.annlowlevel import hlstr, llstr
from rpython.rtyper.lltypesystem.rstr import copy_string_contents, mallocstr


def new_text(size):
    return mallocstr(size)


@always_inline
def put(text, pos, piece):
    size = len(piece)
    if size == 1:               # a separator, mostly: spares the call of memcpy
        text.chars[pos] = piece[0]
    else:
        copy_string_contents(llstr(piece), text, 0, pos, size)
    return pos + size


def finished(text):
    return hlstr(text)
