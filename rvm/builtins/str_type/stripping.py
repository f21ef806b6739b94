"""str.strip, lstrip, rstrip, removeprefix and removesuffix."""
from rvm.builtins.arguments import text_argument
from rvm.builtins.str_type import str_table
from rvm.objects import bytestrings
from rvm.objects.bytestrings import text as TEXT
from rvm.objects.errors import type_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str


def characters_to_strip(w_chars, name):
    """Return the characters to strip, or None (machine-level) for white space."""
    if w_chars is w_None:
        return None
    if not w_chars.is_text():
        raise type_error("%s arg must be None or str" % name)
    return w_chars.text()


@str_table.method("strip(self, chars=None, /)")
def strip(self, w_chars):
    """Return a copy of the string with leading and trailing whitespace removed.

If chars is given and not None, remove characters in chars instead."""
    chars = characters_to_strip(w_chars, "strip")
    start = bytestrings.strip_start(self.text(), TEXT, chars)
    return self.substring(start, bytestrings.strip_end(self.text(), start, TEXT, chars))


@str_table.method("lstrip(self, chars=None, /)")
def lstrip(self, w_chars):
    """Return a copy of the string with leading whitespace removed.

If chars is given and not None, remove characters in chars instead."""
    chars = characters_to_strip(w_chars, "lstrip")
    return self.substring(bytestrings.strip_start(self.text(), TEXT, chars), len(self.text()))


@str_table.method("rstrip(self, chars=None, /)")
def rstrip(self, w_chars):
    """Return a copy of the string with trailing whitespace removed.

If chars is given and not None, remove characters in chars instead."""
    chars = characters_to_strip(w_chars, "rstrip")
    return self.substring(0, bytestrings.strip_end(self.text(), 0, TEXT, chars))


@str_table.method("removeprefix(self, prefix, /)")
def removeprefix(self, w_prefix):
    """Return a str with the given prefix string removed if present.

If the string starts with the prefix string, return string[len(prefix):].
Otherwise, return a copy of the original string."""
    return W_Str(bytestrings.remove_prefix(self.text(), text_argument(w_prefix, "removeprefix() argument")))


@str_table.method("removesuffix(self, suffix, /)")
def removesuffix(self, w_suffix):
    """Return a str with the given suffix string removed if present.

If the string ends with the suffix string and that suffix is not empty,
return string[:-len(suffix)]. Otherwise, return a copy of the original
string."""
    return W_Str(bytestrings.remove_suffix(self.text(), text_argument(w_suffix, "removesuffix() argument")))
