"""SystemExit: its code, its message, and what runs before it."""
import sys


def attempt(*args):
    try:
        sys.exit(*args)
    except SystemExit as error:
        print(repr(error), error.code, error.args)


attempt()
attempt(3)
attempt(None)
attempt("message")
attempt((1, 2))
attempt(True)
try:
    raise SystemExit
except SystemExit as error:
    print(error.code)
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)


def leave():
    try:
        sys.exit("the last words\u00e9")
    finally:
        print("finally")


leave()
