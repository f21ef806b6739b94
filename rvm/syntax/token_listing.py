"""What `-m tokenize` prints: every token, in the form of CPython 3.11's tokenize module.

Unlike the parser's tokens, these include comments, the ends of blank lines and
the encoding; operators are OP, keywords NAME, and an f-string is one STRING.
Columns count characters.  Text that is not a program is an error.  If tokenize would accept the
text, the error is that of rvm's tokenizer.
"""
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder, ascii_lower, is_ascii
from rvm.rlib.unicodedb import isprintable
from rvm.syntax import tokens
from rvm.syntax.characters import codepoint_name
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.source import check_utf8, declared_encoding, normalise_newlines, transcode
from rvm.syntax.tokenizer import Tokenizer
from rvm.syntax.tokens import ErrorToken

RANGE_WIDTH = 20
NAME_WIDTH = 15
TEXT_WIDTH = 15


class ListingError(Exception):
    """There are no tokens, or not to the end: `message` tells why, `listed` are the lines before it."""

    def __init__(self, message, listed):
        self.message = message
        self.listed = listed


def format_tokens(data, filename, exact=False):
    """Return the lines that `python -m tokenize` prints for the bytes of a file.  Raise ListingError.

    With `exact`, each operator has a name of its own.
    """
    builder = StringBuilder()
    _append_line(builder, "0,0-0,0:", "ENCODING", _encoding_name(data))
    try:
        _append_tokens(builder, transcode(data, filename), filename, exact)
    except SyntaxError_ as error:
        raise ListingError(_error_text(error), "")
    return builder.build()


def format_stream(data, filename, exact):
    """Return the lines for the bytes of a stream, which is UTF-8; tokens before an error are shown."""
    builder = StringBuilder()
    try:
        check_utf8(data, "", filename)
        _append_tokens(builder, data, filename, exact)
    except SyntaxError_ as error:
        raise ListingError(_error_text(error), builder.build())
    return builder.build()


def _error_text(error):
    if error.lineno == 0:
        return "%s: error: %s" % (error.filename, error.msg)
    return "%s:%d:%d: error: %s" % (error.filename, error.lineno, max(error.offset - 1, 0), error.msg)


def _append_tokens(builder, raw, filename, exact):
    """Append the lines of all tokens of `raw`.  Raise SyntaxError_ after the lines of those before it."""
    raw = _without_blank_end(raw)
    text = normalise_newlines(raw)
    tokenizer = ListingTokenizer(text, filename)
    try:
        found = tokenizer.run()
    except SyntaxError_:
        _append_found(builder, tokenizer.tokens, raw, text, exact)
        raise
    _append_found(builder, found, raw, text, exact)


def _append_found(builder, found, raw, text, exact):
    returns = ReturnedLines(raw)
    all_ascii = is_ascii(text)
    for token in found:
        if isinstance(token, ErrorToken) and token.error is not None:
            return
        start = token.col_offset
        end = token.end_col_offset
        if not all_ascii:
            start = column_of(text, token.start, start)
            end = column_of(text, token.end, end)
        shown = returns.restore(token)
        if token.kind == tokens.NEWLINE or token.kind == tokens.NL:
            end += len(shown) - len(token.text)
        _append_line(builder, "%d,%d-%d,%d:" % (token.lineno, start, token.end_lineno, end),
                     tokens.KIND_NAMES[token.kind] if exact and is_operator(token.kind) else kind_name(token.kind),
                     shown)


def is_operator(kind):
    return tokens.LPAR <= kind <= tokens.CIRCUMFLEXEQUAL


def kind_name(kind):
    """Return tokenize's name of a kind."""
    if tokens.FALSE <= kind <= tokens.CASE:
        return "NAME"
    if is_operator(kind):
        return "OP"
    return tokens.KIND_NAMES[kind]


class ListingTokenizer(Tokenizer):
    """A tokenizer that also keeps the tokens that the parser does not want."""

    def __init__(self, source, filename):
        self.ends_in_newline = source == "" or source[len(source) - 1] == "\n"
        Tokenizer.__init__(self, source, filename)

    def run(self):
        found = Tokenizer.run(self)
        last = found[-1]
        if isinstance(last, ErrorToken) and last.error is not None:
            raise last.error
        if not self.ends_in_newline:
            self.empty_last_newline()
        return found

    def empty_last_newline(self):
        """Show the newline that the source lacks as an empty one."""
        index = len(self.tokens) - 1
        while index >= 0:
            token = self.tokens[index]
            if token.kind == tokens.NEWLINE or token.kind == tokens.NL:
                token.text = ""
                if token.kind == tokens.NL:
                    token.end_col_offset = token.col_offset
                return
            index -= 1

    def comment(self, start, end):
        self.add(tokens.COMMENT, start, end)

    def blank(self, newline):
        self.add(tokens.NL, newline, newline + 1)

    def soft_keyword(self, first):
        pass

    def fail_tabs(self, pos):
        """Accept any mixture of tabs and spaces, as tokenize does."""

    def fail_dedent(self, pos):
        while self.tokens[-1].kind == tokens.DEDENT:
            self.tokens.pop()
        start = self.line_start
        raise self.error_at("unindent does not match any outer indentation level", self.lineno, pos - start)

    def fail_unterminated(self, start, pos, quote_size):
        if quote_size == 3:
            column = column_of(self.source, start, start - self.line_start)
            raise self.error_at("EOF in multi-line string", self.lineno, column)
        Tokenizer.fail_unterminated(self, start, pos, quote_size)

    def never_closed_error(self):
        return self.error_at("EOF in multi-line statement", self.source.count("\n") + 1, 0)

    def continuation(self, pos):
        if self.source[pos + 1] == "\n" and pos + 2 >= self.end:
            raise self.never_closed_error()
        return Tokenizer.continuation(self, pos)

    def error_at(self, msg, lineno, column):
        return SyntaxError_("SyntaxError", msg, self.filename, lineno, column + 1, lineno, column + 1, None)

    def fstring(self, start, body, close, end):
        self.add_spanning(tokens.STRING, start, end)

    def add_error(self, error, start, end):
        """Include the spaces before a stray character in the error, as tokenize does."""
        first = start
        while error is None and first > self.line_start and self.source[first - 1] in " \t\f":
            first -= 1
        assert first >= 0
        while first < start:
            Tokenizer.add_error(self, None, first, first + 1)
            first += 1
        Tokenizer.add_error(self, error, start, end)


class ReturnedLines(object):
    """Which lines end in \r\n; none if a \r stands alone somewhere."""

    def __init__(self, raw):
        self.flags = []
        if raw.count("\r") == raw.count("\r\n") and "\r" in raw:
            for line in raw.split("\n"):
                self.flags.append(line.endswith("\r"))

    def restore(self, token):
        """Return the text of `token` with the line ends of the file."""
        text = token.text
        if len(self.flags) == 0 or "\n" not in text:
            return text
        builder = StringBuilder(len(text))
        line = token.lineno - 1
        for c in text:
            if c == "\n":
                if self.flags[line]:
                    builder.append("\r")
                line += 1
            builder.append(c)
        return builder.build()


def _without_blank_end(raw):
    """Return `raw` without a last line that has only spaces, which tokenize does not see."""
    end = len(raw)
    while end > 0 and raw[end - 1] in " \t\f":
        end -= 1
    assert end >= 0
    if end == 0 or raw[end - 1] == "\n":
        return raw[:end]
    return raw


def _encoding_name(data):
    name = declared_encoding(data)
    if name == "":
        return "utf-8"
    return name


def column_of(text, pos, col_offset):
    """Return the column of `pos` in characters."""
    start = pos - col_offset
    assert start >= 0
    return utf8.count(text[start:pos])


def _append_line(builder, positions, name, text):
    _append_padded(builder, positions, len(positions), RANGE_WIDTH)
    _append_padded(builder, name, len(name), NAME_WIDTH)
    shown = text_repr(text)
    _append_padded(builder, shown, utf8.count(shown), TEXT_WIDTH)
    builder.append("\n")


def _append_padded(builder, text, length, width):
    builder.append(text)
    while length < width:
        builder.append(" ")
        length += 1


_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}


def text_repr(text):
    """Return CPython's repr of the str with this UTF-8."""
    quote = "'"
    if "'" in text and '"' not in text:
        quote = '"'
    builder = StringBuilder(len(text) + 2)
    builder.append(quote)
    pos = 0
    while pos < len(text):
        end = utf8.next_pos(text, pos)
        c = text[pos]
        if c in _ESCAPES:
            builder.append(_ESCAPES[c])
        elif c == quote:
            builder.append("\\" + quote)
        elif ord(c) < 32 or ord(c) == 127:
            builder.append(_codepoint_escape(ord(c)))
        elif ord(c) >= 128 and not isprintable(utf8.codepoint_at(text, pos)):
            builder.append(_codepoint_escape(utf8.codepoint_at(text, pos)))
        else:
            builder.append(text[pos:end])
        pos = end
    builder.append(quote)
    return builder.build()


def _codepoint_escape(codepoint):
    digits = ascii_lower(codepoint_name(codepoint))
    if codepoint < 0x100:
        return "\\x" + digits[2:]
    if codepoint < 0x10000:
        return "\\u" + digits
    return "\\U" + "0" * (8 - len(digits)) + digits
