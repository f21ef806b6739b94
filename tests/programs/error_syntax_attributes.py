# What is printed of a SyntaxError follows its attributes, whatever these are.
import sys

LINE = "  total = 1 +\n"
for arguments in [
        ("wrong", ("a.py", 1, 3, LINE, 1, 8)),
        ("wrong", ("a.py", 1, 3, LINE, 2, 8)),
        ("wrong", ("a.py", 1, None, LINE)),
        ("wrong", ("a.py", 1, 3, None)),
        ("wrong", ("a.py", None, 3, LINE)),
        ("wrong", (None, 3, 9, "one\ntwo three\n", 3, 12)),
        ("wrong", ("a.py", 0, 100, LINE)),
        ("wrong",),
        ()]:
    for kind in (SyntaxError, IndentationError):
        sys.excepthook(kind, kind(*arguments), None)
