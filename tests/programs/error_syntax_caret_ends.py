"""Carets of syntax errors that a program makes: they end with the line."""
import sys

for line in ["abcd", "  abcd", "abcd\n", "", "  ab  "]:
    for offset in (-1, 0, 1, 4, 5, 9):
        for end in (-3, 0, 1, 5, 6, 20):
            try:
                raise SyntaxError("bad", ("file.py", 1, offset, line, 1, end))
            except SyntaxError:
                sys.__excepthook__(*sys.exc_info())
