"""A module with a syntax error, imported: the traceback names both."""
import sys

print("before")
sys.path.insert(0, sys.path[0] + "/wrong")
try:
    import wrong_syntax
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.text.strip(), error.filename.endswith("wrong_syntax.py"))


def load():
    import wrong_syntax


load()
