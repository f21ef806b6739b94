"""The tokenizer: turns source text into tokens; hand-written, one pass, no regular expressions.

It finds the logical lines, the blocks (INDENT, DEDENT), the tokens, and which
`match` and `case` are keywords.  Numbers are scanned in number_scanner, the
inside of f-strings in fstring_scanner.  Positions and errors are CPython 3.11's.

It knows nothing of the grammar.  An error becomes an ErrorToken in the list: CPython
reports some errors only if the parser gets that far (see SyntaxError_.early).
"""
from rvm.rlib import utf8
from rvm.rlib.unicodedb import isprintable
from rvm.syntax import tokens
from rvm.syntax.characters import (
    ASCII_NAME_CHAR, NAME_START, NAME_CHAR, DECIMAL_DIGIT, codepoint_name)
from rvm.syntax.errors import SyntaxError_, error_at_token, line_at, char_offset
from rvm.syntax.escapes import note_invalid_escapes
from rvm.syntax.fstring_scanner import FStringError, FStringScanner
from rvm.syntax.identifiers import invalid_character
from rvm.syntax.number_scanner import scan_number
from rvm.syntax.tokens import Token, ErrorToken

MAX_BRACKETS = 200
MAX_INDENTS = 100
TAB_SIZE = 8


def _keywords():
    table = {}
    for kind in range(tokens.FALSE, tokens.YIELD + 1):
        table[tokens.KIND_TEXTS[kind]] = kind
    return table


def _operators():
    table = {}
    for kind in range(tokens.LPAR, tokens.CIRCUMFLEXEQUAL + 1):
        if kind != tokens.EXCLAMATION:
            table[tokens.KIND_TEXTS[kind]] = kind
    return table


def _string_prefixes():
    """Return what may stand before a string's quotes: any case, and r on either side of b and f."""
    table = {}
    for prefix in ["b", "r", "u", "f", "br", "rb", "fr", "rf"]:
        for first in [prefix[0], prefix[0].upper()]:
            for second in [prefix[1:], prefix[1:].upper()]:
                table[first + second] = True
    return table


KEYWORDS = _keywords()
OPERATORS = _operators()
STRING_PREFIXES = _string_prefixes()

# The bytes that an operator of two or three may have after its first.
_OPERATOR_TAIL = [chr(_byte) in "=*/<>." for _byte in range(256)]

_CLOSERS = {"(": ")", "[": "]", "{": "}"}


def tokenize(source, filename):
    """Return the parser's tokens of `source` (see rvm.syntax.source); an ErrorToken ends the list."""
    return Tokenizer(source, filename).run_to_error()


class Bracket(object):
    """An open bracket and its position."""

    def __init__(self, char, pos, lineno, col_offset):
        self.char = char
        self.pos = pos
        self.lineno = lineno
        self.col_offset = col_offset


class Indent(object):
    """An open block: its column with tabs to eight, its column with tabs to one."""

    def __init__(self, column, alternative, is_match):
        self.column = column
        self.alternative = alternative
        self.is_match = is_match        # a match statement's: its lines are case blocks


class Tokenizer(object):
    """The state of one pass over one source.

    `lineno` and `line_start` belong to the line being scanned.  Within a
    replacement field of an f-string, `end` is the field's end and `field_start`
    is its brace, else -1.
    """

    def __init__(self, source, filename):
        if source and source[len(source) - 1] != "\n":
            source += "\n"
        self.source = source
        self.filename = filename
        self.end = len(source)
        self.field_start = -1
        self.lineno = 1
        self.line_start = 0
        self.run_start = 0          # where the run of lines joined by backslashes starts
        self.tokens = []
        self.warnings = []          # a SyntaxError_ with a category for each
        self.brackets = []
        self.indents = [Indent(0, 0, False)]
        self.opens_match = False    # the last logical line was a match statement's
        self.error_index = -1       # of the ErrorToken of an f-string, and of the
        self.resume_index = -1      # first token after that f-string

    def run(self):
        pos = self.indentation(0)
        while pos < self.end:
            pos = self.logical_line(pos)
            pos = self.indentation(pos)
        if self.brackets:
            self.never_closed(pos)
        else:
            self.add(tokens.ENDMARKER, pos, pos)
        self.end_at_fstring_error()
        return self.tokens

    def run_to_error(self):
        """Do as run(), but end the list with an ErrorToken instead of raising an error."""
        try:
            return self.run()
        except SyntaxError_ as error:
            end = self.end
            self.add_error(error, end, end)
            if not error.early:
                self.end_at_fstring_error()
            return self.tokens

    # Making tokens.

    def add(self, kind, start, end):
        """Append a token that lies on the current line."""
        line_start = self.line_start
        self.tokens.append(Token(kind, self.source[start:end],
                                 start, self.lineno, start - line_start,
                                 end, self.lineno, end - line_start))

    def add_spanning(self, kind, start, end):
        """Append a token that may contain newlines, and go to its last line."""
        lineno = self.lineno
        col_offset = start - self.line_start
        self.advance_lines(start, end)
        self.tokens.append(Token(kind, self.source[start:end], start, lineno, col_offset,
                                 end, self.lineno, end - self.line_start))

    def advance_lines(self, start, end):
        """Count the newlines between `start` and `end`."""
        last = self.source.rfind("\n", start, end)
        if last >= 0:
            self.lineno += self.source.count("\n", start, end)
            self.line_start = last + 1

    def add_error(self, error, start, end):
        self.tokens.append(ErrorToken(error, self.source[start:end],
                                      start, self.lineno, start - self.line_start,
                                      end, self.lineno, end - self.line_start))

    # Lines and blocks.

    def indentation(self, pos):
        """Skip blank lines from `pos`, and open or close blocks.  Return where the logical line starts."""
        source = self.source
        end = self.end
        while pos < end:
            pos = self.measure_indentation(pos)
            c = source[pos]
            if c == "#":
                comment_end = source.find("\n", pos)
                assert comment_end >= 0
                self.comment(pos, comment_end)
                pos = comment_end
                c = "\n"
            if c != "\n":
                return pos
            self.blank(pos)
            pos = self.next_line(pos)
        self.close_blocks(0, pos)
        return pos

    def measure_indentation(self, line_start):
        """Return the first byte after the indentation at `line_start`.  Open or close blocks if the line is not blank.
        """
        source = self.source
        pos = line_start
        column = 0
        alternative = 0
        continued_column = 0
        while True:
            c = source[pos]
            if c == " ":
                column += 1
                alternative += 1
            elif c == "\t":
                column = (column // TAB_SIZE + 1) * TAB_SIZE
                alternative += 1
            elif c == "\f":
                column = 0
                alternative = 0
            elif c == "\\":
                # The column before the first backslash is that of the whole line.
                if continued_column == 0:
                    continued_column = column
                pos = self.continuation(pos)
                continue
            else:
                break
            pos += 1
        if c == "#" or c == "\n":
            return pos
        if continued_column != 0:
            column = alternative = continued_column
        self.change_blocks(column, alternative, line_start, pos)
        return pos

    def change_blocks(self, column, alternative, line_start, pos):
        top = self.indents[-1]
        if column > top.column:
            if len(self.indents) >= MAX_INDENTS:
                raise self.late_error("IndentationError", "too many levels of indentation", 1, 0, pos)
            if alternative <= top.alternative:
                self.fail_tabs(pos)
            self.indents.append(Indent(column, alternative, self.opens_match))
            self.add(tokens.INDENT, line_start, pos)
        else:
            if column < top.column:
                self.close_blocks(column, pos)
                top = self.indents[-1]
                if column != top.column:
                    self.fail_dedent(pos)
            if alternative != top.alternative:
                self.fail_tabs(pos)

    def close_blocks(self, column, pos):
        while column < self.indents[-1].column:
            self.indents.pop()
            self.add(tokens.DEDENT, pos, pos)

    def logical_line(self, pos):
        """Add the tokens of the logical line at `pos`.  Return the start of the next line."""
        first = len(self.tokens)
        pos = self.scan(pos)
        self.opens_match = False
        if first < len(self.tokens):
            self.soft_keyword(first)
        return pos

    def soft_keyword(self, first):
        """Make the logical line's first token MATCH or CASE if it is a keyword.

        A match statement ends in a colon outside brackets.  No other line that starts with
        the name does, except `match:`, which is an error anyhow.
        """
        token = self.tokens[first]
        if token.kind != tokens.NAME:
            return
        if token.text == "match":
            last = len(self.tokens) - 2         # before NEWLINE
            if self.tokens[last].kind == tokens.TYPE_COMMENT:
                last -= 1
            if last > first + 1 and self.tokens[last].kind == tokens.COLON:
                token.kind = tokens.MATCH
                self.opens_match = True
        elif token.text == "case" and self.indents[-1].is_match:
            token.kind = tokens.CASE

    def next_line(self, newline):
        """Step over the newline at `newline`, outside any token."""
        self.lineno += 1
        self.line_start = self.run_start = newline + 1
        return newline + 1

    def continuation(self, pos):
        """Step over the backslash at `pos`, which must end its line."""
        if self.source[pos + 1] != "\n":
            column = char_offset(self.source, self.run_start, pos + 1) + 1
            raise self.late_error("SyntaxError", "unexpected character after line continuation "
                                  "character", column, 0, pos)
        if pos + 2 >= self.end:
            if self.brackets:
                raise self.never_closed_error()
            offset = char_offset(self.source, self.line_start, pos + 2)
            error = self.late_error("SyntaxError", "unexpected EOF while parsing", offset, -1, pos)
            error.incomplete = error.is_open = True
            raise error
        self.lineno += 1
        self.line_start = pos + 2
        return pos + 2

    # Tokens.

    def scan(self, pos):
        """Add the tokens from `pos` to the end of the logical line or of the field.  Return that end."""
        source = self.source
        end = self.end
        while pos < end:
            c = source[pos]
            if c == " " or c == "\t" or c == "\f":
                pos += 1
            elif NAME_START[ord(c)]:
                pos = self.name(pos)
            elif c == "\n":
                if not self.brackets:
                    self.add(tokens.NEWLINE, pos, pos + 1)
                    return self.next_line(pos)
                self.blank(pos)
                pos = self.next_line(pos)
            elif c == '"' or c == "'":
                pos = self.string(pos, pos)
            elif DECIMAL_DIGIT[ord(c)] or (c == "." and DECIMAL_DIGIT[ord(source[pos + 1])]):
                number_end = scan_number(self, pos)
                self.add(tokens.NUMBER, pos, number_end)
                pos = number_end
            elif c == "#":
                comment_end = source.find("\n", pos)
                assert comment_end >= 0
                self.comment(pos, comment_end)
                pos = comment_end
            elif c == "\\":
                pos = self.continuation(pos)
            else:
                pos = self.operator(pos)
        return pos

    def name(self, start):
        """Add a name, a keyword, or a string with a prefix."""
        source = self.source
        pos = start
        while ASCII_NAME_CHAR[ord(source[pos])]:
            pos += 1
        c = source[pos]
        if ord(c) >= 128:
            return self.unicode_name(start, pos)
        text = source[start:pos]
        if (c == '"' or c == "'") and text in STRING_PREFIXES:
            return self.string(start, pos)
        self.add(KEYWORDS.get(text, tokens.NAME), start, pos)
        return pos

    def unicode_name(self, start, pos):
        source = self.source
        while NAME_CHAR[ord(source[pos])]:
            pos += 1
        invalid = invalid_character(source[start:pos])
        if invalid >= 0:
            self.fail_character(start + invalid)
        self.add(tokens.NAME, start, pos)
        return pos

    def operator(self, pos):
        source = self.source
        limit = self.end - pos
        if limit > 1 and _OPERATOR_TAIL[ord(source[pos + 1])]:
            if limit > 2:
                kind = OPERATORS.get(source[pos:pos + 3], -1)
                if kind >= 0:
                    self.add(kind, pos, pos + 3)
                    return pos + 3
            kind = OPERATORS.get(source[pos:pos + 2], -1)
            if kind >= 0:
                self.add(kind, pos, pos + 2)
                return pos + 2
        c = source[pos]
        kind = OPERATORS.get(c, -1)
        if kind < 0:
            if ord(c) < 32 or ord(c) == 127:
                self.fail_character(pos)
            self.add_error(None, pos, pos + 1)
            return pos + 1
        if kind <= tokens.RBRACE:
            self.bracket(c, pos)
        self.add(kind, pos, pos + 1)
        return pos + 1

    def bracket(self, c, pos):
        if c in _CLOSERS:
            if len(self.brackets) >= MAX_BRACKETS:
                self.fail("too many nested parentheses", pos + 1)
            self.brackets.append(Bracket(c, pos, self.lineno, pos - self.line_start))
            return
        if not self.brackets:
            self.fail("unmatched '%s'" % c, pos + 1)
        opening = self.brackets.pop()
        if _CLOSERS[opening.char] != c:
            msg = ("closing parenthesis '%s' does not match opening parenthesis '%s'"
                   % (c, opening.char))
            if opening.lineno != self.lineno:
                msg += " on line %d" % opening.lineno
            self.fail(msg, pos + 1)

    # Strings.

    def string(self, start, quote):
        """Add the string literal at `start` whose quotes start at `quote`.  Return its end."""
        source = self.source
        delimiter = source[quote]
        if source[quote + 1] == delimiter:
            if source[quote + 2] != delimiter:
                body = close = quote + 1
            else:
                delimiter = source[quote:quote + 3]
                body = quote + 3
                close = self.close_triple(body, delimiter)
        else:
            body = quote + 1
            close = self.close_single(body, delimiter)
        if close < 0:
            self.fail_unterminated(start, body, len(delimiter))
        assert close >= 0
        end = close + len(delimiter)
        index = len(self.tokens)
        if quote > start and self.is_fstring(start, quote):
            self.fstring(start, body, close, end)
        elif body == quote + 3 or "\n" in source[start:end]:
            self.add_spanning(tokens.STRING, start, end)
        else:
            self.add(tokens.STRING, start, end)
        if self.error_index < 0 and source.find("\\", body, close) >= 0:
            note_invalid_escapes(self, index, start, quote)
        return end

    def close_single(self, pos, quote):
        """Return where the closing quote is, or -1."""
        source = self.source
        end = self.end
        while pos < end:
            c = source[pos]
            if c == quote:
                return pos
            if c == "\n":
                return -1
            if c == "\\":
                pos += 1
            pos += 1
        return -1

    def close_triple(self, pos, quotes):
        """Return where the closing quotes are, or -1."""
        source = self.source
        end = self.end
        close = source.find(quotes, pos, end)
        while close >= 0:
            escape = source.find("\\", pos, close)
            if escape < 0:
                return close
            pos = escape + 2
            if pos > close:
                close = source.find(quotes, pos, end)
        return -1

    def is_fstring(self, start, quote):
        for pos in range(start, quote):
            if self.source[pos] == "f" or self.source[pos] == "F":
                return True
        return False

    def fstring(self, start, body, close, end):
        """Add the parts of an f-string; if they are wrong, an ErrorToken is among them."""
        if self.field_start >= 0:
            FStringScanner(self, start, body, close, end).scan()
            return
        if self.error_index >= 0:
            self.add_spanning(tokens.STRING, start, end)
            return
        lineno = self.lineno
        line_start = self.line_start
        try:
            FStringScanner(self, start, body, close, end).scan()
        except FStringError as problem:
            self.fstring_failed(None, problem.msg)
        except SyntaxError_ as error:
            self.fstring_failed(error, "")
        if self.error_index >= 0:
            self.lineno = lineno
            self.line_start = line_start
            self.advance_lines(start, end)

    def enter_field(self, brace, end):
        """Prepare to scan the expression of the field at `brace` up to `end`."""
        self.end = end
        self.field_start = brace
        self.brackets = [Bracket("(", brace, self.lineno, brace - self.line_start)]

    def fstring_failed(self, error, msg):
        """Note `error`, or one with `msg` (and line 0) that end_at_fstring_error gives its position."""
        if error is None:
            error = SyntaxError_("SyntaxError", msg, self.filename, 0, 0, 0, 0, None)
        error.early = False
        self.error_index = len(self.tokens)
        self.add_error(error, 0, 0)
        self.resume_index = len(self.tokens)

    def end_at_fstring_error(self):
        """End the list at the error of an f-string.

        CPython reports a wrong form of an f-string at the first token
        after all strings that stand side by side.
        """
        if self.error_index < 0:
            return
        token = self.tokens[self.error_index]
        assert isinstance(token, ErrorToken)
        error = token.error
        if error is not None and error.lineno == 0:
            index = self.resume_index
            while self.tokens[index].kind == tokens.STRING:
                index += 1
            token.error = self.error_before(self.tokens[index], error.msg)
            token.error.early = False
        after = self.error_index + 1
        assert after > 0
        del self.tokens[after:]

    def error_before(self, token, msg):
        """Return the error that CPython finds when it has read `token`."""
        if isinstance(token, ErrorToken):
            error = token.error
            if error is not None:
                return error
        error = error_at_token(token, msg, self.source, self.filename)
        if token.kind == tokens.NEWLINE:
            error.end_offset = error.offset
        return error

    # What others want who derive from this (see rvm.syntax.token_listing and type_comments).

    def comment(self, start, end):
        """Take note of a comment."""

    def blank(self, newline):
        """Take note of the end of a line at `newline` that ends no logical line."""

    # Errors.

    def error(self, kind, msg, offset, end_offset, pos):
        error = SyntaxError_(kind, msg, self.filename, self.lineno, offset,
                             self.lineno, end_offset, self.line_text(pos))
        error.early = True
        error.has_newline = False
        return error

    def late_error(self, kind, msg, offset, end_offset, pos):
        """Add an error that CPython reports only if the parser gets there."""
        error = self.error(kind, msg, offset, end_offset, pos)
        error.early = False
        error.has_newline = True
        return error

    def line_text(self, pos):
        """Return the line of `pos`; within an f-string's field, return the contents of the braces in parentheses."""
        if self.field_start < 0:
            return line_at(self.source, pos)
        start = self.line_start
        text = ""
        if start <= self.field_start:
            start = self.field_start + 1
            text = "("
        assert start >= 0
        newline = self.source.find("\n", start, self.end)
        if newline >= 0:
            return text + self.source[start:newline]
        return text + self.source[start:self.end] + ")"

    def column_start(self):
        """Return where columns count from; in a field's first line CPython counts from the brace."""
        if self.field_start > self.line_start:
            return self.field_start
        return self.line_start

    def fail(self, msg, pos):
        """Raise the error that CPython raises when it has read as far as `pos`."""
        offset = char_offset(self.source, self.column_start(), pos)
        raise self.error("SyntaxError", msg, offset, offset, pos)

    def warn(self, msg, pos):
        """Note a SyntaxWarning, in the form of the error that fail() raises."""
        offset = char_offset(self.source, self.column_start(), pos)
        self.warnings.append(self.error("SyntaxError", msg, offset, offset, pos))

    def fail_range(self, msg, start, end):
        column = self.column_start()
        raise self.error("SyntaxError", msg, start + 1 - column, end - column, start)

    def fail_character(self, pos):
        codepoint = utf8.codepoint_at(self.source, pos)
        end = utf8.next_pos(self.source, pos)
        if codepoint >= 128 and isprintable(codepoint):
            self.fail("invalid character '%s' (U+%s)"
                      % (self.source[pos:end], codepoint_name(codepoint)), end)
        self.fail("invalid non-printable character U+%s" % codepoint_name(codepoint), end)

    def fail_tabs(self, pos):
        raise self.late_error("TabError", "inconsistent use of tabs and spaces in indentation",
                              1, 0, pos)

    def fail_dedent(self, pos):
        offset = utf8.count(line_at(self.source, pos)) + 1
        raise self.late_error("IndentationError",
                              "unindent does not match any outer indentation level", offset, -1, pos)

    def fail_unterminated(self, start, pos, quote_size):
        """Raise the error of the string at `start`, whose text starts at `pos`."""
        newlines = self.unterminated_lines(pos, quote_size)
        what = "unterminated string literal"
        if quote_size == 3:
            what = "unterminated triple-quoted string literal"
        offset = char_offset(self.source, self.column_start(), start) + 1
        error = self.error("SyntaxError", "%s (detected at line %d)"
                           % (what, self.lineno + newlines), offset, offset, start)
        error.incomplete = error.is_open = quote_size == 3 or self.string_continues(pos)
        raise error

    def string_continues(self, pos):
        """Return whether each line of the string at `pos`, the source's last too, ends with a backslash."""
        while pos < self.end and self.source[pos] != "\n":
            pos += 2 if self.source[pos] == "\\" else 1
        return pos >= self.end

    def unterminated_lines(self, pos, quote_size):
        """Return how many lines later CPython notices that a string does not end."""
        newlines = 0
        while pos < self.end:
            c = self.source[pos]
            if c == "\n":
                if quote_size == 1:
                    return newlines
                newlines += 1
            elif c == "\\":
                pos += 1
                if pos < self.end and self.source[pos] == "\n":
                    newlines += 1
            pos += 1
        return newlines - 1         # the end of the source ends no line of its own

    def never_closed_error(self):
        bracket = self.brackets[-1]
        offset = char_offset(self.source, bracket.pos - bracket.col_offset, bracket.pos) + 1
        error = SyntaxError_("SyntaxError", "'%s' was never closed" % bracket.char, self.filename,
                             bracket.lineno, offset, bracket.lineno, 0,
                             line_at(self.source, bracket.pos))
        error.incomplete = error.is_open = True
        return error

    def never_closed(self, pos):
        self.add_error(self.never_closed_error(), pos, pos)
