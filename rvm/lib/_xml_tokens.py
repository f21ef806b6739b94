"""The tokens of XML's markup: each function returns where a token ends, or raises Partial or Failure as expat would.

Texts hold no character that XML forbids: such a character ends the text (_xml_input).
"""
import re

from _xml_errors import Failure, Partial, invalid
from _xml_names import (NAME, PLAIN_NAME, QUALIFIED_NAME, SPACE, is_space, match_name_character, match_name_start)

_match_digits = re.compile("[0-9]+").match
_match_hexadecimal = re.compile("[0-9A-Fa-f]+").match
_match_spaces = re.compile(SPACE + "*").match
_find_reserved = re.compile("[&<]").search


class Names:
    """How names are read: with namespaces or without."""

    def __init__(self, has_namespaces):
        self.has_namespaces = has_namespaces
        # The name of a thing that has no namespace: a colon is not for it
        self.match_simple = re.compile(PLAIN_NAME if has_namespaces else NAME).match
        self.match_name = re.compile(QUALIFIED_NAME if has_namespaces else NAME).match

    def end_simple(self, text, at):
        """Return the end of the name of an entity or of a processing instruction."""
        found = self.match_simple(text, at)
        if found is None:
            raise invalid(text, at)
        if found.end() == len(text):
            raise Partial
        return found.end()

    def end_of_name(self, text, at):
        """Return the end of the name of an element or an attribute."""
        found = self.match_name(text, at)
        if found is None:
            raise invalid(text, at)
        end = found.end()
        if end == len(text):
            raise Partial
        if text[end] == ":":        # only where there are namespaces
            raise Failure("INVALID_TOKEN", end) if ":" in found[0] else invalid(text, end + 1)
        return end


_names = {}


def names_of(has_namespaces):
    """Return the Names for parsers with namespaces or without."""
    if has_namespaces not in _names:            # their expressions take some milliseconds
        _names[has_namespaces] = Names(has_namespaces)
    return _names[has_namespaces]


def skip_spaces(text, at):
    """Return where the next character is that is no white space."""
    at = _match_spaces(text, at).end()
    if at == len(text):
        raise Partial
    return at


def expect(text, at, character):
    """Return the position behind a character that must be there."""
    if text[at:at + 1] != character:
        raise invalid(text, at)
    return at + 1


def end_of_reference(text, at, names):
    """Return the end of a reference that begins at `at` with &."""
    if text.startswith("&#", at):
        at += 2
        match = _match_digits
        if text.startswith("x", at):
            at += 1
            match = _match_hexadecimal
        found = match(text, at)
        if found is None:
            raise invalid(text, at)
        return expect(text, found.end(), ";")
    return expect(text, names.end_simple(text, at + 1), ";")


def end_of_comment(text, at):
    """Return the end of a comment.  <!- stands at `at`."""
    expect(text, at + 3, "-")
    end = text.find("--", at + 4)
    if end < 0:
        raise Partial
    return expect(text, end + 2, ">")


def end_of_instruction(text, at, names):
    """Return the end of a processing instruction or XML declaration, and where its target ends.  <? stands at `at`."""
    end = names.end_simple(text, at + 2)
    if not is_space(text[end]) and text[end] != "?":
        raise Failure("INVALID_TOKEN", end)
    if end - at == 5 and text[at + 2:end] != "xml" and text[at + 2:end].lower() == "xml":
        raise Failure("INVALID_TOKEN", end)
    if text[end] == "?":
        return expect(text, end + 1, ">"), end
    close = text.find("?>", end)
    if close < 0:
        raise Partial
    return close + 2, end


def end_of_end_tag(text, at, names):
    """Return the end of an end tag and the end of its name.  </ stands at `at`."""
    start = at + 2
    if not match_name_start(text, start) and (names.has_namespaces or text[start:start + 1] != ":"):
        raise invalid(text, start)
    end = start
    while end < len(text) and (text[end] == ":" or match_name_character(text, end)):
        end += 1
    return expect(text, _match_spaces(text, end).end(), ">"), end


def scan_start_tag(text, at, names):
    """Read a start tag, < of which stands at `at`.

    Return its end, its name, whether the element is empty, and a list of attributes: position and name, position and
    text of the value.
    """
    end = names.end_of_name(text, at + 1)
    name = text[at + 1:end]
    attributes = []
    while True:
        start = skip_spaces(text, end)
        mark = text[start]
        if mark == ">":
            return start + 1, name, False, attributes
        if mark == "/":
            return expect(text, start + 1, ">"), name, True, attributes
        if start == end:
            raise Failure("INVALID_TOKEN", end)
        end = _scan_attribute(text, start, names, attributes)


def _scan_attribute(text, start, names, attributes):
    """Read an attribute into a list; return its end."""
    end = names.end_of_name(text, start)
    name = text[start:end]
    equals = skip_spaces(text, end)
    quote_at = skip_spaces(text, expect(text, equals, "="))
    quote = text[quote_at]
    if quote != '"' and quote != "'":
        raise Failure("INVALID_TOKEN", quote_at)
    close = text.find(quote, quote_at + 1)
    limit = close if close >= 0 else len(text)
    at = quote_at + 1
    while True:
        found = _find_reserved(text, at, limit)
        if found is None:
            break
        at = found.start()
        if text[at] == "<":
            raise Failure("INVALID_TOKEN", at)
        at = end_of_reference(text, at, names)
    if close < 0 or close + 1 == len(text):
        raise Partial
    attributes.append((start, name, quote_at + 1, text[quote_at + 1:close]))
    if not is_space(text[close + 1]) and text[close + 1] not in "/>":
        raise Failure("INVALID_TOKEN", close + 1)
    return close + 1


_CDATA = "<![CDATA["


def end_of_cdata_mark(text, at):
    """Return the end of the mark with which a CDATA section begins.  <! stands at `at`."""
    if len(text) - at - 3 < 6:
        raise Partial
    for index in range(3, 9):
        if text[at + index] != _CDATA[index]:
            raise Failure("INVALID_TOKEN", at + index)
    return at + 9


# The tokens of the DTD

_SINGLES = {",": "COMMA", "[": "OPEN_BRACKET", "(": "OPEN_PAREN", "|": "OR", ">": "DECL_CLOSE"}
_QUANTIFIERS = {"?": "_QUESTION", "*": "_ASTERISK", "+": "_PLUS"}
_AFTER_LITERAL = " \t\r\n>%["
_AFTER_NAME = " \t\r\n>),|[%"
_AFTER_POUND_NAME = " \t\r\n)>%|"


def prolog_token(text, at, names):
    """Return the kind of the token of the DTD at `at`, its end, and whether it may go on behind the end of the text."""
    mark = text[at]
    if is_space(mark):
        end = _match_spaces(text, at).end()
        if text[end - 1] == "\r" and end == len(text):
            if end - at > 1:
                return "S", end - 1, False
            return "S", end, True
        return "S", end, False
    if mark == "<":
        return _markup_token(text, at, names)
    if mark in _SINGLES:
        return _SINGLES[mark], at + 1, False
    if mark == '"' or mark == "'":
        end = text.find(mark, at + 1) + 1
        if end == 0:
            raise Partial
        if end < len(text) and text[end] not in _AFTER_LITERAL:
            raise Failure("INVALID_TOKEN", end)
        return "LITERAL", end, end == len(text)
    if mark == "%":
        return _percent_token(text, at, names)
    if mark == "]":
        return _bracket_token(text, at)
    if mark == ")":
        return _parenthesis_token(text, at)
    if mark == "#":
        found = names.match_simple(text, at + 1)
        if found is None:
            raise invalid(text, at + 1)
        end = found.end()
        if end < len(text) and text[end] not in _AFTER_POUND_NAME:
            raise Failure("INVALID_TOKEN", end)
        return "POUND_NAME", end, end == len(text)
    return _name_token(text, at, names)


def _markup_token(text, at, names):
    mark = text[at + 1:at + 2]
    if mark == "!":
        return _declaration_token(text, at, names)
    if mark == "?":
        end, target_end = end_of_instruction(text, at, names)
        return ("XML_DECL" if text[at + 2:target_end] == "xml" else "PI"), end, False
    # any other character than these of ASCII is looked at when the element is read
    if mark > "\x7f" or match_name_start(text, at + 1) or mark == ":" and not names.has_namespaces:
        return "INSTANCE_START", at, False
    raise invalid(text, at + 1)


def _declaration_token(text, at, names):
    mark = text[at + 2:at + 3]
    if mark == "-":
        return "COMMENT", end_of_comment(text, at), False
    if mark == "[":
        return "COND_SECT_OPEN", at + 3, False
    end = at + 2
    while end < len(text) and (text[end].isalpha() and text[end].isascii() or text[end] == "_"
                               or text[end] == ":" and not names.has_namespaces):
        end += 1
    if end == at + 2 or end == len(text):
        raise invalid(text, end)
    if text[end] == "%":
        if end + 1 == len(text):
            raise Partial
        if is_space(text[end + 1]) or text[end + 1] == "%":
            raise Failure("INVALID_TOKEN", end)
    elif not is_space(text[end]):
        raise Failure("INVALID_TOKEN", end)
    return "DECL_OPEN", end, False


def _percent_token(text, at, names):
    mark = text[at + 1:at + 2]
    if mark and (is_space(mark) or mark == "%"):
        return "PERCENT", at + 1, False
    return "PARAM_ENTITY_REF", expect(text, names.end_simple(text, at + 1), ";"), False


def _bracket_token(text, at):
    if at + 1 == len(text):
        return "CLOSE_BRACKET", at + 1, True
    if text[at + 1] == "]":
        if at + 2 == len(text):
            raise Partial
        if text[at + 2] == ">":
            return "COND_SECT_CLOSE", at + 3, False
    return "CLOSE_BRACKET", at + 1, False


def _parenthesis_token(text, at):
    mark = text[at + 1:at + 2]
    if not mark:
        return "CLOSE_PAREN", at + 1, True
    if mark in _QUANTIFIERS:
        return "CLOSE_PAREN" + _QUANTIFIERS[mark], at + 2, False
    if not is_space(mark) and mark not in ">,|)":
        raise Failure("INVALID_TOKEN", at + 1)
    return "CLOSE_PAREN", at + 1, False


def _name_token(text, at, names):
    """Return the token of a name, or of a name token: one that begins as no name does."""
    if match_name_start(text, at) or text[at] == ":" and not names.has_namespaces:
        kind = "NAME"
    elif match_name_character(text, at) or text[at] == ":":
        kind = "NMTOKEN"
    else:
        raise Failure("INVALID_TOKEN", at)
    end = at + 1
    while end < len(text):
        mark = text[end]
        if mark == ":" and names.has_namespaces:
            end += 1
            if kind != "NAME":
                kind = "NMTOKEN"
                continue
            if end == len(text):
                raise Partial
            kind = "PREFIXED_NAME" if match_name_character(text, end) else "NMTOKEN"
        elif mark == ":" or match_name_character(text, end):
            end += 1
        else:
            break
    if end == len(text):
        return kind, end, True
    if mark in _QUANTIFIERS:
        if kind == "NMTOKEN":
            raise Failure("INVALID_TOKEN", end)
        return "NAME" + _QUANTIFIERS[mark], end + 1, False
    if mark not in _AFTER_NAME:
        raise Failure("INVALID_TOKEN", end)
    return kind, end, False
