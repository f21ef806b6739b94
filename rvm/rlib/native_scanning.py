"""What kinds of bytes are in a byte string and where, natively: eight bytes are one machine word."""
from __future__ import absolute_import

from rpython.rlib.jit import dont_look_inside
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rtyper.annlowlevel import llstr
from rpython.rtyper.lltypesystem import llmemory, lltype
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.rstr import STR
from rpython.rlib.objectmodel import we_are_translated

_CHARS = llmemory.offsetof(STR, 'chars') + llmemory.itemoffsetof(STR.chars, 0)
_SCALE = llmemory.sizeof(lltype.Char)
_ONES = r_uint(0x0101010101010101)
_HIGHS = r_uint(0x8080808080808080)
_RETURNS = r_uint(0x0D0D0D0D0D0D0D0D)
_STEP = 8


def _word(s, pos):
    return r_uint(llop.gc_load_indexed(lltype.Signed, llstr(s), pos, _SCALE, _CHARS))


@dont_look_inside
def scan(s, start):
    found = 0
    pos = start
    end = len(s)
    if we_are_translated():
        high = r_uint(0)
        returns = r_uint(0)
        while pos + _STEP <= end:
            word = _word(s, pos)
            high |= word
            others = word ^ _RETURNS            # a byte of zeros where there is one
            returns |= (others - _ONES) & ~others
            pos += _STEP
        if high & _HIGHS:
            found |= 1
        if returns & _HIGHS:
            found |= 2
    return found | _rest(s, pos, end)


@dont_look_inside
def find_char(s, char, start):
    pos = start
    end = len(s)
    if we_are_translated():
        pattern = _ONES * r_uint(ord(char))
        while pos + _STEP <= end:
            others = _word(s, pos) ^ pattern
            if (others - _ONES) & ~others & _HIGHS:
                break
            pos += _STEP
    while pos < end:
        if s[pos] == char:
            return pos
        pos += 1
    return -1


@dont_look_inside
def skip_ascii(s, start):
    pos = start
    end = len(s)
    if we_are_translated():
        while pos + _STEP <= end and not _word(s, pos) & _HIGHS:
            pos += _STEP
    while pos < end and ord(s[pos]) < 128:
        pos += 1
    return pos


@dont_look_inside
def continuations(s):
    count = 0
    pos = 0
    end = len(s)
    if we_are_translated():
        while pos + _STEP <= end:
            word = _word(s, pos)
            if word & _HIGHS:
                found = (word >> 7) & ~(word >> 6) & _ONES      # a byte of 1 where the two highest bits are 10
                count += intmask((found * _ONES) >> 56)
            pos += _STEP
    while pos < end:
        if 0x80 <= ord(s[pos]) < 0xC0:
            count += 1
        pos += 1
    return count


def _rest(s, pos, end):
    found = 0
    while pos < end:
        code = ord(s[pos])
        if code >= 128:
            found |= 1
        elif code == 13:
            found |= 2
        pos += 1
    return found
