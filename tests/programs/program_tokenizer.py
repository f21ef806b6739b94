"""A tokenizer by hand, with positions and errors."""
from collections import namedtuple

Token = namedtuple("Token", "kind text line column")
KEYWORDS = {"if", "else", "while", "print"}
PAIRS = ("==", "<=", ">=", "!=", "->")


class TokenError(Exception):
    def __init__(self, message, line, column):
        super().__init__("%d:%d: %s" % (line, column, message))


def run_of(text, start, accepts):
    end = start
    while end < len(text) and accepts(text[end]):
        end += 1
    return text[start:end]


def string_at(text, start, line):
    end = text.find(text[start], start + 1)
    if end < 0:
        raise TokenError("unterminated string", line, start + 1)
    return text[start:end + 1]


def tokens(source):
    for number, text in enumerate(source.splitlines(), 1):
        at = 0
        while at < len(text):
            c = text[at]
            if c.isspace():
                at += 1
                continue
            if c == "#":
                break
            if c.isdigit():
                kind, found = "number", run_of(text, at, lambda c: c.isdigit() or c in "._")
            elif c.isalpha() or c == "_":
                found = run_of(text, at, lambda c: c.isalnum() or c == "_")
                kind = "keyword" if found in KEYWORDS else "name"
            elif c in "'\"":
                kind, found = "string", string_at(text, at, number)
            elif text[at:at + 2] in PAIRS:
                kind, found = "operator", text[at:at + 2]
            elif c in "+-*/()<>=:,":
                kind, found = "operator", c
            else:
                raise TokenError("unexpected %r" % c, number, at + 1)
            yield Token(kind, found, number, at + 1)
            at += len(found)
        yield Token("newline", "", number, len(text) + 1)


SOURCE = """x = 3.14 * (radius - 1_000)  # area
if x >= 2: print('big', "it's")
_n1 != café
"""
for token in tokens(SOURCE):
    print("{0.line:2}:{0.column:<3} {0.kind:<9}{0.text!r}".format(token))
counts = {}
for kind, *_ in tokens(SOURCE):
    counts[kind] = counts.get(kind, 0) + 1
print(dict(sorted(counts.items())))
for bad in ("a = 'open", "ok\n  1 ? 2", "\t$"):
    try:
        print(len(list(tokens(bad))))
    except TokenError as error:
        print(type(error).__name__, error)
