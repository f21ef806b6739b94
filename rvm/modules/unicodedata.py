"""unicodedata: what Unicode 14.0 says of characters.

What it has of Unicode 3.2 is in Python, in rvm/lib/_ucd.py, and loaded when a program asks for it.
"""
from __future__ import absolute_import

from rvm.interp.importing.imports import load_dotted
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import attribute_error, key_error, type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.rlib import unicode_characters, unicode_names, utf8
from rvm.rlib.strings import StringBuilder
from rvm.rlib.unicode_characters import characters
from rvm.rlib.unicodedb import isdecimal

LONGEST_NAME = 256

unicodedata = ModuleTable("unicodedata", """\
This module provides access to the Unicode Character Database which
defines character properties for all Unicode characters. The data in
this database is based on the UnicodeData.txt file version
14.0.0 which is publicly available from ftp://ftp.unicode.org/.

The module uses the same names and symbols as defined by the
UnicodeData File Format 14.0.0.""")

unicodedata.value("unidata_version", W_Str(unicode_characters.VERSION))

IN_PYTHON = ["UCD", "ucd_3_2_0"]


@unicodedata.function("__getattr__(name: str, /)")
def getattr_(name):
    """Return what the module has in Python."""
    if name not in IN_PYTHON:
        raise attribute_error("module 'unicodedata' has no attribute '%s'" % name)
    return protocol.getattr(load_dotted("_ucd"), name)


@unicodedata.function("__dir__()")
def dir_():
    """Return a list of the names in the module."""
    return new_list([W_Str(name) for name in unicodedata.names + IN_PYTHON])


def character(w_char, function):
    """Return the code point of a str of one character; `function` is how an error names the argument."""
    if isinstance(w_char, W_Str):
        text = w_char.text()
        if text != "" and utf8.next_pos(text, 0) == len(text):
            return utf8.codepoint_at(text, 0)
    given = "None" if w_char is w_None else protocol.type_name(w_char)
    raise type_error("%s must be a unicode character, not %s" % (function, given))


def default_or(w_default, message):
    """Return the default, or raise ValueError where there is none."""
    if w_default is None:
        raise value_error(message)
    return w_default


# Properties.

@unicodedata.function("category(chr, /) -> str")
def category(w_char):
    """Returns the general category assigned to the character chr as string."""
    return characters.record(character(w_char, "category() argument")).category


@unicodedata.function("bidirectional(chr, /) -> str")
def bidirectional(w_char):
    """Returns the bidirectional class assigned to the character chr as string.

If no such value is defined, an empty string is returned."""
    return characters.record(character(w_char, "bidirectional() argument")).bidirectional


@unicodedata.function("combining(chr, /) -> int")
def combining(w_char):
    """Returns the canonical combining class assigned to the character chr as integer.

Returns 0 if no combining class is defined."""
    return characters.record(character(w_char, "combining() argument")).combining


@unicodedata.function("mirrored(chr, /) -> int")
def mirrored(w_char):
    """Returns the mirrored property assigned to the character chr as integer.

Returns 1 if the character has been identified as a "mirrored"
character in bidirectional text, 0 otherwise."""
    return characters.record(character(w_char, "mirrored() argument")).mirrored


@unicodedata.function("east_asian_width(chr, /) -> str")
def east_asian_width(w_char):
    """Returns the east asian width assigned to the character chr as string."""
    return characters.record(character(w_char, "east_asian_width() argument")).width


@unicodedata.function("decomposition(chr, /) -> str")
def decomposition(w_char):
    """Returns the character decomposition mapping assigned to the character chr as string.

An empty string is returned in case no such mapping is defined."""
    found = characters.decomposition(character(w_char, "decomposition() argument"))
    if found is None:
        return ""
    words = [] if found.tag == "" else ["<" + found.tag + ">"]
    for part in found.parts:
        words.append(padded_hex(part))
    return " ".join(words)


def padded_hex(point):
    """Return the code point in at least four hexadecimal digits."""
    digits = ""
    while point > 0 or len(digits) < 4:
        digits = "0123456789ABCDEF"[point & 15] + digits
        point >>= 4
    return digits


# Numbers.

@unicodedata.function("decimal(chr, default=NULL, /)")
def decimal(w_char, w_default):
    """Converts a Unicode character into its equivalent decimal value.

Returns the decimal value assigned to the character chr as integer.
If no such value is defined, default is returned, or, if not given,
ValueError is raised."""
    point = character(w_char, "decimal() argument 1")
    if isdecimal(point):
        return W_Int(characters.digit(point))
    return default_or(w_default, "not a decimal")


@unicodedata.function("digit(chr, default=NULL, /)")
def digit(w_char, w_default):
    """Converts a Unicode character into its equivalent digit value.

Returns the digit value assigned to the character chr as integer.
If no such value is defined, default is returned, or, if not given,
ValueError is raised."""
    value = characters.digit(character(w_char, "digit() argument 1"))
    if value >= 0:
        return W_Int(value)
    return default_or(w_default, "not a digit")


@unicodedata.function("numeric(chr, default=NULL, /)")
def numeric(w_char, w_default):
    """Converts a Unicode character into its equivalent numeric value.

Returns the numeric value assigned to the character chr as float.
If no such value is defined, default is returned, or, if not given,
ValueError is raised."""
    point = character(w_char, "numeric() argument 1")
    found = characters.number(point)
    if found is None:
        return default_or(w_default, "not a numeric character")
    numerator = found.numerator + (point - found.first) * found.denominator
    return W_Float(float(numerator) / float(found.denominator))


# Names.

@unicodedata.function("name(chr, default=NULL, /)")
def name(w_char, w_default):
    """Returns the name assigned to the character chr as a string.

If no name is defined, default is returned, or, if not given,
ValueError is raised."""
    found = unicode_names.name_of(character(w_char, "name() argument 1"))
    if found == "":
        return default_or(w_default, "no such name")
    return W_Str(found)


@unicodedata.function("lookup(name: str, /) -> str")
def lookup(text):
    """Look up character by name.

If a character with the given name is found, return the
corresponding character.  If not found, KeyError is raised."""
    if len(text) > LONGEST_NAME:
        raise key_error(W_Str("name too long"))
    points = unicode_names.points_of(text)
    if len(points) == 0:
        raise key_error(W_Str("undefined character name '%s'" % text))
    builder = StringBuilder(4)
    for point in points:
        builder.append(utf8.encode(point))
    return builder.build()


# Normalization.

@unicodedata.function("normalize(form: str, unistr: str, /) -> str")
def normalize(form, text):
    """Return the normal form 'form' for the Unicode string unistr.

Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'."""
    return text if text == "" else normalized(form, text)


@unicodedata.function("is_normalized(form: str, unistr: str, /) -> bool")
def is_normalized(form, text):
    """Return whether the Unicode string unistr is in the normal form 'form'.

Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'."""
    return text == "" or normalized(form, text) == text


def normalized(form, text):
    if form == "NFC":
        return unicode_characters.normalize(text, False, True)
    if form == "NFKC":
        return unicode_characters.normalize(text, True, True)
    if form == "NFD":
        return unicode_characters.normalize(text, False, False)
    if form == "NFKD":
        return unicode_characters.normalize(text, True, False)
    raise value_error("invalid normalization form")
