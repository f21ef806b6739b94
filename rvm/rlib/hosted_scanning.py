"""What kinds of bytes are in a byte string, under Python 3."""


def scan(s, start):
    return int(not s[start:].isascii()) | 2 * int("\r" in s[start:])
