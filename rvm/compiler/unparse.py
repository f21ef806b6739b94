"""The text of expressions, for annotations that are kept as text.

This module knows nothing of scopes or code.
"""


def expression_text(node):
    """The expression as Python source, in the form that CPython gives to annotations."""
    raise NotImplementedError
