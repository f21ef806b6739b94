"""Which non-ASCII names are identifiers, and which of them are the same one."""
from rvm.rlib import unicode_characters, utf8
from rvm.rlib.strings import is_ascii
from rvm.rlib.unicodedb import is_xid_start, is_xid_continue


def normalized(name):
    """Return the identifier that a name in the source is: its NFKC."""
    if is_ascii(name):
        return name
    return unicode_characters.normalize(name, True, True)


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
