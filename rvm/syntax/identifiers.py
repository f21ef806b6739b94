"""Which non-ASCII names are identifiers.

Names are compared as written.  CPython normalises non-ASCII identifiers to NFKC, which
needs tables that are not here.
"""
from rvm.rlib import utf8
from rvm.rlib.unicodedb import is_xid_start, is_xid_continue


def invalid_character(text):
    """Return the byte offset of the first character that an identifier cannot have there, or -1."""
    pos = 0
    while pos < len(text):
        codepoint = utf8.codepoint_at(text, pos)
        if codepoint >= 128:
            valid = (is_xid_start(codepoint) if pos == 0
                     else is_xid_continue(codepoint))
            if not valid:
                return pos
        pos = utf8.next_pos(text, pos)
    return -1
