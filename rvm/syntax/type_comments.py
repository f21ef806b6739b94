"""Type comments (PEP 484) as tokens: `# type: int`, and `# type: ignore`, which is only noted.

The grammar decides where a type comment may stand.  This module knows nothing of what
its text means.
"""
from rvm.rlib.strings import is_alnum, startswith_at
from rvm.syntax import ast, tokens
from rvm.syntax.tokenizer import Tokenizer

MARK = "type:"
IGNORE = "ignore"


class TypeCommentTokenizer(Tokenizer):
    """A tokenizer that makes TYPE_COMMENT tokens of type comments, and collects nodes for those to ignore."""

    def __init__(self, source, filename):
        Tokenizer.__init__(self, source, filename)
        self.type_ignores = []

    def comment(self, start, end):
        start = type_comment_start(self.source, start)
        if start < 0:
            return
        text = self.source[start:end]
        if is_ignore(text):
            self.type_ignores.append(ast.TypeIgnore(self.lineno, text[len(IGNORE):]))
        else:
            self.add(tokens.TYPE_COMMENT, start, end)

    def blank(self, newline):
        """Make a line with only a type comment a logical line, as CPython does."""
        last = len(self.tokens) - 1
        if len(self.brackets) == 0 and last >= 0 and self.tokens[last].kind == tokens.TYPE_COMMENT:
            self.add(tokens.NEWLINE, newline, newline + 1)


def type_comment_start(source, start):
    """Return where the text of the comment at `start` begins behind `# type:`, or -1 if it is no type comment."""
    pos = skip_blanks(source, start + 1)
    if not startswith_at(source, MARK, pos):
        return -1
    return skip_blanks(source, pos + len(MARK))


def skip_blanks(source, pos):
    while source[pos] == " " or source[pos] == "\t":
        pos += 1
    return pos


def is_ignore(text):
    """Return whether the text is `ignore`, alone or before an ASCII character that is not a letter or digit."""
    if not text.startswith(IGNORE):
        return False
    if len(text) == len(IGNORE):
        return True
    c = text[len(IGNORE)]
    return ord(c) < 128 and not is_alnum(c)
