"""Finds escape sequences that mean nothing, such as `\\z`, of which CPython warns.

It reports the first of each literal, and in an f-string the first of each piece of text: between fields, and
up to each doubled brace.
"""
from rvm.syntax import tokens
from rvm.syntax.errors import error_at_range

SIMPLE = "\n\\'\"abfnrtvx"      # what may follow a backslash, besides digits
ONLY_STR = "NuU"
LARGEST_OCTAL = 255


def note_invalid_escapes(tokenizer, index, start, quote):
    """Note a warning for each piece of a literal: of the tokens from `index` on; its quotes are at `quote`."""
    source = tokenizer.source
    is_bytes = False
    for pos in range(start, quote):
        if source[pos] == "r" or source[pos] == "R":
            return
        if source[pos] == "b" or source[pos] == "B":
            is_bytes = True
    first = tokenizer.tokens[index]
    last = tokenizer.tokens[len(tokenizer.tokens) - 1]
    if first.kind == tokens.STRING:
        note_first(tokenizer, first, last, quote, first.end, is_bytes)
        return
    for i in range(index, len(tokenizer.tokens)):
        part = tokenizer.tokens[i]
        if part.kind == tokens.FSTRING_MIDDLE:
            pos = part.start
            while pos < part.end:
                end = piece_end(source, pos, part.end)
                note_first(tokenizer, first, last, pos, end, False)
                pos = end + 1


def piece_end(source, pos, end):
    """Return where a piece of an f-string's text ends: behind the first of two braces that stand for one."""
    while pos + 1 < end:
        if (source[pos] == "{" or source[pos] == "}") and source[pos + 1] == source[pos]:
            return pos + 1
        pos += 1
    return end


def note_first(tokenizer, first, last, start, end, is_bytes):
    """Note a warning for the first invalid escape sequence of source[start:end], about the tokens `first` to `last`."""
    source = tokenizer.source
    pos = first_invalid(source, start, end, is_bytes)
    if pos < 0:
        return
    if is_octal(source[pos + 1]):
        msg = "invalid octal escape sequence '%s'" % source[pos:pos + 4]
    else:
        msg = "invalid escape sequence '%s'" % source[pos:pos + 2]
    warning = error_at_range(first, last, msg, source, tokenizer.filename)
    warning.has_newline = False
    warning.category = "DeprecationWarning"
    tokenizer.warnings.append(warning)


def first_invalid(source, start, end, is_bytes):
    """Return where the first invalid escape sequence begins, or -1."""
    assert start >= 0 and end >= 0
    pos = source.find("\\", start, end)
    while pos >= 0 and pos + 1 < len(source):
        c = source[pos + 1]
        next_pos = pos + 2
        if is_octal(c):
            next_pos = octal_end(source, pos + 1, end)
            if octal_value(source, pos + 1, next_pos) > LARGEST_OCTAL:
                return pos
        elif ord(c) < 128 and c not in SIMPLE and (is_bytes or c not in ONLY_STR):
            return pos
        if next_pos >= end:
            return -1
        assert next_pos >= 0
        pos = source.find("\\", next_pos, end)
    return -1


def is_octal(c):
    return "0" <= c <= "7"


def octal_end(source, pos, end):
    """Return the end of at most three octal digits."""
    last = min(pos + 3, end)
    while pos < last and is_octal(source[pos]):
        pos += 1
    return pos


def octal_value(source, start, end):
    value = 0
    for pos in range(start, end):
        value = value * 8 + ord(source[pos]) - ord("0")
    return value
