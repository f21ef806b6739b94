"""Scans the inside of an f-string: its literal text and its replacement fields.

CPython 3.11 finds the end of the whole literal first, as for any string, and then
looks inside; so a field contains neither the literal's own quotes nor a backslash.
The scanner calls the tokenizer back for the tokens of a field's expression.
"""
from rvm.syntax import tokens
from rvm.syntax.characters import SPACE

MAX_NESTING = 2         # a field's format may have fields; theirs may not
MAX_BRACKETS = 200

_OPENERS = {")": "(", "]": "[", "}": "{"}


class FStringError(Exception):
    """An f-string of the wrong form; the tokenizer knows the position to report."""

    def __init__(self, msg):
        self.msg = msg


class FStringScanner(object):
    """One pass over the f-string [start, end), whose text is [body, close)."""

    def __init__(self, tokenizer, start, body, close, end):
        self.tokenizer = tokenizer
        self.source = tokenizer.source
        self.start = start
        self.body = body
        self.close = close
        self.end = end
        self.raw = self.is_raw()

    def is_raw(self):
        for pos in range(self.start, self.body):
            if self.source[pos] == "r" or self.source[pos] == "R":
                return True
        return False

    def scan(self):
        """Add the f-string's tokens to the tokenizer's.  Raise FStringError or SyntaxError_."""
        self.tokenizer.add(tokens.FSTRING_START, self.start, self.body)
        self.parts(self.body, 0)
        self.tokenizer.add(tokens.FSTRING_END, self.close, self.end)

    def parts(self, pos, nesting):
        """Scan text and fields to the end of the string or, if nested, to a closing brace."""
        while True:
            text_end = self.text_end(pos, nesting)
            if text_end > pos:
                self.tokenizer.add_spanning(tokens.FSTRING_MIDDLE, pos, text_end)
            pos = text_end
            if pos >= self.close or self.source[pos] == "}":
                return pos
            pos = self.field(pos, nesting)

    def text_end(self, pos, nesting):
        """Return where literal text ends: at a brace that is not doubled, or at the end."""
        source = self.source
        close = self.close
        while pos < close:
            c = source[pos]
            if c == "\\" and not self.raw and pos + 1 < close:
                pos += 1
                c = source[pos]
                if c == "N":
                    pos = self.name_escape_end(pos + 1)
                    continue
            if c == "{" or c == "}":
                if nesting > 0:
                    return pos
                if pos + 1 < close and source[pos + 1] == c:
                    pos += 1
                elif c == "}":
                    raise FStringError("f-string: single '}' is not allowed")
                else:
                    return pos
            pos += 1
        return close

    def name_escape_end(self, pos):
        """Return the end of the `{...}` of a \\N escape whose braces are no field."""
        if pos >= self.close or self.source[pos] != "{":
            return pos + 1
        brace = self.source.find("}", pos, self.close)
        if brace < 0:
            return self.close
        return brace + 1

    def field(self, pos, nesting):
        """Scan the replacement field at `pos`.  Return its end."""
        source = self.source
        tokenizer = self.tokenizer
        if nesting >= MAX_NESTING:
            raise FStringError("f-string: expressions nested too deeply")
        tokenizer.add(tokens.LBRACE, pos, pos + 1)
        expression_end = self.expression_end(pos + 1)
        self.refuse_empty(pos + 1, expression_end)
        self.expression(pos, expression_end)
        pos = expression_end
        if source[pos] == "=":
            tokenizer.add(tokens.EQUAL, pos, pos + 1)
            pos = self.skip_spaces(pos + 1)
        if self.at(pos, "!"):
            pos = self.conversion(pos)
        if self.at(pos, ":"):
            tokenizer.add(tokens.COLON, pos, pos + 1)
            pos = self.parts(pos + 1, nesting + 1)
        if not self.at(pos, "}"):
            raise FStringError("f-string: expecting '}'")
        tokenizer.add(tokens.RBRACE, pos, pos + 1)
        return pos + 1

    def at(self, pos, c):
        return pos < self.close and self.source[pos] == c

    def skip_spaces(self, pos):
        start = pos
        while pos < self.close and SPACE[ord(self.source[pos])]:
            pos += 1
        self.tokenizer.advance_lines(start, pos)
        return pos

    def conversion(self, pos):
        """Scan the conversion (`!r`) at `pos`."""
        if pos + 1 >= self.close:
            raise FStringError("f-string: expecting '}'")
        c = self.source[pos + 1]
        if c != "s" and c != "r" and c != "a":
            raise FStringError("f-string: invalid conversion character: "
                               "expected 's', 'r', or 'a'")
        self.tokenizer.add(tokens.EXCLAMATION, pos, pos + 1)
        self.tokenizer.add(tokens.NAME, pos + 1, pos + 2)
        return pos + 2

    def expression(self, brace, end):
        """Scan the tokens of the expression between `brace` and `end`, as in parentheses."""
        tokenizer = self.tokenizer
        outer_end = tokenizer.end
        outer_field = tokenizer.field_start
        outer_brackets = tokenizer.brackets
        tokenizer.enter_field(brace, end)
        try:
            tokenizer.scan(brace + 1)
        finally:
            tokenizer.end = outer_end
            tokenizer.field_start = outer_field
            tokenizer.brackets = outer_brackets

    def refuse_empty(self, pos, end):
        source = self.source
        while pos < end:
            c = source[pos]
            if c != " " and c != "\t" and c != "\n" and c != "\f":
                return
            pos += 1
        if end < self.close:
            c = source[end]
            if c == "!" or c == ":" or c == "=":
                raise FStringError("f-string: expression required before '%s'" % c)
        raise FStringError("f-string: empty expression not allowed")

    def expression_end(self, pos):
        """Return where the expression at `pos` ends: at a `!`, `:`, `=` or `}` outside brackets."""
        source = self.source
        close = self.close
        brackets = []
        while pos < close:
            c = source[pos]
            if c == "\\":
                raise FStringError("f-string expression part cannot include a backslash")
            if c == "'" or c == '"':
                pos = self.quoted_end(pos)
                continue
            if c == "#":
                raise FStringError("f-string expression part cannot include '#'")
            if c == "(" or c == "[" or c == "{":
                if len(brackets) >= MAX_BRACKETS:
                    raise FStringError("f-string: too many nested parenthesis")
                brackets.append(c)
            elif len(brackets) == 0 and (c == "!" or c == "=" or c == "<" or c == ">"):
                if pos + 1 < close and source[pos + 1] == "=":
                    pos += 1
                elif c == "!" or c == "=":
                    return pos
            elif len(brackets) == 0 and (c == ":" or c == "}"):
                return pos
            elif c == ")" or c == "]" or c == "}":
                self.close_bracket(brackets, c)
            pos += 1
        if brackets:
            raise FStringError("f-string: unmatched '%s'" % brackets[-1])
        raise FStringError("f-string: expecting '}'")

    def close_bracket(self, brackets, c):
        if not brackets:
            raise FStringError("f-string: unmatched '%s'" % c)
        opening = brackets.pop()
        if opening != _OPENERS[c]:
            raise FStringError("f-string: closing parenthesis '%s' does not match "
                               "opening parenthesis '%s'" % (c, opening))

    def quoted_end(self, pos):
        """Return the end of the string at `pos`, which is part of an expression."""
        source = self.source
        close = self.close
        quote = source[pos]
        size = 1
        if pos + 2 < close and source[pos + 1] == quote and source[pos + 2] == quote:
            size = 3
        pos += size
        while pos < close:
            c = source[pos]
            if c == "\\":
                raise FStringError("f-string expression part cannot include a backslash")
            if c == quote:
                if size == 1:
                    return pos + 1
                if pos + 2 < close and source[pos + 1] == quote and source[pos + 2] == quote:
                    return pos + 3
            pos += 1
        raise FStringError("f-string: unterminated string")
