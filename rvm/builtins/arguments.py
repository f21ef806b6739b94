"""Arguments that must be text, in CPython's words where they are not."""
from rvm.objects.builtin import to_str as text_argument


def optional_text(w_object, what, default):
    """As text_argument; `default` where the argument, None (machine-level), was left out."""
    if w_object is None:
        return default
    return text_argument(w_object, what)
