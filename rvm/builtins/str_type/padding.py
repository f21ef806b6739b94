"""str.center, ljust, rjust, zfill and expandtabs."""
from rvm.builtins.str_type import str_table
from rvm.objects import bytestrings, protocol
from rvm.objects.bytestrings import text as TEXT
from rvm.objects.errors import type_error
from rvm.objects.strobject import W_Str, new_ascii


def fill_of(w_fill):
    """Return the fill character; a space where none was given."""
    if w_fill is None:
        return " "
    if not isinstance(w_fill, W_Str):
        raise type_error("The fill character must be a unicode character, not %s" % protocol.type_name(w_fill))
    if w_fill.length() != 1:
        raise type_error("The fill character must be exactly one character long")
    return w_fill.text()


def filled(self, left, right, fill):
    if left <= 0 and right <= 0:
        return self.exact()
    text = bytestrings.padded(self.text(), left, right, fill)
    return new_ascii(text) if len(fill) == 1 and self.is_ascii() else W_Str(text)


@str_table.method("center(self, width: int, fillchar=NULL as ' ', /)")
def center(self, width, w_fill):
    """Return a centered string of length width.

Padding is done using the specified fill character (default is a space)."""
    fill = fill_of(w_fill)
    missing = bytestrings.missing_to(width, self.length())
    left = missing // 2 + (missing & width & 1)
    return filled(self, left, missing - left, fill)


@str_table.method("ljust(self, width: int, fillchar=NULL as ' ', /)")
def ljust(self, width, w_fill):
    """Return a left-justified string of length width.

Padding is done using the specified fill character (default is a space)."""
    fill = fill_of(w_fill)
    return filled(self, 0, bytestrings.missing_to(width, self.length()), fill)


@str_table.method("rjust(self, width: int, fillchar=NULL as ' ', /)")
def rjust(self, width, w_fill):
    """Return a right-justified string of length width.

Padding is done using the specified fill character (default is a space)."""
    fill = fill_of(w_fill)
    return filled(self, bytestrings.missing_to(width, self.length()), 0, fill)


@str_table.method("zfill(self, width: int, /)")
def zfill(self, width):
    """Pad a numeric string with zeros on the left, to fill a field of the given width.

The string is never truncated."""
    missing = bytestrings.missing_to(width, self.length())
    if missing == 0:
        return self.exact()
    return W_Str(bytestrings.zero_filled(self.text(), missing))


@str_table.method("expandtabs(self, /, tabsize: cint = 8) -> str")
def expandtabs(self, size):
    """Return a copy where all tab characters are expanded using spaces.

If tabsize is not given, a tab size of 8 characters is assumed."""
    return bytestrings.expand_tabs(self.text(), size, TEXT)
