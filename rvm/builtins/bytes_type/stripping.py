"""bytes.strip, lstrip, rstrip, removeprefix and removesuffix."""
from rvm.builtins.arguments import data_of
from rvm.builtins.bytes_type import bytes_table
from rvm.objects import bytestrings
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.bytestrings import binary as BINARY
from rvm.objects.root import w_None


def bytes_to_strip(w_bytes):
    """Return the bytes to strip, or None (machine-level) for white space."""
    if w_bytes is w_None:
        return None
    return data_of(w_bytes)


@bytes_table.method("strip(self, bytes=None, /)")
def strip(self, w_bytes):
    """Strip leading and trailing bytes contained in the argument.

If the argument is omitted or None, strip leading and trailing ASCII whitespace."""
    chars = bytes_to_strip(w_bytes)
    start = bytestrings.strip_start(self.data(), BINARY, chars)
    return self.section(start, bytestrings.strip_end(self.data(), start, BINARY, chars))


@bytes_table.method("lstrip(self, bytes=None, /)")
def lstrip(self, w_bytes):
    """Strip leading bytes contained in the argument.

If the argument is omitted or None, strip leading  ASCII whitespace."""
    chars = bytes_to_strip(w_bytes)
    return self.section(bytestrings.strip_start(self.data(), BINARY, chars), self.length())


@bytes_table.method("rstrip(self, bytes=None, /)")
def rstrip(self, w_bytes):
    """Strip trailing bytes contained in the argument.

If the argument is omitted or None, strip trailing ASCII whitespace."""
    chars = bytes_to_strip(w_bytes)
    return self.section(0, bytestrings.strip_end(self.data(), 0, BINARY, chars))


@bytes_table.method("removeprefix(self, prefix, /)")
def removeprefix(self, w_prefix):
    """Return a bytes object with the given prefix string removed if present.

If the bytes starts with the prefix string, return bytes[len(prefix):].
Otherwise, return a copy of the original bytes."""
    return W_Bytes(bytestrings.remove_prefix(self.data(), data_of(w_prefix)))


@bytes_table.method("removesuffix(self, suffix, /)")
def removesuffix(self, w_suffix):
    """Return a bytes object with the given suffix string removed if present.

If the bytes ends with the suffix string and that suffix is not empty,
return bytes[:-len(prefix)].  Otherwise, return a copy of the original
bytes."""
    return W_Bytes(bytestrings.remove_suffix(self.data(), data_of(w_suffix)))
