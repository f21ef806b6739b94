"""Tokens and their kinds.

KINDS is the one table of them.  A kind is its index there, and a constant of this
module has its name, which is also the terminal's name in the grammar.

This module knows nothing of how tokens are found or used.
"""

# (name, text); the text is None if it varies.
KINDS = [
    # Lines, blocks, literals and names.
    ("ENDMARKER", None),
    ("NEWLINE", None),              # the end of a logical line
    ("INDENT", None),
    ("DEDENT", None),
    ("NAME", None),
    ("NUMBER", None),
    ("STRING", None),               # a whole string or bytes literal, prefix and quotes included
    ("TYPE_COMMENT", None),         # what follows `# type:`, where the tokenizer is asked for it

    # The parts of an f-string; between them stand LBRACE, RBRACE, the tokens of
    # the expression, EQUAL (`{x=}`), EXCLAMATION (`!r`) and COLON (`:spec`).
    ("FSTRING_START", None),        # prefix and opening quotes
    ("FSTRING_MIDDLE", None),       # literal text, as written: braces doubled, escapes undecoded
    ("FSTRING_END", None),          # closing quotes

    # Keywords.
    ("FALSE", "False"),
    ("NONE", "None"),
    ("TRUE", "True"),
    ("AND", "and"),
    ("AS", "as"),
    ("ASSERT", "assert"),
    ("ASYNC", "async"),
    ("AWAIT", "await"),
    ("BREAK", "break"),
    ("CLASS", "class"),
    ("CONTINUE", "continue"),
    ("DEF", "def"),
    ("DEL", "del"),
    ("ELIF", "elif"),
    ("ELSE", "else"),
    ("EXCEPT", "except"),
    ("FINALLY", "finally"),
    ("FOR", "for"),
    ("FROM", "from"),
    ("GLOBAL", "global"),
    ("IF", "if"),
    ("IMPORT", "import"),
    ("IN", "in"),
    ("IS", "is"),
    ("LAMBDA", "lambda"),
    ("NONLOCAL", "nonlocal"),
    ("NOT", "not"),
    ("OR", "or"),
    ("PASS", "pass"),
    ("RAISE", "raise"),
    ("RETURN", "return"),
    ("TRY", "try"),
    ("WHILE", "while"),
    ("WITH", "with"),
    ("YIELD", "yield"),

    # Soft keywords: NAME unless they open a match statement or a case block.
    ("MATCH", "match"),
    ("CASE", "case"),

    # Operators and delimiters.
    ("LPAR", "("),
    ("RPAR", ")"),
    ("LSQB", "["),
    ("RSQB", "]"),
    ("LBRACE", "{"),
    ("RBRACE", "}"),
    ("COLON", ":"),
    ("COMMA", ","),
    ("SEMI", ";"),
    ("DOT", "."),
    ("ELLIPSIS", "..."),
    ("RARROW", "->"),
    ("EXCLAMATION", "!"),           # only in an f-string's replacement field
    ("PLUS", "+"),
    ("MINUS", "-"),
    ("STAR", "*"),
    ("SLASH", "/"),
    ("DOUBLESLASH", "//"),
    ("PERCENT", "%"),
    ("AT", "@"),
    ("DOUBLESTAR", "**"),
    ("LEFTSHIFT", "<<"),
    ("RIGHTSHIFT", ">>"),
    ("AMPER", "&"),
    ("VBAR", "|"),
    ("CIRCUMFLEX", "^"),
    ("TILDE", "~"),
    ("LESS", "<"),
    ("GREATER", ">"),
    ("EQEQUAL", "=="),
    ("NOTEQUAL", "!="),
    ("LESSEQUAL", "<="),
    ("GREATEREQUAL", ">="),
    ("EQUAL", "="),
    ("COLONEQUAL", ":="),
    ("PLUSEQUAL", "+="),
    ("MINEQUAL", "-="),
    ("STAREQUAL", "*="),
    ("SLASHEQUAL", "/="),
    ("DOUBLESLASHEQUAL", "//="),
    ("PERCENTEQUAL", "%="),
    ("ATEQUAL", "@="),
    ("DOUBLESTAREQUAL", "**="),
    ("LEFTSHIFTEQUAL", "<<="),
    ("RIGHTSHIFTEQUAL", ">>="),
    ("AMPEREQUAL", "&="),
    ("VBAREQUAL", "|="),
    ("CIRCUMFLEXEQUAL", "^="),

    # A token that no rule of the grammar accepts: see ErrorToken.
    ("ERRORTOKEN", None),

    # Only in the listing of `-m tokenize`; the parser never sees these.
    ("COMMENT", None),
    ("NL", None),                   # the end of a line that ends no logical line
    ("ENCODING", None),
]

KIND_NAMES = [_name for _name, _text in KINDS]
KIND_TEXTS = [_text for _name, _text in KINDS]

for _kind in range(len(KINDS)):
    globals()[KIND_NAMES[_kind]] = _kind


class Token(object):
    """A token and its position.

    `text` is its bytes in the source, source[start:end].  Lines count from 1,
    columns count UTF-8 bytes from 0; the end is the first position after the token.
    INDENT, DEDENT and ENDMARKER may be empty.
    """
    def __init__(self, kind, text, start, lineno, col_offset, end, end_lineno, end_col_offset):
        self.kind = kind
        self.text = text
        self.start = start
        self.lineno = lineno
        self.col_offset = col_offset
        self.end = end
        self.end_lineno = end_lineno
        self.end_col_offset = end_col_offset


class ErrorToken(Token):
    """A token at which the parser has to stop.

    `error` is the SyntaxError_ to raise if the parser gets here, or None for a
    plain "invalid syntax" at this token (a stray `$`).
    """

    def __init__(self, error, text, start, lineno, col_offset, end, end_lineno, end_col_offset):
        Token.__init__(self, ERRORTOKEN, text, start, lineno, col_offset,
                       end, end_lineno, end_col_offset)
        self.error = error
