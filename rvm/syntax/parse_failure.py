"""A failed parse, and what can be asked about it to find out what is wrong."""
from rvm.syntax import driver, error_positions, errors, tokens
from rvm.syntax.ast_builder_base import SPLICED
from rvm.syntax.ast_builder_strings import fstring_end
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.tokens import ErrorToken

OPENING = [tokens.LPAR, tokens.LSQB, tokens.LBRACE]
CLOSING = [tokens.RPAR, tokens.RSQB, tokens.RBRACE]
ENDING_FIELD = [tokens.EQUAL, tokens.EXCLAMATION, tokens.COLON, tokens.RBRACE]
NO_OFFSET = -1


class ParseFailure(object):
    """The parse that stopped before the token at `index`, with `stack` as it was."""

    def __init__(self, no_parse, token_list, source, filename):
        self.stack = no_parse.stack
        self.index = no_parse.index
        self.tokens = token_list
        self.source = source
        self.filename = filename
        if self.before(1) == tokens.COLON and self.tokens[self.index].kind == tokens.FSTRING_MIDDLE:
            self.index -= 1     # a lambda's colon, as the grammar has it, starts a format here
        self.token = token_list[self.index]
        self.reached_end = self.token.kind == tokens.DEDENT     # an unclosed bracket's end
        self.last_line = self.token.lineno      # that was looked at
        self.met_error = None       # the tokenizer's error that a search came to

    def before(self, count):
        """Return the kind of the token `count` before the one that stopped the parse, or -1."""
        if self.index < count:
            return -1
        return self.tokens[self.index - count].kind

    def is_at_end(self):
        """Return whether the source ends here, so that more input might complete it."""
        for i in range(self.index, len(self.tokens)):
            kind = self.tokens[i].kind
            if kind != tokens.DEDENT and kind != tokens.ENDMARKER:
                return False
        return True

    def previous(self):
        """Return the last token that was parsed.  There must be one."""
        return self.tokens[self.index - 1]

    def unmatched_dedent(self):
        """Return the error of the line at hand if its indentation is no other line's, or None."""
        i = self.index
        while self.tokens[i].kind == tokens.DEDENT and i + 1 < len(self.tokens):
            i += 1
        token = self.tokens[i]
        if i > self.index and isinstance(token, ErrorToken):
            error = token.error
            if error is not None and error.kind == "IndentationError":
                return error
        return None

    def line_start(self):
        """Return the index of the first token of the logical line of the last token parsed."""
        i = self.index - 1
        if i >= 0 and self.tokens[i].kind == tokens.NEWLINE:
            i -= 1
            if i > 1 and self.tokens[i].kind == tokens.TYPE_COMMENT and self.tokens[i - 1].kind == tokens.NEWLINE:
                i -= 2          # the line of a function's type comment
        while i > 0 and not _ends_line(self.tokens[i - 1].kind):
            i -= 1
        return max(i, 0)

    def line_keyword(self):
        """Return the token that tells what kind of statement the line is, skipping `async`."""
        i = self.line_start()
        if self.tokens[i].kind == tokens.ASYNC and i + 1 < len(self.tokens):
            i += 1
        return self.tokens[i]

    def stack_before(self, index):
        """Return the stack as it was before the token at `index`, which has been parsed."""
        return driver.stack_before(self.tokens, self.stack.states[0], index)

    def can_follow(self, kind):
        return driver.can_follow(self.stack, kind)

    def open_bracket(self):
        """Return the index of the innermost bracket open where the parse stopped, or -1."""
        return self.open_bracket_before(self.index)

    def open_bracket_before(self, index):
        """Return the index of the innermost bracket open before the token at `index`, or -1."""
        depth = 0
        for i in range(index - 1, -1, -1):
            kind = self.tokens[i].kind
            if kind in CLOSING:
                depth += 1
            elif kind in OPENING:
                if depth == 0:
                    return i
                depth -= 1
            elif kind == tokens.NEWLINE:
                return -1
        return -1

    def field_brace(self):
        """Return the brace of the replacement field that the parse stopped in, or None."""
        depth = 0
        for i in range(self.index - 1, -1, -1):
            kind = self.tokens[i].kind
            if kind in CLOSING:
                depth += 1
            elif kind in OPENING:
                if depth == 0 and self.is_field_brace(i):
                    return self.tokens[i]
                if depth > 0:
                    depth -= 1
            elif kind == tokens.NEWLINE:
                return None
        return None

    def field_end(self, brace):
        """Return where the expression of the replacement field that `brace` opens ends."""
        i = 0
        while self.tokens[i] is not brace:
            i += 1
        depth = 0
        i += 1
        while i < len(self.tokens):
            kind = self.tokens[i].kind
            if depth == 0 and kind in ENDING_FIELD:
                return self.tokens[i].start
            if kind in OPENING:
                depth += 1
            elif kind in CLOSING:
                depth -= 1
            i += 1
        return len(self.source)

    def is_field_brace(self, index):
        """Return whether the bracket at `index` opens a replacement field of an f-string."""
        if self.tokens[index].kind != tokens.LBRACE or index == 0:
            return False
        before = self.tokens[index - 1].kind
        if before == tokens.FSTRING_START or before == tokens.FSTRING_MIDDLE:
            return True
        if before != tokens.RBRACE and before != tokens.COLON:
            return False
        return self.tokens[index].start == self.tokens[index - 1].end and self.in_fstring(index)

    def in_fstring(self, index):
        """Return whether the token at `index` lies in an f-string."""
        depth = 0
        for i in range(index - 1, -1, -1):
            if self.tokens[i].kind == tokens.FSTRING_END:
                depth += 1
            elif self.tokens[i].kind == tokens.FSTRING_START:
                if depth == 0:
                    return True
                depth -= 1
        return False

    def operand(self, kind, opener):
        """Return what the parser takes for the operand before an operator of `kind`, or None.

        A token of kind `opener` must also be possible where the operand begins: that
        tells the level of the grammar at which it began.
        """
        stack = self.stack.detached()
        if stack.reduce_before(kind) == driver.ERROR or len(stack.nodes) == 0:
            return None
        stack.states.pop()
        node = stack.nodes.pop()
        if node.first is None or not driver.can_follow(stack, opener):
            return None
        return node

    def expression_after(self, index, before):
        """Return the longest expression that the tokens from `index` begin with, or None.

        A token of kind `before` could follow it.
        """
        stack = driver.Stack(driver.START_STATES["eval_input"])
        found = None
        for i in range(index, len(self.tokens)):
            token = self.tokens[i]
            self.last_line = max(self.last_line, token.lineno)
            state = stack.reduce_before(token.kind)
            if state == driver.ERROR or token.kind == tokens.NEWLINE:
                self.note_end(token)
                return found
            if token.kind == tokens.COMMA and before != tokens.NEWLINE and found is not None and (
                    found.last is self.tokens[i - 1]):
                return found        # it is no list
            stack.shift(token, state)
            whole = stack.copy()
            if whole.reduce_before(before) != driver.ERROR and len(whole.nodes) == 1:
                node = whole.nodes[0]
                if node.kind == SPLICED and len(node.children) == 1:
                    node = node.children[0]
                if node.kind != SPLICED and node.last is token:
                    found = node
        return found

    def note_end(self, token):
        """Note that the search came to this token, which ends the source if a bracket is open."""
        if token.kind == tokens.ERRORTOKEN or token.kind == tokens.DEDENT:
            self.reached_end = True
        if isinstance(token, ErrorToken):
            error = token.error
            if error is not None and not error.incomplete:
                self.met_error = error

    def failure_behind(self, index):
        """Return the ParseFailure of an expression that begins at `index`, or None where a whole one does."""
        stack = driver.Stack(driver.START_STATES["eval_input"])
        for i in range(index, len(self.tokens)):
            token = self.tokens[i]
            before = stack.copy()
            state = stack.reduce_before(token.kind)
            if state == driver.ERROR:
                if i == index:
                    return None
                return ParseFailure(driver.NoParse(before, i), self.tokens, self.source, self.filename)
            if token.kind == tokens.NEWLINE:
                return None
            stack.shift(token, state)
        return None

    def error_at(self, token, msg):
        if token.kind == tokens.NEWLINE and token is self.token and self.index > 0:
            return self.error_at_newline(token, msg)
        return self.error_from(token, token, msg)

    def error_at_newline(self, token, msg):
        """Return the error for the end of a line; a comment before it counts as part of it."""
        error = self.error_from(token, token, msg)
        comment = self.source.find("#", self.previous().end, token.start)
        if comment >= 0:
            error.offset -= errors.char_offset(self.source, comment, token.start)
        return error

    def error_from(self, first, last, msg):
        """Return the error that points at the tokens from `first` to `last`."""
        if first.kind == tokens.ENDMARKER or first.kind == tokens.DEDENT:
            return self.error_at_line_end(first, msg)
        if first.kind == tokens.INDENT:
            return self.error_at_indent(first, msg)
        if first.kind == tokens.FSTRING_START and first is last:
            last = self.tokens[fstring_end(self.tokens, self.index)]
        return error_positions.error_at_tokens(first, last, msg, self.source, self.filename)

    def error_at_indent(self, token, msg):
        """Return the error for the indentation of a line, whose tokens are INDENT and DEDENT."""
        return SyntaxError_("SyntaxError", msg, self.filename, token.lineno, token.end_col_offset,
                            token.lineno, NO_OFFSET, errors.line_at(self.source, token.start))

    def error_at_block(self, msg):
        """Return the error for what stands where a block should begin."""
        if self.token.kind == tokens.DEDENT and not self.is_at_end():
            return self.error_at_indent(self.token, msg)
        return self.error_at(self.token, msg)

    def error_up_to(self, first, end, msg):
        """Return the error that points from the token `first` to before the last character of the token `end`."""
        error = errors.error_at_token(first, msg, self.source, self.filename)
        error.end_lineno = end.lineno
        end_column = max(end.end_col_offset - 1, end.col_offset)
        error.end_offset = errors.end_offset(first, end.lineno, end_column, self.source)
        return error

    def error_at_line_end(self, token, msg):
        """Return the error for a token without text: CPython points behind everything it has read."""
        if self.source == "":
            return SyntaxError_("SyntaxError", msg, self.filename, 0, 0, 0, 0, "")
        pos = token.start
        lineno = token.lineno
        if token.col_offset == 0 and pos > 0:
            pos -= 1            # the newline of the last line
            lineno -= 1
        assert pos >= 0
        start = self.source.rfind("\n", 0, pos) + 1
        assert start >= 0
        offset = errors.char_offset(self.source, start, pos)
        if pos < len(self.source):
            offset += 1         # the newline
        error = SyntaxError_("SyntaxError", msg, self.filename, lineno, offset,
                             lineno, NO_OFFSET, errors.line_at(self.source, start))
        error.at_end = True
        return error


def _ends_line(kind):
    return (kind == tokens.NEWLINE or kind == tokens.INDENT or kind == tokens.DEDENT
            or kind == tokens.SEMI)
