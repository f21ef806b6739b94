"""Exceptions that cannot be shown."""


class Unprintable(Exception):
    def __str__(self):
        raise ValueError("no text")


class NotText(Exception):
    def __str__(self):
        return 5


for error in (Unprintable(), NotText()):
    try:
        print(str(error))
    except (ValueError, TypeError) as second:
        print(type(second).__name__, second)
try:
    raise NotText
except NotText:
    raise Unprintable("x")
