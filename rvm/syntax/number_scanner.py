"""Finds where a number ends.

The tokenizer's part that reads numeric literals; errors go through
`tokenizer.fail(msg, pos)`, where `pos` is how far CPython 3.11 has read when it
complains.  The source ends with a newline, so the next byte can always be read.
"""
from rvm.rlib.strings import startswith_at
from rvm.syntax.characters import (
    NAME_CHAR, DECIMAL_DIGIT, HEX_DIGIT, OCTAL_DIGIT, BINARY_DIGIT)

# Keywords that may follow a number at once, as in `1if x else y`.  CPython looks whether they
# end there, but for those that begin with i.
_FOLLOWERS = ["and", "else", "for", "if", "in", "is", "not", "or"]


def scan_number(tokenizer, start):
    """Return the end of the number at `start`, where a digit stands, or a dot followed by a digit."""
    source = tokenizer.source
    first = source[start]
    if first == ".":
        return _after_point(tokenizer, start + 1)
    if first != "0":
        return _after_digits(tokenizer, _decimal_tail(tokenizer, start + 1))
    mark = source[start + 1]
    if mark == "x" or mark == "X":
        return _prefixed(tokenizer, start + 2, HEX_DIGIT, "hexadecimal")
    if mark == "o" or mark == "O":
        return _prefixed(tokenizer, start + 2, OCTAL_DIGIT, "octal")
    if mark == "b" or mark == "B":
        return _prefixed(tokenizer, start + 2, BINARY_DIGIT, "binary")
    return _zero(tokenizer, start)


def _prefixed(tokenizer, pos, digits, radix):
    source = tokenizer.source
    while True:
        if source[pos] == "_":
            pos += 1
        if not digits[ord(source[pos])]:
            _refuse_digit(tokenizer, pos, radix)
            tokenizer.fail("invalid %s literal" % radix, pos)
        while digits[ord(source[pos])]:
            pos += 1
        if source[pos] != "_":
            break
    _refuse_digit(tokenizer, pos, radix)
    return _check_end(tokenizer, pos, radix)


def _refuse_digit(tokenizer, pos, radix):
    c = tokenizer.source[pos]
    if DECIMAL_DIGIT[ord(c)]:
        tokenizer.fail("invalid digit '%s' in %s literal" % (c, radix), pos + 1)


def _zero(tokenizer, start):
    """Return the end of a number that starts with 0: an int has only zeros, a float may have more digits."""
    source = tokenizer.source
    pos = start + 1
    while True:
        if source[pos] == "_":
            pos += 1
            if not DECIMAL_DIGIT[ord(source[pos])]:
                tokenizer.fail("invalid decimal literal", pos)
        if source[pos] != "0":
            break
        pos += 1
    if not DECIMAL_DIGIT[ord(source[pos])]:
        return _after_digits(tokenizer, pos)
    zeros_end = pos + 1
    pos = _decimal_tail(tokenizer, pos)
    c = source[pos]
    if c != "." and c != "e" and c != "E" and c != "j" and c != "J":
        tokenizer.fail_range(
            "leading zeros in decimal integer literals are not permitted; "
            "use an 0o prefix for octal integers", start, zeros_end)
    return _after_digits(tokenizer, pos)


def _decimal_tail(tokenizer, pos):
    """Return the end of decimal digits that may have single underscores between them."""
    source = tokenizer.source
    while True:
        while DECIMAL_DIGIT[ord(source[pos])]:
            pos += 1
        if source[pos] != "_":
            return pos
        pos += 1
        if not DECIMAL_DIGIT[ord(source[pos])]:
            tokenizer.fail("invalid decimal literal", pos)


def _after_digits(tokenizer, pos):
    if tokenizer.source[pos] == ".":
        return _after_point(tokenizer, pos + 1)
    return _exponent(tokenizer, pos)


def _after_point(tokenizer, pos):
    if DECIMAL_DIGIT[ord(tokenizer.source[pos])]:
        pos = _decimal_tail(tokenizer, pos)
    return _exponent(tokenizer, pos)


def _exponent(tokenizer, pos):
    source = tokenizer.source
    c = source[pos]
    if c == "e" or c == "E":
        digits = pos + 1
        signed = source[digits] == "+" or source[digits] == "-"
        if signed:
            digits += 1
        if DECIMAL_DIGIT[ord(source[digits])]:
            pos = _decimal_tail(tokenizer, digits)
        elif signed:
            tokenizer.fail("invalid decimal literal", digits)
    if source[pos] == "j" or source[pos] == "J":
        return _check_end(tokenizer, pos + 1, "imaginary")
    return _check_end(tokenizer, pos, "decimal")


def _check_end(tokenizer, pos, radix):
    """Return `pos`, the end of a number, if what follows is allowed there.

    Only some keywords may touch a number, with a warning.
    """
    source = tokenizer.source
    c = source[pos]
    if not NAME_CHAR[ord(c)] or ord(c) >= 128:      # what is not ASCII is a token of its own, or no character of one
        return pos
    for keyword in _FOLLOWERS:
        if startswith_at(source, keyword, pos) and (
                keyword[0] == "i" or not NAME_CHAR[ord(source[pos + len(keyword)])]):
            tokenizer.warn("invalid %s literal" % radix, pos)
            return pos
    tokenizer.fail("invalid %s literal" % radix, pos)
    return pos
