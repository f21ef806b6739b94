"""bytes.lower, upper, swapcase, capitalize and title, which change ASCII letters only."""
from rvm.builtins.bytes_type import bytes_table
from rvm.objects.bytesobject import W_Bytes, w_empty_bytes
from rvm.rlib import strings
from rvm.rlib.strings import StringBuilder


@bytes_table.method("lower(self, /)")
def lower(self):
    """B.lower() -> copy of B

Return a copy of B with all ASCII characters converted to lowercase."""
    return W_Bytes(strings.ascii_lower(self.data()))


@bytes_table.method("upper(self, /)")
def upper(self):
    """B.upper() -> copy of B

Return a copy of B with all ASCII characters converted to uppercase."""
    return W_Bytes(strings.ascii_upper(self.data()))


@bytes_table.method("swapcase(self, /)")
def swapcase(self):
    """B.swapcase() -> copy of B

Return a copy of B with uppercase ASCII characters converted
to lowercase ASCII and vice versa."""
    builder = StringBuilder(self.length())
    for c in self.data():
        builder.append(strings.lower_char(c) if strings.is_upper(c) else strings.upper_char(c))
    return W_Bytes(builder.build())


@bytes_table.method("capitalize(self, /)")
def capitalize(self):
    """B.capitalize() -> copy of B

Return a copy of B with only its first character capitalized (ASCII)
and the rest lower-cased."""
    data = self.data()
    if data == "":
        return w_empty_bytes
    return W_Bytes(strings.upper_char(data[0]) + strings.ascii_lower(data[1:]))


@bytes_table.method("title(self, /)")
def title(self):
    """B.title() -> copy of B

Return a titlecased version of B, i.e. ASCII words start with uppercase
characters, all remaining cased characters have lowercase."""
    builder = StringBuilder(self.length())
    in_word = False
    for c in self.data():
        builder.append(strings.lower_char(c) if in_word else strings.upper_char(c))
        in_word = strings.is_alpha(c)
    return W_Bytes(builder.build())
