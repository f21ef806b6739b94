"""The content of an XML document: elements, text, references, CDATA sections, comments, processing instructions.

Most of a document is read with searches for < and > and with tables of the tags and attributes that were seen before;
what these do not cover is read again, token by token (_xml_tokens).
"""
import re

from _xml_errors import Failure, Partial, invalid
from _xml_names import is_character
from _xml_tokens import (end_of_cdata_mark, end_of_comment, end_of_end_tag, end_of_instruction, end_of_reference,
                         scan_start_tag)

MORE, END, BAD = range(3)           # what follows a text: more of it, its end, or what is no character of XML

PREDEFINED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_MOST_KNOWN = 5000                  # entries of a table of tags or attributes that were seen
_CONVERTED = 1024
_PIECES = re.compile("[^\r\n]+|\r\n|[\r\n]").findall
_CDATA_PIECES = re.compile("]?[^]\r\n]+|]|\r\n|[\r\n]").findall
_find_special = re.compile("[&<\t\r\n]").search
_find_line_start = re.compile(".*[\r\n]", re.DOTALL).match
_VALUE_PARTS = re.compile("[^&\t\r\n ]+|&|\r\n|[\t\r\n ]").match
_XML = "http://www.w3.org/XML/1998/namespace"
_XMLNS = "http://www.w3.org/2000/xmlns/"
_URI_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%-._~:/?#[]@!$&'()*+,;=")


def plain_lines(text):
    """Return a text whose lines end with newlines."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def number_of(reference):
    """Return the character of a reference &#...;."""
    digits = reference[2:-1]
    number = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    if not is_character(number):
        raise Failure("BAD_CHAR_REF")
    return chr(number)


def _parts(piece):
    """Split text as expat does when it converts it to UTF-8, in parts of at most 1024 bytes."""
    if piece.isascii():
        return [piece[at:at + _CONVERTED] for at in range(0, len(piece), _CONVERTED)]
    parts, start, size = [], 0, 0
    for at, character in enumerate(piece):
        width = len(character.encode())
        if size + width > _CONVERTED:
            parts.append(piece[start:at])
            start, size = at, 0
        size += width
    parts.append(piece[start:])
    return parts


class Scope:
    """The bindings of prefixes, and what is known of tags where they hold."""

    def __init__(self, bindings):
        self.bindings = bindings        # prefixes and their namespaces; that of no prefix is None
        self.tags = {}                  # text of a tag without attributes: name, reported name, whether it is empty
        self.firsts = {}                # text before the first value: name, reported name, attribute's reported name
        self.attributes = {}            # text before another value: the attribute's reported name


class Content:
    """The part of a parser that reads content."""

    def content(self, text, at, follows, base=0, nested=False):
        """Read content and call handlers; return where what is left begins.

        `base` is the number of elements that were open where the entity began; `nested`, whether it is internal.
        """
        stack = self.stack
        has_references = "&" in text or "]]>" in text
        start = at
        try:
            if self.in_cdata and not nested:
                at = self._cdata(text, at, follows, nested)
            while not self.in_cdata:
                start = text.find("<", at)
                if start != at:
                    stop = start if start >= 0 else len(text)
                    if start < 0 or has_references:
                        at = self._characters(text, at, stop, follows, nested)
                        if start < 0:
                            return self._end_of_content(text, at, follows, base, nested)
                    else:
                        self._data(text, at, stop, nested)
                if not nested:
                    self.event = start
                if text.startswith("</", start):
                    at = self._end_tag(text, start, base, nested)
                    if not stack and not self.parent and not nested:
                        self.processor = self.epilog
                        return at
                elif text.startswith("<!", start) or text.startswith("<?", start):
                    at = self._other_markup(text, start, follows, nested)
                else:
                    at = self._start_tag(text, start, nested)
                    if not stack and not self.parent and not nested:
                        self.processor = self.epilog
                        return at
            return at
        except Partial:
            if follows == MORE:
                return start
            raise self.unfinished(text, follows, nested) from None

    def unfinished(self, text, follows, nested=False):
        """Return the failure of a token that does not end."""
        if follows == BAD:
            return Failure("INVALID_TOKEN", len(text))
        return Failure("PARTIAL_CHAR" if self.input.has_more() and not nested else "UNCLOSED_TOKEN")

    def _end_of_content(self, text, at, follows, base, nested):
        if follows == MORE:
            if not nested:
                self.event = at
            return at
        if at < len(text) or follows == BAD:
            raise self.unfinished(text, follows, nested)
        if not nested:
            self.event = at
            if self.input.tail:
                raise self.unfinished(text, follows)
            if not self.parent:
                raise Failure("NO_ELEMENTS")
        if len(self.stack) != base:
            raise Failure("ASYNC_ENTITY")
        return at

    # Text

    def _characters(self, text, at, stop, follows, nested):
        """Report text and references between two tags, or as far as they go; return where that is."""
        if stop == len(text) and follows == MORE and not self.input.has_more():
            if text.endswith("\r"):
                stop -= 1
            else:
                stop -= min(2, stop - at) if text.endswith("]]") else text.endswith("]")
        while at < stop:
            reference = text.find("&", at, stop)
            end = reference if reference >= 0 else stop
            wrong = text.find("]]>", at, end + 3 if reference < 0 else end)
            if wrong >= 0:
                line = _find_line_start(text, at, wrong)
                if line:
                    self._data(text, at, line.end(), nested)
                raise Failure("INVALID_TOKEN", wrong + 2)
            if end > at:
                if end == len(text) and text[end - 1] == "]" and follows == END and not self.input.has_more():
                    last = max(at, end - 2 if text[end - 2] == "]" else end - 1)
                    self._data(text, at, last, nested)
                    at = last
                self._data(text, at, end, nested)
                at = end
            if reference < 0:
                break
            if not nested:
                self.event = at
            try:
                end = end_of_reference(text, at, self.names)
            except Partial:
                if follows == MORE:
                    return at
                raise self.unfinished(text, follows, nested) from None
            self._reference(text[at:end])
            at = end
        return at

    def _data(self, text, start, end, nested, pieces=_PIECES):
        """Report text that has no references."""
        data = text[start:end]
        if self.on_text is not None:
            if self.buffering:
                plain = plain_lines(data)
                size = len(plain) if plain.isascii() else len(plain.encode())
                if self.buffer_used + size <= self.buffer_size:
                    self.buffered.append(plain)
                    self.buffer_used += size
                    return
        elif self.on_default is None:
            return
        is_split = not nested and self.input.is_converted()
        for piece in pieces(data):
            for part in _parts(piece) if is_split and len(piece) * 4 > _CONVERTED else (piece,):
                if not nested:
                    self.event = start
                start += len(part)
                self._piece(part)

    def _piece(self, piece):
        if self.on_text is None:
            self.default(piece)
        elif self.buffering:
            self.buffer(plain_lines(piece))
        else:
            self.call(self.on_text, "\n" if piece[0] == "\r" else piece)

    def _character(self, character, raw):
        """Report the character that a reference stands for."""
        if self.on_text is None:
            self.default(raw)
        elif self.buffering:
            self.buffer(character)
        else:
            self.call(self.on_text, character)

    def _cdata(self, text, at, follows, nested):
        """Report the text of a CDATA section up to its end, or as far as it goes; return where that is."""
        close = text.find("]]>", at)
        stop = close if close >= 0 else len(text)
        if close < 0 and follows != BAD and not self.input.has_more():
            if text.endswith("\r"):
                stop -= 1
            else:
                stop -= min(2, stop - at) if text.endswith("]]") else text.endswith("]")
            stop = max(stop, at)
        self._data(text, at, stop, nested, _CDATA_PIECES)
        if not nested:
            self.event = stop
        if close >= 0:
            self.in_cdata = False
            self.tell(self.on_end_cdata, "]]>")
            return close + 3
        if follows == BAD:
            raise Failure("INVALID_TOKEN", len(text))
        if follows == END:
            raise Failure("PARTIAL_CHAR" if self.input.has_more() and not nested else "UNCLOSED_CDATA_SECTION")
        return stop

    def _other_markup(self, text, start, follows, nested):
        """Read what begins with <! or <?."""
        if text[start + 1] == "?":
            end, target_end = end_of_instruction(text, start, self.names)
            if text[start + 2:target_end] == "xml":
                raise Failure("MISPLACED_XML_PI")
            self.instruction(text, start, target_end, end)
            return end
        mark = text[start + 2:start + 3]
        if mark == "-":
            end = end_of_comment(text, start)
            self.comment(text, start, end)
            return end
        if mark != "[":
            raise invalid(text, start + 2)
        end = end_of_cdata_mark(text, start)
        self.tell(self.on_start_cdata, text[start:end])
        self.in_cdata = True
        return self._cdata(text, end, follows, nested)

    def comment(self, text, start, end):
        """Report a comment."""
        if self.on_comment is None:
            self.default(text[start:end])
        else:
            self.call(self.on_comment, plain_lines(text[start + 4:end - 3]))

    def instruction(self, text, start, target_end, end):
        """Report a processing instruction."""
        if self.on_instruction is None:
            self.default(text[start:end])
        else:
            self.call(self.on_instruction, self.intern(text[start + 2:target_end]),
                      plain_lines(text[target_end:end - 2].lstrip(" \t\r\n")))

    # References

    def _reference(self, reference):
        if reference[1] == "#":
            self._character(number_of(reference), reference)
            return
        name = reference[1:-1]
        character = PREDEFINED.get(name)
        if character is not None:
            self.account(1)
            self._character(character, reference)
            return
        entity = self.find_entity(name, not self.dtd.has_parameter_references or self.dtd.is_standalone)
        if entity is None:
            self.skipped(name, reference)
        elif entity.text is None:
            if self.on_external_entity is None:
                self.default(reference)
            else:
                entity.is_open = True
                context = self.context()
                entity.is_open = False
                self.external_entity(entity, context)
        elif not self.expands_entities:
            self.skipped(name, reference)
        else:
            self.expand(entity, self._entity_content)

    def _entity_content(self, text):
        self.content(text, 0, END, len(self.stack), True)

    def find_entity(self, name, must_be_declared):
        """Return a general entity that is to be used, or None."""
        entity = self.dtd.general.get(name)
        if must_be_declared:
            if entity is None:
                raise Failure("UNDEFINED_ENTITY")
            if not entity.is_internal:
                raise Failure("ENTITY_DECLARED_IN_PE")
        if entity is not None:
            if entity.is_open:
                raise Failure("RECURSIVE_ENTITY_REF")
            if entity.notation is not None:
                raise Failure("BINARY_ENTITY_REF")
        return entity

    def expand(self, entity, read):
        """Read the text of an internal entity with a function; positions stay those of the reference."""
        self.account(len(entity.text))
        entity.is_open = True
        self.open_entities += 1
        in_cdata, self.in_cdata = self.in_cdata, False
        try:
            read(entity.text)
        except Failure as failure:
            failure.position = None
            raise
        self.in_cdata = in_cdata
        self.open_entities -= 1
        entity.is_open = False

    # Attributes

    def attribute_value(self, value, at, is_cdata, in_prolog=False, nested=False):
        """Return the value of an attribute, its references replaced and its white space normal."""
        parts = []
        self._value_parts(value, at, parts, in_prolog, nested)
        if is_cdata:
            return "".join(parts)
        return " ".join(part for part in "".join(parts).split(" ") if part)

    def _value_parts(self, value, base, parts, in_prolog, nested):
        at = 0
        while at < len(value):
            found = _VALUE_PARTS(value, at)
            part = found[0]
            if part != "&":
                if "<" in part:             # can be in an entity's text alone
                    raise Failure("INVALID_TOKEN", None if nested else base + at + part.index("<"))
                parts.append(part if part > " " else " ")
                at = found.end()
                continue
            try:
                end = end_of_reference(value, at, self.names)
            except Failure as failure:
                failure.position = None if nested else base + failure.position
                raise
            except Partial:
                raise Failure("INVALID_TOKEN", None if nested else base + at) from None
            try:
                self._value_reference(value[at:end], parts, in_prolog)
            except Failure as failure:
                if failure.code not in (11, 24) and not nested and failure.position is None:
                    failure.position = base + at
                if failure.position == -1:
                    failure.position = None
                raise
            at = end

    def _value_reference(self, reference, parts, in_prolog):
        if reference[1] == "#":
            parts.append(number_of(reference))
            return
        name = reference[1:-1]
        if name in PREDEFINED:
            self.account(1)
            parts.append(PREDEFINED[name])
            return
        dtd = self.dtd
        if not in_prolog:
            must_be_declared = not dtd.has_parameter_references or dtd.is_standalone
        else:
            must_be_declared = self.state.is_document and (not self.open_entities if dtd.is_standalone
                                                           else not dtd.has_parameter_references)
        entity = self.find_entity(name, must_be_declared)
        if entity is None:
            return
        if entity.text is None:
            raise Failure("ATTRIBUTE_EXTERNAL_ENTITY_REF")
        self.account(len(entity.text))
        entity.is_open = True
        try:
            self._value_parts(entity.text, 0, parts, in_prolog, True)
        except Failure as failure:
            failure.position = -1
            raise
        entity.is_open = False

    # Elements

    def _start_tag(self, text, start, nested):
        """Read a start tag, by what is known of such tags if possible; return its end."""
        close = text.find(">", start)
        scope = self.scope
        tag = text[start + 1:close] if close >= 0 else ""
        known = scope.tags.get(tag)
        if known is not None:
            raw, name, is_empty = known
            self._open_element(text, start, close + 1, raw, name, [] if self.ordered_attributes else {}, nested,
                               is_empty)
            return close + 1
        parts = tag.split('"')
        count = len(parts)
        if count == 1:
            parts = tag.split("'")
            count = len(parts)
        last = parts[count - 1]
        if not count & 1 or count == 1 or last != "" and last != "/" or _find_special(tag):
            return self._any_start_tag(text, start, nested, None)
        known = scope.firsts.get(parts[0])
        if known is None:
            return self._any_start_tag(text, start, nested, parts)
        raw, name, attribute = known
        values = [attribute, parts[1]]
        index = 2
        while index < count - 1:
            attribute = scope.attributes.get(parts[index])
            if attribute is None:
                return self._any_start_tag(text, start, nested, parts)
            values.append(attribute)
            values.append(parts[index + 1])
            index += 2
        if count > 3 or not self.ordered_attributes:
            pairs = dict(zip(values[::2], values[1::2]))
            if len(pairs) * 2 < count - 1:
                return self._any_start_tag(text, start, nested, None)
            if not self.ordered_attributes:
                values = pairs
        self._open_element(text, start, close + 1, raw, name, values, nested, last == "/")
        return close + 1

    def _open_element(self, text, start, end, raw, name, attributes, nested, is_empty, scope=None, bound=()):
        """Report the start of an element, and its end if it is empty; `scope` is the one before, if it has its own."""
        if not is_empty:
            self.stack.append((raw, name, scope, bound))
        handler = self.on_start
        if handler is not None:
            if self.buffered:
                self.flush()
                handler = self.on_start or _ignore
            try:
                handler(name, attributes)
            except BaseException as problem:
                self.caught(problem)
        elif self.on_default is not None and not (is_empty and self.on_end is not None):
            self.default(text[start:end])
            if not nested and self.input.is_converted():
                self.event = end                # so it is in expat
        if is_empty:
            if self.on_end is not None:
                if handler is not None and not nested:
                    self.event = end
                self.call(self.on_end, name)
            if scope is not None:
                self._leave_scope(scope, bound)

    def _end_tag(self, text, start, base, nested):
        """Read an end tag; return its end."""
        stack = self.stack
        close = text.find(">", start)
        if close < 0 or len(stack) <= base or stack[-1][0] != text[start + 2:close]:
            end, name_end = end_of_end_tag(text, start, self.names)
            if len(stack) <= base:
                raise Failure("ASYNC_ENTITY")
            if stack[-1][0] != text[start + 2:name_end]:
                raise Failure("TAG_MISMATCH", start + 2)
            close = end - 1
        raw, name, scope, bound = stack.pop()
        handler = self.on_end
        if handler is not None:
            if self.buffered:
                self.flush()
                handler = self.on_end or _ignore
            try:
                handler(name)
            except BaseException as problem:
                self.caught(problem)
        elif self.on_default is not None:
            self.default(text[start:close + 1])
            if not nested and self.input.is_converted():
                self.event = close + 1          # so it is in expat
        if scope is not None:
            self._leave_scope(scope, bound)
        return close + 1

    def _leave_scope(self, scope, bound):
        self.scope = scope
        for prefix in reversed(bound):
            if self.on_end_namespace is not None:
                self.call(self.on_end_namespace, prefix)

    def _any_start_tag(self, text, start, nested, parts):
        """Read a start tag token by token.  `parts` are those of a plain tag, to be learned, or None."""
        end, raw, is_empty, found = scan_start_tag(text, start, self.names)
        declared = self.dtd.attributes.get(raw, ())
        scope, bound = self.scope, []
        try:
            values, specified = self._attribute_values(found, declared, bound, nested)
            reported = [self.attribute_name(name) for name in values]
            if len(set(reported)) < len(reported):
                raise Failure("DUPLICATE_ATTRIBUTE")
            name = self.element_name(raw)
        except Failure as failure:
            if is_empty:
                if failure.position is not None and not nested:
                    self.event = failure.position
                self._leave_scope(scope, bound)
            raise
        if not found and not declared and len(scope.tags) < _MOST_KNOWN:
            scope.tags[text[start + 1:end - 1]] = raw, name, is_empty
        elif parts is not None and not bound and not declared:
            self._learn(parts, raw, name, reported)
        count = specified if self.specified_attributes else len(reported)
        pairs = list(zip(reported, values.values()))[:count]
        attributes = [word for pair in pairs for word in pair] if self.ordered_attributes else dict(pairs)
        self._open_element(text, start, end, raw, name, attributes, nested, is_empty,
                           scope if scope is not self.scope else None, bound)
        return end

    def _attribute_values(self, found, declared, bound, nested):
        """Return the values of an element's attributes by name, and how many of them its tag has."""
        values, seen = {}, set()
        for at, name, value_at, value in found:
            if name in seen:
                raise Failure("DUPLICATE_ATTRIBUTE", at)
            seen.add(name)
            if declared or _find_special(value):
                is_cdata = next((row[1] for row in declared if row[0] == name), True)
                value = self.attribute_value(value, value_at, is_cdata, nested=nested)
            self._set_attribute(values, name, value, bound)
        specified = len(values)
        for name, _, value in declared:
            if value is not None and name not in seen:
                seen.add(name)
                self._set_attribute(values, name, value, bound)
        return values, specified

    def _learn(self, parts, raw, name, reported):
        """Remember the names of a tag that is well-formed, split at its quotes."""
        scope = self.scope
        if any("'" in part for part in parts[::2]):
            return                  # of which there are two kinds
        if len(scope.firsts) < _MOST_KNOWN:
            scope.firsts[parts[0]] = raw, name, reported[0]
        if len(scope.attributes) < _MOST_KNOWN:
            scope.attributes.update(zip(parts[2:-1:2], reported[1:]))

    # Namespaces

    def _set_attribute(self, values, name, value, bound):
        """Add an attribute, or bind a prefix if it declares a namespace."""
        if self.names.has_namespaces and name.startswith("xmlns") and (len(name) == 5 or name[5] == ":"):
            self.bind(name[6:] or None, value, bound)
        else:
            values[name] = value

    def bind(self, prefix, uri, bound):
        """Bind a prefix, None for none, to a namespace; it is added to `bound`, which is None if it is not reported."""
        if prefix is not None and uri == "":
            raise Failure("UNDECLARING_PREFIX")
        if prefix == "xmlns":
            raise Failure("RESERVED_PREFIX_XMLNS")
        separator = self.separator
        if separator and separator not in _URI_CHARACTERS and separator in uri:
            raise Failure("SYNTAX")
        if (prefix == "xml") != (uri == _XML):
            raise Failure("RESERVED_PREFIX_XML" if prefix == "xml" else "RESERVED_NAMESPACE_URI")
        if uri == _XMLNS:
            raise Failure("RESERVED_NAMESPACE_URI")
        if bound is None:
            self.scope.bindings[prefix] = uri
            return
        if not bound:
            self.scope = Scope(dict(self.scope.bindings))
        self.scope.bindings[prefix] = uri
        prefix = self.intern(prefix)
        bound.append(prefix)
        if self.on_start_namespace is not None:
            self.call(self.on_start_namespace, prefix, self.intern(uri or (None if prefix is None else uri)))

    def element_name(self, name):
        """Return the name of an element as it is reported."""
        if not self.names.has_namespaces:
            return self.intern(name)
        prefix, colon, local = name.partition(":")
        if not colon:
            uri = self.scope.bindings.get(None)
            return self.intern(uri + self.separator + name if uri else name)
        return self._qualified(prefix, local)

    def attribute_name(self, name):
        """Return the name of an attribute as it is reported."""
        prefix, colon, local = name.partition(":")
        if not colon or not self.names.has_namespaces:
            return self.intern(name)
        return self._qualified(prefix, local)

    def _qualified(self, prefix, local):
        uri = self.scope.bindings.get(prefix)
        if uri is None:
            raise Failure("UNBOUND_PREFIX")
        name = uri + self.separator + local
        if self.reports_prefixes and self.separator:
            name += self.separator + prefix
        return self.intern(name)


def _ignore(*arguments):
    """A handler that another one has taken away."""
