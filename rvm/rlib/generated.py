"""Makes functions from text, so that a declaration can decide what they do; at import only."""

_codes = {}     # text -> its code: many functions have the same text, with other globals


def make_function(text, name, namespace):
    """Return the function `name` that `text` defines; its globals are `namespace`."""
    if text not in _codes:
        _codes[text] = compile(text, "<%s>" % __name__, "exec")
    exec(_codes[text], namespace)
    return namespace[name]
