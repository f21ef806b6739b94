"""bytes.lower, upper, swapcase, capitalize and title, which change ASCII letters only."""
from rvm.builtins.bytes_type import bytes_table
from rvm.objects.bytesobject import W_Bytes, w_empty_bytes
from rvm.rlib import strings


@bytes_table.method("lower(self, /) [unsigned]")
def lower(self):
    """B.lower() -> copy of B

Return a copy of B with all ASCII characters converted to lowercase."""
    return W_Bytes(strings.ascii_lower(self.data()))


@bytes_table.method("upper(self, /) [unsigned]")
def upper(self):
    """B.upper() -> copy of B

Return a copy of B with all ASCII characters converted to uppercase."""
    return W_Bytes(strings.ascii_upper(self.data()))


@bytes_table.method("swapcase(self, /) [unsigned]")
def swapcase(self):
    """B.swapcase() -> copy of B

Return a copy of B with uppercase ASCII characters converted
to lowercase ASCII and vice versa."""
    return W_Bytes(strings.ascii_swapcase(self.data()))


@bytes_table.method("capitalize(self, /) [unsigned]")
def capitalize(self):
    """B.capitalize() -> copy of B

Return a copy of B with only its first character capitalized (ASCII)
and the rest lower-cased."""
    data = self.data()
    if data == "":
        return w_empty_bytes
    return W_Bytes(strings.ascii_capitalize(data))


@bytes_table.method("title(self, /) [unsigned]")
def title(self):
    """B.title() -> copy of B

Return a titlecased version of B, i.e. ASCII words start with uppercase
characters, all remaining cased characters have lowercase."""
    return W_Bytes(strings.ascii_title(self.data()))
