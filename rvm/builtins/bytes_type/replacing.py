"""bytes.replace, translate and maketrans."""
from rvm.builtins.arguments import data_of
from rvm.builtins.bytes_type import bytes_table
from rvm.objects import bytestrings
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.bytestrings import binary as BINARY
from rvm.objects.errors import value_error
from rvm.objects.root import w_None
from rvm.rlib.strings import StringBuilder


@bytes_table.static("maketrans(frm, to, /)")
def maketrans(w_from, w_to):
    """Return a translation table useable for the bytes or bytearray translate method.

The returned table will be one where each byte in frm is mapped to the byte at
the same position in to.

The bytes objects frm and to must be of the same length."""
    old = data_of(w_from)
    new_data = data_of(w_to)
    if len(old) != len(new_data):
        raise value_error("maketrans arguments must have same length")
    table = [chr(i) for i in range(256)]
    for i in range(len(old)):
        table[ord(old[i])] = new_data[i]
    return W_Bytes("".join(table))


@bytes_table.method("translate(self, table, /, delete=NULL as b'')")
def translate(self, w_table, w_delete):
    """Return a copy with each character mapped by the given translation table.

  table
    Translation table, which must be a bytes object of length 256.

All characters occurring in the optional argument delete are removed.
The remaining characters are mapped through the given translation table."""
    table = None
    if w_table is not w_None:
        table = data_of(w_table)
        if len(table) != 256:
            raise value_error("translation table must be 256 characters long")
    delete = data_of(w_delete) if w_delete is not None else ""
    builder = StringBuilder(self.length())
    for c in self.data():
        if delete.find(c) < 0:
            builder.append(table[ord(c)] if table is not None else c)
    return W_Bytes(builder.build())


@bytes_table.method("replace(self, old: data, new: data, count: int = -1, /)")
def replace(self, old, new, most):
    """Return a copy with all occurrences of substring old replaced by new.

  count
    Maximum number of occurrences to replace.
    -1 (the default value) means replace all occurrences.

If the optional argument count is given, only the first count occurrences are
replaced."""
    result = bytestrings.replace(self.data(), old, new, most, BINARY)
    if result == self.data():
        return self.exact()
    return W_Bytes(result)
