"""What kinds of bytes are in a byte string, natively: eight bytes are one machine word."""
from __future__ import absolute_import

from rpython.rlib.jit import dont_look_inside
from rpython.rlib.rarithmetic import r_uint
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
