"""Case, and the categories of characters.

What depends on the locale is as in CPython's in UTF-8: of bytes only those of ASCII are letters.
"""
from rvm.modules._sre import codes
from rvm.rlib import unicodedb

# How a character is changed before it is compared.
AS_IT_IS = 0
ASCII_FOLD = 1          # to lower case, ASCII only
UNICODE_FOLD = 2
LOCALE_FOLD = 3         # to either case


def ascii_lower(point):
    return point + 32 if 65 <= point <= 90 else point


def ascii_upper(point):
    return point - 32 if 97 <= point <= 122 else point


def unicode_lower(point):
    if point < 128:
        return ascii_lower(point)
    return unicodedb.lower(point)[0]


def unicode_upper(point):
    if point < 128:
        return ascii_upper(point)
    return unicodedb.upper(point)[0]


def fold(point, kind):
    """Return the character to be compared in place of `point`."""
    if kind == UNICODE_FOLD:
        return unicode_lower(point)
    return point if kind == AS_IT_IS else ascii_lower(point)


def ascii_iscased(point):
    return 65 <= point <= 90 or 97 <= point <= 122


def unicode_iscased(point):
    lower = unicode_lower(point)
    return lower != point or unicode_upper(point) != point


def is_ascii_word(point):
    return 48 <= point <= 57 or 65 <= point <= 90 or 97 <= point <= 122 or point == 95


def is_unicode_word(point):
    if point < 128:
        return is_ascii_word(point)
    return unicodedb.isalnum(point)


def is_linebreak(point):
    """Return whether a line may end with the character (str.splitlines)."""
    return 10 <= point <= 13 or 28 <= point <= 30 or point == 0x85 or point == 0x2028 or point == 0x2029


def is_in_category(point, category):
    """Return whether the character is in the category, of which codes.CATEGORIES is the number."""
    if category & 1:
        return not is_in_category(point, category - 1)
    if category == codes.UNI_WORD:
        return is_unicode_word(point)
    if category == codes.UNI_SPACE:
        return unicodedb.isspace(point)
    if category == codes.UNI_DIGIT:
        return unicodedb.isdecimal(point)
    if category == codes.UNI_LINEBREAK:
        return is_linebreak(point)
    if category == codes.SPACE:
        return point == 32 or 9 <= point <= 13
    if category == codes.DIGIT:
        return 48 <= point <= 57
    if category == codes.LINEBREAK:
        return point == 10
    return is_ascii_word(point)
