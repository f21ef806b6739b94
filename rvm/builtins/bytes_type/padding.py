"""bytes.center, ljust, rjust, zfill and expandtabs."""
from rvm.builtins.bytes_type import bytes_table
from rvm.objects import bytestrings, protocol
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes, check_size
from rvm.objects.bytestrings import binary as BINARY
from rvm.objects.errors import type_error
from rvm.objects.root import w_None


def fill_of(w_fill, name):
    if w_fill is None:
        return " "
    if isinstance(w_fill, W_Bytes) or isinstance(w_fill, W_ByteArray):
        data = w_fill.buffer_data()
        assert data is not None
        if len(data) == 1:
            return data
    given = "None" if w_fill is w_None else protocol.type_name(w_fill)
    raise type_error("%s() argument 2 must be a byte string of length 1, not %s" % (name, given))


def missing_to(self, width):
    """Return how many bytes the object lacks to fill `width`."""
    check_size(width)
    return bytestrings.missing_to(width, self.length())


def filled(self, left, right, fill):
    if left <= 0 and right <= 0:
        return self.exact()
    return W_Bytes(bytestrings.padded(self.data(), left, right, fill))


@bytes_table.method("center(self, width: int, fillchar=NULL as b' ', /)")
def center(self, width, w_fill):
    """Return a centered string of length width.

Padding is done using the specified fill character."""
    fill = fill_of(w_fill, "center")
    missing = missing_to(self, width)
    left = missing // 2 + (missing & width & 1)
    return filled(self, left, missing - left, fill)


@bytes_table.method("ljust(self, width: int, fillchar=NULL as b' ', /)")
def ljust(self, width, w_fill):
    """Return a left-justified string of length width.

Padding is done using the specified fill character."""
    fill = fill_of(w_fill, "ljust")
    return filled(self, 0, missing_to(self, width), fill)


@bytes_table.method("rjust(self, width: int, fillchar=NULL as b' ', /)")
def rjust(self, width, w_fill):
    """Return a right-justified string of length width.

Padding is done using the specified fill character."""
    fill = fill_of(w_fill, "rjust")
    return filled(self, missing_to(self, width), 0, fill)


@bytes_table.method("zfill(self, width: int, /)")
def zfill(self, width):
    """Pad a numeric string with zeros on the left, to fill a field of the given width.

The original string is never truncated."""
    return W_Bytes(bytestrings.zero_filled(self.data(), missing_to(self, width)))


@bytes_table.method("expandtabs(self, /, tabsize: cint = 8)")
def expandtabs(self, size):
    """Return a copy where all tab characters are expanded using spaces.

If tabsize is not given, a tab size of 8 characters is assumed."""
    return W_Bytes(bytestrings.expand_tabs(self.data(), size, BINARY))
