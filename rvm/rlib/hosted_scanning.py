"""What kinds of bytes are in a byte string and where, under Python 3."""
import re

_NOT_ASCII = re.compile("[^\x00-\x7f]")
_CONTINUATION = re.compile("[\x80-\xbf]")


def scan(s, start):
    return int(not s[start:].isascii()) | 2 * int("\r" in s[start:])


def find_char(s, char, start):
    return s.find(char, start)


def skip_ascii(s, start):
    found = _NOT_ASCII.search(s, start)
    return found.start() if found else len(s)


def continuations(s):
    return 0 if s.isascii() else len(_CONTINUATION.findall(s))
