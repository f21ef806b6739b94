"""Arguments that must be text, in CPython's words where they are not."""
from rvm.objects import protocol
from rvm.objects.errors import type_error
from rvm.objects.root import w_None


def text_argument(w_object, what):
    """The UTF-8 of an argument that must be a str; `what` is its name in the message."""
    if w_object.is_text():
        return w_object.text()
    given = "None" if w_object is w_None else protocol.type_name(w_object)
    raise type_error("%s must be str, not %s" % (what, given))


def optional_text(w_object, what, default):
    """As text_argument; `default` where the argument, None (machine-level), was left out."""
    if w_object is None:
        return default
    return text_argument(w_object, what)
