"""Errors that are each other's context are shown once."""
first, second = ValueError("first"), TypeError("second")
first.__context__ = second
second.__cause__ = first
try:
    raise first
except ValueError as error:
    print(error.__context__ is second)
    error.__context__ = None
    second.__suppress_context__ = False
    raise second
